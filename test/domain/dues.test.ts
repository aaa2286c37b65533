import { ring } from '../../domain/clock.ts';
import { addParcels, close, type Outcome, reportProblem } from '../../domain/command.ts';
import { openProblems } from '../../domain/journey.ts';
import { handOver } from '../../domain/shops-word.ts';
import { after, aParcel, aScan, days, hours, MONDAY, placed, scanned, type World } from '../support/order.ts';

const first = aParcel('T1');
const second = aParcel('T2', 'dhl');
const two = () => placed({ parcels: [first, second] });
const done = (world: World, outcome: Outcome): World => {
  if (outcome.kind !== 'changed') throw new Error(`Nothing changed: ${JSON.stringify(outcome)}`);
  return after(world, outcome.change);
};
const reported = (world: World, more: Partial<Parameters<typeof reportProblem>[1]>, now = hours(2)) =>
  done(world, reportProblem(world.journey, { kind: 'delay', state: 'open', ...more }, now));
const rung = (world: World, now: string) => after(world, ring(world.journey, now));
const waits = ({ journey }: World) =>
  Object.fromEntries(Object.entries(journey.dues).map(([slot, { kind }]) => [slot, kind]));
const kinds = ({ journey }: World) => openProblems(journey).map(({ slot, problem }) => `${slot} ${problem.kind}`);

describe('what an order waits for', () => {
  const table: readonly (readonly [string, () => World, Record<string, string>])[] = [
    ['a new one, as a whole', two, { stage: 'shipment' }],
    [
      'one parcel is under way: each for itself',
      () => scanned(two(), [aScan('in_transit')], { parcel: first }),
      { 'T1#ups': 'movement', 'T2#dhl': 'shipment' },
    ],
    [
      'one is at the door, one to be picked up',
      () =>
        scanned(scanned(two(), [aScan('out_for_delivery')], { parcel: first }), [aScan('available_for_pickup')], {
          parcel: second,
        }),
      { 'T1#ups': 'arrival', 'T2#dhl': 'pickup' },
    ],
    [
      'one is under way, one withdrawn',
      () => scanned(scanned(two(), [aScan('in_transit')], { parcel: first }), [aScan('cancelled')], { parcel: second }),
      { 'T1#ups': 'movement' },
    ],
    [
      'all that was under way is withdrawn: for another parcel',
      () => scanned(placed(), [aScan('in_transit', 1), aScan('cancelled', 2)]),
      { stage: 'shipment' },
    ],
    [
      'trouble has a list of its own',
      () => scanned(placed(), [aScan('in_transit', 1), aScan('damaged', 2)]),
      { 'T1#ups': 'problem' },
    ],
    [
      'so has what is lost',
      () => scanned(placed(), [aScan('in_transit', 1), aScan('lost', 2)]),
      { 'T1#ups': 'last-chance' },
    ],
    ['the whole order is in trouble', () => reported(placed(), {}), { stage: 'shipment', '-': 'problem' }],
    ['the whole order is lost', () => reported(placed(), { kind: 'lost' }), { stage: 'shipment', '-': 'last-chance' }],
    ['the day is promised', () => placed({ promisedDate: '2026-03-09' }), { stage: 'shipment', promised: 'promised' }],
    [
      'what was promised has come',
      () => scanned(placed({ promisedDate: '2026-03-09' }), [aScan('delivered')]),
      { stage: 'check-in' },
    ],
    [
      'it is delivered, and another parcel shows up',
      () => {
        const world = scanned(placed(), [aScan('delivered')]);
        return done(world, addParcels(world.journey, [second], hours(2)));
      },
      { 'T2#dhl': 'shipment' },
    ],
  ];
  test.each(table)('%s', (...[, world, expected]) => expect(waits(world())).toEqual(expected));

  test('an order that has ended waits for nothing', () => {
    const lost = scanned(placed(), [aScan('in_transit', 1), aScan('lost', 2)]);
    const called = rung(lost, lost.journey.promiseAt!);
    const ended = rung(called, called.journey.promiseAt!).journey;
    expect(ended.rung).toBe(8);
    expect(ended.dues).toEqual({});
    expect(ended).not.toHaveProperty('promiseAt');
  });
});

describe('a wait begins anew', () => {
  test('with the newest scan, and not with an older one that comes late', () => {
    const world = scanned(placed(), [aScan('in_transit', 5)]);
    const { promiseAt } = world.journey;
    expect(scanned(world, [aScan('in_transit', 1)], { now: hours(30) }).journey.promiseAt).toBe(promiseAt);
    expect(scanned(world, [aScan('in_transit', 9)], { now: hours(30) }).journey.promiseAt).not.toBe(promiseAt);
  });

  test('with a new stage, though it is of the same kind', () => {
    const now = days(1);
    const world = scanned(placed(), [aScan('in_transit', 1), aScan('cancelled', 2)], { now });
    // Four working days from Tuesday noon: over the weekend to Monday.
    expect(world.journey.dues.stage).toEqual({ kind: 'shipment', step: 0, at: days(7) });
  });

  test('once the silence that broke it is over', () => {
    const silent = rung(scanned(placed(), [aScan('in_transit')], { now: MONDAY }), days(3));
    expect(silent.journey.dues['T1#ups']).toMatchObject({ kind: 'movement', step: 1 });
    const [known] = silent.changes.at(-1)!.cases.opened;
    const calm = done(silent, close(silent.journey, { case: known!, endOrder: false }, days(4)));
    expect(calm.journey.dues['T1#ups']).toEqual({ kind: 'movement', step: 0, at: days(9) });
  });

  test('and trouble of the whole order that is over changes nothing about its stage', () => {
    const delayed = reported(placed(), {});
    expect(reported(delayed, { state: 'cleared' }, hours(5)).journey.dues).toEqual(placed().journey.dues);
  });
});

describe('the clock', () => {
  test('opens no silence where trouble is known, and calls nobody again once that is over', () => {
    const delayed = reported(placed(), {});
    const { stage } = delayed.journey.dues;
    const known = rung(delayed, stage!.at);
    expect(kinds(known)).toEqual(['- delay']);
    const calm = reported(known, { state: 'cleared' }, stage!.at);
    const later = rung(calm, calm.journey.dues.stage!.at);
    expect(kinds(later)).toEqual([]);
    expect(later.changes.at(-1)?.cases).toEqual({ opened: [], escalated: [], closed: [] });
  });

  test("knows whose silence it is: an order's case is the order's", () => {
    const silent = rung(placed(), placed().journey.promiseAt!);
    expect(silent.changes.at(-1)?.cases.opened).toMatchObject([{ slot: '-', problem: 'silence' }]);
    expect(silent.journey.trouble.problem?.openedBy).toBe('silence');
    const late = rung(placed({ promisedDate: '2026-03-03' }), hours(36));
    expect(late.changes.at(-1)?.cases.opened).toMatchObject([{ slot: '-', problem: 'delay' }]);
  });

  test('counts how often the team was called, and lets the machine look each time', () => {
    let world = rung(placed(), placed().journey.promiseAt!);
    for (const escalations of [1, 2, 3]) {
      const { turn } = world.journey;
      world = rung(world, world.journey.promiseAt!);
      expect(world.journey).toMatchObject({ turn: turn + 1, trouble: { problem: { escalations } } });
    }
  });

  test('does no more to an order that it has just ended', () => {
    const world = scanned(two(), [aScan('in_transit', 1), aScan('lost', 2)], { parcel: first });
    const at = hours(1);
    const dues = {
      'T1#ups': { kind: 'last-chance', step: 1, at },
      'T2#dhl': { kind: 'shipment', step: 0, at },
    } as const;
    const ended = rung({ ...world, journey: { ...world.journey, dues } }, at);
    expect(ended.journey.rung).toBe(8);
    expect(kinds(ended)).toEqual(['T1#ups lost']);
  });
});

test('silence before anything moved is over with the first movement, and told by it', () => {
  const silent = rung(placed(), placed().journey.promiseAt!);
  const labelled = scanned(silent, [aScan('label_created', 1)], { now: days(5) });
  expect(kinds(labelled)).toEqual(['- silence']);
  const moving = scanned(labelled, [aScan('in_transit', 2)], { now: days(5) });
  expect(kinds(moving)).toEqual([]);
  expect(moving.journey.trouble.cleared).toEqual({ kind: 'silence', episode: 1, by: 'stage' });
  expect(moving.changes.at(-1)?.cases.closed).toMatchObject([{ id: 'o1-c1', by: 'delivery' }]);
});

test('trouble of the whole order that is no silence is over only with its delivery', () => {
  const delayed = reported(placed(), {});
  const moving = scanned(delayed, [aScan('in_transit', 1)]);
  expect(kinds(moving)).toEqual(['- delay']);
  const arrived = scanned(moving, [aScan('delivered', 2)]);
  expect(kinds(arrived)).toEqual([]);
  expect(arrived.journey.trouble.cleared).toEqual({ kind: 'delay', episode: 1, by: 'stage' });
});

describe('whoever heard of a silence hears that it is over', () => {
  const gone = (world: World, ...scans: readonly Parameters<typeof aScan>[]) =>
    scanned(
      world,
      scans.map((each) => aScan(...each)),
      { now: hours(1, world.journey.promiseAt) },
    );
  const endOf = ({ journey }: World) => {
    const { problem, cleared } = journey.parcels['T1#ups']!;
    return [problem?.kind, cleared?.by, Object.values(journey.dues).map(({ kind }) => kind)];
  };

  test('by an older delivery that takes the doubt away, of which no step tells', () => {
    const doubted = scanned(scanned(placed(), [aScan('delivered', 0)]), [aScan('in_transit', 121)]);
    const silent = rung(doubted, doubted.journey.promiseAt!);
    expect(kinds(silent)).toEqual(['T1#ups silence']);
    expect(endOf(gone(silent, ['delivered', 1]))).toEqual([undefined, 'scan', ['check-in']]);
    expect(endOf(gone(silent, ['delivered', 500]))).toEqual([undefined, 'scan', ['check-in']]);
    expect(endOf(gone(silent, ['delivered', -9]))).toEqual(['silence', undefined, ['arrival']]);
    expect(endOf(gone(silent, ['damaged', 500]))).toEqual(['damaged', undefined, ['problem']]);
  });

  test('by a first scan of what the shop had handed over, of which no step tells', () => {
    const handed = done(placed(), handOver(placed().journey, hours(1)));
    const silent = rung(handed, handed.journey.promiseAt!);
    expect(endOf(gone(silent, ['in_transit', 1]))).toEqual([undefined, 'scan', ['movement']]);
    expect(endOf(gone(silent, ['delivered', 1]))).toEqual([undefined, 'stage', ['check-in']]);
  });
});

test('trouble of the whole order is over, and that is told, where its last parcel is withdrawn', () => {
  const two = placed({ parcels: [aParcel('T1'), aParcel('T2')] });
  const delayed = reported(scanned(two, [aScan('delivered', 1)]), {});
  const left = scanned(delayed, [aScan('cancelled', 2)], { parcel: aParcel('T2') });
  expect(left.journey.trouble.cleared).toEqual({ kind: 'delay', episode: 1, by: 'scan' });
});

test('what was named late and goes back holds no check-in once a person has dealt with it', () => {
  const arrived = scanned(placed(), [aScan('delivered', 1)]);
  const late = done(arrived, addParcels(arrived.journey, [aParcel('T2')], hours(2)));
  const back = scanned(late, [aScan('returned_to_sender', 200)], { parcel: aParcel('T2'), now: hours(4) });
  expect(Object.values(back.journey.dues).map(({ kind }) => kind)).toEqual(['last-chance']);
  const [known] = back.changes.at(-1)!.cases.opened;
  const dealt = done(back, close(back.journey, { case: known!, endOrder: false }, hours(5)));
  expect(Object.values(dealt.journey.dues).map(({ kind }) => kind)).toEqual(['check-in']);
});
