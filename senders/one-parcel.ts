import type { ParcelNews } from '../domain/tracking.ts';
import { isTelling } from './parcel-news.ts';
import type { Reading } from './reading.ts';

/** What a delivery, or an answer, says that is about one parcel. Nothing was translated: its number cannot be one. */
export const oneParcel = (news: ParcelNews | undefined, known: { readonly deliveryId?: string } = {}): Reading => {
  if (!news) return { kind: 'unreadable', why: 'not-a-tracking-number' };
  return isTelling(news)
    ? { kind: 'news', ...known, parcels: [news] }
    : { kind: 'nothing', ...known, why: 'no-scan-yet' };
};
