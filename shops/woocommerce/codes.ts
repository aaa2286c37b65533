import type { OrderReason } from '../../senders/order-news.ts';

/** What an order's status says. */
export interface Meaning {
  /** `unknown`: a plugin's own status. */
  readonly isPlaced: 'yes' | 'not-yet' | 'unknown';
  /** Why an order with this status is told, where the status says that. */
  readonly reason?: OrderReason;
}

const placed = (reason?: OrderReason): Meaning => ({ isPlaced: 'yes', ...(reason ? { reason } : {}) });

/** `on-hold` waits for a transfer: the goods are set aside. `pending` waits for a buyer who may never pay. */
const statuses: ReadonlyMap<string, Meaning> = new Map([
  ['pending', { isPlaced: 'not-yet' }],
  ['failed', { isPlaced: 'not-yet' }],
  ['checkout-draft', { isPlaced: 'not-yet' }],
  ['auto-draft', { isPlaced: 'not-yet' }],
  ['draft', { isPlaced: 'not-yet' }],
  ['on-hold', placed()],
  ['processing', placed()],
  ['completed', placed('fulfilled')],
  ['cancelled', placed('cancelled')],
  ['trash', placed('cancelled')],
  ['refunded', placed('refunded')],
]);

/** Some plugins leave the prefix on with which WordPress stores a status. */
export const meaningOf = (status: string): Meaning =>
  statuses.get(status.replace(/^wc-/, '')) ?? { isPlaced: 'unknown' };
