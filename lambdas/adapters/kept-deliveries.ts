import { gunzipSync, gzipSync } from 'node:zlib';
import { epochOf, type Instant } from '../../domain/time.ts';
import type { Delivery, Settings } from '../../senders/delivery.ts';
import { unlessInTheWay } from './in-the-way.ts';
import { keptKey, sha256 } from './keys.ts';
import type { Key, Table } from './table.ts';

/** An authentic webhook that could not be applied at once. Personal: its body is whatever was sent. */
export interface KeptDelivery {
  /** The connection's id. */
  readonly connection: string;
  readonly brand: string;
  readonly provider: string;
  /** Its connection's, when it came. */
  readonly settings?: Settings | undefined;
  readonly receivedAt: Instant;
  /** Why it was kept, as a code. */
  readonly why: string;
  /** Missing if it was too large to keep; then only its digest proves that it came. */
  readonly delivery?: Delivery;
}

export interface KeptDeliveries {
  /** The first of equal deliveries is kept. Safe to repeat. */
  keep(address: string, kept: KeptDelivery & { readonly delivery: Delivery }): Promise<'whole' | 'digest'>;
  find(key: Key): Promise<KeptDelivery | undefined>;
  forget(key: Key): Promise<void>;
}

const KEPT_SECONDS = 14 * 24 * 3600;
/** A larger body is no delivery of tracking news: it is not even packed. */
const MOST_BODY_BYTES = 1024 * 1024;
/** An item takes 400 KB, and headers want room too. */
const MOST_PACKED_BYTES = 380 * 1024;

/** What was proved already, and what could open a door: neither is kept. */
const dropped = /^(authorization|cookie|x-forwarded-.*|forwarded|via|x-amzn-.*)$/;
const MOST_HEADER_LENGTH = 8 * 1024;

const headersOf = ({ headers }: Delivery): Readonly<Record<string, string>> => {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.test(name)));
  return JSON.stringify(kept).length > MOST_HEADER_LENGTH ? {} : kept;
};

export const keptDeliveries = (table: Table): KeptDeliveries => ({
  keep: async (address, { delivery, ...facts }) => {
    const packed = delivery.body.byteLength > MOST_BODY_BYTES ? undefined : gzipSync(delivery.body);
    const isWhole = packed !== undefined && packed.byteLength <= MOST_PACKED_BYTES;
    const item = {
      ...keptKey(sha256(address), sha256(delivery.body)),
      value: facts,
      bytes: delivery.body.byteLength,
      ...(isWhole ? { headers: headersOf(delivery), body: Uint8Array.from(packed) } : {}),
      expiresAt: Math.floor(epochOf(facts.receivedAt) / 1000) + KEPT_SECONDS,
    };
    // Whoever came first has kept it; but a transaction in the way has kept nothing.
    unlessInTheWay(await table.write([{ kind: 'put', item, if: { absent: ['pk'] } }]), 'A delivery is being kept');
    return isWhole ? 'whole' : 'digest';
  },
  find: async (key) => {
    const item = await table.get(key);
    if (!item) return undefined;
    const { value, headers, body } = item;
    // The path is the connection's address: a capability, so it was not kept.
    return body ? { ...value, delivery: { method: 'POST', path: '', headers, body: gunzipSync(body) } } : value;
  },
  forget: async (key) => {
    await table.write([{ kind: 'delete', key }]);
  },
});
