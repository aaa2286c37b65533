import { decided } from './decide.ts';
import { begin, type Change, note } from './draft.ts';
import { type Due, type Journey, type JourneyParcel, type Parcel, PROMISED_SLOT, parcelKey } from './journey.ts';
import { rungs } from './stage.ts';
import { endOfDay, type Instant } from './time.ts';

/** What a journey needs to know of an order; everything else of it is kept elsewhere. */
export interface NewOrder
  extends Pick<
    Journey,
    'brand' | 'order' | 'plan' | 'language' | 'calendar' | 'channels' | 'quietHours' | 'invitation'
  > {
  readonly parcels: readonly TrackedParcel[];
  /** When it was placed in the shop, if Doorstep heard of it later. */
  readonly orderedAt?: Instant;
  /** The day by which the shop promised delivery ("2026-12-24"), where the buyer lives. */
  readonly promisedDate?: string;
  /** It comes from a file of older orders and is followed from now on. */
  readonly imported?: 'open';
}

export interface TrackedParcel {
  readonly carrier: string;
  readonly trackingNumber: string;
}

/** More than this is refused: one order's work must stay bounded. */
export const MOST_PARCELS = 40;

/** A journey on which nothing has happened and nothing is awaited. */
export const blankJourney = (order: Omit<NewOrder, 'parcels' | 'promisedDate'>, placedAt: Instant): Journey => ({
  ...order,
  version: 0,
  turn: 0,
  rung: rungs.placed,
  life: 1,
  problemTurn: 0,
  restarts: 0,
  stuck: false,
  placedAt,
  stageSince: placedAt,
  parcels: {},
  trouble: { episode: 0 },
  dues: {},
  cases: 0,
  complaints: 0,
  straying: false,
  erased: false,
});

/** The first state of an order's journey. Everything in it is the first turn of the first life. */
export const place = ({ parcels, promisedDate, ...order }: NewOrder, now: Instant): Change => {
  const promised: Due | undefined = promisedDate
    ? { kind: 'promised', step: 0, at: endOfDay(promisedDate, order.calendar.zone) }
    : undefined;
  const blank = { ...blankJourney(order, now), dues: promised ? { [PROMISED_SLOT]: promised } : {} };
  const draft = begin(blank, now, 'shop');
  draft.news = true;
  note(draft, 'order-placed', { kind: 'order-placed' });
  if (order.imported) note(draft, 'imported', { kind: 'imported' });
  for (const parcel of parcels) addParcel(draft, parcel);
  return decided(draft);
};

/** Of a carrier that could not be told from the number, and that nobody has named. */
const NAMELESS = 'other';

/** Whether the order has this parcel. Where only one side names the carrier, the number alone tells: a second parcel would be waited for, for ever. */
export const isKnown = ({ parcels }: Pick<Journey, 'parcels'>, { carrier, trackingNumber }: TrackedParcel): boolean =>
  Object.values(parcels).some(
    (known) =>
      known.trackingNumber === trackingNumber &&
      (known.carrier === carrier || known.carrier === NAMELESS || carrier === NAMELESS),
  );

/** Makes a parcel known. One that is known already changes nothing. */
export const addParcel = (draft: ReturnType<typeof begin>, { carrier, trackingNumber }: TrackedParcel): void => {
  const { brand, order, rung } = draft.journey;
  const slot = parcelKey({ carrier, trackingNumber });
  if (isKnown(draft.journey, { carrier, trackingNumber })) return;
  const shown: JourneyParcel = {
    carrier,
    trackingNumber,
    step: 'known',
    status: 'unknown',
    heardAt: draft.now,
    late: rung >= rungs.delivered,
    cancelled: false,
    episode: 0,
  };
  const blank = { revision: 1, heard: [], step: 'known', cancelled: false } as const;
  const parcel: Parcel = { brand, order, carrier, trackingNumber, ...blank };
  draft.journey = { ...draft.journey, parcels: { ...draft.journey.parcels, [slot]: shown } };
  draft.parcels.push(parcel);
  note(draft, `parcel-${slot}`, { kind: 'parcel-added', parcel: slot });
};
