import type { Meaning } from '../../senders/meaning.ts';

const plain = (status: Meaning['status'], more: Partial<Meaning> = {}): Meaning => ({
  status,
  actionRequired: false,
  ...more,
});

/** What Shopify says of a fulfilment's way, in `shipment_status` and in fulfilment events. */
const meanings: ReadonlyMap<string, Meaning> = new Map([
  ['label_purchased', plain('label_created')],
  ['label_printed', plain('label_created')],
  ['confirmed', plain('label_created')],
  ['carrier_picked_up', plain('in_transit')],
  ['in_transit', plain('in_transit')],
  ['out_for_delivery', plain('out_for_delivery')],
  ['ready_for_pickup', plain('available_for_pickup', { actionRequired: true })],
  ['attempted_delivery', plain('delivery_attempt_failed')],
  ['delivered', plain('delivered')],
  ['picked_up', plain('delivered', { reason: 'collected' })],
  ['delayed', plain('delayed', { reason: 'carrier_delay' })],
  // Shopify's word for "no news can be had": a number that the carrier does not know, or a label that was given back.
  ['failure', plain('exception', { reason: 'other' })],
]);

export const meaningOf = (status: string): Meaning => meanings.get(status) ?? plain('unknown');

/** Payments that never came about: what they were to pay for is no order. */
const unpaid: ReadonlySet<string> = new Set(['voided', 'expired']);
export const isUnpaid = (financialStatus: string): boolean => unpaid.has(financialStatus);

/** Of a fulfilment that was called off or did not come about, the parcels are not on their way. */
const calledOff: ReadonlySet<string> = new Set(['cancelled', 'error', 'failure']);
export const isCalledOff = (fulfilmentStatus: string): boolean => calledOff.has(fulfilmentStatus);
