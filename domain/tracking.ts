import { compareTexts } from './compare-texts.ts';

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
  'appointment',
  'awaiting_information',
  'back_at_sender',
  'carrier_delay',
  'closed',
  'collected',
  'customs',
  'damaged_in_transit',
  'disposed',
  'documents_missing',
  'held',
  'identification_failed',
  'left_in_safe_place',
  'left_with_neighbour',
  'lost_by_carrier',
  'missorted',
  'no_access',
  'not_at_home',
  'outside_of_carrier',
  'partly_delivered',
  'payment_due',
  'pickup_failed',
  'recipient_moved',
  'redirected',
  'refused',
  'rescheduled',
  'security',
  'unclaimed',
  'undeliverable',
  'weather',
  'wrong_parcel',
  'other',
] as const;
export type ScanReason = (typeof scanReasons)[number];

/**
 * A time as it was said: an instant, a local time where the zone is known or not, or a date. `text` stays what was said; `instant` stands only where it
 * is truly known (ISO 8601, UTC, milliseconds).
 */
export interface ScanTime {
  readonly text: string;
  readonly instant?: string;
  /** Where it is local time: an IANA name ("Europe/Berlin") or an offset ("-05:00"). */
  readonly zone?: string;
}

/** With whose authority somebody speaks of a parcel: whoever carries it, watches it, sold it. Of two that contradict each other the earlier one here counts. */
export const voices = ['carrier', 'tracker', 'shop'] as const;
export type Voice = (typeof voices)[number];

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
  readonly voice: Voice;
  /** The provider that said it: "easypost". */
  readonly sender: string;
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
  readonly source: Voice;
}

/** Everything one delivery says about one parcel. `carrier` is a lower-case slug. Scans are oldest first. */
export interface ParcelNews {
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly scans: readonly Scan[];
  readonly estimatedDelivery?: EstimatedDelivery;
}

/** Which of two scans is the newer, the same whatever order they came in: time, then who says it, then place in the list, then id. */
export const compareScans = (a: ScanOrder, b: ScanOrder): number =>
  compareTexts(a.orderAt, b.orderAt) ||
  compareVoices(a.voice, b.voice) ||
  a.place - b.place ||
  compareTexts(a.id, b.id);

/** Positive if `a` speaks with more authority. */
export const compareVoices = (a: Voice, b: Voice): number => voices.indexOf(b) - voices.indexOf(a);

/** What several say one after the other, as if each had been heard by itself: the last word of the best source. */
export const bestEstimate = (
  news: readonly Pick<ParcelNews, 'estimatedDelivery'>[],
): Pick<ParcelNews, 'estimatedDelivery'> =>
  news.reduce<Pick<ParcelNews, 'estimatedDelivery'>>((best, { estimatedDelivery: next }) => {
    const known = best.estimatedDelivery;
    return !next || (known && compareVoices(known.source, next.source) > 0) ? best : { estimatedDelivery: next };
  }, {});

export type ScanOrder = Pick<Scan, 'id' | 'orderAt' | 'place' | 'voice'>;

/**
 * Who first told of what happened when. A parcel followed by several (its carrier, an aggregator, the shop) is told of the same scan by each of them, under
 * ids of their own: what another one has told already, with the same status and to the minute, is the same scan, unless both instants are known and differ. What
 * one sender says twice is two scans.
 */
export type Moments = Readonly<Record<string, string>>;
