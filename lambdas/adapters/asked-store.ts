import { unlessInTheWay } from './in-the-way.ts';
import type { Key, Table } from './table.ts';

/** Inquiries that journeys want made, each until it has become an errand. */
export interface AskedStore {
  /** Safe to repeat. */
  forget(key: Key): Promise<void>;
}

export const askedStore = (table: Table): AskedStore => ({
  forget: async (key) => {
    unlessInTheWay(await table.write([{ kind: 'delete', key }]), 'An inquiry is being written');
  },
});
