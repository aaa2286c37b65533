import type { Item, Table } from './table.ts';

/** Every item of a partition whose sort key begins so, however many pages they fill. */
export const queryAll = async (table: Table, pk: string, prefix = ''): Promise<readonly Item[]> => {
  const found: Item[] = [];
  let after: string | undefined;
  do {
    const page = await table.query({ pk, ...(prefix ? { prefix } : {}), ...(after ? { after } : {}) });
    found.push(...page.items);
    after = page.next;
  } while (after);
  return found;
};
