import * as fc from 'fast-check';
import { countTrips, openDoor, saying, sayingOf } from '../../support/door.ts';
import { aParcel, days, minutes } from '../../support/order.ts';

const manyScans = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ status: 'in_transit', at: minutes(n), id: `s-${n}` }));

test('a webhook moves its order on, and is thanked', async () => {
  const door = await openDoor();
  const pk = await door.place();
  const answer = await door.send(saying([{ status: 'out_for_delivery' }]));
  expect(answer).toMatchObject({ status: 200, body: '{"received":true}', outcome: 'applied' });
  expect(await door.journey(pk)).toMatchObject({ rung: 3, turn: 2 });
});

test('the same webhook again writes nothing', async () => {
  const door = await openDoor();
  await door.place();
  const body = saying([{ status: 'in_transit' }, { status: 'damaged', at: minutes(5) }]);
  await door.send(body);
  const before = door.table.items();
  expect(await door.send(body)).toMatchObject({ status: 200, outcome: 'known' });
  expect(door.table.items()).toEqual(before);
});

const history = ['label_created', 'in_transit', 'delayed', 'in_transit', 'out_for_delivery', 'delivered'].map(
  (status, n) => ({ status, at: minutes(n), id: `s-${n}` }),
);

test('snapshots in any order and any portions tell the same story', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.subarray(history, { minLength: 1 }), { maxLength: 6 }), async (portions) => {
      const door = await openDoor();
      const pk = await door.place();
      for (const portion of [...portions, history.slice(3), history.slice(0, 3)]) await door.send(saying(portion));
      expect(await door.journey(pk)).toMatchObject({ rung: 4 });
      expect((await door.scansOf(pk)).sort()).toEqual(history.map(({ status }) => status).sort());
    }),
    { numRuns: 25 },
  );
});

test('a number of two orders is heard by both', async () => {
  const door = await openDoor();
  const [a, b] = [await door.place(), await door.place()];
  expect(await door.send(saying([{ status: 'in_transit' }]))).toMatchObject({ ids: { changed: 2, early: 0 } });
  expect([await door.journey(a), await door.journey(b)]).toMatchObject([{ rung: 2 }, { rung: 2 }]);
});

test('several parcels of several orders are heard from one delivery, each order in one transaction', async () => {
  const door = await openDoor();
  const two = await door.place([aParcel('T1'), aParcel('T2')]);
  const one = await door.place([aParcel('T3')]);
  const delivered = [{ status: 'delivered' }];
  const parcels = ['T1', 'T2', 'T3', 'T4'].map((trackingNumber) => ({ trackingNumber, scans: delivered }));
  expect(await door.send(sayingOf(parcels))).toMatchObject({ status: 200, ids: { changed: 2, early: 1 } });
  expect([await door.journey(two), await door.journey(one)]).toMatchObject([{ rung: 4 }, { rung: 4 }]);
  expect(door.sortKeys('EARLY#')).toHaveLength(1);
});

test('the order that named the very carrier is meant', async () => {
  const door = await openDoor();
  const [ups, dhl] = [await door.place([aParcel('T1', 'ups')]), await door.place([aParcel('T1', 'dhl')])];
  await door.send(saying([{ status: 'in_transit' }], { carrier: 'DHL' }));
  expect([await door.journey(ups), await door.journey(dhl)]).toMatchObject([{ rung: 1 }, { rung: 2 }]);
});

test('a carrier that is spelled differently still finds its parcel', async () => {
  const door = await openDoor();
  const pk = await door.place([aParcel('T1', 'deutsche-post')]);
  await door.send(saying([{ status: 'in_transit' }], { carrier: 'DHL Paket' }));
  expect(await door.journey(pk)).toMatchObject({ rung: 2 });
});

test('scans from before an order’s time are another buyer’s', async () => {
  const door = await openDoor();
  const pk = await door.place();
  const recycled = [
    { status: 'delivered', at: days(-200) },
    { status: 'in_transit', at: minutes(1) },
  ];
  await door.send(saying(recycled));
  expect(await door.journey(pk)).toMatchObject({ rung: 2 });
  expect(await door.scansOf(pk)).toEqual(['in_transit']);
});

test('a number used again long after concerns the new order only', async () => {
  const door = await openDoor();
  const old = await door.place();
  await door.send(saying([{ status: 'delivered' }]));
  door.clock.now = Date.parse(days(400));
  const young = await door.place([aParcel()], days(400));
  await door.send(saying([{ status: 'delivered' }, { status: 'damaged', at: days(400) }]));
  expect((await door.journey(old)).parcels['T1#ups']).toMatchObject({ step: 'delivered', episode: 0 });
  expect((await door.journey(young)).parcels['T1#ups']).toMatchObject({ step: 'known', problem: { kind: 'damaged' } });
});

test('other brands’ orders hear nothing', async () => {
  const door = await openDoor();
  await door.send(saying([{ status: 'in_transit' }]));
  expect(door.table.items().filter(({ pk }) => String(pk).startsWith('acme#TRACK#'))).toHaveLength(1);
});

describe('round trips, once the connection is known', () => {
  const tripsOf = async (body: string, orders = 1): Promise<number> => {
    const door = await openDoor();
    for (let n = 0; n < orders; n += 1) await door.place();
    await door.send(saying([{ status: 'label_created', at: minutes(-9), id: 'first' }]));
    const trips = countTrips(door);
    expect(await door.send(body)).toMatchObject({ outcome: 'applied' });
    return trips.count;
  };

  test('are three for one scan', async () => {
    expect(await tripsOf(saying([{ status: 'delivered' }]))).toBe(3);
  });

  test('are three for twenty orders', async () => {
    expect(await tripsOf(saying([{ status: 'delivered' }]), 20)).toBe(3);
  });

  test('are three for 90 new scans, even where the last tells of a problem', async () => {
    expect(await tripsOf(saying(manyScans(90)))).toBe(3);
    expect(await tripsOf(saying([...manyScans(89), { status: 'damaged', at: minutes(99) }]))).toBe(3);
  });

  test('are one more for every 90 beyond', async () => {
    expect(await tripsOf(saying(manyScans(180)))).toBe(4);
    expect(await tripsOf(saying(manyScans(1000)))).toBeLessThanOrEqual(3 + Math.ceil(910 / 90));
  });

  test('are two for what is known, and for what nobody waits for yet', async () => {
    const door = await openDoor();
    const known = saying([{ status: 'in_transit' }]);
    await door.place();
    await door.send(known);
    const trips = countTrips(door);
    await door.send(known);
    expect(trips.count).toBe(2);
    await door.send(saying([{ status: 'in_transit' }], { trackingNumber: 'NEW' }));
    expect(trips.count).toBe(4);
  });
});

test('a history of a thousand scans is heard whole', async () => {
  const door = await openDoor();
  const pk = await door.place();
  expect(await door.send(saying(manyScans(1000)))).toMatchObject({ status: 200, outcome: 'applied' });
  expect(await door.scansOf(pk)).toHaveLength(1000);
});
