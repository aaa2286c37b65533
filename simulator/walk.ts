import type { Item, Page } from '../lambdas/adapters/table.ts';
import type { Wanted } from '../lambdas/adapters/table-walk.ts';
import { type Kept, MOST_PAGE_BYTES } from './item.ts';

/** As DynamoDB's Scan: a megabyte is read for each page, however little of it is wanted. `all` always comes in the same order. */
export const walked = (all: readonly Kept[], { sk, prefix, limit, after }: Wanted): Page => {
  const items: Item[] = [];
  let read = 0;
  const begin = all.findIndex(({ item }) => placeOf(item) === after) + 1;
  for (const { item, bytes } of all.slice(begin)) {
    read += bytes;
    if (item.sk === sk && item.pk.startsWith(prefix)) items.push(item);
    if (items.length === limit || read > MOST_PAGE_BYTES) return { items, next: placeOf(item) };
  }
  return { items };
};

const placeOf = ({ pk, sk }: Item): string => `${pk}\n${sk}`;
