import type { Item, Key, Page, Query, Table } from '../lambdas/adapters/table.ts';
import { checkRequest, compareText, type Kept, MOST_PAGE_BYTES } from './item.ts';
import type { Partitions } from './partitions.ts';

/** How the table's twin answers what is asked of it. */

/** What is read, and the bytes that it is billed by. */
export interface WeighedReads {
  get(key: Key): Promise<Kept | undefined>;
  getMany(keys: readonly Key[]): Promise<readonly Kept[]>;
  query(query: Query): Promise<{ readonly page: Page; readonly bytes: number }>;
}

export const weighedReads = (
  items: Partitions,
  beforeRead: (keys: readonly Key[]) => void | Promise<void>,
): WeighedReads => ({
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
    const found = items.partition(pk, prefix).filter(({ item }) => isAskedFor(item, query));
    return pageOf(newestFirst ? found.reverse() : found, limit, ({ sk }) => sk);
  },
});

export const indexReads = (
  items: Partitions,
  beforeRead: () => void | Promise<void>,
): Pick<Table, 'overdue' | 'watched'> => ({
  overdue: async (watch, before, limit) => {
    await beforeRead();
    return watched(items, watch)
      .filter(({ item }) => item.lookBy < before)
      .slice(0, limit)
      .map(keyAt);
  },
  watched: async (watch, { limit, after: cursor = '' }) => {
    await beforeRead();
    const from = cursor.split(' ').length === 3 ? cursor : '';
    const found = watched(items, watch).filter(({ item }) => compareText(cursorOf(item), from) > 0);
    const { page } = pageOf(found, limit, cursorOf);
    return { ...page, items: page.items.map(({ pk, sk }) => ({ pk, sk })) };
  },
});

const isAskedFor = ({ sk }: Item, { after: last, newestFirst }: Query): boolean =>
  last === undefined || (newestFirst ? compareText(sk, last) < 0 : compareText(sk, last) > 0);

/** Sparse: only what has both attributes is in the index. */
const watched = (items: Partitions, watch: string): Kept[] =>
  items
    .all()
    .filter(({ item }) => item.watch === watch && item.lookBy !== undefined)
    .sort((a, b) => compareText(cursorOf(a.item), cursorOf(b.item)));

/** The index holds nothing else. */
const keyAt = ({ item: { pk, sk } }: Kept): Key => ({ pk, sk });

const cursorOf = ({ lookBy, pk, sk }: Item): string => `${lookBy} ${pk} ${sk}`;

const pageOf = (found: readonly Kept[], limit: number | undefined, cursor: (last: Item) => string) => {
  const items: Item[] = [];
  let read = 0;
  for (const { item, bytes } of found) {
    if (items.length === limit || read > MOST_PAGE_BYTES) break;
    items.push(item);
    read += bytes;
  }
  const last = items.at(-1);
  const isCut = items.length < found.length || items.length === limit;
  const page: Page = last && isCut ? { items, next: cursor(last) } : { items };
  return { page, bytes: read };
};
