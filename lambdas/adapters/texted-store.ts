import { compareTexts } from '../../domain/compare-texts.ts';
import { epochOf, type Instant } from '../../domain/time.ts';
import { unlessInTheWay } from './in-the-way.ts';
import { orderKey, textedKey } from './keys.ts';
import { type Address, digestsBy } from './reach-store.ts';
import type { Links } from './secret-keys.ts';
import type { Table } from './table.ts';

/** The order that a number was texted about last. */
export interface Texted {
  /** Its key in the table. */
  readonly pk: string;
  readonly at: Instant;
}

/** What an answer by SMS is about, which itself names nothing but its number: an order's id under a keyed digest, for two months. */
export interface TextedStore {
  /** From now on it is this order. Safe to repeat. */
  note(of: Address, order: string, now: Instant): Promise<void>;
  newest(of: Address): Promise<Texted | undefined>;
}

/** Whoever answers a text later than that hardly means it. */
const KEPT_FOR_SECONDS = 60 * 24 * 3600;

export const textedStore = (table: Table, links: Links): TextedStore => {
  const digests = digestsBy(links);
  return {
    note: async (of, order, now) => {
      const [newest] = await digests(of);
      const expiresAt = Math.floor(epochOf(now) / 1000) + KEPT_FOR_SECONDS;
      const item = { ...textedKey(of.brand, newest), value: { order, at: now }, expiresAt };
      unlessInTheWay(await table.write([{ kind: 'put', item }]), 'What was texted about is being written');
    },
    newest: async (of) => {
      const items = await table.getMany((await digests(of)).map((digest) => textedKey(of.brand, digest)));
      const all = items.map(({ value }): Texted => ({ pk: orderKey(of.brand, value.order), at: value.at }));
      return all.toSorted((a, b) => compareTexts(b.at, a.at))[0];
    },
  };
};
