import { type ProblemKind, problemKinds } from '../domain/journey.ts';
import { renderTeam } from './call.ts';
import { careLetter, compose, type Draft, newsLetter, problemLetter, type Telling } from './compose.ts';
import { type Facts, factsOf } from './facts.ts';
import { plain } from './inert.ts';
import type { CareReason, NewsReason } from './language.ts';
import { type Languages, languageFor } from './languages.ts';
import { htmlOf } from './layout.ts';
import { textMessage } from './text-message.ts';
import { textOf } from './text-part.ts';
import type { MessageView, Occasion, Rendered, TeamView } from './view.ts';

/**
 * The words of one notice. The same view gives the same bytes.
 * `languages` are the published ones unless others are to be tried. Throws RangeError if there are no words for that reason in that class and on that channel, or the view is not meant for its readers.
 */
export const render = (
  occasion: Occasion,
  view: MessageView | TeamView,
  languages: Languages = languageFor,
): Rendered => {
  if (view.audience === 'team') {
    if (occasion.channel !== 'team') throw new RangeError('A view for the team never becomes a message to a buyer.');
    return renderTeam(occasion.reason, view, languages(TEAM_LANGUAGE));
  }
  if (occasion.channel === 'team') throw new RangeError('The team is told nothing of a buyer.');
  const language = languages(view.language);
  const facts = factsOf(view, language.tag);
  const draft = draftOf(occasion, { language, facts, view });
  const template = `${occasion.reason}@${draft.version}`;
  return occasion.channel === 'sms'
    ? { template, sms: asText(draft, facts, view) }
    : { template, email: asEmail(draft, { language, facts, view }) };
};

/** The team reads English, whatever its buyers speak. */
const TEAM_LANGUAGE = 'en';

const LONGEST_SUBJECT = 78;

const asEmail = (draft: Draft, telling: Telling): Required<Rendered>['email'] => {
  const letter = compose(draft, telling);
  return { subject: plain(draft.subject, LONGEST_SUBJECT), html: htmlOf(letter), text: textOf(letter) };
};

const asText = (draft: Draft, { brand }: Facts, { pageUrl }: MessageView): string => {
  if (draft.sms === undefined) throw new RangeError('This is not said by SMS.');
  return textMessage(brand, draft.sms, pageUrl);
};

/** The class chooses the table of words: what is care can only be said in words that have no place for an offer. */
const draftOf = ({ reason, class: kind }: Occasion, telling: Telling): Draft => {
  const { news, problems, care } = telling.language;
  if (kind === 'care' && isIn<CareReason>(care, reason)) return careLetter(care[reason], telling);
  if (kind === 'problem' && isProblem(reason)) return problemLetter(problems[reason], telling);
  if (kind !== 'care' && kind !== 'team' && isIn<NewsReason>(news, reason)) return newsLetter(reason, telling);
  throw new RangeError(`There are no words for ${reason} as ${kind}.`);
};

const isProblem = (reason: string): reason is ProblemKind => problemKinds.some((kind) => kind === reason);
const isIn = <Key extends string>(table: Readonly<Record<Key, unknown>>, reason: string): reason is Key =>
  Object.hasOwn(table, reason);
