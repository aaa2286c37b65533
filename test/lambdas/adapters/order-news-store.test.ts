import { TryAgain } from '../../../domain/errors.ts';
import { orderNewsStore } from '../../../lambdas/adapters/order-news-store.ts';
import { memoryTable } from '../../../simulator/table.ts';
import { days, hours, MONDAY, minutes } from '../../support/order.ts';

const news = (at: string | undefined, total = '1.00') => ({
  reference: 'a#b/ü 7',
  reason: 'refunded' as const,
  ...(at ? { at } : {}),
  parcels: [],
  refund: { whole: false, total },
});
const told = (each: ReturnType<typeof news>, heardAt = MONDAY) => ({ news: each, heardAt, connection: 'c1' });

const partitionOf = (table: ReturnType<typeof memoryTable>) => String(table.items()[0]?.pk);

test('what waits is told oldest first, by the shop’s clock where it has one', async () => {
  const table = memoryTable();
  const store = orderNewsStore(table);
  await store.keep('acme', told(news(minutes(3)), hours(1)));
  await store.keep('acme', told(news(minutes(1)), hours(2)));
  await store.keep('acme', told(news(undefined), minutes(2)));
  const waiting = await store.waiting(partitionOf(table));
  expect(waiting.map(({ news: { at }, heardAt }) => at ?? heardAt)).toEqual([minutes(1), minutes(2), minutes(3)]);
});

test('the same news is kept once, another beside it', async () => {
  const table = memoryTable();
  const store = orderNewsStore(table);
  await store.keep('acme', told(news(MONDAY)));
  await store.keep('acme', told(news(MONDAY), hours(1)));
  expect(table.items()).toHaveLength(1);
  await store.keep('acme', told(news(MONDAY, '2.00')));
  await store.keep('other', told(news(MONDAY)));
  expect(table.items()).toHaveLength(3);
  expect(await store.waiting(partitionOf(table))).toHaveLength(2);
});

test('it expires after a month, and no key holds the shop’s own words', async () => {
  const table = memoryTable();
  await orderNewsStore(table).keep('acme', told(news(MONDAY)));
  expect(table.items()).toMatchObject([
    { pk: expect.stringMatching(/^acme#REF#[0-9a-f]{64}$/), expiresAt: Date.parse(days(30)) / 1000 },
  ]);
});

test('what is forgotten is gone, and may be forgotten again', async () => {
  const table = memoryTable();
  const store = orderNewsStore(table);
  await store.keep('acme', told(news(MONDAY)));
  const [each] = await store.waiting(partitionOf(table));
  await store.forget(each!);
  await store.forget(each!);
  expect(table.items()).toEqual([]);
});

test('a write in the way loses nothing: it is to be tried again', async () => {
  const table = memoryTable();
  table.disturb({ beforeWrite: () => 'conflict' });
  await expect(orderNewsStore(table).keep('acme', told(news(MONDAY)))).rejects.toThrow(TryAgain);
});
