import { ring } from '../../domain/clock.ts';
import { addParcels, close, type Outcome, reportProblem } from '../../domain/command.ts';
import { dispute } from '../../domain/dispute.ts';
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

describe('whoever heard of a problem hears that it is over, and only if it is', () => {
  const later = (world: World, scans: readonly Parameters<typeof aScan>[], parcel = first) => {
    const now = hours(1, world.journey.promiseAt ?? world.journey.stageSince);
    return scanned(
      world,
      scans.map((each) => aScan(...each)),
      { parcel, now },
    );
  };
  const cleared = ({ journey }: World, slot = '-') =>
    (slot === '-' ? journey.trouble : journey.parcels[slot])?.cleared?.by;
  const silent = (world: World) => rung(world, world.journey.promiseAt!);
  const handed = (world: World) => done(world, handOver(world.journey, hours(1)));

  test('by an older delivery that takes the doubt away, of which no step tells', () => {
    const doubted = silent(scanned(scanned(placed(), [aScan('delivered', 0)]), [aScan('in_transit', 121)]));
    const comesTo = (...scan: Parameters<typeof aScan>) => {
      const world = later(doubted, [scan]);
      return [kinds(world), cleared(world, 'T1#ups'), Object.values(waits(world))];
    };
    expect(kinds(doubted)).toEqual(['T1#ups silence']);
    expect(comesTo('delivered', 1)).toEqual([[], 'scan', ['check-in']]);
    expect(comesTo('delivered', 500)).toEqual([[], 'scan', ['check-in']]);
    expect(comesTo('delivered', -9)).toEqual([['T1#ups silence'], undefined, ['arrival']]);
    expect(comesTo('damaged', 500)).toEqual([['T1#ups damaged'], undefined, ['problem']]);
  });

  const ends: readonly (readonly [string, World, readonly Parameters<typeof aScan>[], readonly unknown[]])[] = [
    ['a first scan, which is told', silent(placed()), [['in_transit', 1]], ['stage', undefined]],
    ['a first scan of what the shop handed over', silent(handed(placed())), [['in_transit', 1]], [undefined, 'scan']],
    ['a delivery of what the shop handed over', silent(handed(placed())), [['delivered', 1]], [undefined, 'stage']],
    [
      'a first scan, where order and parcel are silent',
      silent(handed(silent(placed()))),
      [['in_transit', 1]],
      ['stage', 'scan'],
    ],
    ['its way back', silent(placed()), [['returned_to_sender', 1]], ['replaced', undefined]],
    [
      'a scan of what is withdrawn',
      silent(placed()),
      [
        ['in_transit', 1],
        ['cancelled', 2],
      ],
      ['replaced', undefined],
    ],
    [
      'trouble of what the shop handed over',
      handed(silent(placed())),
      [['delivery_attempt_failed', 1]],
      ['replaced', undefined],
    ],
  ];
  test.each(ends)('silence by %s', (...[, world, scans, expected]) => {
    const heard = later(world, scans);
    expect([cleared(heard), cleared(heard, 'T1#ups')]).toEqual(expected);
  });

  test.each<['delay' | 'damaged' | 'lost', string]>([
    ['delay', 'scan'],
    ['damaged', 'replaced'],
    ['lost', 'replaced'],
  ])('%s of the whole order where the last parcel is withdrawn: by "%s"', (kind, by) => {
    const some = reported(scanned(two(), [aScan('delivered', 1)], { parcel: first }), { kind });
    expect(cleared(later(some, [['cancelled', 200]], second))).toBe(by);
  });

  test('trouble of the whole order where a parcel is back at the shop: no good news', () => {
    const back = scanned(placed(), [aScan('returned_to_sender', 1)]);
    expect(cleared(later(reported(back, {}), [['delivered', 200]]))).toBe('replaced');
  });

  test('what the buyer misses of several parcels comes by no other one', () => {
    const three = placed({ parcels: [first, second, aParcel('T3')] });
    const arrived = [first, second].reduce(
      (world, parcel) => scanned(world, [aScan('delivered', 1)], { parcel }),
      three,
    );
    const missed = done(arrived, dispute(arrived.journey, { arrived: false, id: 'd1' }, hours(2)));
    for (const status of ['delivered', 'cancelled'] as const)
      expect(kinds(later(missed, [[status, 200]], aParcel('T3')))).toEqual(['- disputed']);
  });

  test.each([
    ['lost', 'a delivery told late', 59, ['lost', undefined]],
    ['lost', 'a delivery since', 125, [undefined, 'scan']],
    ['damaged', 'a delivery told late', 59, ['damaged', undefined]],
    ['damaged', 'a delivery since', 125, ['damaged', undefined]],
  ] as const)('that a parcel that had arrived is %s, as the shop says, by %s', (...[kind, , minute, expected]) => {
    const said = reported(scanned(placed(), [aScan('delivered', 1)]), { kind, parcel: first });
    const heard = later(said, [['delivered', minute]]);
    expect([heard.journey.parcels['T1#ups']?.problem?.kind, cleared(heard, 'T1#ups')]).toEqual(expected);
  });

  test.each(['delivered', 'in_transit', 'available_for_pickup', 'cancelled'] as const)(
    'that what had arrived is damaged, by "%s": no good news',
    (status) => {
      const damaged = scanned(placed(), [aScan('delivered', 1), aScan('damaged', 2)]);
      expect(cleared(later(damaged, [[status, 30]]), 'T1#ups')).toBe('replaced');
    },
  );
});

test('what came back from its buyer and was dealt with is waited for no more, wherever it is scanned', () => {
  const back = scanned(scanned(placed(), [aScan('delivered', 1)]), [aScan('returned_to_sender', 200)]);
  const dealt = done(
    back,
    close(back.journey, { case: back.changes.at(-1)!.cases.opened[0]!, endOrder: false }, hours(5)),
  );
  const moving = scanned(dealt, [aScan('in_transit', 400)], { now: hours(8) });
  expect(moving.journey.parcels['T1#ups']).toMatchObject({ doubted: true, returned: true });
  expect(waits(moving)).toEqual({ stage: 'check-in' });
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
