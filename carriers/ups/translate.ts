import type { EstimatedDelivery, ParcelNews } from '../../domain/tracking.ts';
import { trackingNumber } from '../../domain/tracking-number.ts';
import { estimateOf } from '../../senders/estimate.ts';
import { said } from '../../senders/forms.ts';
import { parcelNews } from '../../senders/parcel-news.ts';
import type { ScanPlace } from '../../senders/place-zone.ts';
import type { ReadScan, Teller } from '../../senders/scan-list.ts';
import { scanWords } from '../../senders/words.ts';
import { type Codes, meaningOf } from './codes.ts';
import { eventTime, joined } from './event-time.ts';
import type { TrackEvent } from './payload.ts';

export const teller = { id: 'ups', voice: 'carrier' } as const satisfies Teller;

/** What one event says; nothing if its tracking number cannot be one. */
export const translate = (event: TrackEvent, now: number): ParcelNews | undefined => {
  const number = trackingNumber(event.trackingNumber);
  if (number === undefined) return undefined;
  const parcel = { carrier: 'ups', trackingNumber: number, otherwise: new Date(now).toISOString(), teller };
  return parcelNews(parcel, { scans: [readEvent(event)], estimatedDelivery: estimate(event) });
};

const readEvent = (event: TrackEvent): ReadScan => {
  const codes = codesOf(event);
  const place = placeOf(event);
  const sent = [codes.type, codes.code, codes.descriptionCode];
  return {
    ...meaningOf(codes),
    time: eventTime(event, place),
    codes: sent,
    words: scanWords({
      message: codes.description,
      location: [place.city, place.state, place.country].filter(Boolean).join(', '),
      providerStatus: sent.filter(Boolean).join('/'),
    }),
  };
};

const codesOf = ({ activityStatus, actualDeliveryDate }: TrackEvent): Codes => ({
  type: said(activityStatus.type).toUpperCase(),
  code: said(activityStatus.code).toUpperCase(),
  descriptionCode: said(activityStatus.descriptionCode).replace(/^\d{1,2}$/, (digits) => digits.padStart(3, '0')),
  description: said(activityStatus.description),
  hasDeliveryDate: said(actualDeliveryDate) !== '',
});

const placeOf = ({ activityLocation }: TrackEvent): ScanPlace => ({
  city: said(activityLocation?.city),
  state: said(activityLocation?.stateProvince),
  postalCode: said(activityLocation?.postalCode),
  country: said(activityLocation?.country),
});

/** The planned day, until the end of the window where there is one: in the buyer's local time, whose zone UPS does not say. */
const estimate = ({ scheduledDeliveryDate, deliveryEndTime }: TrackEvent): EstimatedDelivery | undefined =>
  estimateOf(joined(scheduledDeliveryDate, deliveryEndTime), 'carrier');
