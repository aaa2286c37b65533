import { isCancelled, type Journey } from './journey.ts';
import type { Notice } from './notice.ts';
import { findPlan } from './plan.ts';
import type { NoticeReason } from './reasons.ts';
import { hasEnded, hasReached, type ParcelStep } from './stage.ts';
import { earliest, type Instant, secondsLater } from './time.ts';

/** Good news of a parcel, which is told for several at once where they come together; each by the step that it tells of. */
const gathered: Readonly<Partial<Record<NoticeReason, ParcelStep>>> = {
  shipped: 'shipped',
  'out-for-delivery': 'out-for-delivery',
  delivered: 'delivered',
};

/**
 * Until when news of one parcel waits for the same of another one of its order. All that is due together waits since the first of it came. Nobody
 * is waited for who came so far, or comes no more.
 */
export const gatheringUntil = (
  journey: Journey,
  notice: Notice,
  { due, now }: { readonly due: readonly Notice[]; readonly now: Instant },
): Instant | undefined => {
  const { gather } = findPlan(journey.plan);
  const step = gathered[notice.reason];
  if (!gather || !step || hasEnded(journey)) return undefined;
  const group = togetherBy(journey, notice);
  const together = due.filter((each) => togetherBy(journey, each) === group);
  const since = earliest(together.map(({ parcel }) => journey.parcels[parcel]?.stepAt));
  if (!since) return undefined;
  const until = secondsLater(since, gather);
  const isAwaited = Object.values(journey.parcels).some(
    (parcel) => !isCancelled(parcel) && !parcel.returned && !hasReached(parcel.step, step),
  );
  return isAwaited && until > now ? until : undefined;
};

/** What is due at once, with the same news of other parcels behind the one that is told for them. */
export interface Gathered {
  readonly lead: Notice;
  readonly others: readonly Notice[];
}

export const gather = (journey: Journey, due: readonly Notice[]): readonly Gathered[] => {
  if (!findPlan(journey.plan).gather) return due.map((lead) => ({ lead, others: [] }));
  const groups = Map.groupBy(due, (notice) => togetherBy(journey, notice));
  return [...groups.values()].flatMap(([lead, ...others]) => (lead ? [{ lead, others }] : []));
};

/** Two notices of one key are told together. */
const togetherBy = (journey: Journey, notice: Notice): unknown =>
  gathered[notice.reason] && !notice.never && journey.parcels[notice.parcel]
    ? `${notice.reason} ${notice.channel} ${notice.unlessReached === undefined}`
    : notice;
