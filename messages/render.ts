import { isProblem } from '../domain/journey.ts';
import { argumentsOf } from './arguments.ts';
import {
  careLetter,
  compose,
  type Draft,
  invitationLetter,
  newsLetter,
  problemLetter,
  type Telling,
} from './compose.ts';
import { factsOf, LONGEST_SUBJECT } from './facts.ts';
import { plain } from './inert.ts';
import type { Language } from './language.ts';
import { htmlOf } from './layout.ts';
import { textMessage } from './text-message.ts';
import { textOf } from './text-part.ts';
import type { MessageView, Occasion, Rendered } from './view.ts';
import type { CareReason, MarketingReason, NewsReason } from './words.ts';

/**
 * The words of one notice to a buyer. The same view gives the same bytes.
 * Throws RangeError if there are no words for that reason in that class, or by SMS, by which nobody is invited.
 */
export const render = (occasion: Occasion, view: MessageView, language: Language): Rendered => {
  if (occasion.channel === 'team') throw new RangeError('The team is told nothing of a buyer.');
  const facts = factsOf(view, language.tag);
  const telling = { language, facts, view, known: argumentsOf(facts, language) };
  const draft = draftOf(occasion, telling);
  const template = `${occasion.reason}.${language.tag}@${draft.version}`;
  return occasion.channel === 'sms'
    ? { template, sms: asText(draft, telling, occasion.reason) }
    : { template: draft.advice ? `${template}+tips@${draft.advice}` : template, email: asEmail(draft, telling) };
};

const asEmail = (draft: Draft, telling: Telling): Required<Rendered>['email'] => {
  const letter = compose(draft, telling);
  return { subject: plain(draft.subject, LONGEST_SUBJECT), html: htmlOf(letter), text: textOf(letter) };
};

const asText = (
  { sms: words }: Draft,
  { language, facts: { brand }, view }: Telling,
  reason: Occasion['reason'],
): string => {
  if (words === undefined) throw new RangeError(`There are no words for ${reason} by SMS.`);
  return textMessage({ brand, words, alphabet: language.words.alphabet }, view.pageUrl);
};

/** The class chooses the table of words: what is care can only be said in words that have no place for an offer, and nothing is an invitation unless its class says so. */
const draftOf = ({ reason, class: kind }: Occasion, telling: Telling): Draft => {
  const { news, problems, care, marketing } = telling.language.words;
  if (kind === 'care' && isIn<CareReason>(care, reason)) return careLetter(care[reason], telling);
  if (kind === 'marketing' && isIn<MarketingReason>(marketing, reason))
    return invitationLetter(marketing[reason], telling);
  if (kind === 'problem' && isProblem(reason)) return problemLetter(problems[reason], telling);
  if (bringsNews.has(kind) && isIn<NewsReason>(news, reason)) return newsLetter(reason, telling);
  throw new RangeError(`There are no words for ${reason} as ${kind}.`);
};

const bringsNews: ReadonlySet<Occasion['class']> = new Set(['transactional', 'delivery', 'problem']);

const isIn = <Key extends string>(table: Readonly<Record<Key, unknown>>, reason: string): reason is Key =>
  Object.hasOwn(table, reason);
