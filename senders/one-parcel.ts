import type { ParcelNews } from '../domain/tracking.ts';
import type { Inquiry } from './inquiry.ts';
import { isTelling } from './parcel-news.ts';
import type { Reading } from './reading.ts';

/** What a delivery, or an answer, says that is about one parcel. Nothing was translated: its number cannot be one. */
export const oneParcel = (news: ParcelNews | undefined, known: { readonly deliveryId?: string } = {}): Reading =>
  someParcels(news && [news], known);

/** The same of several. Those of which nothing is said yet are passed over, unless there are no others. */
export const someParcels = (
  parcels: readonly ParcelNews[] | undefined,
  known: { readonly deliveryId?: string } = {},
): Reading => {
  if (!parcels) return { kind: 'unreadable', why: 'not-a-tracking-number' };
  const telling = parcels.filter(isTelling);
  return telling.length > 0
    ? { kind: 'news', ...known, parcels: telling }
    : { kind: 'nothing', ...known, why: 'no-scan-yet', ...(parcels.length > 0 ? { parcels } : {}) };
};

/** Of all that an answer holds, the parcel that was asked for. Two carriers may use one number: the one that is meant counts, else the first. */
export const parcelMeant = (found: readonly ParcelNews[], inquiry: Inquiry): ParcelNews | undefined => {
  if (inquiry.kind !== 'parcel') return undefined;
  const sameNumber = found.filter(({ trackingNumber }) => trackingNumber === inquiry.trackingNumber);
  return sameNumber.find(({ carrier }) => carrier === inquiry.carrier) ?? sameNumber[0];
};
