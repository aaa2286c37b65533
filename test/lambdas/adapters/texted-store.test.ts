import { linkSigner } from '../../../lambdas/adapters/links.ts';
import { textedStore } from '../../../lambdas/adapters/texted-store.ts';
import { memoryTable } from '../../../simulator/table.ts';
import { hours, MONDAY } from '../../support/order.ts';

const [first, second] = ['a first secret of no consequence, for tests', 'a second secret of no consequence, for tests'];
const [acme, loom] = ['acme', 'loom'];
const ada = { brand: acme, channel: 'sms', address: '+491700000000' } as const;
const aStore = (table = memoryTable(), current = first, previous = '') => ({
  table,
  store: textedStore(table, async () =>
    linkSigner({ current, previous, lasting: 'a lasting secret of no consequence, for tests' }),
  ),
});

test('the newest order that a number was texted about is known, by brand and number', async () => {
  const { store } = aStore();
  expect(await store.newest(ada, [acme, loom])).toEqual(new Map());
  await store.note(ada, 'o1', MONDAY);
  await store.note(ada, 'o2', hours(1));
  expect(await store.newest(ada, [loom, acme])).toEqual(new Map([[acme, { pk: 'acme#o2', at: hours(1) }]]));
  expect(await store.newest(ada, [loom])).toEqual(new Map());
  expect(await store.newest({ ...ada, address: '+491700000001' }, [acme])).toEqual(new Map());
});

test('each of many brands has its own, and of no brand nothing is asked', async () => {
  const { store } = aStore();
  const brands = Array.from({ length: 201 }, (_, n) => `b${n}`);
  for (const brand of brands) await store.note({ ...ada, brand }, 'o1', hours(brands.indexOf(brand)));
  const known = brands.map((brand, n) => [brand, { pk: `${brand}#o1`, at: hours(n) }] as const);
  expect([...(await store.newest(ada, brands))]).toEqual(known);
  expect(await store.newest(ada, [])).toEqual(new Map());
});

test('what was known stays known however often keys are exchanged, and the newer counts', async () => {
  const { store: before, table } = aStore();
  await before.note(ada, 'o1', MONDAY);
  const { store } = aStore(table, second, first);
  expect((await store.newest(ada, [acme])).get(acme)).toMatchObject({ pk: 'acme#o1' });
  await store.note(ada, 'o2', hours(1));
  expect((await store.newest(ada, [acme])).get(acme)).toMatchObject({ pk: 'acme#o2' });
});

test('it is forgotten after two months, and never names the number', async () => {
  const { store, table } = aStore();
  await store.note(ada, 'o1', MONDAY);
  const [item] = table.items();
  expect(item?.expiresAt).toBe(Date.parse(MONDAY) / 1000 + 60 * 24 * 3600);
  expect(JSON.stringify(item)).not.toContain('1700000000');
});
