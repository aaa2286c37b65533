import type { EstimatedDelivery } from '../domain/tracking.ts';
import { readTime } from './scan-time.ts';

/** When a parcel should come, as it was sent and by whose word; nothing where that is no time. */
export const estimateOf = (sent: string, source: EstimatedDelivery['source']): EstimatedDelivery | undefined => {
  const time = readTime(sent);
  return time.text ? { time, source } : undefined;
};
