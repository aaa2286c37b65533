import type { Item, Key, Page, Query, Table, Write, Written } from '../lambdas/adapters/table.ts';
import type { TableWalk } from '../lambdas/adapters/table-walk.ts';
import { after, compareText, holds, InvalidRequest, idOf, keyOf, MOST_PAGE_BYTES, sameItem, sizeOf } from './item.ts';
import { Partitions } from './partitions.ts';
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

/** The table's twin in memory, with DynamoDB's rules. */
export interface MemoryTable extends Table, TableWalk {
  /** Everything there is, by key. */
  items(): readonly Item[];
  /** One partition's items, as they stand. */
  partition(pk: string): readonly Item[];
  /** Tells of every change from now on, in the order of the writes. */
  watch(listener: (change: ItemChange) => void): void;
  disturb(faults: Faults): void;
}

const MOST_KEYS = 100;

export const memoryTable = (): MemoryTable => {
  const items = new Partitions();
  const listeners: ((change: ItemChange) => void)[] = [];
  let faults: Faults = {};
  const apply = (writes: readonly Write[]): Written => {
    const answer = judge(items, writes);
    const changes = answer.kind === 'written' ? writes.map((write) => changeOf(items, write)) : [];
    for (const change of changes) {
      if (!change) continue;
      items.put(change.key, change.new);
      for (const tell of listeners) tell(change);
    }
    return answer;
  };

  return {
    ...reads(items, (keys) => faults.beforeRead?.(keys)),
    write: async (writes) => {
      checkRequest(writes.map(keyOf));
      if (writes.length === 0) return { kind: 'written' };
      if ((await faults.beforeWrite?.(writes)) === 'conflict') return { kind: 'refused', failed: [] };
      const answer = apply(writes);
      await faults.afterWrite?.(writes);
      return answer;
    },
    walk: async (wanted) => {
      await faults.beforeRead?.([]);
      return walked(items.all(), wanted);
    },
    items: () => items.all(),
    partition: (pk) => items.partition(pk),
    watch: (listener) => {
      listeners.push(listener);
    },
    disturb: (next) => {
      faults = next;
    },
  };
};

/** A write that changes nothing leaves no line in the stream. */
const changeOf = (items: Partitions, write: Write): ItemChange | undefined => {
  const { pk, sk } = keyOf(write);
  const old = items.get({ pk, sk });
  const next = after(old, write);
  if (sameItem(old, next)) return undefined;
  return { key: { pk, sk }, ...(old ? { old } : {}), ...(next ? { new: next } : {}) };
};

const reads = (
  items: Partitions,
  beforeRead: (keys: readonly Key[]) => void | Promise<void>,
): Omit<Table, 'write'> => ({
  get: async (key) => {
    await beforeRead([key]);
    return items.get(key);
  },
  getMany: async (keys) => {
    checkRequest(keys);
    await beforeRead(keys);
    return keys.flatMap((key) => items.get(key) ?? []);
  },
  query: async (query) => {
    await beforeRead([{ pk: query.pk, sk: query.prefix ?? '' }]);
    const { pk, prefix, newestFirst, limit } = query;
    const found = items.partition(pk, prefix).filter((item) => isAskedFor(item, query));
    return pageOf(newestFirst ? found.reverse() : found, limit, ({ sk }) => sk);
  },
  overdue: async (watch, before, limit) => {
    await beforeRead([]);
    return watched(items, watch)
      .filter(({ lookBy }) => lookBy < before)
      .slice(0, limit)
      .map(keyAt);
  },
  watched: async (watch, { limit, after: cursor = '' }) => {
    await beforeRead([]);
    const from = cursor.split(' ').length === 3 ? cursor : '';
    const found = watched(items, watch).filter((item) => compareText(cursorOf(item), from) > 0);
    const { items: page, ...rest } = pageOf(found, limit, cursorOf);
    return { ...rest, items: page.map(keyAt) };
  },
});

const isAskedFor = ({ sk }: Item, { after: last, newestFirst }: Query): boolean =>
  last === undefined || (newestFirst ? compareText(sk, last) < 0 : compareText(sk, last) > 0);

/** Sparse: only what has both attributes is in the index. */
const watched = (items: Partitions, watch: string): Item[] =>
  items
    .all()
    .filter((item) => item.watch === watch && item.lookBy !== undefined)
    .sort((a, b) => compareText(cursorOf(a), cursorOf(b)));

/** The index holds nothing else. */
const keyAt = ({ pk, sk }: Item): Key => ({ pk, sk });

const cursorOf = ({ lookBy, pk, sk }: Item): string => `${lookBy} ${pk} ${sk}`;

const pageOf = (found: readonly Item[], limit: number | undefined, cursor: (last: Item) => string): Page => {
  const items: Item[] = [];
  let bytes = 0;
  for (const item of found) {
    if (items.length === limit || bytes > MOST_PAGE_BYTES) break;
    items.push(item);
    bytes += sizeOf(item);
  }
  const last = items.at(-1);
  const isCut = items.length < found.length || items.length === limit;
  return last && isCut ? { items, next: cursor(last) } : { items };
};

const judge = (items: Partitions, writes: readonly Write[]): Written => {
  const failed = writes.flatMap((write, place) => {
    const item = items.get(keyOf(write));
    if (!write.if || holds(item, write.if)) return [];
    return [{ place, ...(item ? { item } : {}) }];
  });
  return failed.length > 0 ? { kind: 'refused', failed } : { kind: 'written' };
};

const checkRequest = (keys: readonly Key[]): void => {
  if (keys.length > MOST_KEYS) throw new InvalidRequest(`At most ${MOST_KEYS} items may be named at once`);
  if (keys.length > 1 && new Set(keys.map(idOf)).size < keys.length)
    throw new InvalidRequest('No item may be named twice');
  if (keys.some(({ pk, sk }) => !pk || !sk)) throw new InvalidRequest('A key must not be empty');
};
