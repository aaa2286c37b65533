import { shippo } from '../../../carriers/shippo/index.ts';
import type { ParcelNews } from '../../../domain/tracking.ts';
import { aDelivery, onlyParcel, today } from '../deliveries.ts';

export interface TrackScan {
  readonly status?: string | null;
  readonly substatus?: unknown;
  readonly status_date?: string | null;
  readonly [field: string]: unknown;
}

/** A track, which is also what the API answers with. The newest scan of the history is its status, unless it says otherwise. */
export const aTrack = (changes: object = {}, history: readonly TrackScan[] = []): object => ({
  carrier: 'usps',
  tracking_number: '9205590164917312751089',
  eta: null,
  tracking_status: history.at(-1) ?? null,
  tracking_history: history,
  ...changes,
});

/** A track's event, as text. */
export const anEvent = (changes: object = {}, history: readonly TrackScan[] = []): string =>
  JSON.stringify({ event: 'track_updated', test: false, data: aTrack(changes, history) });

export const hear = (body: string): ParcelNews => onlyParcel(shippo.read(aDelivery(body), today));

export const scan = (status: string, code: string | null, status_date: string | null): TrackScan => ({
  status,
  substatus: code && { code, text: 'A text.' },
  status_date,
});
