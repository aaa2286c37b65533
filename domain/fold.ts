import type { Parcel } from './journey.ts';
import { remember, toldByNobodyElse } from './moments.ts';
import { furtherStep, type ParcelStep } from './stage.ts';
import { secondsLater } from './time.ts';
import {
  compareScans,
  compareVoices,
  type ParcelNews,
  type ParcelStatus,
  type Scan,
  type ScanOrder,
} from './tracking.ts';

/** One parcel as it was, and what is said about it. */
export interface Said {
  readonly parcel: Parcel;
  readonly news: ParcelNews;
}

/** One parcel before and after, and what of the news was new. */
export interface Heard {
  readonly before: Parcel;
  readonly parcel: Parcel;
  readonly fresh: readonly Scan[];
  readonly isNews: boolean;
}

/** Folds what is said into what was known: the same in any order, in any portions and with any repeats. */
export const listen = ({ parcel: before, news }: Said): Heard => {
  const fresh = freshScans(before, news.scans);
  const parcel = fold(before, fresh, news);
  return { before, parcel, fresh, isNews: fresh.length > 0 || parcel.estimatedDelivery !== before.estimatedDelivery };
};

/**
 * No parcel is scanned so often. Of one that is, only what is newer than all that was heard is news from then on: so a repeated history still adds
 * nothing, and the parcel goes on; what is told late of the time before is lost, as if it had been told before.
 */
const MOST_HEARD = 2000;

const freshScans = (parcel: Parcel, scans: readonly Scan[]): readonly Scan[] => {
  const heard = new Set(parcel.heard);
  const { heardUntil } = parcel;
  return toldByNobodyElse(
    parcel,
    scans.filter(
      (scan) => !heard.has(scan.id) && (!heardUntil || compareScans(scan, heardUntil) > 0) && heard.add(scan.id),
    ),
  );
};

/** What is known of the scans heard: their ids, and beyond so many the newest of all. */
const heardOf = (
  { heard, heardUntil, newest }: Parcel,
  fresh: readonly Scan[],
): Pick<Parcel, 'heard' | 'heardUntil'> => {
  const all = [...heard, ...fresh.map(({ id }) => id)];
  if (all.length <= MOST_HEARD) return { heard: all };
  const known = [...[heardUntil, newest].flatMap((each) => each ?? []), ...fresh];
  const last = known.reduce<ScanOrder | undefined>((a, b) => (a && compareScans(a, b) > 0 ? a : b), undefined);
  const until = last && { id: last.id, orderAt: last.orderAt, place: last.place, voice: last.voice };
  return { heard: all.slice(0, MOST_HEARD), ...(until ? { heardUntil: until } : {}) };
};

/** Statuses that say nothing about where the parcel is: kept in the timeline, and without effect. */
const isTelling = ({ status }: { readonly status: ParcelStatus }): boolean =>
  status !== 'unknown' && status !== 'expired';

const fold = (parcel: Parcel, fresh: readonly Scan[], news: ParcelNews): Parcel => {
  const telling = fresh.filter(isTelling);
  const newest = telling.reduce(
    (last, scan) => (last && compareScans(last, scan) > 0 ? last : pickNewest(scan)),
    parcel.newest,
  );
  return {
    ...parcel,
    revision: parcel.revision + 1,
    ...heardOf(parcel, fresh),
    moments: remember(parcel.moments, fresh),
    ...lastDelivered(parcel, telling),
    cancelled: parcel.cancelled || telling.some(({ status }) => status === 'cancelled'),
    step: telling.reduce((step, scan) => furtherStep(step, stepOf[scan.status] ?? 'known'), parcel.step),
    ...(newest ? { newest } : {}),
    ...(sameEstimate(parcel, news) ? {} : { estimatedDelivery: news.estimatedDelivery }),
  };
};

const pickNewest = ({ id, orderAt, place, voice, status, reason }: Scan): NonNullable<Parcel['newest']> => ({
  id,
  orderAt,
  place,
  voice,
  status,
  ...(reason ? { reason } : {}),
});

const lastDelivered = ({ deliveredAt }: Parcel, telling: readonly Scan[]): Pick<Parcel, 'deliveredAt'> => {
  const times = telling.flatMap(({ status, orderAt }) => (status === 'delivered' ? [orderAt] : []));
  const last = [...(deliveredAt ? [deliveredAt] : []), ...times].sort().at(-1);
  return last ? { deliveredAt: last } : {};
};

/** Scans of one delivery come in any order, and clocks differ; a parcel that moves hours after it was delivered was not. */
const EARLY_SCAN_SECONDS = 2 * 3600;
const onTheWay: readonly ParcelStatus[] = ['in_transit', 'out_for_delivery', 'available_for_pickup'];

/** Whether it was scanned as delivered too early, as far as the carrier's own scans tell. */
export const isDoubted = ({ deliveredAt, newest }: Pick<Parcel, 'deliveredAt' | 'newest'>): boolean =>
  deliveredAt !== undefined &&
  newest !== undefined &&
  onTheWay.includes(newest.status) &&
  newest.orderAt > secondsLater(deliveredAt, EARLY_SCAN_SECONDS);

/** Whether this estimate changes nothing: it is known, or whoever gave the one before knows better. */
const sameEstimate = ({ estimatedDelivery: known }: Parcel, { estimatedDelivery }: ParcelNews): boolean =>
  estimatedDelivery === undefined ||
  estimatedDelivery.time.text === known?.time.text ||
  (known !== undefined && compareVoices(known.source, estimatedDelivery.source) > 0);

/** How far a parcel has surely come when it has this status. */
const stepOf: Readonly<Partial<Record<ParcelStatus, ParcelStep>>> = {
  in_transit: 'shipped',
  delivery_attempt_failed: 'shipped',
  returned_to_sender: 'shipped',
  out_for_delivery: 'out-for-delivery',
  available_for_pickup: 'ready-for-pickup',
  delivered: 'delivered',
};
