import { getAll } from './get-all.ts';
import { type Watched, watchesOf } from './keys.ts';
import type { Item, Key, Table } from './table.ts';

/** Where whatever of a kind somebody should have looked at by now stands: at most `limit` of each part of the index. */
export const overdueKeys = async (
  table: Table,
  kind: Watched,
  { now, limit }: { readonly now: string; readonly limit: number },
): Promise<readonly Key[]> =>
  (await Promise.all(watchesOf(kind).map((watch) => table.overdue(watch, now, limit)))).flat();

/** What stands at these keys of the index, in its order; what is gone meanwhile is left out. */
export const readWatched = async (table: Table, keys: readonly Key[]): Promise<readonly Item[]> =>
  (await getAll(table, keys)).flatMap((item) => item ?? []);
