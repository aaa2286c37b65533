import type { NotSent } from './not-sent.ts';
import type { Notice } from './notice.ts';
import type { Topic } from './preferences.ts';
import type { NoticeReason } from './reasons.ts';
import type { Instant } from './time.ts';

/** Why nothing is sent to an address any more: messages come back, its owner called one unwanted, or answered STOP. */
export const suppressions = ['bounced', 'complained', 'stopped'] as const;
export type Suppression = (typeof suppressions)[number];

export interface Suppressed {
  readonly why: Suppression;
  readonly since: Instant;
}

/** What a brand knows of one address, whoever's orders it stands on. */
export interface Reach {
  readonly suppressed?: Suppressed;
  readonly declined: readonly Topic[];
}

const progress: readonly NoticeReason[] = ['shipped', 'out-for-delivery', 'delivered'];

/** Nothing, for what nobody may decline: a problem, a new address, a parcel to be fetched, that an order was taken or cancelled. */
export const topicOf = ({ class: kind, reason }: Pick<Notice, 'class' | 'reason'>): Topic | undefined => {
  if (kind === 'care' || kind === 'marketing') return kind;
  return kind !== 'problem' && progress.includes(reason) ? 'progress' : undefined;
};

/** How many messages an address may get in a day, and how many it got. */
export interface Day {
  readonly said: number;
  readonly most: number;
}

/** Why this notice does not go to that address now. Only what may be declined is ever counted out. */
export const keptFrom = (
  notice: Pick<Notice, 'class' | 'reason'>,
  { suppressed, declined }: Reach,
  day?: Day,
): NotSent | undefined => {
  const topic = topicOf(notice);
  // First what the buyer wants: what they declined is not said elsewhere either, where messages do not come back.
  if (topic && declined.includes(topic)) return 'declined';
  if (suppressed) return 'suppressed';
  return topic && day && day.said >= day.most ? 'enough-today' : undefined;
};
