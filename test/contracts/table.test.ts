import type { Write } from '../../lambdas/adapters/table.ts';
import { aPartition, type Subject, subjects } from './tables.ts';

describe.each(subjects)('the table: %s', (_, begin) => {
  let subject: Subject;
  let table: Subject['table'];
  beforeAll(async () => {
    subject = await begin();
    table = subject.table;
  });
  afterAll(() => subject.end());

  const put = (pk: string, sk: string, more: Record<string, unknown> = {}): Write => ({
    kind: 'put',
    item: { pk, sk, ...more },
  });
  const putAll = async (pk: string, sortKeys: readonly string[]) => {
    for (const sk of sortKeys) await table.write([put(pk, sk)]);
  };
  const sortKeysOf = (page: { readonly items: readonly { readonly sk?: string }[] }) => page.items.map(({ sk }) => sk);

  test('gives back what was put, without what was undefined', async () => {
    const pk = aPartition();
    const value = { text: 'ä€', list: [1, { deep: true }], nothing: null, gone: undefined, raw: Uint8Array.of(1, 2) };
    await table.write([put(pk, 'A', { value })]);
    const { gone: _gone, ...kept } = value;
    expect(await table.get({ pk, sk: 'A' })).toEqual({ pk, sk: 'A', value: kept });
    expect(await table.get({ pk, sk: 'A' }, { eventually: true })).toBeDefined();
    expect(await table.get({ pk, sk: 'B' })).toBeUndefined();
  });

  test('what was given back is a copy', async () => {
    const pk = aPartition();
    await table.write([put(pk, 'A', { value: { a: 1 } })]);
    const item = await table.get({ pk, sk: 'A' });
    // It may be frozen, or one's own.
    Reflect.set(item!.value, 'a', 2);
    expect((await table.get({ pk, sk: 'A' }))?.value).toEqual({ a: 1 });
  });

  test('reads many at once and leaves out what is absent', async () => {
    const pk = aPartition();
    await putAll(pk, ['A', 'B']);
    const keys = ['A', 'B', 'C'].map((sk) => ({ pk, sk }));
    expect((await table.getMany(keys)).map(({ sk }) => sk).sort()).toEqual(['A', 'B']);
    expect(await table.getMany([])).toEqual([]);
  });

  test('refuses to read a key twice, or more than 100 at once', async () => {
    const pk = aPartition();
    const key = { pk, sk: 'A' };
    await expect(table.getMany([key, key])).rejects.toThrow();
    await expect(table.getMany(Array.from({ length: 101 }, (_, n) => ({ pk, sk: `${n}` })))).rejects.toThrow();
  });

  test('queries by prefix, by the bytes of the sort key, forwards and backwards', async () => {
    const pk = aPartition();
    await putAll(pk, ['AT#2', 'AT#10', 'AT#a', 'AT#Z', 'AT#\u{1F4E6}', 'AT#\uFF5E', 'B#1']);
    const ordered = ['AT#10', 'AT#2', 'AT#Z', 'AT#a', 'AT#\uFF5E', 'AT#\u{1F4E6}'];
    expect(sortKeysOf(await table.query({ pk, prefix: 'AT#' }))).toEqual(ordered);
    expect(sortKeysOf(await table.query({ pk, prefix: 'AT#', newestFirst: true }))).toEqual([...ordered].reverse());
    expect(sortKeysOf(await table.query({ pk }))).toEqual([...ordered, 'B#1']);
    expect(await table.query({ pk: aPartition() })).toEqual({ items: [] });
  });

  test.each([false, true])('pages without losing or repeating an item (newest first: %p)', async (newestFirst) => {
    const pk = aPartition();
    await putAll(pk, ['A#1', 'A#2', 'A#3', 'A#4', 'A#5', 'B']);
    const seen: (string | undefined)[] = [];
    let after: string | undefined;
    do {
      const page = await table.query({ pk, prefix: 'A#', limit: 2, newestFirst, ...(after ? { after } : {}) });
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...sortKeysOf(page));
      after = page.next;
    } while (after);
    const all = ['A#1', 'A#2', 'A#3', 'A#4', 'A#5'];
    expect(seen).toEqual(newestFirst ? all.reverse() : all);
  });

  test('cuts a page at a megabyte and goes on behind it', async () => {
    const pk = aPartition();
    for (const sk of ['1', '2', '3', '4']) await table.write([put(pk, sk, { value: 'x'.repeat(350_000) })]);
    const first = await table.query({ pk });
    expect(first.next).toBeDefined();
    const rest = await table.query({ pk, after: first.next! });
    expect([...sortKeysOf(first), ...sortKeysOf(rest)]).toEqual(['1', '2', '3', '4']);
  });

  test.each<[string, NonNullable<Write['if']>, boolean]>([
    ['absent', { absent: ['pk'] }, false],
    ['absent, another', { absent: ['b'] }, true],
    ['present', { present: ['pk', 'a'] }, true],
    ['present, another', { present: ['b'] }, false],
    ['equals', { equals: { a: 1, t: 'x' } }, true],
    ['equals, other value', { equals: { a: 2 } }, false],
    ['equals, other type', { equals: { a: '1' } }, false],
    ['equals, nothing there', { equals: { b: 1 } }, false],
    ['differs', { differs: { a: 2 } }, true],
    ['differs, same value', { differs: { a: 1 } }, false],
    ['differs, nothing there', { differs: { b: 1 } }, true],
    ['all of it', { present: ['a'], equals: { a: 1 }, differs: { t: 'y' } }, true],
    ['all but one', { present: ['a'], equals: { a: 1 }, differs: { t: 'x' } }, false],
  ])('judges a condition: %s', async (_name, condition, holds) => {
    const pk = aPartition();
    const item = { pk, sk: 'A', a: 1, t: 'x' };
    await table.write([{ kind: 'put', item }]);
    const judged = holds ? { kind: 'written' } : { kind: 'refused', failed: [{ place: 0, item }] };
    const more: Write = { kind: 'put', item: { pk, sk: 'B' } };
    expect(await table.write([{ kind: 'check', key: { pk, sk: 'A' }, if: condition }, more])).toEqual(judged);
    expect(await table.write([{ kind: 'update', key: { pk, sk: 'A' }, set: { c: 1 }, if: condition }])).toEqual(judged);
    const now = await table.get({ pk, sk: 'A' });
    expect(now).toEqual(holds ? { ...item, c: 1 } : item);
  });

  test('an absent item fails what it must have, and no item is named', async () => {
    const key = { pk: aPartition(), sk: 'A' };
    expect(await table.write([{ kind: 'update', key, set: { a: 1 }, if: { present: ['pk'] } }])).toEqual({
      kind: 'refused',
      failed: [{ place: 0 }],
    });
    expect(await table.get(key)).toBeUndefined();
  });

  test('updates in place: sets, removes, adds, and makes what is missing', async () => {
    const key = { pk: aPartition(), sk: 'A' };
    await table.write([{ kind: 'update', key, set: { a: 1, b: 'x', c: undefined }, add: { n: 2 } }]);
    await table.write([{ kind: 'update', key, set: { a: { deep: [1] } }, remove: ['b', 'zzz'], add: { n: -5 } }]);
    expect(await table.get(key)).toEqual({ ...key, a: { deep: [1] }, n: -3 });
  });

  test('deletes, also what is not there', async () => {
    const key = { pk: aPartition(), sk: 'A' };
    await table.write([put(key.pk, key.sk)]);
    expect(await table.write([{ kind: 'delete', key }])).toEqual({ kind: 'written' });
    expect(await table.write([{ kind: 'delete', key }])).toEqual({ kind: 'written' });
    expect(await table.get(key)).toBeUndefined();
  });

  test('a transaction is all or nothing, and its refusal names every place that failed with what stood there', async () => {
    const pk = aPartition();
    await table.write([put(pk, 'A', { a: 1 })]);
    expect(
      await table.write([
        put(pk, 'NEW'),
        { kind: 'check', key: { pk, sk: 'NONE' }, if: { present: ['pk'] } },
        { kind: 'put', item: { pk, sk: 'A', a: 2 }, if: { absent: ['pk'] } },
      ]),
    ).toEqual({ kind: 'refused', failed: [{ place: 1 }, { place: 2, item: { pk, sk: 'A', a: 1 } }] });
    expect(sortKeysOf(await table.query({ pk }))).toEqual(['A']);
  });

  test('a transaction names no item twice', async () => {
    const pk = aPartition();
    await expect(table.write([put(pk, 'A'), { kind: 'delete', key: { pk, sk: 'A' } }])).rejects.toThrow();
    expect(await table.get({ pk, sk: 'A' })).toBeUndefined();
  });

  test('a transaction takes 100 items and no more; none at all is nothing to do', async () => {
    const pk = aPartition();
    const many = (count: number) => Array.from({ length: count }, (_, n) => put(pk, `${n}`));
    expect(await table.write(many(100))).toEqual({ kind: 'written' });
    await expect(table.write(many(101))).rejects.toThrow();
    expect(await table.write([])).toEqual({ kind: 'written' });
  });

  test.each([
    ['alone', []],
    ['in a transaction', [put(aPartition(), 'B')]],
  ])('an item over 400 KB is refused, %s, and will be refused again', async (_name, others) => {
    const pk = aPartition();
    const large = (bytes: number) => put(pk, 'A', { value: 'x'.repeat(bytes) });
    const error = await table.write([large(410_000), ...others]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toMatchObject({ name: 'TryAgain' });
    expect(await table.get({ pk, sk: 'A' })).toBeUndefined();
    expect(await table.write([large(409_000), ...others])).toEqual({ kind: 'written' });
  });

  test('only what is watched is in the index, by the time at which it is due', async () => {
    const [pk, watch] = [aPartition(), aPartition()];
    const due = (sk: string, lookBy: string) => put(pk, sk, { watch, lookBy });
    await table.write([due('late', '2026-01-03'), due('early', '2026-01-01'), due('same', '2026-01-01')]);
    await table.write([put(pk, 'unwatched', { lookBy: '2026-01-01' }), put(pk, 'undue', { watch })]);
    expect((await table.overdue(watch, '2026-01-03', 10)).map(({ sk }) => sk).sort()).toEqual(['early', 'same']);
    expect((await table.overdue(watch, '2026-02-01', 10)).map(({ sk }) => sk).at(-1)).toBe('late');
    expect(await table.overdue(watch, '2026-02-01', 2)).toHaveLength(2);
    // Keys alone: an index that held more would be paid for at every write.
    expect((await table.overdue(watch, '2026-02-01', 10)).at(-1)).toEqual({ pk, sk: 'late' });
    await table.write([{ kind: 'update', key: { pk, sk: 'early' }, remove: ['lookBy'] }]);
    expect((await table.overdue(watch, '2026-02-01', 10)).map(({ sk }) => sk)).toEqual(['same', 'late']);
  });

  test('pages through the index without losing items that are due at the same instant', async () => {
    const watch = aPartition();
    const pks = [aPartition(), aPartition(), aPartition(), aPartition(), aPartition()];
    await table.write(pks.map((pk) => put(pk, 'A', { watch, lookBy: '2026-01-01' })));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await table.watched(watch, { limit: 2, ...(after ? { after } : {}) });
      seen.push(...page.items.map(({ pk }) => pk));
      after = page.next;
    } while (after);
    expect(seen.sort()).toEqual([...pks].sort());
  });

  test('a cursor that nobody gave out starts from the beginning', async () => {
    const watch = aPartition();
    await table.write([put(aPartition(), 'A', { watch, lookBy: '2026-01-01' })]);
    expect((await table.watched(watch, { limit: 2, after: 'nonsense' })).items).toHaveLength(1);
  });

  describe('on a walk through all of it', () => {
    const walk = async (prefix: string, limit: number) => {
      const [seen, sizes]: [string[], number[]] = [[], []];
      let after: string | undefined;
      do {
        const page = await table.walk({ sk: 'J', prefix, limit, ...(after ? { after } : {}) });
        seen.push(...page.items.map(({ pk }) => pk));
        sizes.push(page.items.length);
        after = page.next;
      } while (after);
      return { seen: seen.sort(), sizes };
    };

    test.each([1, 2, 100])('what is wanted is met once, and nothing else (pages of %p)', async (limit) => {
      const brand = aPartition();
      const pks = ['1', '2', '3', '4', '5'].map((order) => `${brand}#${order}`);
      await table.write(pks.flatMap((pk) => [put(pk, 'J', { value: pk }), put(pk, 'JJ'), put(pk, 'A')]));
      await table.write([put(aPartition(), 'J')]);
      const { seen, sizes } = await walk(`${brand}#`, limit);
      expect(seen).toEqual(pks);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(limit);
      const { items } = await table.walk({ sk: 'J', prefix: `${brand}#3`, limit: 100 });
      for (const item of items) expect(item).toEqual({ pk: pks[2], sk: 'J', value: pks[2] });
    });

    test('a page without anything wanted is not the end', async () => {
      const brand = aPartition();
      const pks = ['1', '2', '3', '4', '5', '6'].map((order) => `${brand}#${order}`);
      for (const pk of pks) await table.write([put(pk, 'A', { value: 'x'.repeat(350_000) })]);
      await table.write([put(`${brand}#4`, 'J')]);
      const { seen, sizes } = await walk(`${brand}#`, 10);
      expect(seen).toEqual([`${brand}#4`]);
      expect(sizes.length).toBeGreaterThan(1);
    });

    test('a cursor that nobody gave out starts from the beginning', async () => {
      const brand = aPartition();
      await table.write([put(brand, 'J')]);
      const pages = [await table.walk({ sk: 'J', prefix: brand, limit: 1, after: 'nonsense' }), await walk(brand, 9)];
      expect(pages).toMatchObject([expect.anything(), { seen: [brand] }]);
    });
  });

  test('of two writers under one version, one is beaten', async () => {
    const key = { pk: aPartition(), sk: 'A' };
    await table.write([{ kind: 'put', item: { ...key, version: 1 } }]);
    const write = (by: string): Promise<{ readonly kind: string }> =>
      table.write([
        { kind: 'update', key, set: { version: 2, by }, if: { equals: { version: 1 } } },
        put(key.pk, `AT#${by}`),
      ]);
    const outcomes = await Promise.all([write('a'), write('b')]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['refused', 'written']);
    expect((await table.query({ pk: key.pk, prefix: 'AT#' })).items).toHaveLength(1);
  });
});
