import { shipengine } from '../../../carriers/shipengine/index.ts';
import type { ParcelNews } from '../../../domain/tracking.ts';
import { aDelivery, onlyParcel, today } from '../deliveries.ts';

/** The body of a tracking event, newest first as ShipEngine lists. */
export const aTracking = (changes: object = {}, events: readonly object[] = [], envelope: object = {}): string =>
  JSON.stringify({
    resource_url: 'https://api.shipengine.com/v1/tracking?carrier_code=usps&tracking_number=9400100000000000000001',
    resource_type: 'API_TRACK',
    data: {
      tracking_number: '1Z999AA10000000001',
      carrier_code: 'ups',
      status_code: 'UN',
      status_detail_code: null,
      events,
      ...changes,
    },
    ...envelope,
  });

export const read = (body: string) => shipengine.read(aDelivery(body), today);

export const hear = (body: string): ParcelNews => onlyParcel(read(body));
