import * as fc from 'fast-check';
import { arrivalsOf } from '../../../lambdas/adapters/arrivals.ts';
import { type Door, openDoor, type SaidScan, saying } from '../../support/door.ts';
import { aParcel, days, minutes } from '../../support/order.ts';

const shipped = saying([{ status: 'in_transit', message: 'Left the hub' }]);

test('scans that came before their order are joined when it comes', async () => {
  const door = await openDoor();
  expect(await door.send(shipped)).toMatchObject({ status: 200, outcome: 'early' });
  expect(await door.catchUp()).toEqual([{ outcome: 'waiting' }]);
  const pk = await door.place();
  expect(await door.catchUp()).toEqual([{ outcome: 'joined', ids: { changed: 1 } }]);
  expect(await door.journey(pk)).toMatchObject({ rung: 2, turn: 2 });
});

test('an order that came between reading and keeping is found by the scan', async () => {
  const door = await openDoor();
  let pk = '';
  door.table.disturb({
    beforeWrite: async (writes) => {
      if (pk || !writes.some((write) => write.kind === 'put' && write.item.sk.startsWith('EARLY#'))) return undefined;
      pk = 'placing';
      pk = await door.place();
      await door.catchUp();
      return undefined;
    },
  });
  expect(await door.send(shipped)).toMatchObject({ outcome: 'early' });
  expect(await door.journey(pk)).toMatchObject({ rung: 1 });
  await door.catchUp();
  expect(await door.journey(pk)).toMatchObject({ rung: 2 });
});

test('a parcel that is added later finds its early scans', async () => {
  const door = await openDoor();
  const pk = await door.place([]);
  await door.send(shipped);
  await door.addParcel(pk, aParcel());
  await door.catchUp();
  expect(await door.journey(pk)).toMatchObject({ rung: 2 });
});

test('every order of a number joins, also one that comes after another', async () => {
  const door = await openDoor();
  await door.send(shipped);
  const first = await door.place();
  await door.catchUp();
  const second = await door.place();
  await door.catchUp();
  expect([await door.journey(first), await door.journey(second)]).toMatchObject([{ rung: 2 }, { rung: 2 }]);
});

test('being told again changes nothing', async () => {
  const door = await openDoor();
  await door.send(shipped);
  await door.place();
  const told = [...door.arrived];
  await door.catchUp();
  const before = door.table.items();
  door.arrived.push(...told, ...told);
  expect(await door.catchUp()).toEqual([{ outcome: 'known', ids: { changed: 0 } }]);
  expect(door.table.items()).toEqual(before);
});

test('trouble that was over before the order came is no news', async () => {
  const door = await openDoor();
  const say = (status: string, minute: number) => {
    door.clock.now += 60_000;
    return door.send(saying([{ status, at: minutes(minute) }]));
  };
  await say('in_transit', 1);
  await say('damaged', 2);
  await say('in_transit', 3);
  const pk = await door.place();
  await door.catchUp();
  expect(await door.journey(pk)).toMatchObject({ rung: 2, cases: 0, parcels: { 'T1#ups': { episode: 0 } } });
  expect(await door.scansOf(pk)).toHaveLength(3);
});

test('a long early history is joined whole', async () => {
  const door = await openDoor();
  const scans = Array.from({ length: 1000 }, (_, n) => ({
    status: 'in_transit',
    at: minutes(n),
    id: `s-${n}`,
    message: '字'.repeat(500),
  }));
  expect(await door.send(saying(scans))).toMatchObject({ outcome: 'kept-digest' });
  expect(await door.send(saying(scans.map((scan) => ({ ...scan, message: 'x'.repeat(500) }))))).toMatchObject({
    outcome: 'early',
  });
  expect(door.sortKeys('EARLY#')).toHaveLength(10);
  const pk = await door.place();
  await door.catchUp();
  expect(await door.scansOf(pk)).toHaveLength(1000);
});

test('early scans of another time are not joined', async () => {
  const door = await openDoor();
  await door.send(saying([{ status: 'delivered', at: days(-100) }]));
  const pk = await door.place();
  expect(await door.catchUp()).toEqual([{ outcome: 'waiting' }]);
  expect(await door.journey(pk)).toMatchObject({ rung: 1 });
});

test('early scans are forgotten after thirty days, or when a buyer is erased', async () => {
  const door = await openDoor();
  await door.send(shipped);
  const [early] = door.table.items().filter(({ sk }) => String(sk).startsWith('EARLY#'));
  expect(early!.expiresAt).toBe(Math.floor(door.clock.now / 1000) + 30 * 24 * 3600);
  await door.tracking.forgetEarly(await door.place(), 'T1');
  expect(door.sortKeys('EARLY#')).toEqual([]);
});

describe('to erase a buyer leaves what was said of another parcel with the same number', () => {
  const wordsOf = (door: Door) => JSON.stringify(door.table.items().filter(({ sk }) => sk.startsWith('EARLY#')));

  test('a year later, of an order that is still to come', async () => {
    const door = await openDoor();
    await door.send(shipped);
    const first = await door.place();
    await door.catchUp();
    door.clock.now = Date.parse(days(300));
    await door.send(saying([{ status: 'in_transit', at: days(300), message: 'Of another buyer' }]));
    await door.tracking.forgetEarly(first, 'T1');
    expect(wordsOf(door)).not.toContain('Left the hub');
    const second = await door.place([aParcel()], days(300));
    await door.catchUp();
    expect(await door.journey(second)).toMatchObject({ rung: 2 });
  });

  test('in one history with it', async () => {
    const door = await openDoor();
    await door.send(
      saying([
        { status: 'delivered', at: days(-300), message: 'Of an older buyer' },
        { status: 'in_transit', message: 'Left the hub' },
      ]),
    );
    await door.tracking.forgetEarly(await door.place(), 'T1');
    expect(wordsOf(door)).toContain('Of an older buyer');
    expect(wordsOf(door)).not.toContain('Left the hub');
  });

  test('of an order of another carrier', async () => {
    const door = await openDoor();
    await door.send(saying([{ status: 'in_transit' }], { carrier: 'dhl' }));
    const [ours, theirs] = [await door.place([aParcel('T1', 'ups')]), await door.place([aParcel('T1', 'dhl')])];
    await door.tracking.forgetEarly(ours, 'T1');
    expect(door.sortKeys('EARLY#')).toHaveLength(1);
    await door.tracking.forgetEarly(theirs, 'T1');
    expect(door.sortKeys('EARLY#')).toEqual([]);
  });
});

test('what fails is put aside, or told again from its place where that fails too, and the others go on', async () => {
  const door = await openDoor();
  for (const trackingNumber of ['T1', 'T2', 'T3'])
    await door.send(saying([{ status: 'delivered' }], { trackingNumber }));
  const placed: string[] = [];
  for (const number of ['T1', 'T2', 'T3']) placed.push(await door.place([aParcel(number)]));
  const told = door.arrived.splice(0).filter((record) => String(record.new?.sk).startsWith('TRACKED#'));
  door.table.disturb({
    beforeRead: (keys) => {
      if (keys.some(({ pk }) => pk === placed[1])) throw Object.assign(new Error('busy'), { name: 'Unheard' });
    },
  });
  const rungs = () => Promise.all(placed.map(async (pk) => (await door.journey(pk)).rung));
  door.queue.isAway = true;
  const caughtUp = await door.follow(arrivalsOf(told));
  expect(caughtUp.map(({ outcome }) => outcome)).toEqual(['joined', 'failed', 'joined']);
  expect(caughtUp.flatMap(({ failedAt }) => failedAt ?? [])).toEqual([told[1]!.place]);
  door.queue.isAway = false;
  expect((await door.follow(arrivalsOf(told))).map(({ outcome, failedAt }) => [outcome, failedAt])).toEqual([
    ['known', undefined],
    ['put-aside', undefined],
    ['known', undefined],
  ]);
  door.table.disturb({});
  expect(await rungs()).toEqual([4, 1, 4]);
  expect(await door.catchUpAgain()).toEqual(['joined']);
  expect(await rungs()).toEqual([4, 4, 4]);
});

test('a race that is lost too often is told again', async () => {
  const door = await openDoor();
  await door.send(shipped);
  await door.place();
  door.table.disturb({ beforeWrite: () => 'conflict' });
  const told = [...door.arrived];
  expect(await door.catchUp()).toMatchObject([{ outcome: 'put-aside', ids: { why: 'TryAgain' } }]);
  expect(await door.catchUpAgain()).toEqual(['failed']);
  door.queue.isAway = true;
  door.arrived.push(...told);
  expect(await door.catchUp()).toMatchObject([{ outcome: 'try-again', failedAt: expect.any(String) }]);
});

test('an erased order joins its early scans without a word', async () => {
  const door = await openDoor();
  await door.send(shipped);
  const pk = await door.place();
  const journey = await door.journey(pk);
  await door.orders.saveJourney(journey, { ...journey, erased: true, version: journey.version + 1 });
  await door.catchUp();
  expect(await door.journey(pk)).toMatchObject({ rung: 2 });
  expect(door.sortKeys('WORDS#')).toEqual([]);
});

test('other items of the table are nobody’s business here', () => {
  const sortKeys = ['JOURNEY', 'PARCEL#T1#ups', 'AT#2026#scan', 'NOTICE#x', 'CONNECTION', 'REF', 'WORDS#1'];
  const records = sortKeys.map((sk, n) => ({ place: `${n}`, new: { pk: 'acme#o1', sk } }));
  expect(arrivalsOf([...records, { place: '9' }])).toEqual([]);
});

const story: readonly SaidScan[] = ['label_created', 'in_transit', 'exception', 'out_for_delivery', 'delivered'].map(
  (status, n) => ({ status, at: minutes(n), id: `s-${n}` }),
);

test('whenever the order comes among its scans, it ends the same', async () => {
  const step = fc.oneof(
    fc.constant('place' as const),
    fc.constant('catch-up' as const),
    fc.subarray([...story], { minLength: 1 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const door = await openDoor();
      let pk: string | undefined;
      for (const each of [...steps, story.slice(2), 'place' as const, story.slice(0, 2)]) {
        if (each === 'catch-up') await door.catchUp();
        else if (each === 'place') pk ??= await door.place();
        else await door.send(saying(each));
      }
      await door.catchUp();
      const { rung, parcels } = await door.journey(pk!);
      expect({ rung, step: parcels['T1#ups']?.step, problem: parcels['T1#ups']?.problem }).toEqual({
        rung: 4,
        step: 'delivered',
        problem: undefined,
      });
      expect(await door.scansOf(pk!)).toEqual(story.map(({ status }) => status));
    }),
    { numRuns: 40 },
  );
});
