import fc from 'fast-check';
import { addParcels, cancel, close, type Outcome, reportProblem } from '../../domain/command.ts';
import { hear, hearAll } from '../../domain/hear.ts';
import { openProblems } from '../../domain/journey.ts';
import { wanted } from '../../domain/notice.ts';
import { type ParcelStatus, parcelStatuses, type Scan } from '../../domain/tracking.ts';
import {
  aParcel,
  aScan,
  after as heard,
  hours,
  parcelOf,
  parked,
  placed,
  scanned,
  type World,
} from '../support/order.ts';

const first = aParcel('T1');
const second = aParcel('T2', 'dhl');
const twoParcels = () => placed({ parcels: [first, second] });

const done = (world: World, outcome: Outcome): World => {
  if (outcome.kind !== 'changed') throw new Error(`Nothing changed: ${JSON.stringify(outcome)}`);
  return heard(world, outcome.change);
};

const facts = ({ journey, parcels, changes }: World) => ({
  rung: journey.rung,
  steps: Object.fromEntries(
    Object.entries(parcels).map(([slot, { step, newest, heard }]) => [
      slot,
      { step, newest, heard: [...heard].sort() },
    ]),
  ),
  problems: openProblems(journey).map(({ slot, problem }) => [slot, problem.kind]),
  scans: changes
    .flatMap(({ interactions }) => interactions.filter(({ what }) => what.kind === 'scan'))
    .map(({ at, id }) => `${at} ${id}`)
    .sort(),
});

const someScan = fc
  .record({
    status: fc.constantFrom(...parcelStatuses),
    minute: fc.integer({ min: 0, max: 6 }),
    place: fc.integer({ min: 0, max: 3 }),
    parcel: fc.constantFrom(first, second),
  })
  .map(({ status, minute, place, parcel }) => ({
    parcel,
    scan: aScan(status, minute, { id: `${parcel.trackingNumber}-${status}-${minute}-${place}`, place }),
  }));

const eachHeard = (said: readonly { parcel: typeof first; scan: Scan }[]) =>
  said.reduce((world, { parcel, scan }) => scanned(world, [scan], { parcel }), twoParcels());

describe('hearing scans', () => {
  test('any order of any scans with repeats gives the same stage, parcels, open problems and timeline', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(someScan, { maxLength: 10, selector: ({ scan }) => scan.id })
          .chain((said) =>
            fc.tuple(
              fc.constant(said),
              fc.shuffledSubarray(said, { minLength: said.length }),
              fc.shuffledSubarray(said),
            ),
          ),
        ([said, shuffled, repeats]) => {
          expect(facts(eachHeard([...shuffled, ...repeats]))).toEqual(facts(eachHeard(said)));
        },
      ),
      { numRuns: 400 },
    );
  });

  test('one snapshot and its scans one by one add up to the same', () => {
    fc.assert(
      fc.property(fc.uniqueArray(someScan, { maxLength: 8, selector: ({ scan }) => scan.id }), (said) => {
        const ofFirst = said.filter(({ parcel }) => parcel === first);
        const snapshot = scanned(
          twoParcels(),
          ofFirst.map(({ scan }) => scan),
          { parcel: first },
        );
        expect(facts(snapshot)).toEqual(facts(eachHeard(ofFirst)));
      }),
    );
  });

  test('the stage never goes back, and turn and version never fall', () => {
    fc.assert(
      fc.property(fc.array(someScan, { maxLength: 12 }), (said) => {
        said.reduce((world, { parcel, scan }) => {
          const next = scanned(world, [scan], { parcel });
          expect(next.journey.rung).toBeGreaterThanOrEqual(world.journey.rung);
          expect(next.journey.turn).toBeGreaterThanOrEqual(world.journey.turn);
          expect(next.journey.version - world.journey.version).toBe(next === world ? 0 : 1);
          return next;
        }, twoParcels());
      }),
    );
  });

  test('a scan that is known changes nothing at all', () => {
    const world = scanned(placed(), [aScan('in_transit')]);
    expect(scanned(world, [aScan('in_transit')])).toBe(world);
  });
});

describe('the stage', () => {
  const oneParcel: readonly (readonly [string, readonly ParcelStatus[], number])[] = [
    ['a label alone stays placed', ['label_created'], 1],
    ['the first physical scan is shipped', ['label_created', 'in_transit'], 2],
    ['out for delivery', ['in_transit', 'out_for_delivery'], 3],
    ['ready to be picked up counts as out for delivery', ['available_for_pickup'], 3],
    ['a skipped stage is not missed', ['delivered'], 4],
    ['a delay before anything moved stays placed', ['delayed'], 1],
    ['a failed attempt has surely shipped', ['delivery_attempt_failed'], 2],
    ['what comes back has surely shipped', ['returned_to_sender'], 2],
    ['what nobody knows says nothing', ['unknown', 'expired'], 1],
  ];
  test.each(oneParcel)('%s', (_, statuses, rung) => {
    const world = scanned(
      placed(),
      statuses.map((status, minute) => aScan(status, minute)),
    );
    expect(world.journey.rung).toBe(rung);
  });

  test('an order of two is delivered only with its last parcel', () => {
    const one = scanned(twoParcels(), [aScan('delivered')], { parcel: first });
    expect(one.journey.rung).toBe(3);
    expect(scanned(one, [aScan('delivered')], { parcel: second }).journey.rung).toBe(4);
  });

  test('an order of two is under way with its first parcel', () =>
    expect(scanned(twoParcels(), [aScan('in_transit')], { parcel: second }).journey.rung).toBe(2));

  test('a cancelled parcel does not count', () => {
    const one = scanned(twoParcels(), [aScan('cancelled')], { parcel: second });
    expect(scanned(one, [aScan('delivered')], { parcel: first }).journey.rung).toBe(4);
  });
});

describe('problems', () => {
  const problem = ({ journey }: World) => journey.parcels['T1#ups']?.problem;

  test('a problem opens with a case, an episode and the turn at which somebody must look', () => {
    const world = scanned(parked(placed()), [aScan('exception', 5, { reason: 'address_issue' })]);
    expect(problem(world)).toMatchObject({
      kind: 'exception',
      reason: 'address_issue',
      episode: 1,
      turn: world.journey.turn,
      caseId: 'o1-c1',
    });
    expect(world.journey.problemTurn).toBe(world.journey.turn);
    expect(world.changes.at(-1)?.cases.opened).toMatchObject([
      { id: 'o1-c1', about: 'problem', problem: 'exception', state: 'open' },
    ]);
  });

  test('a second scan of the same problem is the same episode', () => {
    const once = scanned(placed(), [aScan('exception', 5)]);
    const twice = scanned(parked(once), [aScan('exception', 9)]);
    expect(problem(twice)).toEqual(problem(once));
    expect(twice.changes.at(-1)?.cases.opened).toEqual([]);
  });

  test('an older scan opens nothing', () => {
    expect(problem(scanned(scanned(placed(), [aScan('in_transit', 9)]), [aScan('exception', 5)]))).toBeUndefined();
  });

  test('the next movement clears it as good news, closes its case, and a second one is the next episode', () => {
    const cleared = scanned(scanned(placed(), [aScan('in_transit', 1), aScan('exception', 5)]), [
      aScan('in_transit', 7),
    ]);
    expect(problem(cleared)).toBeUndefined();
    expect(cleared.journey.parcels['T1#ups']?.cleared).toEqual({ kind: 'exception', episode: 1, by: 'scan' });
    expect(cleared.changes.at(-1)?.cases.closed).toMatchObject([{ id: 'o1-c1', by: 'scan' }]);
    expect(problem(scanned(cleared, [aScan('exception', 9)]))).toMatchObject({ episode: 2, caseId: 'o1-c2' });
  });

  test('what a further stage clears is told by that stage', () => {
    const world = scanned(scanned(placed(), [aScan('in_transit', 1), aScan('exception', 5)]), [aScan('delivered', 7)]);
    expect(world.journey.parcels['T1#ups']?.cleared?.by).toBe('stage');
  });

  test('another kind replaces the first: the buyer hears of what is wrong now', () => {
    const world = scanned(scanned(placed(), [aScan('exception', 5)]), [aScan('returned_to_sender', 7)]);
    expect(problem(world)).toMatchObject({ kind: 'returned', episode: 2, openedBy: 'scan' });
    expect(world.changes.at(-1)?.cases).toMatchObject({
      closed: [{ id: 'o1-c1', by: 'scan' }],
      opened: [{ id: 'o1-c2' }],
    });
  });

  describe('a parcel that goes back', () => {
    const returned = () => scanned(placed(), [aScan('in_transit', 1), aScan('returned_to_sender', 7)]);
    const reasons = ({ journey }: World) => [...new Set(wanted(journey).map(({ reason }) => reason))];

    test.each(['in_transit', 'delayed', 'out_for_delivery', 'exception', 'delivered'] as const)(
      'is scanned as "%s" on its way home, which takes nothing back and is no news for its buyer',
      (status) => {
        const world = scanned(returned(), [aScan(status, 9)]);
        expect(problem(world)).toMatchObject({ kind: 'returned', episode: 1 });
        expect(reasons(world)).toEqual(['confirmed', 'returned']);
      },
    );

    test('goes back only once a person has ended that: later scans open nothing, another return does', () => {
      const world = returned();
      const [theCase] = world.changes.flatMap(({ cases }) => cases.opened);
      const ended = done(world, close(world.journey, { case: theCase!, endOrder: false }, hours(8)));
      expect(problem(scanned(ended, [aScan('in_transit', 9)]))).toBeUndefined();
      expect(problem(scanned(ended, [aScan('returned_to_sender', 9)]))).toMatchObject({ kind: 'returned', episode: 2 });
    });
  });

  test.each(['unknown', 'expired', 'label_created'] as const)('a later "%s" says nothing about it', (status) => {
    const world = scanned(scanned(placed(), [aScan('exception', 5)]), [aScan(status, 7)]);
    expect(problem(world)?.kind).toBe(status === 'label_created' ? undefined : 'exception');
  });

  test('a stage on the way takes it back by its own notice; where that was sent before, it is good news, save for what is damaged', () => {
    const troubled = scanned(placed(), [aScan('in_transit', 1), aScan('exception', 5)]);
    const cleared = scanned(troubled, [aScan('out_for_delivery', 7)]);
    expect(cleared.journey.parcels['T1#ups']?.cleared?.by).toBe('stage');
    const damaged = scanned(cleared, [aScan('delivered', 8), aScan('damaged', 9)]);
    const calm = scanned(damaged, [aScan('delivered', 10)]);
    expect(calm.journey.parcels['T1#ups']?.cleared).toMatchObject({ kind: 'damaged', by: 'replaced' });
    const held = scanned(cleared, [aScan('delivered', 8), aScan('exception', 9)]);
    expect(scanned(held, [aScan('delivered', 10)]).journey.parcels['T1#ups']?.cleared?.by).toBe('scan');
  });

  const closed = () => {
    const world = scanned(placed(), [aScan('in_transit', 1), aScan('exception', 5)]);
    const [known] = world.changes.at(-1)!.cases.opened;
    return done(world, close(world.journey, { case: known!, endOrder: false }, hours(2)));
  };
  test.each(['in_transit', 'out_for_delivery'] as const)(
    'what a person has closed is not opened again by an older "%s" that comes late',
    (status) => expect(problem(scanned(closed(), [aScan(status, 3)], { now: hours(3) }))).toBeUndefined(),
  );
  test('but by newer trouble of the same kind', () =>
    expect(problem(scanned(closed(), [aScan('exception', 6)], { now: hours(3) }))?.episode).toBe(2));

  describe('that the shop has reported', () => {
    const reported = () => {
      const world = scanned(placed(), [aScan('in_transit', 1)]);
      return done(world, reportProblem(world.journey, { kind: 'damaged', state: 'open', parcel: first }, hours(2)));
    };
    test('stays while the parcel moves on', () =>
      expect(problem(scanned(reported(), [aScan('out_for_delivery', 5)]))?.kind).toBe('damaged'));
    test('is over with the delivery, and told by it', () => {
      const world = scanned(reported(), [aScan('delivered', 5)]);
      expect(problem(world)).toBeUndefined();
      expect(world.journey.parcels['T1#ups']?.cleared?.by).toBe('stage');
    });
    test('is over with a parcel that is withdrawn', () =>
      expect(problem(scanned(reported(), [aScan('cancelled', 5)]))).toBeUndefined());
  });

  test('a withdrawn parcel has none, whatever is said of it', () =>
    expect(problem(scanned(placed(), [aScan('cancelled', 5), aScan('exception', 7)]))).toBeUndefined());
});

describe('turns', () => {
  test('a harmless scan raises no turn, though the promise moves later', () => {
    const world = parked(scanned(placed(), [aScan('in_transit', 1)]));
    const next = scanned(world, [aScan('in_transit', 9)], { now: hours(30) });
    expect(next.journey.turn).toBe(world.journey.turn);
    expect(next.journey.promiseAt! > world.journey.promiseAt!).toBe(true);
    expect(next.journey.lookBy! > next.journey.promiseAt!).toBe(true);
  });

  test('a promise that moves earlier raises the turn', () => {
    const world = parked(scanned(placed(), [aScan('in_transit', 1)]));
    expect(scanned(world, [aScan('out_for_delivery', 2)]).journey.turn).toBe(world.journey.turn + 1);
  });

  test('a turn that nobody has seen keeps its look-by, whatever harmless scans come', () => {
    const world = scanned(placed(), [aScan('in_transit', 1)]);
    expect(scanned(world, [aScan('in_transit', 9)], { now: hours(2) }).journey.lookBy).toBe(world.journey.lookBy);
  });
});

describe('news', () => {
  const turned = (world: World, next: World) => next.journey.turn - world.journey.turn;
  const moving = () => scanned(placed(), [aScan('in_transit', 1)]);
  const troubled = () => parked(scanned(moving(), [aScan('exception', 5)]));

  test('is trouble that a scan or the shop has ended, and not what a person closed', () => {
    expect(turned(troubled(), scanned(troubled(), [aScan('in_transit', 7)], { now: hours(30) }))).toBe(1);
    const [known] = troubled().changes.at(-1)!.cases.opened;
    const by = { case: known!, endOrder: false };
    expect(turned(troubled(), done(troubled(), close(troubled().journey, by, hours(30))))).toBe(0);
    const shops = { kind: 'exception', state: 'cleared', parcel: first } as const;
    expect(turned(troubled(), done(troubled(), reportProblem(troubled().journey, shops, hours(30))))).toBe(1);
  });

  test('is a step of any parcel, though the stage stays', () => {
    const one = parked(scanned(twoParcels(), [aScan('in_transit', 1)], { parcel: first }));
    const both = scanned(one, [aScan('in_transit', 2)], { parcel: second, now: hours(30) });
    expect(both.journey.rung).toBe(one.journey.rung);
    expect(turned(one, both)).toBe(1);
  });

  test('is not a parcel that is merely known', () => {
    const one = parked(moving());
    expect(turned(one, done(one, addParcels(one.journey, [second], hours(30))))).toBe(0);
  });
});

describe('an estimate', () => {
  const said = (text: string, world = placed()) => {
    const estimatedDelivery = { time: { text }, source: 'carrier' } as const;
    const known = { journey: world.journey, parcel: world.parcels['T1#ups']! };
    return hear(known, { ...first, scans: [], estimatedDelivery }, hours(1));
  };

  test('is news by itself, kept and shown', () => {
    const world = heard(placed(), said('2026-03-05'));
    expect(world.parcels['T1#ups']?.estimatedDelivery?.time.text).toBe('2026-03-05');
    expect(world.journey.parcels['T1#ups']?.estimatedDelivery?.time.text).toBe('2026-03-05');
    expect(heard(world, said('2026-03-06', world)).journey.parcels['T1#ups']?.estimatedDelivery?.time.text).toBe(
      '2026-03-06',
    );
  });

  test('that is said again changes nothing, and one that is not said again stays', () => {
    const world = heard(placed(), said('2026-03-05'));
    expect(said('2026-03-05', world)).toBeUndefined();
    const moved = scanned(world, [aScan('in_transit')]);
    expect(moved.journey.parcels['T1#ups']?.estimatedDelivery?.time.text).toBe('2026-03-05');
  });
});

test('a label that is made for a cancelled order is no movement', () => {
  const cancelled = done(placed(), cancel(placed().journey, hours(2)));
  const labelled = scanned(cancelled, [aScan('label_created', 1)]);
  expect(labelled.journey.straying).toBe(false);
  expect(labelled.journey.turn).toBe(cancelled.journey.turn);
});

describe('several parcels in one delivery', () => {
  const said = ({ parcels }: World) => [
    {
      parcel: parcels['T1#ups']!,
      news: { ...first, scans: [aScan('delivered', 1, { id: 'a', words: { message: 'At the door' } })] },
    },
    {
      parcel: parcels['T2#dhl']!,
      news: { ...second, scans: [aScan('exception', 2, { id: 'b', words: { message: 'Held' } })] },
    },
  ];

  test('they are one decision: one version, one turn, and one item of words', () => {
    const world = twoParcels();
    const change = hearAll(world.journey, said(world), hours(1))!;
    expect(change.journey).toMatchObject({ rung: 3, version: 2, turn: world.journey.turn + 1 });
    expect(change.parcels).toHaveLength(2);
    expect(change.words).toEqual({ id: 'scans-a', texts: { a: { message: 'At the door' }, b: { message: 'Held' } } });
    expect(change.interactions.flatMap(({ what }) => (what.kind === 'scan' ? [what.wordsId] : []))).toEqual([
      'scans-a',
      'scans-a',
    ]);
  });

  test('they add up to what they would one after the other', () => {
    const world = twoParcels();
    const oneByOne = said(world).reduce((next, { news }) => scanned(next, news.scans, { parcel: news }), world);
    expect(facts(heard(world, hearAll(world.journey, said(world), hours(1))))).toEqual(facts(oneByOne));
  });
});

describe('a parcel that is scanned without end', () => {
  const scans = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => aScan('in_transit', from + n, { id: `s-${from + n}` }));
  const heardOf = (world: World) => parcelOf(world).heard.length;
  const full = scanned(placed(), scans(0, 2500));

  test('remembers two thousand scans, and hears what is newer', () => {
    expect(heardOf(full)).toBe(2000);
    const later = scanned(full, scans(2490, 2510));
    expect(later.changes.at(-1)?.interactions).toHaveLength(10);
    expect(heardOf(later)).toBe(2000);
    expect(parcelOf(scanned(later, [aScan('delivered', 3000)])).step).toBe('delivered');
  });

  test('hears nothing new in a history that is told again, whole or in parts', () => {
    expect(scanned(full, scans(0, 2500))).toBe(full);
    for (const from of [0, 1990, 2400]) expect(scanned(full, scans(from, from + 100))).toBe(full);
    const later = scanned(full, scans(2400, 2600));
    expect(scanned(later, scans(0, 2600))).toBe(later);
  });

  test('is the same whether its scans come one history after the other or at once', () => {
    const parts = [500, 1000, 1500, 2000, 2500].reduce((world, to) => scanned(world, scans(0, to)), placed());
    expect(parcelOf(parts)).toMatchObject({ heard: parcelOf(full).heard, heardUntil: parcelOf(full).heardUntil });
  });
});
