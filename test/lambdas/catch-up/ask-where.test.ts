import { ring } from '../../../domain/clock.ts';
import { place } from '../../../domain/place.ts';
import { followed } from '../../../lambdas/adapters/intake-store.ts';
import { type Door, openDoor, saying } from '../../support/door.ts';
import { anOrder, aParcel, days, MONDAY } from '../../support/order.ts';

const placed = async (parcels = [aParcel('T1'), aParcel('T2', 'dhl')]) => {
  const door = await openDoor();
  const change = place(anOrder({ plan: 'standard@2', parcels }), MONDAY);
  await door.orders.create(change, followed(change));
  await door.catchUp();
  return door;
};
const pk = 'acme#o1';

/** What the machine's telling step does when a promise is broken. */
const breakPromise = async (door: Door, at: string) => {
  const journey = (await door.orders.find(pk))!;
  const change = ring(journey, at);
  if (!change) throw new Error('nothing was due');
  await door.orders.save(journey, change);
};

test('when the plan says so, one errand is put for each parcel that is still on its way, and the question goes', async () => {
  const door = await placed();
  await breakPromise(door, days(4));
  expect(door.sortKeys('ASK#')).toHaveLength(1);
  door.clock.now = Date.parse(days(4));
  expect(await door.catchUp()).toEqual([{ outcome: 'inquired', ids: { parcels: 2 } }]);
  const errand = { brand: 'acme', since: days(4), attempts: 0 };
  expect(door.errands).toEqual([
    { ...errand, inquiry: { kind: 'parcel', carrier: 'ups', trackingNumber: 'T1' } },
    { ...errand, inquiry: { kind: 'parcel', carrier: 'dhl', trackingNumber: 'T2' } },
  ]);
  expect(door.sortKeys('ASK#')).toEqual([]);
});

test('of one silent parcel only that one is asked for', async () => {
  const door = await placed();
  for (const trackingNumber of ['T1']) await door.send(saying([{ status: 'in_transit' }], { trackingNumber }));
  await door.catchUp();
  const journey = (await door.orders.find(pk))!;
  const [slot] = Object.entries(journey.dues).find(([, { kind }]) => kind === 'movement') ?? [];
  expect(slot).toBe('T1#ups');
  await breakPromise(door, days(3.9));
  await door.catchUp();
  expect(door.errands.map(({ inquiry }) => inquiry)).toContainEqual({
    kind: 'parcel',
    carrier: 'ups',
    trackingNumber: 'T1',
  });
  expect(new Set(door.errands.map((errand) => JSON.stringify(errand.inquiry))).size).toBe(door.errands.length);
});

test('to be told of the question again puts nothing more', async () => {
  const door = await placed();
  await breakPromise(door, days(4));
  const told = [...door.arrived];
  await door.catchUp();
  const { arrivalsOf } = await import('../../../lambdas/adapters/arrivals.ts');
  expect(await door.follow(arrivalsOf(told))).toEqual([{ outcome: 'inquired', ids: { parcels: 2 } }]);
  // Twice is harmless: the answer is the same.
  expect(door.errands).toHaveLength(4);
});

test('an order without parcels asks nobody, and its question goes too', async () => {
  const door = await placed([]);
  await breakPromise(door, days(4));
  expect(await door.catchUp()).toEqual([{ outcome: 'gone', ids: { parcels: 0 } }]);
  expect(door.errands).toEqual([]);
  expect(door.sortKeys('ASK#')).toEqual([]);
});

test('an order of the first plan asks nobody', async () => {
  const door = await openDoor();
  const change = place(anOrder({ plan: 'standard@1' }), MONDAY);
  await door.orders.create(change, followed(change));
  await breakPromise(door, days(6));
  expect(door.sortKeys('ASK#')).toEqual([]);
});
