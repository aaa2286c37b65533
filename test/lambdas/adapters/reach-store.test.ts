import { linkSigner } from '../../../lambdas/adapters/links.ts';
import { reachStore } from '../../../lambdas/adapters/reach-store.ts';
import { memoryTable } from '../../../simulator/table.ts';
import { hours, MONDAY } from '../../support/order.ts';

const first = 'a first secret of no consequence, for tests';
const [second, third] = ['a second secret of no consequence, for tests', 'a third secret of no consequence, for tests'];
const ada = { brand: 'acme', channel: 'email', address: 'Ada@Buyer.Example' } as const;

const aStore = (table = memoryTable(), current = '', previous = '') => ({
  table,
  store: reachStore(table, async () => linkSigner({ lasting: first, current, previous })),
});

test('nothing is known of an address at first', async () => {
  expect(await aStore().store.find(ada)).toEqual({ reach: { declined: [] } });
});

test('what is known of an address counts for it alone, however it is spelled', async () => {
  const { store } = aStore();
  await store.suppress(ada, { why: 'bounced', since: MONDAY });
  await store.choose(ada, ['care']);
  const known = { reach: { suppressed: { why: 'bounced', since: MONDAY }, declined: ['care'] } };
  expect(await store.find({ ...ada, address: ' ada@buyer.example ' })).toEqual(known);
  const others = [
    { ...ada, brand: 'loom' },
    { ...ada, channel: 'sms' },
    { ...ada, address: 'eve@buyer.example' },
  ] as const;
  for (const other of others) expect(await store.find(other)).toEqual({ reach: { declined: [] } });
});

test('what many brands know of an address is told at once, each of its own', async () => {
  const { store } = aStore();
  const brands = Array.from({ length: 201 }, (_, n) => `b${n}`);
  for (const brand of ['b0', 'b150', 'b200'])
    await store.suppress({ ...ada, brand }, { why: 'stopped', since: MONDAY });
  await store.choose({ ...ada, brand: 'b150' }, ['care']);
  await store.suppress({ ...ada, brand: 'b7', channel: 'sms' }, { why: 'bounced', since: MONDAY });
  const known = await store.findAll(ada, brands);
  expect([...known.keys()]).toEqual(brands);
  for (const brand of brands) expect(known.get(brand)).toEqual((await store.find({ ...ada, brand })).reach);
  expect(brands.filter((brand) => known.get(brand)?.suppressed)).toEqual(['b0', 'b150', 'b200']);
  expect(await store.findAll(ada, [])).toEqual(new Map());
});

test('the first reason stays until it is lifted', async () => {
  const { store } = aStore();
  await store.suppress(ada, { why: 'complained', since: MONDAY });
  await store.suppress(ada, { why: 'bounced', since: hours(1) });
  expect(await store.find(ada)).toMatchObject({ reach: { suppressed: { why: 'complained', since: MONDAY } } });
  await store.lift(ada);
  expect(await store.find(ada)).toEqual({ reach: { declined: [] } });
});

test('a choice replaces the one before', async () => {
  const { store } = aStore();
  await store.choose(ada, ['care', 'progress']);
  await store.choose(ada, ['progress']);
  expect(await store.find(ada)).toEqual({ reach: { declined: ['progress'] } });
});

test('messages are counted by the day, and forgotten after it', async () => {
  const { store, table } = aStore();
  for (const day of ['2026-03-02', '2026-03-02', '2026-03-03'])
    await table.write([await store.counting(ada, day, MONDAY)]);
  const on = { day: '2026-03-02', most: 5 };
  expect(await store.find(ada, on)).toEqual({ reach: { declined: [] }, day: { said: 2, most: 5 } });
  expect(table.items().every(({ expiresAt }) => expiresAt > Date.parse(MONDAY) / 1000 + 2 * 24 * 3600)).toBe(true);
});

test('what was known stays known however often keys are exchanged', async () => {
  const { store: before, table } = aStore();
  await before.suppress(ada, { why: 'bounced', since: MONDAY });
  await before.choose(ada, ['care']);
  await table.write([await before.counting(ada, '2026-03-02', MONDAY)]);
  const { store } = aStore(table, third, second);
  const on = { day: '2026-03-02', most: 5 };
  expect(await store.find(ada, on)).toMatchObject({
    reach: { suppressed: { why: 'bounced' }, declined: ['care'] },
    day: { said: 1 },
  });
  await store.choose(ada, []);
  await store.lift(ada);
  expect(await before.find(ada)).toEqual({ reach: { declined: [] } });
});

test('no address stands in any item', async () => {
  const { store, table } = aStore();
  await store.suppress(ada, { why: 'bounced', since: MONDAY });
  await store.choose(ada, ['care']);
  await table.write([await store.counting(ada, '2026-03-02', MONDAY)]);
  expect(JSON.stringify(table.items()).toLowerCase()).not.toContain('ada');
});
