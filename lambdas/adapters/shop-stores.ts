import { intakeStore } from './intake-store.ts';
import { ledgerStore } from './ledger-store.ts';
import { orderStore } from './order-store.ts';
import { personalStore } from './personal-store.ts';
import type { Table } from './table.ts';
import { trackingStore } from './tracking-store.ts';
import { wordsStore } from './words-store.ts';

/** Everything of the table that the shop's stories stand on. */
export const shopStores = (table: Table) => {
  const [orders, tracking] = [orderStore(table), trackingStore(table)];
  return {
    orders,
    tracking,
    intake: intakeStore(table, orders),
    ledger: ledgerStore(table),
    words: wordsStore(table),
    personal: personalStore(table, tracking),
  };
};
