import fc from 'fast-check';
import { TryAgain } from '../../../domain/errors.ts';
import { pastEnds } from '../../../domain/import-past.ts';
import { wanted } from '../../../domain/notice.ts';
import { owed } from '../../../domain/owed.ts';
import { brandStore } from '../../../lambdas/adapters/brands.ts';
import { journeyChanges } from '../../../lambdas/adapters/journey-changes.ts';
import { readJourney } from '../../../lambdas/adapters/order-items.ts';
import { importOrders } from '../../../lambdas/operate/import-orders.ts';
import { wakeJourneys } from '../../../lambdas/wake-journeys/handler.ts';
import { memoryRetries } from '../../support/memory-queues.ts';
import { memoryWorkflow } from '../../support/memory-workflow.ts';
import { aBrand, anOrderBody, openShop, type ShopWorld } from '../../support/shop.ts';

/** A desk, and whoever is woken by what it writes. */
const openDesk = async () => {
  const world = await openShop();
  const brands = brandStore(world.table, () => 0);
  const workflow = memoryWorkflow();
  const records: Parameters<typeof journeyChanges>[0][number][] = [];
  world.table.watch(({ old, new: next }) => {
    records.push({ place: String(records.length), ...(old ? { old } : {}), ...(next ? { new: next } : {}) });
  });
  const wake = wakeJourneys({ orders: world.shop.orders, workflow, retries: memoryRetries() });
  const importing = async (orders: readonly object[], how: { followOpen?: boolean; dryRun?: boolean } = {}) => {
    const command = { command: 'import-orders', brand: 'acme', followOpen: false, dryRun: false, ...how } as const;
    const told = await importOrders({ shop: world.shop, brands }, { ...command, orders: [...orders] });
    await wake(journeyChanges(records.splice(0)));
    if (told.kind === 'refused') throw new Error(told.problem.code);
    return told.content.results;
  };
  return { ...world, brands, workflow, importing };
};

const journeysOf = ({ table }: Pick<ShopWorld, 'table'>) =>
  table
    .items()
    .filter(({ sk }) => sk === 'JOURNEY')
    .map(readJourney);

const anOldOrder = (more: object = {}) =>
  anOrderBody({ placedAt: '2025-03-04T09:12:00+01:00', status: 'delivered', ...more });

test('a number is read as dialled in the country of its order, and one that nobody can have is told', async () => {
  const { importing, table } = await openDesk();
  const buyer = { ...anOrderBody().buyer, country: 'US' };
  const orders = ['(202) 555-0143', '0151 12345678'].map((phone, place) =>
    anOldOrder({ reference: `old-${place}`, buyer: { ...buyer, phone } }),
  );
  expect(await importing(orders)).toMatchObject([
    { outcome: 'imported' },
    { outcome: 'refused', errors: [{ pointer: '/buyer/phone' }] },
  ]);
  const people = table.items().filter(({ sk }) => sk === 'PERSON');
  expect(people.map(({ value }) => value.phone)).toEqual(['+12025550143']);
});

const oldOrder = fc
  .record({
    reference: fc.stringMatching(/^[a-z0-9]{1,8}$/),
    status: fc.constantFrom(...pastEnds),
    placedAt: fc
      .date({ min: new Date('2015-01-01'), max: new Date('2026-02-20'), noInvalidDate: true })
      .map((day) => day.toISOString()),
    deliveredAt: fc.option(fc.constant('2026-02-25T10:00:00Z'), { nil: undefined }),
    promisedDate: fc.option(fc.constant('2027-01-01'), { nil: undefined }),
    numbers: fc.uniqueArray(fc.stringMatching(/^[A-Z0-9]{8,20}$/), { maxLength: 4 }),
  })
  .map(({ numbers, deliveredAt, ...order }) =>
    anOldOrder({
      ...order,
      parcels: numbers.map((trackingNumber, place) => ({ trackingNumber, ...(place % 2 ? { carrier: 'UPS' } : {}) })),
      ...(order.status === 'delivered' ? { deliveredAt } : {}),
    }),
  );

test('whatever history is imported, nobody is told, nothing is watched or tracked, and no execution starts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(oldOrder, { selector: ({ reference }) => reference, minLength: 1, maxLength: 25 }),
      async (orders) => {
        const desk = await openDesk();
        const results = await desk.importing(orders);
        expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['imported']));
        expect(journeysOf(desk).flatMap(wanted)).toEqual([]);
        expect(desk.workflow.running()).toEqual([]);
        expect(await desk.shop.orders.overdue('9999-01-01T00:00:00.000Z', 10)).toEqual([]);
        expect(desk.table.items().filter(({ pk }) => pk.includes('#TRACK#'))).toEqual([]);
        expect((await desk.importing(orders)).every(({ outcome }) => outcome === 'known')).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});

test('an open order is followed by an execution of its own, and not confirmed', async () => {
  const desk = await openDesk();
  const open = anOldOrder({ status: 'open', placedAt: '2026-02-25T10:00:00Z', promisedDate: '2026-02-28' });
  expect(await desk.importing([open])).toMatchObject([{ outcome: 'refused', errors: [{ pointer: '/status' }] }]);
  expect(await desk.importing([open], { followOpen: true })).toEqual([{ outcome: 'followed' }]);
  expect(desk.workflow.running()).toHaveLength(1);
  const [journey] = journeysOf(desk);
  expect(owed(journey!, [], journey!.placedAt).claims).toMatchObject([{ reason: 'confirmed', why: 'imported' }]);
  expect(journey).toMatchObject({ imported: 'open', orderedAt: '2026-02-25T10:00:00.000Z' });
  expect(journey?.dues).not.toHaveProperty('promised');
});

test.each([
  ['/placedAt', { placedAt: '2027-01-01T00:00:00Z' }],
  ['/placedAt', { placedAt: undefined }],
  ['/deliveredAt', { deliveredAt: '2025-03-03T00:00:00Z' }],
  ['/deliveredAt', { deliveredAt: '2027-03-03T00:00:00Z' }],
  ['/deliveredAt', { deliveredAt: '2025-03-09T00:00:00Z', status: 'cancelled' }],
  ['/status', { status: 'lost' }],
  ['/colour', { colour: 'red' }],
  ['/parcels/0/trackingNumber', { parcels: [{ trackingNumber: '?' }] }],
])('%s is refused in %j, and the order beside it comes in', async (pointer, more) => {
  const { importing } = await openDesk();
  expect(await importing([anOldOrder({ reference: 'x', ...more }), anOldOrder()])).toMatchObject([
    { outcome: 'refused', errors: [{ pointer }] },
    { outcome: 'imported' },
  ]);
});

test('what is no order at all is refused, and a dry run finds the same without writing', async () => {
  const desk = await openDesk();
  const before = desk.table.items().length;
  const unclear = anOldOrder({ reference: 'o', status: 'open', parcels: [{ trackingNumber: '12345678' }] });
  const orders = [anOldOrder(), 7 as never, unclear];
  const outcomes = (await desk.importing(orders, { dryRun: true, followOpen: true })).map(({ outcome }) => outcome);
  expect(outcomes).toEqual(['imported', 'refused', 'refused']);
  expect(desk.table.items()).toHaveLength(before);
  expect((await desk.importing(orders, { followOpen: true })).map(({ outcome }) => outcome)).toEqual(outcomes);
});

test('an order that the table cannot take just now is asked for again; a closed or unknown brand takes none', async () => {
  const { shop, brands, importing } = await openDesk();
  const busy = { ...shop, intake: { ...shop.intake, take: () => Promise.reject(new TryAgain('busy')) } };
  const command = { command: 'import-orders', followOpen: false, dryRun: false, orders: [anOldOrder()] } as const;
  const ask = (at: typeof shop, brand: string) =>
    importOrders({ shop: at, brands }, { ...command, orders: [...command.orders], brand });
  expect(await ask(busy, 'acme')).toMatchObject({ content: { results: [{ outcome: 'later' }] } });
  expect(await importing([anOldOrder()])).toEqual([{ outcome: 'imported' }]);
  await brands.put(aBrand({ id: 'shut', state: 'closed' }));
  expect(await ask(shop, 'shut')).toMatchObject({ problem: { code: 'brand-is-closed' } });
  expect(await ask(shop, 'nobody')).toMatchObject({ problem: { errors: [{ pointer: '/brand' }] } });
});

test('the API knows an imported order: the same content again is the same order, and nothing of it changes', async () => {
  const { importing, call } = await openDesk();
  await importing([anOldOrder()]);
  expect((await call('GET /v1/orders/1001')).json).toMatchObject({
    stage: 'settled',
    placedAt: '2025-03-04T08:12:00.000Z',
  });
  expect((await call('GET /v1/orders/1001/timeline')).json.interactions).toContainEqual(
    expect.objectContaining({ kind: 'imported' }),
  );
  expect(
    (await call('POST /v1/orders/1001/parcels', { parcels: [{ carrier: 'UPS', trackingNumber: '1Z 998' }] })).status,
  ).toBe(409);
  expect((await call('POST /v1/orders', anOrderBody())).status).toBe(409);
});
