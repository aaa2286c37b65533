import type { ParcelNews } from '../domain/tracking.ts';

/** One webhook call as it came: raw bytes, header names in lower case. */
export interface Delivery {
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  readonly method: string;
  readonly path: string;
}

export type Trust = { readonly trusted: true } | { readonly trusted: false; readonly why: string };

export type Reading =
  | { readonly kind: 'news'; readonly deliveryId?: string; readonly parcels: readonly ParcelNews[] }
  /** Authentic, and not about parcels: answered with 200 and forgotten. */
  | { readonly kind: 'nothing'; readonly deliveryId?: string; readonly why: string }
  /** Authentic, and not in a form that this adapter knows: kept aside. `why` holds a code, never a value. */
  | { readonly kind: 'unreadable'; readonly why: string };

/** Someone who tells us of parcels. Both functions are pure: the time is an argument. */
export interface Carrier {
  readonly id: string;
  /** Checks the raw bytes against every valid secret, in constant time, and fails closed. `now` in epoch milliseconds. */
  trust(delivery: Delivery, proof: { readonly secrets: readonly string[]; readonly now: number }): Trust;
  /** Parses a trusted body into scans with stable identities. `now` (epoch milliseconds) stands in where a sender gives no time. Never throws. */
  read(delivery: Delivery, now: number): Reading;
}
