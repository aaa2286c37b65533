import type { Voice } from '../domain/tracking.ts';
import type { Asking } from './asking.ts';
import type { Circumstances, Delivery, Proof, Settings } from './delivery.ts';
import type { Reading } from './reading.ts';

/** `how` is told where it is not the signature: by the connection's unguessable address alone. */
export type Trust =
  | { readonly trusted: true; readonly how?: 'by-address' }
  /** `why` is a code, never a value. `unknown-key`: the sender may have published new keys since ours were fetched. */
  | { readonly trusted: false; readonly why: string };

/** The answer to a call that comes before any trust: a ping, a challenge, a request for a token. Nothing is stored for it. */
export interface Greeting {
  readonly status: 200 | 400 | 401;
  /** What it was, as a code: "ping". */
  readonly why: string;
  /** Names in lower case. Without any: JSON, not to be stored. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One thing that a connection of this provider must or may be told. */
export interface Setting {
  readonly name: string;
  /** One sentence for whoever sets the connection up. */
  readonly what: string;
  /** `file`: the text of a file. */
  readonly kind: 'text' | 'file' | { readonly oneOf: readonly string[] };
  /** The value that is taken where none is given. Where there is neither this nor `without`, one must be given. */
  readonly default?: string;
  /** What follows where none is given and none is taken, in words. */
  readonly without?: string;
}

/** Whether it must be given: there is nothing to take in its place. */
export const isNeeded = (setting: Setting): boolean => setting.default === undefined && setting.without === undefined;

/** How a provider would send these bytes with this secret: headers in lower case. */
export type Sign = (
  body: Uint8Array,
  by: { readonly secret: string; readonly settings: Settings; readonly now: number },
) => Readonly<Record<string, string>>;

/**
 * Someone who tells us of parcels or orders by webhook. Every function is pure: secrets, settings and time are arguments, and nothing is fetched.
 * `id` is the provider's: "easypost".
 */
export interface Sender {
  readonly id: string;
  /** As people know it: "EasyPost". */
  readonly name: string;
  /** With whose authority it speaks of a parcel. */
  readonly voice: Voice;
  readonly settings: readonly Setting[];
  /** A secret is needed to trust it; where it is optional, a connection without one is trusted by its address alone; `none`: it signs nothing at all. */
  readonly secret: 'required' | 'optional' | 'none';
  /** Where it publishes the keys that it signs with. */
  readonly publishedKeys?: string;
  /** Answers the calls that come before any trust; nothing for all others. */
  greet?(delivery: Delivery, proof: Proof): Greeting | undefined;
  /** Checks the raw bytes against every valid secret, in constant time, and fails closed. Never throws. */
  trust(delivery: Delivery, proof: Proof): Trust;
  /** Parses a trusted body into scans and orders with stable identities. Never throws. */
  read(delivery: Delivery, circumstances: Circumstances): Reading;
  /** Absent where only the provider itself can sign. */
  readonly sign?: Sign;
  /** How Doorstep asks it. */
  readonly asking?: Asking;
}
