import { type ItemChange, memoryTable } from '../../simulator/table.ts';

const key = { pk: 'acme#o1', sk: 'A' };
const put = (more: Record<string, unknown> = {}) => ({ kind: 'put', item: { ...key, ...more } }) as const;

const watched = () => {
  const table = memoryTable();
  const changes: ItemChange[] = [];
  table.watch((change) => changes.push(change));
  return { table, changes };
};

test('the stream tells of every change with both images', async () => {
  const { table, changes } = watched();
  await table.write([put({ a: 1 })]);
  await table.write([{ kind: 'update', key, set: { a: 2 } }]);
  await table.write([{ kind: 'delete', key }]);
  expect(changes).toEqual([
    { key, new: { ...key, a: 1 } },
    { key, old: { ...key, a: 1 }, new: { ...key, a: 2 } },
    { key, old: { ...key, a: 2 } },
  ]);
});

test('the stream is silent about what changed nothing, was refused or only checked', async () => {
  const { table, changes } = watched();
  await table.write([put({ a: 1 })]);
  changes.length = 0;
  await table.write([put({ a: 1 })]);
  await table.write([{ kind: 'update', key, set: { a: 1 } }]);
  await table.write([{ kind: 'update', key, set: { a: 2 }, if: { equals: { a: 7 } } }]);
  await table.write([{ kind: 'check', key, if: { present: ['a'] } }]);
  await table.write([{ kind: 'delete', key: { ...key, sk: 'B' } }]);
  expect(changes).toEqual([]);
});

test('a hook before a write lets others write first, and the condition sees it', async () => {
  const { table } = watched();
  await table.write([put({ version: 1 })]);
  table.disturb({
    beforeWrite: async () => {
      table.disturb({});
      await table.write([put({ version: 2 })]);
      return undefined;
    },
  });
  const late = await table.write([{ kind: 'update', key, set: { by: 'late' }, if: { equals: { version: 1 } } }]);
  expect(late).toEqual({ kind: 'refused', failed: [{ place: 0, item: { ...key, version: 2 } }] });
});

test('a conflict writes nothing, a throw before too; a throw after has written', async () => {
  const { table } = watched();
  table.disturb({ beforeWrite: () => 'conflict' });
  expect(await table.write([put()])).toEqual({ kind: 'refused', failed: [] });
  const fail = () => {
    throw new Error('down');
  };
  table.disturb({ beforeWrite: fail });
  await expect(table.write([put()])).rejects.toThrow('down');
  expect(table.items()).toEqual([]);
  table.disturb({ afterWrite: fail });
  await expect(table.write([put()])).rejects.toThrow('down');
  expect(table.items()).toEqual([key]);
});

test('nobody can change the table but by writing', async () => {
  const { table, changes } = watched();
  const value = { list: [1] };
  await table.write([put({ value })]);
  expect(() => value.list.push(2)).toThrow(TypeError);
  Reflect.set((changes[0]!.new!.value as { list: number[] }).list, 1, 3);
  Reflect.set(table.items()[0]!.value.list, 1, 4);
  expect((await table.get(key))!.value).toEqual({ list: [1] });
});
