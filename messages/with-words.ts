import type { ProblemKind } from '../domain/journey.ts';
import { type NoticeReason, teamReasons } from '../domain/reasons.ts';
import { type Language, speaking } from './language.ts';
import { type Languages, languageFor } from './languages.ts';
import type {
  CareReason,
  CareWords,
  InvitationWords,
  MarketingReason,
  NewsReason,
  NewsWords,
  ProblemWords,
} from './words.ts';

/** Other words for some messages to buyers, by reason. What is not said stays as it is. */
export type WordChanges = { readonly [reason in NewsReason]?: Partial<NewsWords> } & {
  readonly [reason in ProblemKind]?: Partial<ProblemWords>;
} & { readonly [reason in CareReason]?: Partial<CareWords> } & {
  readonly [reason in MarketingReason]?: Partial<InvitationWords>;
};

/** Why a buyer is written to. */
export type BuyerReason = keyof WordChanges;

export const isBuyerReason = (reason: NoticeReason): reason is BuyerReason =>
  !teamReasons.some((team) => team === reason);

/** The language with those words changed. Every reason is named, so that the compiler asks for a new one. */
export const withWords = ({ words }: Language, changes: WordChanges): Language =>
  speaking({
    ...words,
    news: {
      confirmed: { ...words.news.confirmed, ...changes.confirmed },
      shipped: { ...words.news.shipped, ...changes.shipped },
      'out-for-delivery': { ...words.news['out-for-delivery'], ...changes['out-for-delivery'] },
      'ready-for-pickup': { ...words.news['ready-for-pickup'], ...changes['ready-for-pickup'] },
      delivered: { ...words.news.delivered, ...changes.delivered },
      cancelled: { ...words.news.cancelled, ...changes.cancelled },
      'good-news': { ...words.news['good-news'], ...changes['good-news'] },
      redirected: { ...words.news.redirected, ...changes.redirected },
    },
    problems: {
      delay: { ...words.problems.delay, ...changes.delay },
      'attempt-failed': { ...words.problems['attempt-failed'], ...changes['attempt-failed'] },
      exception: { ...words.problems.exception, ...changes.exception },
      returned: { ...words.problems.returned, ...changes.returned },
      lost: { ...words.problems.lost, ...changes.lost },
      damaged: { ...words.problems.damaged, ...changes.damaged },
      silence: { ...words.problems.silence, ...changes.silence },
      disputed: { ...words.problems.disputed, ...changes.disputed },
    },
    care: { 'check-in': { ...words.care['check-in'], ...changes['check-in'] } },
    marketing: { invitation: { ...words.marketing.invitation, ...changes.invitation } },
  });

/** The published languages, but for one of them in which some words are to be tried. */
export const tryingWords = (changes: WordChanges, tag = 'en'): Languages => {
  const changed = languageFor(tag).then((language) => withWords(language, changes));
  return async (...tags) => {
    const language = await languageFor(...tags);
    return language.tag === tag ? changed : language;
  };
};
