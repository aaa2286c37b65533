import { epochOf, type Instant } from '../../domain/time.ts';
import { unlessInTheWay } from './in-the-way.ts';
import { orderKey, textedKey } from './keys.ts';
import { type Address, digestBy } from './reach-store.ts';
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
  const digestOf = digestBy(links);
  return {
    note: async (of, order, now) => {
      const expiresAt = Math.floor(epochOf(now) / 1000) + KEPT_FOR_SECONDS;
      const item = { ...textedKey(of.brand, await digestOf(of)), value: { order, at: now }, expiresAt };
      unlessInTheWay(await table.write([{ kind: 'put', item }]), 'What was texted about is being written');
    },
    newest: async (of) => {
      const item = await table.get(textedKey(of.brand, await digestOf(of)));
      return item && { pk: orderKey(of.brand, item.value.order), at: item.value.at };
    },
  };
};
