import type { ParcelStatus, ScanReason } from '../../domain/tracking.ts';
import type { Delivery, Proof, Settings } from '../../senders/delivery.ts';
import type { OrderReason } from '../../senders/order-news.ts';
import type { Sender, Sign } from '../../senders/sender.ts';

/** What a sample stands for, once read. */
export interface Expected {
  /** Of the parcel's newest scan. */
  readonly status?: ParcelStatus;
  readonly reason?: ScanReason;
  readonly actionRequired?: boolean;
  /** Scans in it. */
  readonly scans?: number;
  readonly order?: { readonly reference: string; readonly reason: OrderReason };
  /** The sample is no news; its code. */
  readonly nothing?: string;
  /** The sample is authentic and not understood; its code. */
  readonly unreadable?: string;
}

/** What the conformance suite must know of a sender to hold it to the contract. A new sender writes this, and nothing else, to be tested by all of it. */
export interface SenderKit {
  readonly sender: Sender;
  /** `carriers` or `shops`. */
  readonly room: 'carriers' | 'shops';
  /** Two that fit the scheme; none where it signs nothing. */
  readonly secrets: readonly [string, string] | readonly [];
  readonly settings?: Settings;
  /** The keys that it would publish, where it publishes some. */
  readonly keySet?: string;
  /** Where only the provider itself can sign: how the tests do it in its place. */
  readonly sign?: Sign;
  /** What the signature covers. `nothing`: a shared word is sent along; `time`: only that. */
  readonly covers: 'body' | 'body-and-time' | 'time' | 'nothing';
  /** One list of scans each time, or one scan. */
  readonly history: 'whole' | 'news' | 'none';
  /** By situation, which is the name of its file in `samples/`; its headers are in `<situation>.headers.json` if they say something. */
  readonly samples: Readonly<Record<string, Expected>>;
  /** Events that are none of ours: read as nothing. */
  readonly others: readonly { readonly body: string; readonly headers?: Readonly<Record<string, string>> }[];
  /** Makes a body with such statuses, or such fields, as the provider would: what the suite tries hostile words with. Oldest first. */
  readonly bodyWith?: (said: { readonly trackingNumber: string; readonly statuses: readonly string[] }) => string;
  /** Tells two kits of one sender apart: "signed by version 2". */
  readonly variant?: string;
  /** Headers of every call beside the signature: `bodyWith` and samples without headers of their own are sent with them. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Of the headers that `sign` makes, those that no signature covers. The content type is never covered. */
  readonly unsigned?: readonly string[];
  /** What else of the call is not as usual: POST, `/v1/webhooks/c`. */
  readonly call?: Partial<Pick<Delivery, 'method' | 'path' | 'query'>>;
  /** Where the signature stands in the body itself: the body with it. */
  readonly signBody?: (body: Uint8Array, by: Parameters<Sign>[1]) => Uint8Array | string;
  /** Statuses that the sender's table can give. Without it, those that its `codes.ts` names. */
  readonly canSay?: readonly ParcelStatus[];
}

export const now = Date.parse('2026-11-22T12:00:00Z');

export const proofOf = ({ secrets, settings = {}, keySet }: SenderKit, more: Partial<Proof> = {}): Proof => ({
  secrets: secrets.slice(0, 1),
  settings,
  keySet,
  now,
  ...more,
});

interface Calling {
  readonly headers?: Readonly<Record<string, string>>;
  readonly secret?: string;
  readonly at?: number;
}

/** A call of this sender, signed as it signs. */
export const deliveryOf = (kit: SenderKit, body: string | Uint8Array, more: Calling = {}): Delivery => {
  const { sender, secrets, settings = {}, sign = sender.sign, signBody } = kit;
  const by = { secret: more.secret ?? secrets[0] ?? '', settings, now: more.at ?? now };
  const bytes = Buffer.from(signBody?.(Buffer.from(body), by) ?? body);
  const headers = { ...kit.headers, ...more.headers, ...sign?.(bytes, by) };
  return { body: bytes, headers, method: 'POST', path: '/v1/webhooks/c', ...kit.call };
};
