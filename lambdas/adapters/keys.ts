import { hash } from 'node:crypto';
import type { Key } from './table.ts';

/** Where each kind of item stands in the table. Partition keys begin with the brand; no part holds a "#" of its own, save the last. */
export const orderKey = (brand: string, order: string): string => `${brand}#${order}`;

export const partsOf = (pk: string): { readonly brand: string; readonly order: string } => {
  const [brand = '', order = ''] = pk.split('#');
  return { brand, order };
};

export const journeyKey = (pk: string): Key => ({ pk, sk: 'JOURNEY' });
export const personKey = (pk: string): Key => ({ pk, sk: 'PERSON' });
export const orderItemKey = (pk: string): Key => ({ pk, sk: 'ORDER' });
export const parcelItemKey = (pk: string, slot: string): Key => ({ pk, sk: `PARCEL#${slot}` });
export const interactionKey = (pk: string, { at, id }: { readonly at: string; readonly id: string }): Key => ({
  pk,
  sk: `AT#${at}#${id}`,
});
export const noticeItemKey = (pk: string, notice: string): Key => ({ pk, sk: `NOTICE#${notice}` });
export const caseKey = (pk: string, id: string): Key => ({ pk, sk: `CASE#${id}` });
/** That somebody is to be asked about a parcel, or about all of an order's; the journey's version makes it one inquiry. */
export const askKey = (pk: string, version: number, slot: string): Key => ({ pk, sk: `ASK#${version}#${slot}` });
export const erasureKey = (pk: string): Key => ({ pk, sk: 'ERASURE' });
export const wordsKey = (pk: string, id: string): Key => ({ pk, sk: `WORDS#${id}` });

export const trackingPk = (brand: string, trackingNumber: string): string => `${brand}#TRACK#${trackingNumber}`;
export const trackedKey = (
  brand: string,
  trackingNumber: string,
  { carrier, order }: { carrier: string; order: string },
): Key => ({
  pk: trackingPk(brand, trackingNumber),
  sk: `TRACKED#${carrier}#${order}`,
});
export const earlyKey = (brand: string, trackingNumber: string, id: string): Key => ({
  pk: trackingPk(brand, trackingNumber),
  sk: `EARLY#${id}`,
});

/** References are the shop's own words: a digest keeps any character out of the key. */
export const referenceKey = (brand: string, reference: string): Key => ({
  pk: referencePk(brand, reference),
  sk: 'REF',
});
export const referencePk = (brand: string, reference: string): string => `${brand}#REF#${sha256(reference)}`;
/** What a shop said about an order, until it is applied. */
export const earlyOrderKey = (brand: string, reference: string, id: string): Key => ({
  pk: referencePk(brand, reference),
  sk: `EARLY#${id}`,
});

/** What a brand knows of one address, by a digest of it, and how many messages went there in a day. */
export const reachKey = (brand: string, digest: string): Key => ({ pk: `${brand}#REACH#${digest}`, sk: 'REACH' });
/** Which order was texted about last. */
export const textedKey = (brand: string, digest: string): Key => ({ pk: reachKey(brand, digest).pk, sk: 'TEXTED' });
export const reachDayKey = (brand: string, digest: string, day: string): Key => ({
  pk: `${brand}#REACH#${digest}`,
  sk: `DAY#${day}`,
});

export const brandKey = (brand: string): Key => ({ pk: brand, sk: 'BRAND' });
/** The list of all brands, by their ids alone. */
export const brandListKey = (brand: string): Key => ({ pk: 'BRANDS', sk: brand });
/** Addresses and API keys are capabilities: only their hashes are kept. */
export const connectionKey = (address: string): Key => ({ pk: `HOOK#${sha256(address)}`, sk: 'CONNECTION' });
export const keptKey = (addressHash: string, digest: string): Key => ({
  pk: `HOOK#${addressHash}`,
  sk: `KEPT#${digest}`,
});
export const apiKeyKey = (key: string): Key => ({ pk: `KEY#${sha256(key)}`, sk: 'KEY' });
/** The brand's own lists of its connections and keys, without anything secret in them. */
export const brandConnectionKey = (brand: string, id: string): Key => ({ pk: brand, sk: `CONNECTION#${id}` });
/** Until when a connection's orders were looked for. */
export const lookedKey = (brand: string, id: string): Key => ({ pk: brand, sk: `LOOKED#${id}` });
/** What a brand says otherwise: the newest words of one message in one language, and beside it each revision as it was. */
export const brandWordsPrefix = 'SAYS#';
export const brandWordsKey = ({ brand, reason, language }: OfBrand): Key => ({
  pk: brand,
  sk: `${brandWordsPrefix}${reason}#${language}`,
});
export const brandWordsRevisionKey = ({ brand, reason, language }: OfBrand, revision: number): Key => ({
  pk: brand,
  sk: `SAID#${reason}#${language}#${revision}`,
});
/** All tips of a brand: the newest, and beside them each revision as it was, in the order in which they were saved. */
export const tipsKey = (brand: string): Key => ({ pk: brand, sk: 'TIPS' });
export const tipsRevisionKey = (brand: string, revision: number): Key => ({
  pk: brand,
  sk: `TIPS#${String(revision).padStart(9, '0')}`,
});
interface OfBrand {
  readonly brand: string;
  readonly reason: string;
  readonly language: string;
}
export const brandApiKeyKey = (brand: string, id: string): Key => ({ pk: brand, sk: `KEY#${id}` });

export const sha256 = (text: string | Uint8Array): string => hash('sha256', text);

/** Partitions of the sparse index; enough for some 8,000 raised turns a second. */
const WATCH_SHARDS = 8;
const shardOf = (id: string): number => Number.parseInt(sha256(id).slice(0, 8), 16) % WATCH_SHARDS;

export type Watched = 'JOURNEY' | 'NOTICE' | 'ERASURE';
export const watchOf = (kind: Watched, order: string): string => `${kind}#${shardOf(order)}`;
export const watchesOf = (kind: Watched): readonly string[] =>
  Array.from({ length: WATCH_SHARDS }, (_, shard) => `${kind}#${shard}`);
/** Open cases of one brand, by the time at which an answer is owed. */
export const caseWatch = (brand: string): string => `CASE#${brand}`;
