import type { RecordedOrder } from '../../domain/recorded-order.ts';
import { type Instant, secondsLater } from '../../domain/time.ts';
import type { Happening, PostedOrder, Script } from '../script.ts';
import { deliveriesOf } from './deliveries-of.ts';
import { madeUpParcel, type Parcels } from './made-up.ts';
import { peoplesDeeds } from './peoples-deeds.ts';
import { reportsOf } from './reports-of.ts';

/** Where a recording is to be played: the brand, and a number of its own among all that are played beside it. */
export interface Place {
  readonly brand: string;
  readonly number: number;
}

/**
 * What came from outside in a recording, to happen again to a made-up person. What the clock and Doorstep did follows by itself, or does
 * not: that is what is to be seen.
 */
export const scriptOf = (recording: RecordedOrder, { brand, number }: Place): Script => {
  const { placedAt, parcels, interactions } = recording;
  const made: Parcels = new Map(parcels.map((each) => [each.parcel, madeUpParcel(each, number)]));
  const known = new Map(parcels.map(({ parcel, addedAt }) => [parcel, secondsLater(addedAt, 1)]));
  const happenings: readonly Happening[] = [
    { at: placedAt, kind: 'place' },
    ...later(recording, made),
    ...deliveriesOf(interactions, { made, known }),
    ...peoplesDeeds(recording, made),
  ];
  const reports = reportsOf(recording, made);
  const order = posted(recording, { made, number });
  return { name: recording.order, brand, order, happenings, ...(reports.length > 0 ? { reports } : {}) };
};

const isFirst = ({ placedAt }: RecordedOrder, addedAt: Instant): boolean => addedAt <= placedAt;

/** Parcels that became known after the order, together where they came together. */
const later = (recording: RecordedOrder, made: Parcels): readonly Happening[] => {
  const added = recording.parcels.filter(({ addedAt }) => !isFirst(recording, addedAt));
  return [...Map.groupBy(added, ({ addedAt }) => addedAt)].map(([at, group]) => ({
    at,
    kind: 'add-parcels',
    parcels: group.flatMap(({ parcel }) => made.get(parcel) ?? []),
  }));
};

/** Its own for each order, as an answer by SMS names nothing else. */
const phoneOf = (number: number): string => `+49151${String(10_000_000 + (number % 90_000_000))}`;

const posted = (
  recording: RecordedOrder,
  { made, number }: { readonly made: Parcels; readonly number: number },
): PostedOrder => {
  const { language, calendar, channels, promisedDate, invitation } = recording;
  const first = recording.parcels.filter(({ addedAt }) => isFirst(recording, addedAt));
  return {
    reference: `R-${number}`,
    buyer: {
      name: 'Robin Replayed',
      email: `buyer-${number}@replay.example`,
      ...(channels.sms === 'no-phone' ? {} : { phone: phoneOf(number) }),
      language,
      country: calendar.country,
      zone: calendar.zone,
      consents: { email: channels.email, sms: channels.sms === 'yes', marketing: invitation === 'yes' },
      deliverTo: 'Old Street 1',
    },
    lines: [{ sku: 'R', name: 'What was ordered', quantity: 1, price: '1.00' }],
    totals: { total: '1.00' },
    currency: 'EUR',
    ...(promisedDate ? { promisedDate } : {}),
    parcels: first.flatMap(({ parcel }) => made.get(parcel) ?? []),
  };
};
