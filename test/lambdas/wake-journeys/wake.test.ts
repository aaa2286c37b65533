import { cancel } from '../../../domain/command.ts';
import { Denied, TryAgain } from '../../../domain/errors.ts';
import { restarted } from '../../../domain/handshake.ts';
import { type JourneyImages, journeyChanges } from '../../../lambdas/adapters/journey-changes.ts';
import { wakeAgain, wakeJourneys } from '../../../lambdas/wake-journeys/handler.ts';
import { aParcel, hours } from '../../support/order.ts';
import { aStand, PK, park, type Stand, scan, withOrder } from '../../support/stand.ts';

/** Everything that happens to the order from now on, as the stream would tell it. */
const listening = (stand: Stand) => {
  const records: Parameters<typeof journeyChanges>[0][number][] = [];
  stand.table.watch(({ old, new: next }) => {
    records.push({ place: String(records.length), ...(old ? { old } : {}), ...(next ? { new: next } : {}) });
  });
  return (): readonly JourneyImages[] => journeyChanges(records.splice(0));
};

const cancelled = async (stand: Stand) => {
  const journey = await stand.journey();
  const outcome = cancel(journey, stand.clock.at);
  if (outcome.kind === 'changed') await stand.orders.save(journey, outcome.change);
};

/** An order whose first execution runs and waits with token-1. */
const waiting = async () => {
  const stand = await withOrder({ parcels: [aParcel('T1'), aParcel('T2')] });
  const wake = wakeJourneys(stand);
  await stand.workflow.start(PK, 1);
  await park(stand, 'token-1');
  const heard = listening(stand);
  stand.clock.at = hours(1);
  return { stand, wake, heard };
};

const bornImages = async (stand: Stand): Promise<readonly JourneyImages[]> => [
  { order: PK, place: '0', new: await stand.journey() },
];

test('a new journey gets its execution, under a name of its own', async () => {
  const stand = await withOrder();
  expect(await wakeJourneys(stand)(await bornImages(stand))).toEqual([{ order: PK, outcome: 'started' }]);
  expect(stand.workflow.running()).toEqual(['acme_o1_1']);
});

test('the same record again starts no second execution', async () => {
  const stand = await withOrder();
  const images = await bornImages(stand);
  await wakeJourneys(stand)(images);
  await wakeJourneys(stand)(images);
  expect(stand.workflow.running()).toEqual(['acme_o1_1']);
});

test('a life whose execution is over is noted, once, for the sweeper', async () => {
  const stand = await withOrder();
  stand.workflow.close(PK, 1);
  const images = await bornImages(stand);
  await wakeJourneys(stand)(images);
  expect(await stand.journey()).toMatchObject({ deadLife: 1, version: 2 });
  await wakeJourneys(stand)(images);
  expect((await stand.journey()).version).toBe(2);
});

describe('a waiting execution', () => {
  test.each([
    ['the next rung is success', (stand: Stand) => scan(stand, 'in_transit'), 'success'],
    ['a rung further is skipped to', (stand: Stand) => scan(stand, 'out_for_delivery'), 'Skipped'],
    ['a problem is faced', (stand: Stand) => scan(stand, 'delayed'), 'Problem'],
    ['an end is skipped to', cancelled, 'Skipped'],
  ])('%s', async (_, happens, expected) => {
    const { stand, wake, heard } = await waiting();
    await happens(stand);
    expect(await wake(heard())).toEqual([{ order: PK, outcome: 'woken' }]);
    expect(stand.workflow.endOf('token-1')).toBe(expected);
  });

  test('is not woken for what changes nothing for it', async () => {
    const { stand, wake, heard } = await waiting();
    await scan(stand, 'label_created');
    expect(await wake(heard())).toEqual([{ order: PK, outcome: 'at-rest' }]);
    expect(stand.workflow.endOf('token-1')).toBeUndefined();
  });

  test('is woken once for a batch of many changes, by where the order is at its end', async () => {
    const { stand, wake, heard } = await waiting();
    await scan(stand, 'in_transit');
    await scan(stand, 'out_for_delivery', aParcel('T2'));
    expect(await wake(heard())).toEqual([{ order: PK, outcome: 'woken' }]);
    expect(stand.workflow.endOf('token-1')).toBe('Skipped');
  });

  test('that parked too late for the event is woken by its own park’s record', async () => {
    const { stand, wake, heard } = await waiting();
    await scan(stand, 'in_transit');
    const images = heard().map((image) => ({ ...image, old: image.new }));
    expect(await wake(images)).toEqual([{ order: PK, outcome: 'woken' }]);
  });
});

test('a spent token is noted as dead, and the note wakes nobody', async () => {
  const { stand, wake, heard } = await waiting();
  await scan(stand, 'in_transit');
  await stand.workflow.fail('token-1', 'News');
  expect(await wake(heard())).toEqual([{ order: PK, outcome: 'token-dead' }]);
  expect((await stand.journey()).deadToken).toBe('token-1');
  expect(await wake(heard())).toEqual([{ order: PK, outcome: 'at-rest' }]);
  expect(heard()).toEqual([]);
});

test('a restart in the middle of a batch starts the new life and stops the old wait', async () => {
  const { stand, wake, heard } = await waiting();
  const before = await stand.journey();
  await stand.orders.saveJourney(before, restarted(before, stand.clock.at));
  await scan(stand, 'label_created');
  expect(await wake(heard())).toEqual([{ order: PK, outcome: 'started' }]);
  expect(stand.workflow.running()).toContain('acme_o1_2');
  expect(stand.workflow.endOf('token-1')).toBe('Skipped');
});

describe('an order that fails', () => {
  const two = async () => {
    const stand = await withOrder();
    const one = await stand.journey();
    const other = { ...one, order: 'o2' };
    return { stand, images: [image('acme#o2', '7', other), image(PK, '8', one)] };
  };
  const image = (order: string, place: string, journey: JourneyImages['new']): JourneyImages => ({
    order,
    place,
    new: journey,
  });
  const failing = (stand: Stand, error: Error) =>
    stand.workflow.disturb((_, name) => {
      if (name === 'acme_o2_1') throw error;
    });

  test('for its own reason is put aside, and the shard goes on', async () => {
    const { stand, images } = await two();
    failing(stand, new Error('odd'));
    expect(await wakeJourneys(stand)(images)).toEqual([
      { order: 'acme#o2', outcome: 'put-aside' },
      { order: PK, outcome: 'started' },
    ]);
    expect(stand.retries.orders).toEqual(['acme#o2']);
  });

  test('and cannot be put aside is told again by the shard', async () => {
    const { stand, images } = await two();
    failing(stand, new Error('odd'));
    stand.retries.goDown();
    expect(await wakeJourneys(stand)(images)).toContainEqual({ order: 'acme#o2', outcome: 'try-again', failedAt: '7' });
  });

  test('because AWS is busy waits in the shard', async () => {
    const { stand, images } = await two();
    failing(stand, new TryAgain('busy'));
    expect(await wakeJourneys(stand)(images)).toContainEqual({ order: 'acme#o2', outcome: 'try-again', failedAt: '7' });
    expect(stand.retries.orders).toEqual([]);
  });

  test('because a grant is missing stops everything, loudly', async () => {
    const { stand, images } = await two();
    failing(stand, new Denied('no grant'));
    await expect(wakeJourneys(stand)(images)).rejects.toMatchObject({ name: 'Denied' });
  });
});

describe('an order from the retry queue', () => {
  test('is started and woken from the table, whatever its record said', async () => {
    const { stand } = await waiting();
    await scan(stand, 'in_transit');
    expect(await wakeAgain(stand)({ order: PK })).toEqual({ outcome: 'woken' });
    expect(stand.workflow.running()).toEqual(['acme_o1_1']);
    expect(stand.workflow.endOf('token-1')).toBe('success');
  });

  test('is started even where a token stands: the start may be what failed', async () => {
    const { stand } = await waiting();
    const before = await stand.journey();
    await stand.orders.saveJourney(before, { ...before, version: before.version + 1, turn: before.turn + 1, life: 2 });
    await wakeAgain(stand)({ order: PK });
    expect(stand.workflow.running()).toContain('acme_o1_2');
  });

  test('that is unknown is left', async () => {
    expect(await wakeAgain(aStand())({ order: PK })).toEqual({ outcome: 'no-such-order' });
  });
});
