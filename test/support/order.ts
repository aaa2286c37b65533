import type { Change } from '../../domain/draft.ts';
import { hear } from '../../domain/hear.ts';
import { type Journey, type Parcel, parcelKey } from '../../domain/journey.ts';
import { type NewOrder, place } from '../../domain/place.ts';
import type { ParcelStatus, Scan } from '../../domain/tracking.ts';
import type { OrderStore } from '../../lambdas/adapters/order-store.ts';

/** Orders, scans and folds for tests: one line each. Times are fixed; Monday 2 March 2026, noon in Berlin. */
export const MONDAY = '2026-03-02T11:00:00.000Z';

export const minutes = (count: number, from = MONDAY): string =>
  new Date(Date.parse(from) + count * 60_000).toISOString();
export const hours = (count: number, from = MONDAY): string => minutes(count * 60, from);
export const days = (count: number, from = MONDAY): string => hours(count * 24, from);

export const aParcel = (trackingNumber = 'T1', carrier = 'ups') => ({ carrier, trackingNumber });

export const anOrder = (more: Partial<NewOrder> = {}): NewOrder => ({
  brand: 'acme',
  order: 'o1',
  plan: 'standard@1',
  language: 'en',
  calendar: { zone: 'Europe/Berlin', country: 'DE', closedDays: [] },
  channels: { email: true, sms: 'yes' },
  parcels: [aParcel()],
  ...more,
});

export const aJourney = (more: Partial<NewOrder> = {}): Journey => place(anOrder(more), MONDAY).journey;

export const aScan = (status: ParcelStatus, minute = 0, more: Partial<Scan> = {}): Scan => ({
  id: `${status}-${minute}`,
  status,
  actionRequired: false,
  time: { text: minutes(minute), instant: minutes(minute) },
  orderAt: minutes(minute),
  place: 0,
  voice: 'carrier',
  sender: 'doorstep',
  ...more,
});

/** An order and its parcels, folded forward by what happens. */
export interface World {
  readonly journey: Journey;
  readonly parcels: Readonly<Record<string, Parcel>>;
  readonly changes: readonly Change[];
}

export const placed = (more: Partial<NewOrder> = {}): World => {
  const change = place(anOrder(more), MONDAY);
  return {
    journey: change.journey,
    parcels: Object.fromEntries(change.parcels.map((each) => [parcelKey(each), each])),
    changes: [change],
  };
};

export const after = (world: World, change: Change | undefined): World =>
  change
    ? {
        journey: change.journey,
        parcels: { ...world.parcels, ...Object.fromEntries(change.parcels.map((each) => [parcelKey(each), each])) },
        changes: [...world.changes, change],
      }
    : world;

export const scanned = (world: World, scans: readonly Scan[], { parcel = aParcel(), now = hours(1) } = {}): World => {
  const known = world.parcels[parcelKey(parcel)];
  if (!known) throw new Error('no such parcel');
  return after(world, hear({ journey: world.journey, parcel: known }, { ...parcel, scans }, now));
};

/** The same order, once the machine has parked and seen everything. */
export const parked = (world: World): World => ({
  ...world,
  journey: { ...world.journey, token: 'token', tokenSeen: world.journey.turn, tokenRung: world.journey.rung },
});

/** One of an order's parcels as its store has it. */
export const storedParcel = async (orders: Pick<OrderStore, 'findParcels'>, pk: string, slot: string) => {
  const found = await orders.findParcels(pk, [slot]);
  const parcel = found?.parcels[0];
  return found && parcel ? { journey: found.journey, parcel } : undefined;
};

/** A parcel of the order as it was last written. */
export const parcelOf = ({ parcels }: World, parcel = aParcel()): Parcel => {
  const known = parcels[parcelKey(parcel)];
  if (!known) throw new Error('no such parcel');
  return known;
};
