import { epochOf, type Instant } from '../../domain/time.ts';
import { getAll } from './get-all.ts';
import { unlessInTheWay } from './in-the-way.ts';
import { orderKey, textedKey } from './keys.ts';
import { type Address, type Contact, digestBy } from './reach-store.ts';
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
  /** By brand; one that has not texted there for so long is missing. One read for each hundred brands. */
  newest(contact: Contact, brands: readonly string[]): Promise<ReadonlyMap<string, Texted>>;
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
    newest: async (contact, brands) => {
      const digest = await digestOf(contact);
      const items = await getAll(
        table,
        brands.map((brand) => textedKey(brand, digest)),
      );
      return new Map(
        brands.flatMap((brand, place) => {
          const last = items[place]?.value;
          return last ? [[brand, { pk: orderKey(brand, last.order), at: last.at }] as const] : [];
        }),
      );
    },
  };
};
