import type { OrderReason } from '../../senders/order-news.ts';

/** What an event says of its order, by its scope without the store and the channel that it begins with; a status has its own word. */
export const scopes: ReadonlyMap<string, OrderReason> = new Map<string, OrderReason>([
  ['order/created', 'created'],
  ['order/updated', 'changed'],
  ['order/statusUpdated', 'changed'],
  ['order/archived', 'changed'],
  ['order/refund/created', 'refunded'],
  ['shipment/created', 'shipped'],
  ['shipment/updated', 'shipped'],
  ['shipment/deleted', 'changed'],
]);

/** What an order's status says beside "it was placed". */
export interface Standing {
  readonly reason: OrderReason;
  /** A checkout that nobody finished: there is no order yet. */
  readonly unfinished?: true;
  readonly cancelled?: true;
  readonly fulfilled?: true;
  readonly refund?: { readonly whole: boolean };
}

/** By `status_id`: the words are the shop's own to change. */
export const statuses: ReadonlyMap<number, Standing> = new Map<number, Standing>([
  [0, { reason: 'changed', unfinished: true }], // Incomplete
  [1, { reason: 'changed' }], // Pending
  [2, { reason: 'shipped', fulfilled: true }], // Shipped
  [3, { reason: 'shipped' }], // Partially shipped
  [4, { reason: 'refunded', refund: { whole: true } }], // Refunded
  [5, { reason: 'cancelled', cancelled: true }], // Cancelled
  [6, { reason: 'cancelled', cancelled: true }], // Declined
  [7, { reason: 'changed' }], // Awaiting payment
  [8, { reason: 'changed' }], // Awaiting pickup
  [9, { reason: 'changed' }], // Awaiting shipment
  [10, { reason: 'fulfilled', fulfilled: true }], // Completed
  [11, { reason: 'changed' }], // Awaiting fulfillment
  [12, { reason: 'changed' }], // Manual verification required
  [13, { reason: 'changed' }], // Disputed
  [14, { reason: 'refunded', refund: { whole: false } }], // Partially refunded
]);
