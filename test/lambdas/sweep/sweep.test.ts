import { cancel, erase } from '../../../domain/command.ts';
import { MOST_RESTARTS } from '../../../domain/handshake.ts';
import type { Journey } from '../../../domain/journey.ts';
import { owed } from '../../../domain/owed.ts';
import { erasureMark } from '../../../lambdas/adapters/personal-store.ts';
import { trackedWrites, trackingStore } from '../../../lambdas/adapters/tracking-store.ts';
import { sweepOrders } from '../../../lambdas/sweep/handler.ts';
import { aParcel, aScan, MONDAY, minutes } from '../../support/order.ts';
import { aPerson, PK, park, type Stand, scan, withOrder } from '../../support/stand.ts';

const sweeper = (stand: Stand) => sweepOrders(stand);

const nothing = {
  OrdersOverdue: 0,
  OrdersWithoutNextStep: 0,
  OrdersNudged: 0,
  OrdersRestarted: 0,
  StuckOrders: 0,
  NoticesOverdue: 0,
  ErasuresFinished: 0,
};

/** Overdue: placed ten minutes ago, and nobody has parked. */
const overdue = async (more: Partial<Journey> = {}) => {
  const stand = await withOrder();
  const journey = await stand.journey();
  await stand.orders.saveJourney(journey, { ...journey, ...more, version: journey.version + 1 });
  stand.clock.at = minutes(10);
  return { stand, sweep: sweeper(stand) };
};

test('what somebody will look at in time is left', async () => {
  const stand = await withOrder();
  const before = stand.table.items();
  expect((await sweeper(stand)()).counts).toEqual(nothing);
  expect(stand.table.items()).toEqual(before);
});

test('an overdue order is first nudged: the stream tells of it, and nothing else changes', async () => {
  const { stand, sweep } = await overdue();
  const { life, turn, version } = await stand.journey();
  expect((await sweep()).counts).toEqual({ ...nothing, OrdersOverdue: 1, OrdersNudged: 1 });
  expect(await stand.journey()).toMatchObject({ life, turn, version: version + 1, lookBy: minutes(15) });
});

test('an order that waits and has seen everything is nudged by a turn', async () => {
  const stand = await withOrder();
  await park(stand, 'token-1');
  const { turn, promiseAt } = await stand.journey();
  stand.clock.at = new Date(Date.parse(promiseAt!) + 600_000).toISOString();
  expect((await sweeper(stand)()).counts).toMatchObject({ OrdersNudged: 1 });
  expect(await stand.journey()).toMatchObject({ turn: turn + 1, token: 'token-1' });
});

test('an order that no nudge moves has no next step, and is counted until somebody looks', async () => {
  const { stand, sweep } = await overdue();
  expect((await sweep()).counts.OrdersWithoutNextStep).toBe(0);
  stand.clock.at = minutes(20);
  expect((await sweep()).counts.OrdersWithoutNextStep).toBe(1);
  await park(stand, 'token-1');
  stand.clock.at = minutes(60 * 24 * 30);
  expect((await sweep()).counts).toMatchObject({ OrdersOverdue: 1, OrdersWithoutNextStep: 0 });
});

test('a dead life is replaced by the next one', async () => {
  const { stand, sweep } = await overdue({ deadLife: 1 });
  expect((await sweep()).counts).toEqual({ ...nothing, OrdersOverdue: 1, OrdersRestarted: 1 });
  expect(await stand.journey()).toMatchObject({ life: 2, turn: 2, restarts: 1 });
});

test('a dead token too, and it is gone then', async () => {
  const stand = await withOrder();
  await park(stand, 'token-1');
  await scan(stand, 'in_transit');
  await stand.orders.noteDead(await stand.journey(), { token: 'token-1' });
  stand.clock.at = minutes(10);
  expect((await sweeper(stand)()).counts).toMatchObject({ OrdersRestarted: 1 });
  const journey = await stand.journey();
  expect(journey).toMatchObject({ life: 2 });
  expect(journey.token).toBeUndefined();
});

test('a park that comes before the restart’s write prevents it', async () => {
  const stand = await withOrder();
  await park(stand, 'token-1');
  await scan(stand, 'in_transit');
  await stand.orders.noteDead(await stand.journey(), { token: 'token-1' });
  stand.clock.at = minutes(10);
  let isFirst = true;
  stand.table.disturb({
    beforeWrite: async () => {
      if (!isFirst) return undefined;
      isFirst = false;
      await park(stand, 'token-2');
      return undefined;
    },
  });
  expect((await sweeper(stand)()).counts).toMatchObject({ OrdersRestarted: 0 });
  expect(await stand.journey()).toMatchObject({ life: 1, token: 'token-2' });
});

describe('an order that was restarted in vain', () => {
  const stuck = () => overdue({ deadLife: 1, restarts: MOST_RESTARTS });

  test('is left to a person: a case, and out of the sweep', async () => {
    const { stand, sweep } = await stuck();
    expect((await sweep()).counts).toEqual({ ...nothing, OrdersOverdue: 1, StuckOrders: 1 });
    const journey = await stand.journey();
    expect(journey).toMatchObject({ stuck: true, life: 1, cases: 1 });
    expect(journey.lookBy).toBeUndefined();
    const { cases } = await stand.orders.openCases('acme', { limit: 10 });
    expect(cases).toMatchObject([{ about: 'stuck', slot: '-', state: 'open' }]);
    stand.clock.at = minutes(60);
    expect((await sweep()).counts).toEqual(nothing);
  });

  test('is looked after again from the next news on', async () => {
    const { stand, sweep } = await stuck();
    await sweep();
    await scan(stand, 'in_transit');
    expect(await stand.journey()).toMatchObject({ stuck: false, restarts: 0, lookBy: minutes(15) });
  });
});

test('an ended order that nobody told is nudged, and one at rest is left', async () => {
  const stand = await withOrder();
  const journey = await stand.journey();
  const outcome = cancel(journey, stand.clock.at);
  if (outcome.kind === 'changed') await stand.orders.save(journey, outcome.change);
  stand.clock.at = minutes(10);
  expect((await sweeper(stand)()).counts).toMatchObject({ OrdersNudged: 1 });
  const { lookBy: _lookBy, ...atRest } = await stand.journey();
  await stand.orders.saveJourney(await stand.journey(), { ...atRest, version: atRest.version + 1 });
  stand.clock.at = minutes(60);
  expect((await sweeper(stand)()).counts).toEqual(nothing);
});

describe('a notice that nobody finished', () => {
  const pending = async () => {
    const stand = await withOrder();
    for (const claim of owed(await stand.journey(), [], MONDAY).claims) await stand.ledger.claim(PK, claim);
    await park(stand, 'token-1');
    return { stand, sweep: sweeper(stand) };
  };
  const notice = 'confirmed#-#1#email';

  test('is put into its queue again after ten minutes, and then ever more rarely', async () => {
    const { stand, sweep } = await pending();
    const seen: number[] = [];
    for (let minute = 5; minute <= 85; minute += 5) {
      stand.clock.at = minutes(minute);
      await sweep();
      if (stand.outbox.drain().some((message) => message.notice === notice)) seen.push(minute);
    }
    expect(seen).toEqual([15, 35, 75]);
  });

  test('even if an attempt once began', async () => {
    const { stand, sweep } = await pending();
    const found = await stand.ledger.find(PK, notice);
    await stand.ledger.replace(PK, found!, { next: { ...found!.entry, state: 'sending' } });
    stand.clock.at = minutes(11);
    expect((await sweep()).counts.NoticesOverdue).toBe(1);
    expect(stand.outbox.messages()).toMatchObject([{ notice }]);
  });

  test('is left if it was finished while the sweep looked: it must not be watched again', async () => {
    const { stand, sweep } = await pending();
    stand.clock.at = minutes(11);
    let isFirst = true;
    stand.table.disturb({
      beforeRead: async (keys) => {
        if (!isFirst || !keys.some(({ sk }) => sk === `NOTICE#${notice}`)) return;
        isFirst = false;
        const found = await stand.ledger.find(PK, notice);
        const { lookBy: _lookBy, ...final } = found!.entry;
        await stand.ledger.replace(PK, found!, { next: { ...final, state: 'sent' } });
      },
    });
    expect((await sweep()).counts.NoticesOverdue).toBe(0);
    expect((await stand.ledger.find(PK, notice))?.entry.lookBy).toBeUndefined();
    expect(stand.outbox.messages()).toEqual([]);
  });

  test('is left once it is final', async () => {
    const { stand, sweep } = await pending();
    const found = await stand.ledger.find(PK, notice);
    const { lookBy: _lookBy, ...final } = found!.entry;
    await stand.ledger.replace(PK, found!, { next: { ...final, state: 'sent' } });
    stand.clock.at = minutes(11);
    expect((await sweep()).counts.NoticesOverdue).toBe(0);
  });
});

test('an erasure that crashed is finished: no personal item is left, here or before the order', async () => {
  const stand = await withOrder();
  await stand.table.write([
    { kind: 'put', item: { pk: PK, sk: 'WORDS#scans-1', value: { s: { message: `signed: ${aPerson.name}` } } } },
  ]);
  await stand.table.write(trackedWrites(PK, [aParcel()], MONDAY));
  const news = { ...aParcel(), scans: [aScan('in_transit', 1, { words: { message: aPerson.name } })] };
  await trackingStore(stand.table).keepEarly('acme', { news, heardAt: minutes(1), connection: 'con-1' });
  const journey = await stand.journey();
  const erased = erase(journey, stand.clock.at);
  if (erased.kind === 'changed') await stand.orders.save(journey, erased.change, [erasureMark(PK, stand.clock.at)]);
  await park(stand, 'token-1');
  stand.clock.at = minutes(10);
  expect((await sweeper(stand)()).counts).toMatchObject({ ErasuresFinished: 1 });
  expect(JSON.stringify(stand.table.items())).not.toContain(aPerson.name);
  expect((await sweeper(stand)()).counts).toMatchObject({ ErasuresFinished: 0 });
});

test('one order that fails keeps no other thing from being looked after', async () => {
  const { stand, sweep } = await overdue();
  for (const claim of owed(await stand.journey(), [], MONDAY).claims) await stand.ledger.claim(PK, claim);
  stand.clock.at = minutes(11);
  stand.table.disturb({
    beforeWrite: (writes) => {
      if (writes.some((write) => write.kind === 'update')) throw new Error('odd');
      return undefined;
    },
  });
  const { counts, failures } = await sweep();
  expect(failures).toHaveLength(1);
  expect(counts.NoticesOverdue).toBe(1);
  expect(stand.outbox.messages()).toHaveLength(1);
});
