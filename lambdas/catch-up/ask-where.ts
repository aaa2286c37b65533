import { type Journey, ORDER_SLOT } from '../../domain/journey.ts';
import type { Instant } from '../../domain/time.ts';
import type { Arrival } from '../adapters/arrivals.ts';
import type { AskedStore } from '../adapters/asked-store.ts';
import type { InquiryQueue } from '../adapters/inquiry-queue.ts';
import type { OrderStore } from '../adapters/order-store.ts';
import type { Observed } from '../runtime/observation.ts';
import { sideBySide } from '../runtime/side-by-side.ts';

interface Dependencies {
  readonly orders: Pick<OrderStore, 'find'>;
  readonly inquiries: InquiryQueue;
  readonly asked: AskedStore;
  readonly now: () => Instant;
}

/** Puts one errand for each parcel that a journey wants to know of. Safe to repeat: to be told twice where a parcel is changes nothing. */
export const askWhere = async (
  { orders, inquiries, asked, now }: Dependencies,
  { key, slot }: Extract<Arrival, { kind: 'ask' }>,
): Promise<Observed> => {
  const journey = await orders.find(key.pk);
  const parcels = journey ? parcelsOf(journey, slot) : [];
  const since = now();
  await sideBySide(parcels, ({ carrier, trackingNumber }) =>
    inquiries.put({
      brand: journey?.brand ?? '',
      inquiry: { kind: 'parcel', carrier, trackingNumber },
      since,
      attempts: 0,
    }),
  );
  await asked.forget(key);
  return { outcome: parcels.length > 0 ? 'inquired' : 'gone', ids: { parcels: parcels.length } };
};

const parcelsOf = ({ parcels }: Journey, slot: string) =>
  Object.entries(parcels).flatMap(([key, parcel]) =>
    (slot === ORDER_SLOT || slot === key) && parcel.step !== 'delivered' && !parcel.cancelled ? [parcel] : [],
  );
