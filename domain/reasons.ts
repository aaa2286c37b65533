import type { ProblemKind } from './journey.ts';

/** What a buyer is told beside problems: one word per message. */
export const stageReasons = [
  'confirmed',
  'shipped',
  'out-for-delivery',
  'ready-for-pickup',
  'delivered',
  'check-in',
  'invitation',
  'cancelled',
  'good-news',
  'redirected',
] as const;
/** By which the team is called, beside problems. */
export const teamReasons = ['escalated', 'unhappy', 'replied', 'moved-after-cancelling'] as const;
export type TeamReason = (typeof teamReasons)[number];

/** Why a message is sent. */
export type NoticeReason = (typeof stageReasons)[number] | ProblemKind | TeamReason;

const ofTheDay: readonly NoticeReason[] = ['out-for-delivery', 'ready-for-pickup', 'delivered'];
/** Of the day that counts. */
export const isOfTheDay = (reason: NoticeReason): boolean => ofTheDay.includes(reason);
