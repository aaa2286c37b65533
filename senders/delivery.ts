/** One webhook call as it came: raw bytes, header names in lower case. */
export interface Delivery {
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
}

/** What a connection of one provider needs beside its secret, by name: which header, which scheme. Nothing of it is secret. */
export type Settings = Readonly<Record<string, string>>;

/** What a connection knows by which a call of its sender can be told from anyone else's. */
export interface Proof {
  /** All that are valid: while one is exchanged, two. Newest first. */
  readonly secrets: readonly string[];
  readonly settings: Settings;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The keys that the sender publishes, as a JSON Web Key Set in text (RFC 7517). */
  readonly keySet?: string | undefined;
}

/** What a trusted delivery is read with. */
export interface Circumstances {
  readonly settings: Settings;
  /** When it was received, in epoch milliseconds: stands in where a sender gives no time. */
  readonly now: number;
}
