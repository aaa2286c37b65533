import { unlessInTheWay } from './in-the-way.ts';
import type { Condition, Key, Table } from './table.ts';

/** Where the newest revision of something stands, and where this one stays. */
interface Places {
  readonly newest: Key;
  readonly own: Key;
}

/** Puts the revision after the one that was seen (`after`; 0: none), and keeps it as it is; `beaten` where that is not the newest any more. */
export const saveRevision = async <Value extends { readonly revision: number }>(
  table: Table,
  { newest, own }: Places,
  { after, value }: { readonly after: number; readonly value: Value },
): Promise<'beaten' | Value> => {
  const seen: Condition = after === 0 ? { absent: ['pk'] } : { equals: { revision: after } };
  const answer = await table.write([
    { kind: 'put', item: { ...newest, revision: value.revision, value }, if: seen },
    { kind: 'put', item: { ...own, value }, if: { absent: ['pk'] } },
  ]);
  unlessInTheWay(answer, 'Somebody else is saving a revision');
  return answer.kind === 'written' ? value : 'beaten';
};
