import type { Instant } from './time.ts';
import type { ParcelNews } from './tracking.ts';

/** One order that has a parcel of a number. Carriers use their numbers again: scans outside the window are another buyer's. */
export interface TrackedOrder {
  /** The order's key. */
  readonly order: string;
  readonly carrier: string;
  readonly since: Instant;
  readonly until: Instant;
}

/**
 * The orders that news of a number are meant for, each with the part that is theirs. Scans from outside an order's window tell of
 * another parcel with the same number. An order that named the very carrier is meant before others; else carriers are only spelled differently.
 */
export const fitting = (
  orders: readonly TrackedOrder[],
  news: ParcelNews,
  now: Instant,
): readonly { readonly order: TrackedOrder; readonly news: ParcelNews }[] => {
  const within = orders.flatMap((order) => {
    const scans = news.scans.filter(({ orderAt }) => isWithin(order, orderAt));
    const concerns = scans.length > 0 || (news.scans.length === 0 && isWithin(order, now));
    return concerns ? [{ order, news: { ...news, scans } }] : [];
  });
  const sameCarrier = within.filter(({ order }) => order.carrier === news.carrier);
  return sameCarrier.length > 0 ? sameCarrier : within;
};

const isWithin = ({ since, until }: TrackedOrder, instant: Instant): boolean => since <= instant && instant < until;
