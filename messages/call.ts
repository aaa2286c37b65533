import { isProblem } from '../domain/journey.ts';
import type { NoticeReason } from '../domain/notice.ts';
import { type TeamReason, teamReasons } from '../domain/reasons.ts';
import { epochOf } from '../domain/time.ts';
import { ascii, plain } from './inert.ts';
import { sayIn } from './language.ts';
import { type TeamWords, teamLabels, teamWords } from './team.ts';
import type { Occasion, Rendered, TeamView } from './view.ts';

const say = sayIn('en');

/** Calls go to a topic, which takes a subject in ASCII only. */
const LONGEST_SUBJECT = 78;

/** A call to the team: ids and facts, and the line to type to see more. Throws RangeError if the team is not called for that reason. */
export const renderCall = ({ reason, channel }: Occasion, view: TeamView): Rendered => {
  if (channel !== 'team') throw new RangeError('A view for the team never becomes a message to a buyer.');
  const words = wordsFor(reason);
  const reference = plain(view.reference, 64);
  const what = isProblem(reason) ? reason : (view.problem?.kind ?? 'problem');
  const known = { reference, what, escalations: view.problem?.escalations ?? 0, by: view.by ?? 'somebody' };
  const subject = ascii(plain(`[Doorstep] ${say(words.subject, known)}`, LONGEST_SUBJECT));
  return {
    template: `team-${reason}@${words.version}`,
    team: {
      subject: subject.slice(0, LONGEST_SUBJECT),
      text: `${[say(words.happened, known), '', ...details(view, reference), '', `${teamLabels.timeline}:`, typed(view)].join('\n')}\n`,
    },
  };
};

const isTeamReason = (reason: NoticeReason): reason is TeamReason => teamReasons.some((one) => one === reason);

const wordsFor = (reason: NoticeReason): TeamWords => {
  if (isTeamReason(reason)) return teamWords[reason];
  if (isProblem(reason)) return teamWords.problem;
  throw new RangeError(`The team is not called for ${reason}.`);
};

const details = ({ brand, order, problem, caseId, now }: TeamView, reference: string): readonly string[] => {
  return [
    `${teamLabels.brand}: ${plain(brand, 64)}`,
    `${teamLabels.reference}: ${reference}`,
    `${teamLabels.order}: ${plain(order, 80)}`,
    ...(problem ? [`${teamLabels.problem}: ${problem.kind}`, `${teamLabels.reason}: ${problem.reason ?? '-'}`] : []),
    ...(problem ? [`${teamLabels.age}: ${age(epochOf(now) - epochOf(problem.openedAt))}`] : []),
    ...(caseId ? [`${teamLabels.case}: ${plain(caseId, 80)}`] : []),
  ];
};

/** "3 d 4 h", "2 h 5 min", "0 min". */
const age = (milliseconds: number): string => {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days > 0) return `${days} d ${hours} h`;
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
};

/** A line that is safe to paste into a shell, whatever a shop calls its orders. */
const typed = ({ reference, brand }: TeamView): string =>
  `npx doorstep orders timeline ${quoted(reference)} --brand ${quoted(brand)}`;

const quoted = (word: string): string => {
  const line = plain(word, 200);
  return /^[A-Za-z0-9][\w.:/@+-]*$/.test(line) ? line : `'${line.replaceAll("'", "'\\''")}'`;
};
