import type { Item, Key, Table } from './table.ts';

/** As many as the table reads at once. */
const PART = 100;

/** What stands at these keys, however many, each in its key's place; nothing where nothing stands. No key may come twice. */
export const getAll = async (table: Table, keys: readonly Key[]): Promise<readonly (Item | undefined)[]> => {
  const found = new Map<string, Item>();
  for (let from = 0; from < keys.length; from += PART)
    for (const item of await table.getMany(keys.slice(from, from + PART))) found.set(nameOf(item), item);
  return keys.map((key) => found.get(nameOf(key)));
};

const nameOf = ({ pk, sk }: Item): string => `${pk} ${sk}`;
