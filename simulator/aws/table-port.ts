import type { Key, Query, Table, Write, Written } from '../../lambdas/adapters/table.ts';
import { keyOf } from '../item.ts';
import type { MemoryTable } from '../table.ts';
import type { Calls } from './calls.ts';
import type { Meter } from './meter.ts';

/** Who touches what: told of every key that is read or written. */
export type Watcher = (key: Key, how: 'read' | 'write') => void;

interface Ground {
  readonly calls: Calls;
  readonly meter: Meter;
  readonly touched: Watcher;
}

/** The table as a function reaches it: every call goes the way of all calls, is measured and watched. */
export const tablePort = (table: MemoryTable, ground: Ground): Table => {
  const { calls, meter, touched } = ground;
  const read = <Answer>(action: string, work: () => Promise<Answer>): Promise<Answer> =>
    calls.make({ kind: 'read', action }, { does: work });
  return {
    get: (key, options) =>
      read('dynamodb.GetItem', async () => {
        touched(key, 'read');
        const kept = await table.weighed.get(key);
        meter.read(kept?.bytes ?? 0, options?.eventually);
        return kept?.item;
      }),
    getMany: (keys) =>
      read('dynamodb.BatchGetItem', async () => {
        for (const key of keys) touched(key, 'read');
        const found = await table.weighed.getMany(keys);
        for (const { bytes } of found) meter.read(bytes);
        for (let absent = found.length; absent < keys.length; absent += 1) meter.read(0);
        return found.map(({ item }) => item);
      }),
    query: (query: Query) =>
      read('dynamodb.Query', async () => {
        touched({ pk: query.pk, sk: query.prefix ?? '' }, 'read');
        const { page, bytes } = await table.weighed.query(query);
        meter.read(bytes, query.eventually);
        return page;
      }),
    overdue: late(calls, (watch, before, limit) => table.overdue(watch, before, limit), []),
    watched: late(calls, (watch, page) => table.watched(watch, page), { items: [] }),
    write: (writes) => (writes.length === 0 ? table.write(writes) : writing(table, ground, writes)),
  };
};

/** An index follows its table: it may still answer as it did when it was last asked the same. */
const late = <Asked extends readonly [watch: string, ...unknown[]], Answer>(
  calls: Calls,
  ask: (...asked: Asked) => Promise<Answer>,
  nothing: Answer,
): ((...asked: Asked) => Promise<Answer>) => {
  const before = new Map<string, Answer>();
  return (...asked) => {
    const [watch] = asked;
    const does = async (): Promise<Answer> => {
      const answer = await ask(...asked);
      before.set(watch, answer);
      return answer;
    };
    const stale = async (): Promise<Answer> => before.get(watch) ?? nothing;
    return calls.make({ kind: 'index', action: 'dynamodb.Query' }, { does, stale });
  };
};

const writing = (table: MemoryTable, { calls, meter, touched }: Ground, writes: readonly Write[]): Promise<Written> => {
  let first: Promise<Written> | undefined;
  const does = (): Promise<Written> => {
    for (const each of writes) touched(keyOf(each), 'write');
    first = metered(table, meter, writes);
    return first;
  };
  return calls.make(
    { kind: 'write', action: actionOf(writes) },
    {
      does,
      // The SDK gives a transaction a token, by which AWS knows it again; a plain write meets what it wrote itself.
      again: () => (writes.length > 1 && first ? first : does()),
      onConflict: async () => ({ kind: 'refused', failed: [] }),
    },
  );
};

const metered = async (table: MemoryTable, meter: Meter, writes: readonly Write[]): Promise<Written> => {
  const { answer, bytes } = await table.weighed.write(writes);
  meter.wrote(writes, bytes);
  return answer;
};

const plain = {
  put: 'dynamodb.PutItem',
  update: 'dynamodb.UpdateItem',
  delete: 'dynamodb.DeleteItem',
  check: 'dynamodb.TransactWriteItems',
} as const;

const actionOf = ([first, ...more]: readonly Write[]): string =>
  plain[first && more.length === 0 ? first.kind : 'check'];
