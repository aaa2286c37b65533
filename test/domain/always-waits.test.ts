import fc from 'fast-check';
import { ring } from '../../domain/clock.ts';
import { addParcels, answer, cancel, close, erase, type Outcome, reportProblem } from '../../domain/command.ts';
import { dispute } from '../../domain/dispute.ts';
import { type ProblemKind, parcelKey } from '../../domain/journey.ts';
import { planNames } from '../../domain/plan.ts';
import { handOver } from '../../domain/shops-word.ts';
import { hasEnded } from '../../domain/stage.ts';
import { parcelStatuses } from '../../domain/tracking.ts';
import { after, aParcel, aScan, hours, placed, scanned, type World } from '../support/order.ts';

const first = aParcel('T1');
/** Known only once somebody has added it. */
const second = aParcel('T2', 'dhl');

const problems = ['damaged', 'lost', 'returned', 'delay'] as const satisfies readonly ProblemKind[];
const onParcel = fc.constantFrom(first, second);

const deed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      deed: fc.constant('scan' as const),
      parcel: onParcel,
      status: fc.constantFrom(...parcelStatuses),
      minute: fc.integer({ min: 0, max: 600 }),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ deed: 'clock' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      deed: fc.constant('report' as const),
      kind: fc.constantFrom(...problems),
      state: fc.constantFrom('open' as const, 'cleared' as const),
      parcel: fc.option(onParcel, { nil: undefined }),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ deed: 'close' as const }) },
  { weight: 2, arbitrary: fc.constant({ deed: 'add' as const }) },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('dispute' as const), arrived: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      deed: fc.constant('answer' as const),
      answer: fc.constantFrom('happy' as const, 'unhappy' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ deed: 'hand-over' as const }, { deed: 'cancel' as const }, { deed: 'erase' as const }),
  },
);
type Deed = typeof deed extends fc.Arbitrary<infer Is> ? Is : never;

const asked = (world: World, outcome: Outcome): World =>
  after(world, outcome.kind === 'changed' ? outcome.change : undefined);

/** The oldest case that is still open, closed by a person. */
const closed = (world: World, now: string): World => {
  const over = new Set(world.changes.flatMap(({ cases }) => cases.closed.map(({ id }) => id)));
  const open = world.changes.flatMap(({ cases }) => cases.opened).find(({ id }) => !over.has(id));
  return open ? asked(world, close(world.journey, { case: open, endOrder: false }, now)) : world;
};

const done = (world: World, what: Deed, now: string): World => {
  const { journey } = world;
  switch (what.deed) {
    case 'scan':
      return world.parcels[parcelKey(what.parcel)]
        ? scanned(world, [aScan(what.status, what.minute)], { parcel: what.parcel, now })
        : world;
    case 'clock':
      return after(world, ring(journey, now));
    case 'report': {
      const { kind, state, parcel } = what;
      return asked(world, reportProblem(journey, { kind, state, ...(parcel ? { parcel } : {}) }, now));
    }
    case 'close':
      return closed(world, now);
    case 'add':
      return asked(world, addParcels(journey, [second], now));
    case 'dispute':
      return asked(world, dispute(journey, { arrived: what.arrived, id: 'd' }, now));
    case 'answer':
      return asked(world, answer(journey, { answer: what.answer, id: 'a' }, now));
    case 'hand-over':
      return asked(world, handOver(journey, now));
    case 'cancel':
      return asked(world, cancel(journey, now));
    case 'erase':
      return asked(world, erase(journey, now));
  }
};

/** From now on only the clock rings, more often than any plan has promises. */
const leftAlone = (world: World): World => {
  let left = world;
  for (let rings = 0; rings < 100 && !hasEnded(left.journey); rings += 1)
    left = after(left, ring(left.journey, left.journey.promiseAt!));
  return left;
};

/** The clock rings when it is due; everything else happens at once. */
const timeOf = ({ journey: { promiseAt } }: World, { deed }: Deed, now: string): string =>
  deed === 'clock' && promiseAt && promiseAt > now ? promiseAt : now;

test.each(planNames)('by %s an order waits for something whatever happens, and ends once nothing more does', (plan) => {
  const order = fc.record({
    promisedDate: fc.option(fc.constant('2026-03-04'), { nil: undefined }),
    invitation: fc.constantFrom('yes' as const, 'no-consent' as const),
  });
  fc.assert(
    fc.property(order, fc.array(deed, { maxLength: 14 }), ({ promisedDate, invitation }, deeds) => {
      let world = placed({ plan, invitation, ...(promisedDate ? { promisedDate } : {}) });
      let now = hours(1);
      for (const what of deeds) {
        now = timeOf(world, what, now);
        world = done(world, what, now);
        if (!hasEnded(world.journey)) expect(world.journey.promiseAt).toBeDefined();
      }
      expect(hasEnded(leftAlone(world).journey)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
