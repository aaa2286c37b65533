import type { Settings } from './delivery.ts';
import type { Inquiry } from './inquiry.ts';
import type { Reading } from './reading.ts';

/** What the API is asked with. The key is a secret: it goes into a header, never into an address. */
export interface Access {
  readonly apiKey: string;
  readonly settings: Settings;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** One HTTP call. Its host is the provider's own, or one that whoever set the connection up named; never one that came in a webhook. */
export interface HttpCall {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Where the API takes a token that ends, and the key is what it is exchanged for. */
  readonly exchange?: Exchange;
}

/** How a token is got by OAuth's client credentials (RFC 6749, 4.4), and in which header the call takes it. */
export interface Exchange {
  readonly call: Omit<HttpCall, 'exchange'>;
  readonly header: string;
}

export interface HttpReply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export type Reply =
  /** The same as a webhook would have told. `next`: more of the same answer. */
  | { readonly kind: 'read'; readonly reading: Reading; readonly next?: Inquiry }
  /** Throttled, or out of order: the same again after so many seconds at the earliest. */
  | { readonly kind: 'later'; readonly afterSeconds: number; readonly why: string }
  /** Asking again would not help: a wrong key, a number that it does not know. `why` is a code. */
  | { readonly kind: 'refused'; readonly why: string };

/** Both functions are pure. */
export interface Asking {
  /** Calls that the provider allows each second with one key. */
  readonly perSecond: number;
  /** Nothing if this provider cannot be asked that. */
  ask(inquiry: Inquiry, access: Access): HttpCall | undefined;
  /** Never throws. */
  readReply(reply: HttpReply, asked: { readonly inquiry: Inquiry; readonly access: Access }): Reply;
}
