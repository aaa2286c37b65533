import type { Item, Key, Query, Table, Write } from '../../lambdas/adapters/table.ts';
import type { Calls } from '../aws/calls.ts';
import { keyOf } from '../item.ts';
import type { MemoryTable } from '../table.ts';

/** What readers see instead of what stands there. */
export interface Sight {
  /** A journey as it was a while ago: whoever reads it is a slow one. */
  journey?: Item | undefined;
  /** What the index of the overdue answers; it is eventually consistent, so it may be late with everything else. */
  overdue: readonly Key[];
}

/** The table as functions reach it: every call waits at the gate, and says what it touches. */
export const heldTable = (table: MemoryTable, calls: Calls, sight: Sight): Table => {
  const read = <Answer>(action: string, does: () => Promise<Answer>): Promise<Answer> =>
    calls.make({ kind: 'read', action }, { does });
  const seen = (item: Item): Item => (item.sk === 'JOURNEY' && sight.journey ? sight.journey : item);
  return {
    get: (key) =>
      read(`get ${partOf(key)}`, async () => {
        const item = await table.get(key);
        return item && seen(item);
      }),
    getMany: (keys) => read('get many', async () => (await table.getMany(keys)).map(seen)),
    query: (query: Query) => read(`query ${query.prefix ?? ''}`, () => table.query(query)),
    overdue: async (watch) => {
      const found = await Promise.all(sight.overdue.map((key) => table.get(key)));
      return found.flatMap((item) => (item?.watch === watch ? [{ pk: item.pk, sk: item.sk }] : []));
    },
    watched: (watch, page) => read('query the watch', () => table.watched(watch, page)),
    write: (writes) =>
      calls.make({ kind: 'write', action: `write ${partsOf(writes)}` }, { does: () => table.write(writes) }),
  };
};

const partOf = ({ sk }: Key): string => sk.split('#')[0] ?? '';
const partsOf = (writes: readonly Write[]): string =>
  partOf(keyOf(writes[0] ?? { kind: 'delete', key: { pk: '', sk: '' } }));
