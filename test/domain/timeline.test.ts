import { ring } from '../../domain/clock.ts';
import { addParcels, answer, cancel, close, erase, type Outcome, reportProblem } from '../../domain/command.ts';
import { after, aParcel, aScan, hours, MONDAY, minutes, placed, scanned, type World } from '../support/order.ts';

const now = hours(3);
const done = (world: World, outcome: Outcome): World => {
  if (outcome.kind !== 'changed') throw new Error(`Nothing changed: ${JSON.stringify(outcome)}`);
  return after(world, outcome.change);
};
const told = (world: World) => world.changes.at(-1)!.interactions;
const opened = (world: World) => world.changes.flatMap(({ cases }) => cases.opened).at(-1)!;
const at = (time: string, source: string) => (id: string, what: object) => ({ at: time, id, source, what });

// Ids are what makes noting the same thing twice harmless, and kinds are what scores and exports go by.
describe('the timeline tells', () => {
  test('that an order was placed, and with which parcels', () => {
    const shop = at(MONDAY, 'shop');
    expect(told(placed())).toEqual([
      shop('order-placed', { kind: 'order-placed' }),
      shop('parcel-T1#ups', { kind: 'parcel-added', parcel: 'T1#ups' }),
    ]);
    expect(told(done(placed(), addParcels(placed().journey, [aParcel('T2')], now)))).toEqual([
      at(now, 'shop')('parcel-T2#ups', { kind: 'parcel-added', parcel: 'T2#ups' }),
    ]);
  });

  test('a scan as it was said, with the stage, problem and case that it brought', () => {
    const words = { message: 'Gate was locked' };
    const scan = aScan('delivery_attempt_failed', 5, { id: 's1', reason: 'no_access', words });
    const carrier = at(now, 'carrier');
    const problem = { slot: 'T1#ups', problem: 'attempt-failed', episode: 1 };
    expect(told(scanned(placed(), [scan], { now }))).toEqual([
      at(minutes(5), 'carrier')('scan-s1', {
        kind: 'scan',
        parcel: 'T1#ups',
        status: 'delivery_attempt_failed',
        sender: 'doorstep',
        reason: 'no_access',
        timeText: minutes(5),
        zoneKnown: true,
        heardAt: now,
        wordsId: 'scans-s1',
      }),
      carrier('case-o1-c1-opened', { kind: 'case-opened', caseId: 'o1-c1', about: 'problem' }),
      carrier('problem-T1#ups-1-opened', { kind: 'problem-opened', ...problem }),
      carrier('stage-2', { kind: 'stage-reached', stage: 'shipped' }),
    ]);
  });

  test('which scans have words, and whose time has no zone', () => {
    const silent = aScan('in_transit', 1, { id: 's1', time: { text: '2 March, noon' } });
    const world = scanned(placed(), [silent, aScan('in_transit', 2, { id: 's2', words: { message: 'Hub' } })]);
    expect(told(world).slice(0, 2)).toEqual([
      expect.objectContaining({ what: expect.objectContaining({ timeText: '2 March, noon', zoneKnown: false }) }),
      expect.objectContaining({ what: expect.objectContaining({ zoneKnown: true, wordsId: 'scans-s2' }) }),
    ]);
    expect(told(world)[0]?.what).not.toHaveProperty('wordsId');
    expect(told(world)[0]?.what).not.toHaveProperty('reason');
  });

  test('that a problem is over, and its case with it', () => {
    const world = scanned(placed(), [aScan('in_transit', 1), aScan('exception', 2)]);
    const carrier = at(now, 'carrier');
    expect(told(scanned(world, [aScan('in_transit', 3)], { now })).slice(1)).toEqual([
      carrier('case-o1-c1-closed', { kind: 'case-closed', caseId: 'o1-c1', about: 'problem' }),
      carrier('problem-T1#ups-1-cleared', {
        kind: 'problem-cleared',
        slot: 'T1#ups',
        problem: 'exception',
        episode: 1,
      }),
    ]);
  });

  test('what the clock did about silence, each time', () => {
    const rung = (world: World) => after(world, ring(world.journey, world.journey.promiseAt!));
    const silent = rung(placed());
    expect(told(silent).map(({ id, source }) => [source, id])).toEqual([
      ['clock', 'case-o1-c1-opened'],
      ['clock', 'problem---1-opened'],
    ]);
    const escalated = { kind: 'case-escalated', caseId: 'o1-c1', about: 'problem' };
    const first = rung(silent);
    expect(told(first)).toEqual([
      { at: silent.journey.promiseAt, id: 'case-o1-c1-escalated-1', source: 'clock', what: escalated },
    ]);
    expect(told(rung(first))).toEqual([
      { at: first.journey.promiseAt, id: 'case-o1-c1-escalated-2', source: 'clock', what: escalated },
    ]);
  });

  test('what the shop reported and took back', () => {
    const reported = done(placed(), reportProblem(placed().journey, { kind: 'delay', state: 'open' }, now));
    expect(opened(reported)).toMatchObject({ slot: '-', problem: 'delay' });
    expect(reported.journey.trouble.problem).toMatchObject({ openedBy: 'shop', escalations: 0 });
    const calm = done(reported, reportProblem(reported.journey, { kind: 'delay', state: 'cleared' }, now));
    expect(calm.changes.at(-1)?.cases.closed).toEqual([{ id: 'o1-c1', at: now, by: 'shop' }]);
    expect([...told(reported), ...told(calm)].map(({ source, id }) => [source, id])).toEqual([
      ['shop', 'case-o1-c1-opened'],
      ['shop', 'problem---1-opened'],
      ['shop', 'case-o1-c1-closed'],
      ['shop', 'problem---1-cleared'],
    ]);
  });

  test('that the shop cancelled, and what was open is over', () => {
    const delayed = scanned(placed(), [aScan('delayed', 1)]);
    const world = done(delayed, cancel(delayed.journey, now));
    const shop = at(now, 'shop');
    expect(world.changes.at(-1)?.cases.closed).toEqual([{ id: 'o1-c1', at: now, by: 'team' }]);
    expect(told(world).at(-1)).toEqual(shop('stage-9', { kind: 'stage-reached', stage: 'cancelled' }));
  });

  test('what the buyer answered; words stand apart, and are not kept of who is forgotten', () => {
    const delivered = scanned(placed(), [aScan('delivered')]);
    const buyer = at(now, 'buyer');
    const said = { answer: 'unhappy', words: 'It leaks', id: 'a' } as const;
    const first = done(delivered, answer(delivered.journey, said, now));
    expect(told(first)).toEqual([
      buyer('answer-a', { kind: 'answered', answer: 'unhappy', wordsId: 'answer-a' }),
      buyer('case-o1-c1-opened', { kind: 'case-opened', caseId: 'o1-c1', about: 'answer' }),
      buyer('stage-6', { kind: 'stage-reached', stage: 'settled' }),
    ]);
    expect(first.changes.at(-1)?.words).toEqual({ id: 'answer-a', texts: { a: { message: 'It leaks' } } });

    const second = done(first, answer(first.journey, { answer: 'unhappy', id: 'b' }, now));
    expect(told(second)).toEqual([
      buyer('answer-b', { kind: 'answered', answer: 'unhappy' }),
      buyer('case-o1-c1-joined-b', { kind: 'case-joined', caseId: 'o1-c1', about: 'answer' }),
    ]);
    expect(second.changes.at(-1)).not.toHaveProperty('words');

    const forgotten = done(delivered, erase(delivered.journey, now));
    const unheard = done(forgotten, answer(forgotten.journey, said, now));
    expect(told(unheard)[0]).toEqual(buyer('answer-a', { kind: 'answered', answer: 'unhappy' }));
    expect(unheard.changes.at(-1)).not.toHaveProperty('words');
  });

  test('what the team closed', () => {
    const delivered = scanned(placed(), [aScan('delivered')]);
    const unhappy = done(delivered, answer(delivered.journey, { answer: 'unhappy', id: 'a' }, now));
    const world = done(unhappy, close(unhappy.journey, { case: opened(unhappy), endOrder: false }, now));
    expect(world.changes.at(-1)?.cases.closed).toEqual([{ id: 'o1-c1', at: now, by: 'team' }]);
    expect(told(world)).toEqual([
      at(now, 'team')('case-o1-c1-closed', { kind: 'case-closed', caseId: 'o1-c1', about: 'answer' }),
    ]);
  });
});

test('an order begins its first life with everything blank', () => {
  const { journey, changes } = placed();
  expect(journey).toEqual({
    brand: 'acme',
    order: 'o1',
    plan: 'standard@1',
    language: 'en',
    calendar: { zone: 'Europe/Berlin', country: 'DE', closedDays: [] },
    channels: { email: true, sms: 'yes' },
    version: 1,
    turn: 1,
    rung: 1,
    life: 1,
    problemTurn: 0,
    restarts: 0,
    stuck: false,
    placedAt: MONDAY,
    stageSince: MONDAY,
    lookBy: minutes(5),
    promiseAt: hours(96),
    dues: { stage: { kind: 'shipment', step: 0, at: hours(96) } },
    trouble: { episode: 0 },
    parcels: {
      'T1#ups': {
        carrier: 'ups',
        trackingNumber: 'T1',
        step: 'known',
        status: 'unknown',
        heardAt: MONDAY,
        late: false,
        cancelled: false,
        episode: 0,
      },
    },
    cases: 0,
    complaints: 0,
    straying: false,
    erased: false,
  });
  expect(changes[0]?.parcels).toHaveLength(1);
});

test('a parcel that is named twice is one, and an order without any still waits and is told', () => {
  expect(placed({ parcels: [aParcel(), aParcel()] }).changes[0]?.parcels).toHaveLength(1);
  expect(placed({ parcels: [] }).journey).toMatchObject({ turn: 1, promiseAt: hours(96) });
});
