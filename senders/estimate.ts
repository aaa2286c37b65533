import type { EstimatedDelivery } from '../domain/tracking.ts';
import { readTime } from './scan-time.ts';

/** Nobody promises the stroke of midnight: it is how a day is written into a field for times, and the zone behind it is then the writer's own. */
const midnight = /[T ]00:00(:00(\.0+)?)?(Z|[+-]\d{2}:?\d{2})?$/i;

/** When a parcel should come, as it was sent and by whose word; nothing where that is no time. Midnight is the day alone. */
export const estimateOf = (sent: string, source: EstimatedDelivery['source']): EstimatedDelivery | undefined => {
  const time = readTime(sent.replace(midnight, ''));
  return time.text ? { time, source } : undefined;
};
