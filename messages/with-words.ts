import type { ProblemKind } from '../domain/journey.ts';
import type { TeamReason } from '../domain/notice.ts';
import type { CareReason, CareWords, Language, NewsReason, NewsWords, ProblemWords, TeamWords } from './language.ts';

/** Other words for some messages, by reason; `problem` is the team's call about any problem. What is not said stays as it is. */
export type WordChanges = { readonly [reason in NewsReason]?: Partial<NewsWords> } & {
  readonly [reason in ProblemKind]?: Partial<ProblemWords>;
} & { readonly [reason in CareReason]?: Partial<CareWords> } & {
  readonly [reason in TeamReason | 'problem']?: Partial<TeamWords>;
};

/** The language with those words changed. Every reason is named, so that the compiler asks for a new one. */
export const withWords = (language: Language, changes: WordChanges): Language => ({
  ...language,
  news: {
    confirmed: { ...language.news.confirmed, ...changes.confirmed },
    shipped: { ...language.news.shipped, ...changes.shipped },
    'out-for-delivery': { ...language.news['out-for-delivery'], ...changes['out-for-delivery'] },
    'ready-for-pickup': { ...language.news['ready-for-pickup'], ...changes['ready-for-pickup'] },
    delivered: { ...language.news.delivered, ...changes.delivered },
    cancelled: { ...language.news.cancelled, ...changes.cancelled },
    'good-news': { ...language.news['good-news'], ...changes['good-news'] },
    redirected: { ...language.news.redirected, ...changes.redirected },
  },
  problems: {
    delay: { ...language.problems.delay, ...changes.delay },
    'attempt-failed': { ...language.problems['attempt-failed'], ...changes['attempt-failed'] },
    exception: { ...language.problems.exception, ...changes.exception },
    returned: { ...language.problems.returned, ...changes.returned },
    lost: { ...language.problems.lost, ...changes.lost },
    damaged: { ...language.problems.damaged, ...changes.damaged },
    silence: { ...language.problems.silence, ...changes.silence },
    disputed: { ...language.problems.disputed, ...changes.disputed },
  },
  care: { 'check-in': { ...language.care['check-in'], ...changes['check-in'] } },
  team: {
    problem: { ...language.team.problem, ...changes.problem },
    escalated: { ...language.team.escalated, ...changes.escalated },
    unhappy: { ...language.team.unhappy, ...changes.unhappy },
    'moved-after-cancelling': { ...language.team['moved-after-cancelling'], ...changes['moved-after-cancelling'] },
  },
});
