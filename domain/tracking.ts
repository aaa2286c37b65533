/** What a sender of tracking news can say about a parcel, in Doorstep's own words. */

export const parcelStatuses = [
  'label_created',
  'in_transit',
  'out_for_delivery',
  'available_for_pickup',
  'delivery_attempt_failed',
  'delivered',
  'delayed',
  'exception',
  'returned_to_sender',
  'lost',
  'damaged',
  'cancelled',
  'expired',
  'unknown',
] as const;
export type ParcelStatus = (typeof parcelStatuses)[number];

/** Why a parcel has its status: one closed vocabulary for all senders. */
export const scanReasons = [
  'address_issue',
  'awaiting_information',
  'carrier_delay',
  'customs',
  'damaged_in_transit',
  'disposed',
  'held',
  'lost_by_carrier',
  'missorted',
  'no_access',
  'not_at_home',
  'payment_due',
  'refused',
  'rescheduled',
  'unclaimed',
  'undeliverable',
  'weather',
  'wrong_parcel',
  'other',
] as const;
export type ScanReason = (typeof scanReasons)[number];

/** A time as it was said. `instant` stands only where it is truly known (ISO 8601, UTC, milliseconds). */
export interface ScanTime {
  readonly text: string;
  readonly instant?: string;
}

/**
 * One thing a sender said about a parcel. Two scans with the same `id` are the same scan, however often it is said.
 * `orderAt` (ISO 8601, UTC, milliseconds) and `place` decide only which of two scans is the newer: `orderAt` is the instant
 * where it is known, else that of a zoned neighbour in the list; `place` is the scan's place in its list, oldest first.
 */
export interface Scan {
  readonly id: string;
  readonly status: ParcelStatus;
  readonly reason?: ScanReason;
  readonly actionRequired: boolean;
  readonly time: ScanTime;
  readonly orderAt: string;
  readonly place: number;
  /** The provider's own words: personal (they can hold a signature), so they are kept apart from the scan. */
  readonly words?: ScanWords;
}

export interface ScanWords {
  readonly message?: string;
  readonly location?: string;
  readonly providerStatus?: string;
}

export interface EstimatedDelivery {
  readonly time: ScanTime;
  readonly source: 'carrier' | 'tracker' | 'shop';
}

/** Everything one delivery says about one parcel. `carrier` is a lower-case slug. Scans are oldest first. */
export interface ParcelNews {
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly scans: readonly Scan[];
  readonly estimatedDelivery?: EstimatedDelivery;
}

/** Which of two scans is the newer, the same whatever order they came in: time, then place in the list, then id. */
export const compareScans = (a: ScanOrder, b: ScanOrder): number =>
  compare(a.orderAt, b.orderAt) || a.place - b.place || compare(a.id, b.id);

export type ScanOrder = Pick<Scan, 'id' | 'orderAt' | 'place'>;

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
