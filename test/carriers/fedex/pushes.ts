import { fedex } from '../../../carriers/fedex/index.ts';
import type { ParcelNews } from '../../../domain/tracking.ts';
import { aDelivery, onlyParcel, today } from '../deliveries.ts';

export const NUMBER = '794600000015';

/** A scan as FedEx sends it. */
export const event = (eventType: string, date: string, more: object = {}): object => ({
  date,
  eventType,
  eventDescription: eventType,
  exceptionCode: '',
  exceptionDescription: '',
  scanLocation: { city: 'MEMPHIS', stateOrProvinceCode: 'TN', countryCode: 'US' },
  derivedStatusCode: 'IT',
  ...more,
});

/** One parcel as FedEx tells it. */
export const aResult = (scanEvents: readonly object[], more: object = {}): object => ({
  trackingNumberInfo: { trackingNumber: NUMBER, trackingNumberUniqueId: `12029~${NUMBER}~FDEG`, carrierCode: 'FDXG' },
  scanEvents,
  ...more,
});

export const aPush = (results: readonly object[], trackingNumber = NUMBER): string =>
  JSON.stringify({
    transactionId: '1e7a3c52-90d1-4a1e-8d1f-6b7b5e0c2a11',
    output: { completeTrackResults: [{ trackingNumber, trackResults: results }] },
  });

export const hear = (body: string): ParcelNews => onlyParcel(fedex.read(aDelivery(body), today));
