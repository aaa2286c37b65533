import { type Item, type Key, type Table, type Write, type Written, written } from '../lambdas/adapters/table.ts';
import type { TableWalk } from '../lambdas/adapters/table-walk.ts';
import { after, checkRequest, holds, type Kept, keyOf, sameItem } from './item.ts';
import { Partitions } from './partitions.ts';
import { indexReads, type WeighedReads, weighedReads } from './reads.ts';
import { walked } from './walk.ts';

/** One line of the table's stream. */
export interface ItemChange {
  readonly key: Key;
  readonly old?: Item;
  readonly new?: Item;
}

/** What may happen around the table. A hook may throw, or let others write meanwhile. */
export interface Faults {
  beforeRead?(keys: readonly Key[]): void | Promise<void>;
  /** `conflict`: another transaction is in the way. */
  beforeWrite?(writes: readonly Write[]): undefined | 'conflict' | Promise<undefined | 'conflict'>;
  /** The write has happened; a throw here is an answer that was lost. */
  afterWrite?(writes: readonly Write[]): void | Promise<void>;
}

/** The same as the table, with what each request is billed by. */
interface WeighedTable extends WeighedReads {
  /** For each write the bytes of the larger image where it changed anything. */
  write(
    writes: readonly Write[],
  ): Promise<{ readonly answer: Written; readonly bytes: readonly (number | undefined)[] }>;
}

/** The table's twin in memory, with DynamoDB's rules. */
export interface MemoryTable extends Table, TableWalk {
  readonly weighed: WeighedTable;
  /** Everything there is, by key. */
  items(): readonly Item[];
  /** One partition's items, as they stand. */
  partition(pk: string): readonly Item[];
  /** Tells of every change from now on, in the order of the writes. */
  watch(listener: (change: ItemChange) => void): void;
  disturb(faults: Faults): void;
}

export const memoryTable = (): MemoryTable => {
  const items = new Partitions();
  const listeners: ((change: ItemChange) => void)[] = [];
  let faults: Faults = {};
  const apply = (writes: readonly Write[]) => {
    const answer = judge(items, writes);
    const changes = answer.kind === 'written' ? writes.map((write) => changeOf(items, write)) : [];
    for (const change of changes) {
      if (!change) continue;
      items.put(change.key, change.new);
      const told = toldOf(change);
      for (const tell of listeners) tell(told);
    }
    return { answer, bytes: changes.map(billedBytes) };
  };
  const weighed: WeighedTable = {
    ...weighedReads(items, (keys) => faults.beforeRead?.(keys)),
    write: async (writes) => {
      checkRequest(writes.map(keyOf));
      if (writes.length === 0) return { answer: { kind: 'written' }, bytes: [] };
      if (faults.beforeWrite && (await faults.beforeWrite(writes)) === 'conflict')
        return { answer: { kind: 'refused', failed: [] }, bytes: [] };
      const applied = apply(writes);
      if (faults.afterWrite) await faults.afterWrite(writes);
      return applied;
    },
  };

  return {
    weighed,
    get: async (key) => (await weighed.get(key))?.item,
    getMany: async (keys) => (await weighed.getMany(keys)).map(itemIn),
    query: async (query) => (await weighed.query(query)).page,
    write: async (writes) => (await weighed.write(writes)).answer,
    ...indexReads(items, () => faults.beforeRead?.([])),
    walk: async (wanted) => {
      await faults.beforeRead?.([]);
      return walked(items.all(), wanted);
    },
    items: () => items.all().map(itemIn),
    partition: (pk) => items.partition(pk).map(itemIn),
    watch: (listener) => {
      listeners.push(listener);
    },
    disturb: (next) => {
      faults = next;
    },
  };
};

const itemIn = ({ item }: Kept): Item => item;

interface KeptChange {
  readonly key: Key;
  readonly old: Kept | undefined;
  readonly new: Kept | undefined;
}

const toldOf = ({ key, old, new: next }: KeptChange): ItemChange => ({
  key,
  ...(old ? { old: old.item } : {}),
  ...(next ? { new: next.item } : {}),
});

const billedBytes = (change: KeptChange | undefined): number | undefined =>
  change && Math.max(change.old?.bytes ?? 0, change.new?.bytes ?? 0);

/** A write that changes nothing leaves no line in the stream. */
const changeOf = (items: Partitions, write: Write): KeptChange | undefined => {
  const { pk, sk } = keyOf(write);
  const key = { pk, sk };
  const old = items.get(key);
  const next = after(old, write);
  return sameItem(old, next) ? undefined : { key, old, new: next };
};

const judge = (items: Partitions, writes: readonly Write[]): Written => {
  const isMet = (write: Write): boolean => !write.if || holds(items.get(keyOf(write))?.item, write.if);
  if (writes.every(isMet)) return written;
  const failed = writes.flatMap((write, place) => {
    if (isMet(write)) return [];
    const item = items.get(keyOf(write))?.item;
    return [{ place, ...(item ? { item } : {}) }];
  });
  return { kind: 'refused', failed };
};
