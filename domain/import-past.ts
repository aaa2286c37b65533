import type { Change } from './draft.ts';
import type { Interaction } from './interaction.ts';
import { type Journey, type JourneyParcel, type Parcel, parcelKey } from './journey.ts';
import { blankJourney, type NewOrder } from './place.ts';
import { type Rung, rungs, type Stage } from './stage.ts';
import type { Instant } from './time.ts';
import type { ParcelStatus } from './tracking.ts';

/** How an order of former times ended. */
export const pastEnds = ['delivered', 'cancelled', 'returned', 'closed'] as const;
type PastEnd = (typeof pastEnds)[number];

/** An order that had ended before anybody here knew of it. */
export interface PastOrder extends Omit<NewOrder, 'orderedAt' | 'promisedDate' | 'imported'> {
  readonly placedAt: Instant;
  readonly end: PastEnd;
  /** When it arrived, if that is known. */
  readonly deliveredAt?: Instant;
}

const endRungs: Readonly<Record<PastEnd, Rung>> = {
  delivered: rungs.settled,
  cancelled: rungs.cancelled,
  returned: rungs.closed,
  closed: rungs.closed,
};

const parcelStatuses: Readonly<Record<PastEnd, ParcelStatus>> = {
  delivered: 'delivered',
  cancelled: 'cancelled',
  returned: 'returned_to_sender',
  closed: 'unknown',
};

/** Takes an order in as history, at the stage where it ended: nothing of it is due, nobody must look at it, and nobody is told of it, ever. */
export const importPast = (past: PastOrder, now: Instant): Change => {
  const { placedAt, end, deliveredAt, parcels, ...order } = past;
  const heardAt = deliveredAt ?? placedAt;
  const shown = parcels.map((parcel): JourneyParcel => ({ ...parcel, ...shownAs(end), heardAt }));
  const journey: Journey = {
    ...blankJourney(order, placedAt),
    version: 1,
    rung: endRungs[end],
    stageSince: heardAt,
    parcels: Object.fromEntries(shown.map((parcel) => [parcelKey(parcel), parcel])),
    imported: 'past',
  };
  return {
    journey,
    parcels: parcels.map((parcel) => parcelOf(parcel, past)),
    interactions: [...happened(past), { at: now, id: 'imported', source: 'team', what: { kind: 'imported' } }],
    cases: { opened: [], escalated: [], closed: [] },
  };
};

const stepOf = (end: PastEnd) => (end === 'delivered' ? 'delivered' : 'known');

const shownAs = (end: PastEnd) =>
  ({
    step: stepOf(end),
    status: parcelStatuses[end],
    late: false,
    cancelled: end === 'cancelled',
    episode: 0,
  }) as const;

const parcelOf = (parcel: PastOrder['parcels'][number], { brand, order, end, deliveredAt }: PastOrder): Parcel => ({
  brand,
  order,
  ...parcel,
  revision: 1,
  heard: [],
  step: stepOf(end),
  cancelled: end === 'cancelled',
  ...(deliveredAt ? { deliveredAt } : {}),
});

/** As much of its story as the file tells. */
const happened = ({ placedAt, end, deliveredAt, parcels }: PastOrder): readonly Interaction[] => {
  const by = { source: 'shop' } as const;
  const stage: Stage | undefined = end === 'cancelled' || end === 'delivered' ? end : 'closed';
  return [
    { ...by, at: placedAt, id: 'order-placed', what: { kind: 'order-placed' } },
    ...parcels.map((parcel): Interaction => {
      const slot = parcelKey(parcel);
      return { ...by, at: placedAt, id: `parcel-${slot}`, what: { kind: 'parcel-added', parcel: slot } };
    }),
    ...(deliveredAt
      ? [{ ...by, at: deliveredAt, id: `stage-${rungs[stage]}`, what: { kind: 'stage-reached', stage } } as const]
      : []),
  ];
};
