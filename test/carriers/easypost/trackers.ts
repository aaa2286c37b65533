import { easypost } from '../../../carriers/easypost/index.ts';
import type { ParcelNews } from '../../../domain/tracking.ts';
import { aDelivery, onlyParcel, today } from '../deliveries.ts';

export interface Detail {
  readonly status?: string | null;
  readonly status_detail?: string | null;
  readonly datetime?: string | null;
  readonly message?: string | null;
  readonly carrier_code?: string | null;
  readonly tracking_location?: object | null;
}

/** A tracker's event, as text. */
export const aTracker = (changes: object = {}, details: readonly Detail[] = []): string =>
  JSON.stringify({
    id: 'evt_1',
    object: 'Event',
    description: 'tracker.updated',
    result: {
      object: 'Tracker',
      tracking_code: '9400100000000000000001',
      carrier: 'USPS',
      status: 'unknown',
      status_detail: null,
      created_at: '2026-11-01T00:00:00Z',
      tracking_details: details,
      ...changes,
    },
  });

export const hear = (body: string): ParcelNews => onlyParcel(easypost.read(aDelivery(body), today));

export const scan = (status: string, datetime: string | null, more: Detail = {}): Detail => ({
  status,
  datetime,
  ...more,
});
