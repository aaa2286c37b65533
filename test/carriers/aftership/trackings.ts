import { aftership } from '../../../carriers/aftership/index.ts';
import type { ParcelNews } from '../../../domain/tracking.ts';
import { aDelivery, onlyParcel, today } from '../deliveries.ts';

export interface Checkpoint {
  readonly tag?: string | null;
  readonly subtag?: string | null;
  readonly checkpoint_time?: string | null;
  readonly [field: string]: unknown;
}

/** The message of an event, which is also what the API answers with. */
export const aMessage = (changes: object = {}, checkpoints: readonly Checkpoint[] = []): object => ({
  id: 'bff5a3bac79b472991a204172473a635',
  tracking_number: '9400100000000000000002',
  slug: 'usps',
  tag: 'Pending',
  subtag: 'Pending_001',
  created_at: '2026-11-16T15:13:00+00:00',
  checkpoints,
  ...changes,
});

/** A tracking's event, as text. */
export const aTracking = (changes: object = {}, checkpoints: readonly Checkpoint[] = []): string =>
  JSON.stringify({
    ts: 1795201511,
    event: 'tracking_update',
    event_id: '94dadd60-ed26-46d0-aa52-3ced925a50ff',
    is_tracking_first_tag: false,
    msg: aMessage(changes, checkpoints),
  });

export const hear = (body: string): ParcelNews => onlyParcel(aftership.read(aDelivery(body), today));

export const checkpoint = (subtag: string, checkpoint_time: string | null, more: Checkpoint = {}): Checkpoint => ({
  tag: subtag.split('_')[0]!,
  subtag,
  checkpoint_time,
  ...more,
});
