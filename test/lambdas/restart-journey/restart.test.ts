import { cancel } from '../../../domain/command.ts';
import { MOST_RESTARTS } from '../../../domain/handshake.ts';
import { restartJourney } from '../../../lambdas/restart-journey/handler.ts';
import { sweepOrders } from '../../../lambdas/sweep/handler.ts';
import { minutes } from '../../support/order.ts';
import { PK, park, scan, withOrder } from '../../support/stand.ts';

const standing = async () => {
  const stand = await withOrder();
  return { stand, restart: (name: string) => restartJourney(stand)({ name }) };
};

test('an execution that failed is replaced by the next life, at once', async () => {
  const { stand, restart } = await standing();
  await park(stand, 'token-1');
  expect(await restart('acme_o1_1')).toEqual({ outcome: 'restarted', order: PK });
  const journey = await stand.journey();
  expect(journey).toMatchObject({ life: 2, turn: 2, restarts: 1, lookBy: minutes(5) });
  expect(journey.token).toBeUndefined();
});

test('the same event again restarts nothing', async () => {
  const { stand, restart } = await standing();
  await restart('acme_o1_1');
  const before = stand.table.items();
  expect(await restart('acme_o1_1')).toEqual({ outcome: 'replaced-already', order: PK });
  expect(stand.table.items()).toEqual(before);
});

test('events at the same time begin one life', async () => {
  const { stand, restart } = await standing();
  await Promise.all([restart('acme_o1_1'), restart('acme_o1_1')]);
  expect(await stand.journey()).toMatchObject({ life: 2, restarts: 1 });
});

test('news that comes between does not prevent it', async () => {
  const { stand, restart } = await standing();
  let isFirst = true;
  stand.table.disturb({
    beforeWrite: async () => {
      if (!isFirst) return undefined;
      isFirst = false;
      await scan(stand, 'in_transit');
      return undefined;
    },
  });
  expect(await restart('acme_o1_1')).toMatchObject({ outcome: 'restarted' });
  expect(await stand.journey()).toMatchObject({ life: 2, rung: 2 });
});

test('an order at rest needs no other execution', async () => {
  const { stand, restart } = await standing();
  const journey = await stand.journey();
  const outcome = cancel(journey, stand.clock.at);
  if (outcome.kind !== 'changed') throw new Error('not cancelled');
  const { lookBy: _lookBy, ...atRest } = outcome.change.journey;
  await stand.orders.save(journey, { ...outcome.change, journey: atRest });
  expect(await restart('acme_o1_1')).toEqual({ outcome: 'at-rest', order: PK });
  expect((await stand.journey()).life).toBe(1);
});

describe('an order that fails again and again', () => {
  test('is not replaced at once after the first time: what is down may be down for a while', async () => {
    const { stand, restart } = await standing();
    await restart('acme_o1_1');
    await park(stand, 'token-2');
    const { lookBy } = await stand.journey();
    stand.clock.at = minutes(2);
    expect(await restart('acme_o1_2')).toEqual({ outcome: 'left-to-sweep', order: PK });
    expect(await stand.journey()).toMatchObject({ life: 2, restarts: 1, deadLife: 2, lookBy: minutes(7) });
    expect(lookBy! > minutes(7)).toBe(true);
    stand.clock.at = minutes(3);
    expect(await restart('acme_o1_2')).toMatchObject({ outcome: 'left-to-sweep' });
    expect(await stand.journey()).toMatchObject({ lookBy: minutes(7) });
  });

  test('outlives an outage of an hour, and is then given up to a person', async () => {
    const { stand, restart } = await standing();
    const sweep = sweepOrders(stand);
    const fails = async () => restart(`acme_o1_${(await stand.journey()).life}`);
    let minute = 0;
    while (!(await stand.journey()).stuck) {
      minute += 1;
      stand.clock.at = minutes(minute);
      await fails();
      if (minute % 5 === 0) await sweep();
    }
    expect(minute).toBeGreaterThan(60);
    expect(await stand.journey()).toMatchObject({ life: MOST_RESTARTS + 1 });
    expect((await stand.orders.openCases('acme', { limit: 10 })).cases).toMatchObject([{ about: 'stuck' }]);
    expect(await fails()).toMatchObject({ outcome: 'at-rest' });
  });
});

test.each(['', 'somebody-elses', 'acme_o1', 'acme_o1_0', 'acme_o1_x', 'ACME_o1_1'])(
  'an execution named "%s" is none of ours',
  async (name) => {
    const { restart } = await standing();
    expect(await restart(name)).toEqual({ outcome: 'not-ours' });
  },
);

test('an execution of an unknown order is left', async () => {
  const { restart } = await standing();
  expect(await restart('acme_none_1')).toMatchObject({ outcome: 'replaced-already' });
});
