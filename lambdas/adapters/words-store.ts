import { wordsKey } from './keys.ts';
import type { Table } from './table.ts';

/** What buyers wrote, for those who must answer it. */
export interface WordsStore {
  /** By the id of the words; those of an erased order are gone. At most 100. */
  messages(pk: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export const wordsStore = (table: Table): WordsStore => ({
  messages: async (pk, ids) => {
    const items = await table.getMany(ids.map((id) => wordsKey(pk, id)));
    return new Map(
      items.flatMap(({ sk, value }) =>
        Object.values<{ readonly message?: string }>(value).flatMap(({ message }) =>
          message === undefined ? [] : [[sk.slice(wordsKey(pk, '').sk.length), message] as const],
        ),
      ),
    );
  },
});
