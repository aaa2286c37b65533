import { compareTexts } from '../../domain/compare-texts.ts';
import { epochOf, type Instant } from '../../domain/time.ts';
import type { OrderNews } from '../../senders/order-news.ts';
import { unlessInTheWay } from './in-the-way.ts';
import { earlyOrderKey, sha256 } from './keys.ts';
import { queryAll } from './query-all.ts';
import type { Key, Table } from './table.ts';

/** What a shop's webhook said about one order, until it is applied. Personal: it may hold the whole order. */
export interface ToldOrder {
  readonly key: Key;
  readonly news: OrderNews;
  readonly heardAt: Instant;
  /** The connection's id. */
  readonly connection: string;
}

/** Keeps what shops say about orders, from the webhook that said it until it is applied, or until its order comes. */
export interface OrderNewsStore {
  /** Safe to repeat: the same news is kept once. */
  keep(brand: string, told: Omit<ToldOrder, 'key'>): Promise<void>;
  /** What is still to be applied for one reference, oldest first. `partition` as the stream names it. */
  waiting(partition: string): Promise<readonly ToldOrder[]>;
  forget(told: ToldOrder): Promise<void>;
}

const KEPT_SECONDS = 30 * 24 * 3600;

export const orderNewsStore = (table: Table): OrderNewsStore => ({
  keep: async (brand, { news, heardAt, connection }) => {
    const key = earlyOrderKey(brand, news.reference, sha256(JSON.stringify(news)).slice(0, 24));
    const expiresAt = Math.floor(epochOf(heardAt) / 1000) + KEPT_SECONDS;
    const write = { kind: 'put', item: { ...key, value: { news, heardAt, connection }, expiresAt } } as const;
    unlessInTheWay(await table.write([write]), 'News of an order is being written');
  },
  waiting: async (partition) => {
    const items = await queryAll(table, partition, 'EARLY#');
    return items
      .map(({ pk, sk, value }): ToldOrder => ({ key: { pk, sk }, ...value }))
      .sort((a, b) => compareTexts(a.news.at ?? a.heardAt, b.news.at ?? b.heardAt));
  },
  forget: async ({ key }) => {
    unlessInTheWay(await table.write([{ kind: 'delete', key }]), 'News of an order is being written');
  },
});
