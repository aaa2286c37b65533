import { secondsLater } from '../../domain/time.ts';
import type { Snapshot } from '../world/snapshot.ts';
import { firstOf, type Seen, type Told, told } from './seen.ts';

/** Holds at any moment: a case is open exactly as long as what it is about. */
export const brokenCases = (order: Seen): string | undefined =>
  firstOf(
    () => unlikeTimeline(order),
    () => wrongProblemCase(order),
    () => wrongComplaint(order),
    () =>
      opened(order, 'movement-after-cancelling').length > 1
        ? 'a movement after cancelling opened two cases'
        : undefined,
  );

const opened = (order: Seen, about: string): readonly Told<'case-opened'>[] =>
  told(order, 'case-opened')
    .filter(({ what }) => what.about === about)
    .sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at));

const closedAt = (order: Seen, id: string): string | undefined =>
  told(order, 'case-closed').find(({ what }) => what.caseId === id)?.at;

const unlikeTimeline = (order: Seen): string | undefined => {
  const wrong = order.cases.find(({ id, state }) => (state === 'closed') !== (closedAt(order, id) !== undefined));
  return wrong && `the case ${wrong.id} is ${wrong.state}, and the timeline says otherwise`;
};

/** Every problem has a case of its own, which ends with it. */
const wrongProblemCase = (order: Seen): string | undefined => {
  const wrong = told(order, 'problem-opened').find(({ at, what: { slot, problem, episode } }) => {
    const own = order.cases.find((each) => each.slot === slot && each.problem === problem && each.openedAt === at);
    const isOver = told(order, 'problem-cleared').some(({ what }) => what.slot === slot && what.episode === episode);
    return !own || (own.state === 'closed') !== isOver;
  });
  return wrong && `the problem ${wrong.what.problem} of ${wrong.what.slot} and its case do not end together`;
};

/** An unhappy buyer has a case: the one that is open, or else a new one. */
const wrongComplaint = (order: Seen): string | undefined => {
  const cases = opened(order, 'answer').map(({ at, what }) => ({ at, until: closedAt(order, what.caseId) ?? '9' }));
  const overlap = cases.some(({ at }, place) => (cases[place - 1]?.until ?? '') > at);
  if (overlap) return 'two cases of an unhappy buyer are open at once';
  const lost = told(order, 'answered').find(
    ({ at, what }) => what.answer === 'unhappy' && !cases.some((each) => each.at <= at && at <= each.until),
  );
  return lost && `the buyer was unhappy at ${lost.at}, and no case is about it`;
};

/** Whoever is called, is called within the hour, or need not be any more. */
const CALLED_WITHIN_SECONDS = 3600;

/** Meaningful once all is quiet: the team has heard of every case that is not about a problem. */
export const uncalledTeam = (order: Seen, { now }: Snapshot): string | undefined => {
  const isShort = ({ at, what }: Told<'case-opened'>): boolean =>
    (closedAt(order, what.caseId) ?? now) < secondsLater(at, CALLED_WITHIN_SECONDS);
  const calls = [
    ...opened(order, 'answer').map((each, place) => ({ each, key: `unhappy#-#${place + 1}#team` })),
    ...opened(order, 'question').map((each, place) => ({ each, key: `replied#-#${place + 1}#team` })),
    ...opened(order, 'movement-after-cancelling').map((each) => ({ each, key: 'moved-after-cancelling#-#1#team' })),
  ];
  const missing = calls.find(({ each, key }) => !isShort(each) && !order.ledger.has(key));
  return missing && `nobody ever told ${missing.key}`;
};
