import fc from 'fast-check';
import { parcelStatuses } from '../../domain/tracking.ts';
import type { Made } from '../../simulator/aws/calls.ts';
import { type Fault, faultsOf } from '../../simulator/aws/fault.ts';
import type { Happening } from '../../simulator/script.ts';
import type { Own, ScanMore } from '../../simulator/stories/own.ts';
import { type Story, story } from '../../simulator/stories/story.ts';

// Stories that nobody thought of: what can happen to one order, in any order, minutes or days apart.

type Deed = (own: Own, when: string) => Happening;

const place = fc.integer({ min: 1, max: 2 });
const anyOf = (...deeds: readonly [Deed, ...Deed[]]): fc.Arbitrary<Deed> => fc.constantFrom(...deeds);

const scanned = (more: ScanMore): fc.Arbitrary<Deed> =>
  fc.tuple(fc.constantFrom(...parcelStatuses), place).map(
    ([status, parcel]): Deed =>
      (own, when) =>
        own.scan(when, status, { parcel, ...more }),
  );

const reported: fc.Arbitrary<Deed> = fc
  .record({
    problem: fc.constantFrom('delay', 'damaged'),
    state: fc.constantFrom('open', 'cleared'),
    parcel: fc.option(place, { nil: undefined }),
  })
  .map(
    ({ problem, state, parcel }): Deed =>
      (own, when) =>
        own.reports(when, problem, { state, ...(parcel ? { parcel } : {}) }),
  );

const byTheBuyer = anyOf(
  (own, when) => own.answers(when, 'happy'),
  (own, when) => own.answers(when, 'unhappy'),
  (own, when) => own.views(when),
  (own, when) => own.replies(when, 'How is it washed, please?'),
);
const ofTheArrival = anyOf(
  (own, when) => own.disputes(when, { arrived: false }),
  (own, when) => own.disputes(when, { arrived: true }),
);
const byTheTeam = anyOf(
  (own, when) => own.closesCase(when, { endOrder: false }),
  (own, when) => own.closesCase(when, { endOrder: true }),
);
const byTheShop = anyOf(
  (own, when) => own.adds(when, 2),
  (own, when) => own.cancels(when),
  (own, when) => own.handsOver(when),
);
const beside = anyOf(
  (own, when) => own.refunds(when, { whole: false, total: '9.95' }),
  (own, when) => own.refunds(when, { whole: true }),
  (own, when) => own.corrects(when, { email: 'zaphira.anew@quillfeather.example' }),
  (own, when) => own.corrects(when, { deliverTo: 'Quillfeather, 9 Work Street, Berlin' }),
);
const byItsWebhook = anyOf(
  (own, when) => own.tells(when, 'shipped', { parcels: [1] }),
  (own, when) => own.tells(when, 'shipped', { parcels: [2], times: 2 }),
  (own, when) => own.tells(when, 'fulfilled', { isFulfilled: true }),
  (own, when) => own.tells(when, 'cancelled', { isCancelled: true }),
  (own, when) => own.tells(when, 'placed', { isWhole: true }),
);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 16, arbitrary: scanned({}) },
  { weight: 2, arbitrary: scanned({ voice: 'tracker' }) },
  { weight: 1, arbitrary: scanned({ reason: 'redirected' }) },
  { weight: 3, arbitrary: byTheShop },
  { weight: 3, arbitrary: byItsWebhook },
  { weight: 1, arbitrary: beside },
  { weight: 2, arbitrary: reported },
  { weight: 3, arbitrary: byTheBuyer },
  { weight: 2, arbitrary: ofTheArrival },
  { weight: 2, arbitrary: byTheTeam },
  { weight: 1, arbitrary: anyOf((own, when) => own.erased(when)) },
);

/** Seconds between two happenings: at once, soon, or days later. */
const gap = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: 4, max: 900 }),
  fc.integer({ min: 3600, max: 600_000 }),
);

export const randomStory: fc.Arbitrary<Story> = fc
  .record({
    deeds: fc.array(fc.tuple(deed, gap), { minLength: 1, maxLength: 8 }),
    placedAfter: fc.integer({ min: 0, max: 2 }),
    parcels: fc.integer({ min: 0, max: 2 }),
    isCalm: fc.boolean(),
    /** The last asks the tracker before silence counts, which knows nothing, and invites whoever is happy. */
    plan: fc.constantFrom('standard@1', 'standard@2', 'standard@4'),
  })
  .map(({ deeds, placedAfter, parcels, isCalm, plan }) =>
    story(
      {
        name: 'random',
        about: 'Drawn by chance.',
        ...(isCalm ? {} : { quietHours: { from: '21:00', to: '08:00' } }),
        plan,
        ...(plan === 'standard@4' ? { invites: true } : {}),
      },
      {
        parcels,
        sent: '',
        buyer: { deliverTo: 'Quillfeather, 1 Home Street, Berlin', consents: { marketing: true } },
        happens: (own) => {
          let seconds = 0;
          const happenings = deeds.map(([happens, after]) => {
            seconds += after;
            return happens(own, moment(seconds));
          });
          const placing = happenings[placedAfter]?.at ?? happenings[0]?.at ?? moment(0);
          return [{ at: placing, kind: 'place' }, ...happenings];
        },
      },
    ),
  );

/** "3 09:30:15": days and a time, as stories tell it. */
const moment = (seconds: number): string => {
  const at = new Date(Date.parse('2026-03-02T09:00:00Z') + seconds * 1000).toISOString();
  const day = Math.floor((Date.parse(at) - Date.parse('2026-03-01T00:00:00Z')) / 86_400_000);
  return `${day} ${at.slice(11, 19)}`;
};

/** Which call, and which of the faults that it can have: both counted round and round. */
export type Mishap = readonly [call: number, fault: number];

export const mishaps = (most: number): fc.Arbitrary<readonly Mishap[]> =>
  fc.array(fc.tuple(fc.nat(9999), fc.nat(9999)), { minLength: 0, maxLength: most });

/** Among the calls that are made where nothing fails; what does not fit any more after an earlier fault does no harm. */
export const planOf = (drawn: readonly Mishap[], calls: readonly Made[]): ReadonlyMap<number, Fault> =>
  new Map(
    drawn.flatMap(([place, which]): [number, Fault][] => {
      const call = calls[place % calls.length];
      const possible = call ? faultsOf[call.kind] : [];
      const fault = possible[which % possible.length];
      return call && fault ? [[call.number, fault]] : [];
    }),
  );
