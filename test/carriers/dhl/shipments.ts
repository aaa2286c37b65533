import { readFileSync } from 'node:fs';
import { dhl } from '../../../carriers/dhl/index.ts';
import type { ParcelNews } from '../../../domain/tracking.ts';
import { aDelivery, onlyParcel, today } from '../deliveries.ts';

export const NUMBER = '00340434161094000000';

/** An event as DHL sends it. */
export const event = (timestamp: string, statusCode: string | undefined, status: string): object => ({
  timestamp,
  location: { address: { countryCode: 'DE', postalCode: '04109', addressLocality: 'Leipzig' } },
  ...(statusCode === undefined ? {} : { statusCode }),
  status,
  description: status,
});

export const aShipment = (events: readonly object[], more: object = {}): object => ({
  id: NUMBER,
  service: 'parcel-de',
  status: events[0],
  events,
  ...more,
});

export const aPush = (...shipments: readonly object[]): string =>
  JSON.stringify({
    scope: 'subscription.push',
    self: 'https://api-eu.dhl.com/tracking/push/v1/subscription/6f9d2b1e-6a64-4f1c-9f0a-1f2e3d4c5b6a',
    shipments,
  });

export const hear = (body: string): ParcelNews => onlyParcel(dhl.read(aDelivery(body), today));

export const sampleOf = (situation: string): string => readFileSync(`carriers/dhl/samples/${situation}.json`, 'utf8');
