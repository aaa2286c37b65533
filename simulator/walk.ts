import type { Item, Page } from '../lambdas/adapters/table.ts';
import type { Wanted } from '../lambdas/adapters/table-walk.ts';
import { MOST_PAGE_BYTES, sizeOf } from './item.ts';

/** As DynamoDB's Scan: a megabyte is read for each page, however little of it is wanted. `all` always comes in the same order. */
export const walked = (all: readonly Item[], { sk, prefix, limit, after }: Wanted): Page => {
  const items: Item[] = [];
  let bytes = 0;
  const begin = all.findIndex((item) => placeOf(item) === after) + 1;
  for (const item of all.slice(begin)) {
    bytes += sizeOf(item);
    if (item.sk === sk && item.pk.startsWith(prefix)) items.push(item);
    if (items.length === limit || bytes > MOST_PAGE_BYTES) return { items, next: placeOf(item) };
  }
  return { items };
};

const placeOf = ({ pk, sk }: Item): string => `${pk}\n${sk}`;
