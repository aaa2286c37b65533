import fc from 'fast-check';
import type { Case } from '../../domain/case.ts';
import { ring } from '../../domain/clock.ts';
import { addParcels, answer, cancel, close, erase, type Outcome, reportProblem } from '../../domain/command.ts';
import { dispute } from '../../domain/dispute.ts';
import { hearAll } from '../../domain/hear.ts';
import { type ProblemKind, parcelKey } from '../../domain/journey.ts';
import type { NewOrder } from '../../domain/place.ts';
import { reply } from '../../domain/reply.ts';
import { correct, handOver, refund } from '../../domain/shops-word.ts';
import { hasEnded } from '../../domain/stage.ts';
import { epochOf, secondsLater } from '../../domain/time.ts';
import { parcelStatuses } from '../../domain/tracking.ts';
import { after, aParcel, aScan, hours, MONDAY, placed, type World } from './order.ts';

/** Whatever can happen to an order, for properties. */

/** Of these some are known at first; the others only once somebody adds them. */
const parcels = [aParcel('T1'), aParcel('T2', 'dhl'), aParcel('T3', 'gls')];
const onParcel = fc.constantFrom(...parcels);

/** Made at a time of the order's first month, or just before or after it is heard. */
const scan = fc.record({
  parcel: onParcel,
  status: fc.constantFrom(...parcelStatuses),
  minute: fc.oneof(fc.integer({ min: -3000, max: 40_000 }), fc.integer({ min: 0, max: 400 })),
  isOfNow: fc.boolean(),
});
type SomeScan = typeof scan extends fc.Arbitrary<infer Is> ? Is : never;

/** What a shop's form lets it report. */
const problems = ['damaged', 'lost', 'returned', 'delay', 'exception'] as const satisfies readonly ProblemKind[];

const words = ['hand-over', 'cancel', 'erase', 'correct', 'refund', 'reply'] as const;

const deed = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      deed: fc.constant('scans' as const),
      scans: fc.array(scan, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 5, arbitrary: fc.constant({ deed: 'clock' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({ deed: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 5000 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      deed: fc.constant('report' as const),
      kind: fc.constantFrom(...problems),
      state: fc.constantFrom('open' as const, 'cleared' as const),
      parcel: fc.option(onParcel, { nil: undefined }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      deed: fc.constant('close' as const),
      place: fc.nat(3),
      endOrder: fc.nat(3).map((n) => n === 0),
    }),
  },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('add' as const), parcel: onParcel }) },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('dispute' as const), arrived: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      deed: fc.constant('answer' as const),
      answer: fc.constantFrom('happy' as const, 'unhappy' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      deed: fc.constantFrom(...words),
    }),
  },
);
type Deed = typeof deed extends fc.Arbitrary<infer Is> ? Is : never;

const order = fc.record({
  first: fc.nat(3),
  promisedDate: fc.option(fc.constantFrom('2026-03-04', '2026-03-20'), { nil: undefined }),
  invitation: fc.constantFrom('yes' as const, 'no-consent' as const),
});

/** An order by a plan, and what happens to it one after the other. */
export interface Life {
  readonly start: World;
  readonly deeds: readonly Deed[];
}

export const anyLife = (plan: string): fc.Arbitrary<Life> =>
  fc
    .record({ order, deeds: fc.array(deed, { maxLength: 16 }) })
    .map(({ order: { first, promisedDate, invitation }, deeds }) => {
      const more: Partial<NewOrder> = { plan, invitation, parcels: parcels.slice(0, first) };
      return { start: placed({ ...more, ...(promisedDate ? { promisedDate } : {}) }), deeds };
    });

/** Every world of a life, the first one first. */
export const worldsOf = ({ start, deeds }: Life): readonly World[] => {
  const worlds = [start];
  let now = hours(1);
  for (const [place, what] of deeds.entries()) {
    const world = worlds.at(-1)!;
    now = timeOf(world, what, now);
    worlds.push(done(world, what, { now, id: String(place) }));
  }
  return worlds;
};

/** From now on only the clock rings, more often than any plan has promises. */
export const leftAlone = (world: World): World => {
  let left = world;
  for (let rings = 0; rings < 150 && !hasEnded(left.journey); rings += 1)
    left = after(left, ring(left.journey, left.journey.promiseAt!));
  return left;
};

/** The clock rings when it is due; all else happens at once. */
const timeOf = ({ journey: { promiseAt } }: World, what: Deed, now: string): string => {
  if (what.deed === 'pass') return secondsLater(now, what.minutes * 60);
  return what.deed === 'clock' && promiseAt && promiseAt > now ? promiseAt : now;
};

interface Moment {
  readonly now: string;
  readonly id: string;
}

const done = (world: World, what: Deed, moment: Moment): World => {
  const { now, id } = moment;
  switch (what.deed) {
    case 'scans':
      return heard(world, what.scans, now);
    case 'clock':
    case 'pass':
      return after(world, ring(world.journey, now));
    case 'report': {
      const { kind, state, parcel } = what;
      return asked(world, reportProblem(world.journey, { kind, state, ...(parcel ? { parcel } : {}) }, now));
    }
    case 'close': {
      const found = openCases(world)[what.place];
      return found ? asked(world, close(world.journey, { case: found, endOrder: what.endOrder }, now)) : world;
    }
    case 'add':
      return asked(world, addParcels(world.journey, [what.parcel], now));
    case 'dispute':
      return asked(world, dispute(world.journey, { arrived: what.arrived, id }, now));
    case 'answer':
      return asked(world, answer(world.journey, { answer: what.answer, id }, now));
    default:
      return asked(world, wordOf[what.deed](world, moment));
  }
};

const wordOf: Readonly<Record<(typeof words)[number], (world: World, moment: Moment) => Outcome>> = {
  'hand-over': ({ journey }, { now }) => handOver(journey, now),
  cancel: ({ journey }, { now }) => cancel(journey, now),
  correct: ({ journey }, { now, id }) => correct(journey, { what: 'address', id, isOtherMail: true }, now),
  refund: ({ journey }, { now }) => refund(journey, { whole: true }, now),
  reply: ({ journey }, { now, id }) =>
    reply(journey, { id, channel: 'email', by: 'buyer', words: 'Where is it?' }, now),
  erase: ({ journey }, { now }) => erase(journey, now),
};

const asked = (world: World, outcome: Outcome): World =>
  after(world, outcome.kind === 'changed' ? outcome.change : undefined);

const openCases = ({ changes }: World): readonly Case[] => {
  const over = new Set(changes.flatMap(({ cases }) => cases.closed.map(({ id }) => id)));
  return changes.flatMap(({ cases }) => cases.opened).filter(({ id }) => !over.has(id));
};

const heard = (world: World, scans: readonly SomeScan[], now: string): World => {
  const minuteOfNow = Math.round((epochOf(now) - epochOf(MONDAY)) / 60_000);
  const said = [...Map.groupBy(scans, ({ parcel }) => parcelKey(parcel))].flatMap(([slot, each]) => {
    const parcel = world.parcels[slot];
    const minutes = (one: SomeScan) => (one.isOfNow ? minuteOfNow + (one.minute % 400) : one.minute);
    return parcel
      ? [{ parcel, news: { ...each[0]!.parcel, scans: each.map((one) => aScan(one.status, minutes(one))) } }]
      : [];
  });
  return after(world, hearAll(world.journey, said, now));
};
