import type { ParcelNews } from '../../domain/tracking.ts';
import { carrierSlug } from '../../senders/carrier-name.ts';
import { said } from '../../senders/forms.ts';
import type { NamedParcel } from '../../senders/order-news.ts';
import { isTelling, parcelNews } from '../../senders/parcel-news.ts';
import type { ReadScan, Teller } from '../../senders/scan-list.ts';
import { readTime } from '../../senders/scan-time.ts';
import { scanWords } from '../../senders/words.ts';
import { namedParcels, type SentParcel } from '../named-parcels.ts';
import { isCalledOff, meaningOf } from './codes.ts';
import type { Fulfilment, FulfilmentEvent } from './payload.ts';

export const teller = { id: 'shopify', voice: 'shop' } as const satisfies Teller;

const sentParcels = (fulfilment: Fulfilment): readonly SentParcel[] => {
  const { status, tracking_company: carrier, tracking_number: first, tracking_numbers: all } = fulfilment;
  if (isCalledOff(said(status))) return [];
  return [...(all ?? []), first].map((number) => ({ trackingNumber: number, carrier }));
};

export const parcelsOf = (fulfilments: readonly Fulfilment[]): readonly NamedParcel[] =>
  namedParcels(fulfilments.flatMap(sentParcels));

/** What a fulfilment says of its parcel. Of several parcels it does not say which one it speaks of, so it is not heard. */
export const scansOf = (fulfilment: Fulfilment, now: number): readonly ParcelNews[] => {
  const { id, created_at, updated_at, shipment_status } = fulfilment;
  const [parcel, ...others] = parcelsOf([fulfilment]);
  const status = said(shipment_status);
  if (!parcel || others.length > 0 || !status) return [];
  // A fulfilment is touched again and again: the time of its last change is not when it came to its status.
  const read = readScan(status, { time: updated_at || created_at, providerId: said(id) && `${said(id)}/${status}` });
  return newsOf(parcel, read, now);
};

/** What an event says of its parcel, where it names one: Shopify's own events do not. */
export const eventScans = (event: FulfilmentEvent, now: number): readonly ParcelNews[] => {
  const { id, status, happened_at, created_at, message, city, province, country } = event;
  const [parcel] = namedParcels([{ trackingNumber: event.tracking_number, carrier: event.tracking_company }]);
  if (!parcel || !said(status)) return [];
  const location = [city, province, country].filter(Boolean).join(', ');
  const providerId = said(id) && `event/${said(id)}`;
  return newsOf(
    parcel,
    readScan(said(status), { time: happened_at || created_at, providerId, message, location }),
    now,
  );
};

interface Saying {
  readonly time: string | null | undefined;
  readonly providerId: string;
  readonly message?: string | null | undefined;
  readonly location?: string;
}

/** Nothing without a time: when it was received says nothing about when it happened. */
const readScan = (status: string, { time, providerId, message, location }: Saying): ReadScan | undefined => {
  const happened = readTime(said(time));
  if (!happened.text) return undefined;
  return {
    ...meaningOf(status),
    time: happened,
    codes: [status],
    words: scanWords({ message, location, providerStatus: status }),
    ...(providerId ? { providerId } : {}),
  };
};

const newsOf = (parcel: NamedParcel, scan: ReadScan | undefined, now: number): readonly ParcelNews[] => {
  const { trackingNumber, carrier = carrierSlug('') } = parcel;
  const tracked = { carrier, trackingNumber, otherwise: new Date(now).toISOString(), teller };
  return [parcelNews(tracked, { scans: scan ? [scan] : [] })].filter(isTelling);
};
