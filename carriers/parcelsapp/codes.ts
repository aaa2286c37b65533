import type { Meaning } from '../../senders/scan-list.ts';

/** Of a whole parcel: the states of its history have no codes, only words. */
const statuses: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['transit', { status: 'in_transit', actionRequired: false }],
  ['arrived', { status: 'in_transit', actionRequired: false }],
  ['pickup', { status: 'available_for_pickup', actionRequired: true }],
  ['delivered', { status: 'delivered', actionRequired: false }],
  ['returned', { status: 'returned_to_sender', actionRequired: false }],
  ['archive', { status: 'expired', actionRequired: false }],
]);

export const meaningOf = (status: string): Meaning =>
  statuses.get(status) ?? { status: 'unknown', actionRequired: false };
