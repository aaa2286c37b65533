import type { ParcelNews } from '../domain/tracking.ts';
import type { Inquiry } from './inquiry.ts';
import { isTelling } from './parcel-news.ts';
import type { Reading } from './reading.ts';

/** What a delivery, or an answer, says that is about one parcel. Nothing was translated: its number cannot be one. */
export const oneParcel = (news: ParcelNews | undefined, known: { readonly deliveryId?: string } = {}): Reading => {
  if (!news) return { kind: 'unreadable', why: 'not-a-tracking-number' };
  return isTelling(news)
    ? { kind: 'news', ...known, parcels: [news] }
    : { kind: 'nothing', ...known, why: 'no-scan-yet' };
};

/** Of all that an answer holds, the parcel that was asked for. Two carriers may use one number: the one that is meant counts, else the first. */
export const parcelMeant = (found: readonly ParcelNews[], inquiry: Inquiry): ParcelNews | undefined => {
  if (inquiry.kind !== 'parcel') return undefined;
  const sameNumber = found.filter(({ trackingNumber }) => trackingNumber === inquiry.trackingNumber);
  return sameNumber.find(({ carrier }) => carrier === inquiry.carrier) ?? sameNumber[0];
};
