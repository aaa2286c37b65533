import type { OrderReason } from '../senders/order-news.ts';
import type { Reading } from '../senders/reading.ts';

/** What a list of orders says, each read by itself: one that cannot be read takes nothing from the others. */
export const severalOrders = (readings: readonly Reading[]): Reading => {
  const news = readings.flatMap((reading) => (reading.kind === 'news' ? reading : []));
  if (news.length > 0) {
    return {
      kind: 'news',
      parcels: news.flatMap(({ parcels }) => parcels),
      orders: news.flatMap(({ orders = [] }) => orders),
    };
  }
  const unread = readings.find(({ kind }) => kind === 'unreadable');
  const isAll = unread !== undefined && readings.every(({ kind }) => kind === 'unreadable');
  return isAll ? unread : { kind: 'nothing', why: 'no-order' };
};

const reasons: readonly OrderReason[] = ['created', 'changed', 'cancelled', 'fulfilled', 'shipped', 'refunded'];

/** Why an order was asked for, in the words that a webhook would have had for it. */
export const reasonOf = (because: string): OrderReason => reasons.find((reason) => reason === because) ?? 'changed';
