import fc from 'fast-check';
import { parcelStatuses } from '../../domain/tracking.ts';
import type { Made } from '../../simulator/aws/calls.ts';
import { type Fault, faultsOf } from '../../simulator/aws/fault.ts';
import type { Happening } from '../../simulator/script.ts';
import type { Own } from '../../simulator/stories/own.ts';
import { type Story, story } from '../../simulator/stories/story.ts';

// Stories that nobody thought of: what can happen to one order, in any order, minutes or days apart.

type Deed = (own: Own, when: string) => Happening;

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.constantFrom(...parcelStatuses), fc.integer({ min: 1, max: 2 })).map(scanned) },
  { weight: 1, arbitrary: fc.constant<Deed>((own, when) => own.cancels(when)) },
  { weight: 1, arbitrary: fc.constant<Deed>((own, when) => own.adds(when, 2)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('happy', 'unhappy').map(
      (answer): Deed =>
        (own, when) =>
          own.answers(when, answer),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.boolean().map(
      (endOrder): Deed =>
        (own, when) =>
          own.closesCase(when, { endOrder }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('open', 'cleared').map(
      (state): Deed =>
        (own, when) =>
          own.reports(when, 'delay', { state }),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Deed>((own, when) => own.erased(when)) },
);

function scanned([status, parcel]: [(typeof parcelStatuses)[number], number]): Deed {
  return (own, when) => own.scan(when, status, { parcel });
}

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
  })
  .map(({ deeds, placedAfter, parcels, isCalm }) =>
    story(
      {
        name: 'random',
        about: 'Drawn by chance.',
        ...(isCalm ? {} : { quietHours: { from: '21:00', to: '08:00' } }),
      },
      {
        parcels,
        sent: '',
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
