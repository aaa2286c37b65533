import { cancel } from '../../../domain/command.ts';
import type { NewOrder } from '../../../domain/place.ts';
import { tellOrder } from '../../../lambdas/tell/handler.ts';
import { days, hours, MONDAY } from '../../support/order.ts';
import { PK, park, type Stand, scan, withOrder } from '../../support/stand.ts';

const call = { order: PK, life: 1, definition: 1 };
const teller = (stand: Stand) => tellOrder({ ...stand, shortestWaitSeconds: 60 });

const standing = async (more: Partial<NewOrder> = {}) => {
  const stand = await withOrder(more);
  return { stand, tell: teller(stand) };
};

const states = async ({ ledger }: Stand) =>
  (await ledger.entries(PK)).map(({ reason, channel, state }) => `${reason} ${channel} ${state}`).sort();

const cancelled = async (stand: Stand) => {
  const journey = await stand.journey();
  const outcome = cancel(journey, stand.clock.at);
  if (outcome.kind !== 'changed') throw new Error('not cancelled');
  await stand.orders.save(journey, outcome.change);
};

test('a new order is confirmed: claimed, enqueued, and the machine hears where it is and how long to wait', async () => {
  const { stand, tell } = await standing();
  const { turn, promiseAt } = await stand.journey();
  const told = await tell(call);
  expect(told).toMatchObject({ seen: turn, next: 'Shipment' });
  expect(told.promiseSeconds).toBe((Date.parse(promiseAt!) - Date.parse(MONDAY)) / 1000);
  expect(await states(stand)).toEqual(['confirmed email claimed']);
  expect(stand.outbox.messages()).toMatchObject([{ order: PK, notice: 'confirmed#-#1#email', queue: 'ordinary' }]);
});

test('a step that finds nothing due writes nothing', async () => {
  const { stand, tell } = await standing();
  await tell(call);
  const before = stand.table.items();
  await tell(call);
  expect(stand.table.items()).toEqual(before);
});

test('steps at the same time claim once', async () => {
  const { stand, tell } = await standing();
  const told = await Promise.all([tell(call), tell(call), tell(call)]);
  expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(await states(stand)).toEqual(['confirmed email claimed']);
});

test('what a step claimed before it crashed is enqueued by the next', async () => {
  const { stand, tell } = await standing();
  stand.outbox.disturb(() => {
    throw new Error('crash');
  });
  await expect(tell(call)).rejects.toThrow('crash');
  expect(await states(stand)).toEqual(['confirmed email claimed']);
  stand.outbox.disturb(() => {});
  await tell(call);
  expect(stand.outbox.messages()).toHaveLength(1);
});

test('a claim that met another transaction is not taken for somebody else’s', async () => {
  const { stand, tell } = await standing();
  stand.table.disturb({ beforeWrite: () => 'conflict' });
  await expect(tell(call)).rejects.toMatchObject({ name: 'TryAgain' });
  stand.table.disturb({});
  await tell(call);
  expect(await states(stand)).toEqual(['confirmed email claimed']);
});

test('what can never be sent is an entry and an interaction, and no message', async () => {
  const { stand, tell } = await standing({ channels: { email: false, sms: 'no-phone' } });
  await tell(call);
  expect(await states(stand)).toEqual(['confirmed email not-sent']);
  expect(stand.outbox.messages()).toEqual([]);
  expect((await stand.timeline()).map(({ id, what }) => ({ id, ...what }))).toContainEqual(
    expect.objectContaining({ id: 'notice-confirmed#-#1#email', kind: 'notice', outcome: 'no-email' }),
  );
});

test('a broken promise opens its problem and calls buyer and team in the same step, ahead of good news', async () => {
  const { stand, tell } = await standing();
  await tell(call);
  stand.outbox.drain();
  stand.clock.at = days(30);
  const told = await tell(call);
  expect(told.next).toBe('Shipment');
  expect((await stand.journey()).trouble.problem?.kind).toBe('silence');
  expect(told.seen).toBe((await stand.journey()).turn);
  const urgent = stand.outbox.messages().filter(({ queue }) => queue === 'urgent');
  expect(urgent.map(({ notice }) => notice).sort()).toEqual([
    'silence#-#1#email',
    'silence#-#1#sms',
    'silence#-#1#team',
  ]);
});

test('a scan that comes between reading and the clock’s write is told, not the silence', async () => {
  const { stand, tell } = await standing();
  stand.clock.at = days(30);
  let isFirst = true;
  stand.table.disturb({
    beforeWrite: async () => {
      if (!isFirst) return undefined;
      isFirst = false;
      await scan(stand, 'in_transit');
      return undefined;
    },
  });
  expect((await tell(call)).next).toBe('DeliveryDay');
  expect((await stand.journey()).trouble.problem).toBeUndefined();
  expect(await states(stand)).toContain('shipped email claimed');
});

test('a notice of the night is held, and the machine waits for its end at most', async () => {
  const { stand, tell } = await standing({ quietHours: { from: '11:00', to: '14:00' } });
  const told = await tell(call);
  expect(await states(stand)).toEqual([]);
  expect(told.promiseSeconds).toBe(2 * 3600);
  stand.clock.at = hours(2);
  await tell(call);
  expect(await states(stand)).toEqual(['confirmed email claimed']);
});

test('a promise already past is waited for as long as a wait must last', async () => {
  const { stand } = await standing();
  const { promiseAt } = await stand.journey();
  stand.clock.at = new Date(Date.parse(promiseAt!) - 1).toISOString();
  expect((await tellOrder({ ...stand, shortestWaitSeconds: 60 })(call)).promiseSeconds).toBe(60);
  expect((await tellOrder({ ...stand, shortestWaitSeconds: 1 })(call)).promiseSeconds).toBe(1);
});

describe('an order that has ended', () => {
  test('rests after it was told, with its score, and keeps the token', async () => {
    const { stand, tell } = await standing();
    await tell(call);
    await park(stand, 'token-1');
    await cancelled(stand);
    const { turn, version } = await stand.journey();
    expect(await tell(call)).toMatchObject({ next: 'Cancelled', seen: turn });
    const rested = await stand.journey();
    expect(rested).toMatchObject({ turn, version: version + 1, token: 'token-1' });
    expect(rested.lookBy).toBeUndefined();
    const scored = (await stand.timeline()).flatMap(({ what }) => (what.kind === 'scored' ? [what] : []));
    expect(scored).toMatchObject([{ score: rested.score, table: 'score@1' }]);
    expect(await states(stand)).toContain('cancelled email claimed');
  });

  test('is scored once, however often it is told', async () => {
    const { stand, tell } = await standing();
    await cancelled(stand);
    await Promise.all([tell(call), tell(call)]);
    await tell(call);
    expect((await stand.timeline()).filter(({ what }) => what.kind === 'scored')).toHaveLength(1);
  });

  test('does not rest while somebody may still have to be told: a crash before the queue is seen', async () => {
    const { stand, tell } = await standing();
    await cancelled(stand);
    stand.outbox.disturb(() => {
      throw new Error('crash');
    });
    await expect(tell(call)).rejects.toThrow('crash');
    expect((await stand.journey()).lookBy).toBeDefined();
  });

  test('does not rest over news that came meanwhile', async () => {
    const { stand, tell } = await standing();
    await cancelled(stand);
    stand.clock.at = hours(1);
    let straying = true;
    stand.outbox.disturb(() => {
      if (!straying) return;
      straying = false;
      void scan(stand, 'in_transit');
    });
    expect(await tell(call)).toMatchObject({ next: 'Replaced' });
    expect(await stand.journey()).toMatchObject({ life: 2, straying: true, lookBy: expect.anything() });
    expect(await tell({ ...call, life: 2 })).toMatchObject({ next: 'Cancelled' });
    expect(await states(stand)).toContain('moved-after-cancelling team claimed');
    expect((await stand.journey()).lookBy).toBeUndefined();
  });
});

test('who takes an order for settled that is not hears NotYet, after all that is due was done', async () => {
  const { stand, tell } = await standing();
  await expect(tell({ ...call, expect: 'Settled' })).rejects.toMatchObject({ name: 'NotYet' });
  expect(stand.outbox.messages()).toHaveLength(1);
});

test('an older life is told that it was replaced, and touches nothing', async () => {
  const { stand, tell } = await standing();
  const before = stand.table.items();
  expect(await tell({ ...call, life: 0 })).toMatchObject({ next: 'Replaced' });
  expect(stand.table.items()).toEqual(before);
});

test('a definition that is not spoken any more hands over to a new life', async () => {
  const { stand, tell } = await standing();
  expect(await tell({ ...call, definition: 99 })).toMatchObject({ next: 'Replaced' });
  expect(await stand.journey()).toMatchObject({ life: 2, turn: 2 });
  expect(stand.outbox.messages()).toEqual([]);
});

test('an order that changes at every look is left to the machine’s next try', async () => {
  const { stand, tell } = await standing();
  stand.clock.at = days(30);
  let minute = 0;
  let isInside = false;
  stand.table.disturb({
    beforeWrite: async () => {
      if (isInside) return undefined;
      isInside = true;
      minute += 1;
      await stand.orders.saveJourney(await stand.journey(), {
        ...(await stand.journey()),
        version: (await stand.journey()).version + 1,
      });
      isInside = false;
      return undefined;
    },
  });
  await expect(tell(call)).rejects.toMatchObject({ name: 'TryAgain' });
  expect(minute).toBeLessThan(20);
});

test('an unknown order is our fault and nobody’s secret', async () => {
  const { tell } = await standing();
  await expect(tell({ ...call, order: 'acme#none' })).rejects.toThrow('no-such-order');
});
