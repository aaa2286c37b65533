import type { EstimatedDelivery, ParcelNews } from '../domain/tracking.ts';
import { type OverallWord, overallScan } from './overall-word.ts';
import { listScans, type ReadScan, type ToldParcel } from './scan-list.ts';

/** Everything that was read about one parcel. */
export interface Said {
  /** Oldest first, as far as the sender tells; repeats allowed. */
  readonly scans: readonly ReadScan[];
  /** What it says of the parcel as a whole, where it says that apart. */
  readonly overall?: OverallWord | undefined;
  readonly estimatedDelivery?: EstimatedDelivery | undefined;
}

/** The news of one parcel: its scans with stable identities, and behind them the sender's overall word, if that says something else. */
export const parcelNews = (parcel: ToldParcel, { scans: reads, overall, estimatedDelivery }: Said): ParcelNews => {
  const listed = listScans(parcel, reads);
  const last = overall && overallScan(parcel, overall, listed);
  const scans = listed.map(({ scan }) => scan);
  return {
    carrier: parcel.carrier,
    trackingNumber: parcel.trackingNumber,
    scans: last ? [...scans, last] : scans,
    ...(estimatedDelivery ? { estimatedDelivery } : {}),
  };
};

/** Whether there is anything in it that an order could hear. */
export const isTelling = ({ scans, estimatedDelivery }: ParcelNews): boolean =>
  scans.length > 0 || estimatedDelivery !== undefined;
