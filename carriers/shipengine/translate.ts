import type { EstimatedDelivery, ParcelNews, ScanTime } from '../../domain/tracking.ts';
import { trackingNumber } from '../../domain/tracking-number.ts';
import { estimateOf } from '../../senders/estimate.ts';
import { withExpiry } from '../../senders/expiry.ts';
import { said } from '../../senders/forms.ts';
import { oldestFirst } from '../../senders/oldest-first.ts';
import type { OverallWord } from '../../senders/overall-word.ts';
import { parcelNews } from '../../senders/parcel-news.ts';
import type { ReadScan, Teller, ToldParcel } from '../../senders/scan-list.ts';
import { readTime } from '../../senders/scan-time.ts';
import { scanWords } from '../../senders/words.ts';
import { type Codes, isVague, meaningOf } from './codes.ts';
import type { Tracking, TrackingEvent } from './payload.ts';

export const teller = { id: 'shipengine', voice: 'tracker' } as const satisfies Teller;

/** Whose parcel it is, as ShipEngine's body or its address says. */
export interface Named {
  /** A slug. */
  readonly carrier: string;
  readonly trackingNumber: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** All that ShipEngine says of one parcel; nothing if its number cannot be one. */
export const translate = (
  tracking: Tracking,
  { carrier, trackingNumber: sent, now }: Named,
): ParcelNews | undefined => {
  const number = trackingNumber(sent);
  if (number === undefined) return undefined;
  const parcel: ToldParcel = { carrier, trackingNumber: number, otherwise: new Date(now).toISOString(), teller };
  const overall = readOverall(tracking, parcel);
  return parcelNews(parcel, {
    scans: withExpiry(oldestFirst((tracking.events ?? []).map(readEvent)), overall),
    overall,
    estimatedDelivery: estimate(tracking),
  });
};

const codesOf = ({
  status_code,
  status_detail_code,
}: Pick<TrackingEvent, 'status_code' | 'status_detail_code'>): Codes => ({
  status: said(status_code),
  detail: said(status_detail_code),
});

const providerStatus = ({ status, detail }: Codes): string => [status, detail].filter(Boolean).join('/');

const readEvent = (event: TrackingEvent): ReadScan => {
  const sent = codesOf(event);
  const { city_locality: city, state_province: state, country_code: country } = event;
  return {
    ...meaningOf(sent),
    time: timeOf(event),
    codes: [sent.status, sent.detail, said(event.event_code)],
    words: scanWords({
      message: event.description,
      location: [city, state, country].filter(Boolean).join(', '),
      providerStatus: providerStatus(sent),
    }),
  };
};

/**
 * The carrier's own local time, and the same moment in UTC beside it. Some carriers' local times end in a `Z` that is not meant: it is one only if
 * both say the same.
 */
const timeOf = (event: TrackingEvent): ScanTime => {
  const utc = said(event.occurred_at) || said(event.event_date);
  const local = said(event.carrier_occurred_at);
  const place = {
    country: event.country_code,
    state: event.state_province,
    city: event.city_locality,
    postalCode: said(event.postal_code),
  };
  if (!local) return readTime(utc, { place });
  if (!utc) return readTime(local, { place });
  const isFalse = /Z$/i.test(local) && readTime(local).instant !== readTime(utc).instant;
  return readTime(isFalse ? local.slice(0, -1) : local, { twin: utc, place });
};

const readOverall = (tracking: Tracking, parcel: ToldParcel): OverallWord => {
  const sent = codesOf(tracking);
  return {
    ...meaningOf(sent),
    codes: [sent.status, sent.detail],
    isVague: isVague(sent),
    time: { text: readTime(said(tracking.actual_delivery_date)).text || parcel.otherwise },
    words: scanWords({ providerStatus: providerStatus(sent) }),
  };
};

const estimate = ({ estimated_delivery_date }: Tracking): EstimatedDelivery | undefined =>
  estimateOf(said(estimated_delivery_date), 'tracker');
