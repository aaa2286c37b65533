import type { Interaction } from '../../domain/interaction.ts';
import type { Entry } from '../../domain/ledger.ts';
import { noticeKey } from '../../domain/notice.ts';
import { unlessInTheWay } from './in-the-way.ts';
import { noticeItemKey, partsOf, watchOf } from './keys.ts';
import { interactionWrite } from './order-items.ts';
import { queryAll } from './query-all.ts';
import type { Item, Table, Write } from './table.ts';
import { overdueKeys, readWatched } from './watched-items.ts';

export interface Found {
  readonly entry: Entry;
  /** The lock under which the entry may be replaced. */
  readonly version: number;
}

/** The entry's next state, the interactions that tell of it, and what else holds only together with it. */
export interface Replacement {
  readonly next: Entry;
  readonly interactions?: readonly Interaction[];
  readonly beside?: readonly Write[];
}

/** Who was told what: at most one entry a notice, ever. */
export interface LedgerStore {
  entries(pk: string): Promise<readonly Entry[]>;
  find(pk: string, notice: string): Promise<Found | undefined>;
  /** Puts an entry, and what it tells, unless there is one; then whoever came first has it. */
  claim(pk: string, entry: Entry, told?: Interaction): Promise<void>;
  /** Replaces the entry if it is still the one that was read; otherwise answers what stands there. */
  replace(pk: string, found: Found, by: Replacement): Promise<Found | 'beaten'>;
  /** The same as writes, for what must be written together with it. */
  replacing(pk: string, found: Found, by: Replacement): readonly Write[];
  /** Entries that should have been final by now. */
  overdue(now: string, limit: number): Promise<readonly ({ readonly pk: string } & Found)[]>;
}

export const ledgerStore = (table: Table): LedgerStore => ({
  entries: async (pk) => (await queryAll(table, pk, 'NOTICE#')).map(({ value }): Entry => value),
  find: async (pk, notice) => {
    const item = await table.get(noticeItemKey(pk, notice));
    return item && read(item);
  },
  claim: async (pk, entry, told) => {
    const writes = [put(pk, { entry, version: 1 }, { absent: ['pk'] })];
    const answer = await table.write(told ? [...writes, interactionWrite(pk, told)] : writes);
    unlessInTheWay(answer, 'A notice is being claimed');
  },
  replace: async (pk, found, by) => {
    const { kind } = await table.write(replacing(pk, found, by));
    return kind === 'written' ? { entry: by.next, version: found.version + 1 } : 'beaten';
  },
  replacing,
  overdue: async (now, limit) =>
    (await readWatched(table, await overdueKeys(table, 'NOTICE', { now, limit })))
      .map((item) => ({ pk: item.pk, ...read(item) }))
      // The index comes late: what was finished meanwhile must not be watched again.
      .filter(({ entry }) => entry.lookBy !== undefined && entry.lookBy < now),
});

const replacing = (
  pk: string,
  found: Found,
  { next, interactions = [], beside = [] }: Replacement,
): readonly Write[] => [
  put(pk, { entry: next, version: found.version + 1 }, { equals: { version: found.version } }),
  ...interactions.map((each) => interactionWrite(pk, each)),
  ...beside,
];

const read = ({ value, version }: Item): Found => ({ entry: value, version });

const put = (pk: string, { entry, version }: Found, condition: NonNullable<Write['if']>): Write => ({
  kind: 'put',
  item: {
    ...noticeItemKey(pk, noticeKey(entry)),
    version,
    value: entry,
    ...(entry.lookBy ? { watch: watchOf('NOTICE', partsOf(pk).order), lookBy: entry.lookBy } : {}),
  },
  if: condition,
});
