import { place } from '../../../domain/place.ts';
import { followed } from '../../../lambdas/adapters/intake-store.ts';
import { orderStore } from '../../../lambdas/adapters/order-store.ts';
import type { Table } from '../../../lambdas/adapters/table.ts';
import { trackingStore } from '../../../lambdas/adapters/tracking-store.ts';
import { applyNews, hearNews } from '../../../lambdas/stories/apply-news.ts';
import { anOrder, aParcel, aScan, days, MONDAY, minutes, storedParcel } from '../../support/order.ts';
import { PK, type Stand, scan, withOrder } from '../../support/stand.ts';

/** Items of one call are each read as they stand, but not all at the same instant: here the journey after its parcels. */
const readingApart = (table: Table, meanwhile: () => Promise<void>): Table => ({
  ...table,
  getMany: async (keys) => {
    const parcels = await table.getMany(keys.filter(({ sk }) => sk !== 'JOURNEY'));
    await meanwhile();
    return [...parcels, ...(await table.getMany(keys.filter(({ sk }) => sk === 'JOURNEY')))];
  },
});

test('a parcel that another webhook changes while it is read beside its journey loses nothing', async () => {
  const stand = await withOrder();
  let isFirst = true;
  const table = readingApart(stand.table, async () => {
    if (!isFirst) return;
    isFirst = false;
    stand.clock.at = minutes(5);
    await scan(stand, 'delivered');
  });
  const hear = hearNews({ orders: orderStore(table), now: stand.now, pause: async () => {} });
  const order = { order: PK, carrier: 'ups', since: days(-1), until: days(1) };
  expect(await hear([{ order, news: { ...aParcel(), scans: [aScan('in_transit', 1)] } }])).toBe('changed');
  expect((await stand.journey()).parcels['T1#ups']).toMatchObject({ step: 'delivered', status: 'delivered' });
  const stored = await storedParcel(stand.orders, PK, 'T1#ups');
  expect(stored?.parcel).toMatchObject({ step: 'delivered', heard: ['delivered-5', 'in_transit-1'] });
});

test('of two estimates in one delivery the one of the better source stays, whichever comes last', async () => {
  const stand = await withOrder();
  const hear = hearNews({ ...stand, pause: async () => {} });
  const order = { order: PK, carrier: 'ups', since: days(-1), until: days(1) };
  const said = (carrier: string, source?: 'carrier' | 'shop') => ({
    order,
    news: {
      carrier,
      trackingNumber: 'T1',
      scans: [],
      ...(source ? { estimatedDelivery: { time: { text: `by ${source}` }, source } } : {}),
    },
  });
  await hear([said('ups', 'carrier'), said('ups-express', 'shop'), said('ups-standard')]);
  const stored = await storedParcel(stand.orders, PK, 'T1#ups');
  expect(stored?.parcel.estimatedDelivery?.source).toBe('carrier');
});

test('an order of forty parcels hears at once that all of them have other problems than before', async () => {
  const parcels = Array.from({ length: 40 }, (_, index) => aParcel(`T${index}`));
  const stand = await withOrder({ parcels });
  const hear = hearNews({ ...stand, pause: async () => {} });
  const order = { order: PK, carrier: 'ups', since: days(-1), until: days(1) };
  const all = (status: 'exception' | 'lost', minute: number) =>
    hear(
      parcels.map((parcel) => {
        const scans = [aScan(status, minute, { id: `${parcel.trackingNumber}-${status}` })];
        return { order, news: { ...parcel, scans } };
      }),
    );
  expect(await all('exception', 1)).toBe('changed');
  expect(await all('lost', 2)).toBe('changed');
  const { parcels: shown } = await stand.journey();
  expect(Object.values(shown).map(({ problem }) => problem?.kind)).toEqual(Array(40).fill('lost'));
});

describe('a delivery of very many parcels', () => {
  const sent = (count: number) => ({
    brand: 'acme',
    connection: 'con-1',
    parcels: Array.from({ length: count }, (_, n) => ({ ...aParcel(`T${n}`), scans: [aScan('in_transit', n)] })),
  });
  /** How often the table was read, and for how many at a time at most. */
  const watchReads = ({ table }: Stand) => {
    const seen = { all: 0, atOnce: 0 };
    let underWay = 0;
    table.disturb({
      beforeRead: async () => {
        seen.all += 1;
        underWay += 1;
        seen.atOnce = Math.max(seen.atOnce, underWay);
        await new Promise(setImmediate);
        underWay -= 1;
      },
    });
    return seen;
  };
  const standing = (stand: Stand) => ({ ...stand, tracking: trackingStore(stand.table), pause: async () => {} });

  test('is put off before any of them is looked for; from the stream forty at a time are', async () => {
    const stand = await withOrder();
    const seen = watchReads(stand);
    expect(await applyNews(standing(stand), 20)(sent(300))).toEqual({ kind: 'too-many' });
    expect(seen.all).toBe(0);
    const applied = await applyNews(standing(stand), Number.POSITIVE_INFINITY)(sent(300));
    expect(applied).toMatchObject({ kind: 'applied' });
    expect(seen.all).toBeGreaterThanOrEqual(300);
    expect(seen.atOnce).toBeLessThanOrEqual(40);
  });

  test('is applied at once where all are of one order', async () => {
    const stand = await withOrder();
    const change = place(
      anOrder({ order: 'o40', parcels: sent(40).parcels.map(({ scans: _, ...parcel }) => parcel) }),
      MONDAY,
    );
    await stand.orders.create(change, followed(change));
    expect(await applyNews(standing(stand), 20)(sent(40))).toMatchObject({ kind: 'applied' });
  });
});
