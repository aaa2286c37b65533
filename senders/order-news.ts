import type { TrackedParcel } from '../domain/place.ts';
import type { Instant } from '../domain/time.ts';
import type { Inquiry } from './inquiry.ts';

/** What a shop says about one order. It is a state, not a step: everything that stands in it holds, whatever was said before. */
export interface OrderNews {
  /** The shop's own id of the order, as text: many are beyond what a number holds exactly. */
  readonly reference: string;
  /** What it was said for. */
  readonly reason: OrderReason;
  /** When the shop changed it last: of two that race, the later one holds. */
  readonly at?: Instant;
  /** The order itself, where the sender tells all of it. Without it only a known order can hear this news. */
  readonly content?: OrderContent;
  /** When it was placed in the shop, where its content is not told: that says so itself. */
  readonly placedAt?: Instant;
  /** All parcels that it names. One named before, and not now, stays. */
  readonly parcels: readonly NamedParcel[];
  /** Everything in it was handed to a carrier, or to the buyer. */
  readonly fulfilled?: boolean;
  /** As sent. */
  readonly cancelledAt?: string;
  readonly refund?: Refund;
  /** Only named: the order itself is still to be asked for. */
  readonly fetch?: Extract<Inquiry, { readonly kind: 'order' }>;
}

export type OrderReason = 'created' | 'changed' | 'cancelled' | 'fulfilled' | 'shipped' | 'refunded';

/** As many parcels as one news names. An order takes fewer: what it cannot take is noted. */
export const MOST_NAMED_PARCELS = 200;

/** The carrier is missing where the shop leaves it out: it is then recognised from the number. */
export type NamedParcel = Pick<TrackedParcel, 'trackingNumber'> & Partial<Pick<TrackedParcel, 'carrier'>>;

/** All given back so far. Amounts are decimals as text. */
export interface Refund {
  readonly total?: string;
  readonly whole: boolean;
}

/** An order as the API takes it. Whatever of it no shop could send through the API (a phone number that is none) is left out already. */
export interface OrderContent {
  /** What the buyer sees, if it is not the reference. */
  readonly number?: string;
  readonly buyer: OrderBuyer;
  readonly lines: readonly OrderLine[];
  readonly totals: {
    readonly total: string;
    readonly shipping?: string;
    readonly tax?: string;
    readonly discount?: string;
  };
  /** ISO 4217. */
  readonly currency: string;
  /** When it was placed in the shop. */
  readonly placedAt?: Instant;
  /** "2026-12-24", where the buyer lives. */
  readonly promisedDate?: string;
}

export interface OrderBuyer {
  readonly name: string;
  readonly email: string;
  /** E.164. */
  readonly phone?: string;
  /** BCP 47. */
  readonly language?: string;
  /** ISO 3166, two letters. */
  readonly country?: string;
  /** Where the order goes, on one line: by it a changed address is noticed, and nothing else. */
  readonly deliverTo?: string;
  /** Whether this is their first order, where the shop knows it. */
  readonly firstOrder?: boolean;
  /** `marketing`: to mails that sell. */
  readonly consents?: { readonly email?: boolean; readonly sms?: boolean; readonly marketing?: boolean };
}

export interface OrderLine {
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  readonly price: string;
  /** What the shop calls goods of this kind. */
  readonly tags?: readonly string[];
}
