import type { EstimatedDelivery, ParcelNews } from '../../domain/tracking.ts';
import { trackingNumber } from '../../domain/tracking-number.ts';
import { carrierSlug } from '../../senders/carrier-name.ts';
import { estimateOf } from '../../senders/estimate.ts';
import { withExpiry } from '../../senders/expiry.ts';
import { said } from '../../senders/forms.ts';
import { type Meaning, means } from '../../senders/meaning.ts';
import type { OverallWord } from '../../senders/overall-word.ts';
import { parcelNews } from '../../senders/parcel-news.ts';
import type { ReadScan, Teller, ToldParcel } from '../../senders/scan-list.ts';
import { readTime } from '../../senders/scan-time.ts';
import { scanWords } from '../../senders/words.ts';
import { type Codes, failedAttemptCodes, isVague, mayBeFailedAttempt, meaningOf } from './codes.ts';
import type { Tracker, TrackingDetail } from './payload.ts';

export const teller = { id: 'easypost', voice: 'tracker' } as const satisfies Teller;

/** All that a tracker says about its parcel; nothing if its tracking code cannot be one. */
export const translate = (tracker: Tracker, now: number): ParcelNews | undefined => {
  const number = trackingNumber(tracker.tracking_code);
  if (number === undefined) return undefined;
  const parcel: ToldParcel = {
    carrier: carrierSlug(tracker.carrier ?? ''),
    trackingNumber: number,
    otherwise: instantOf(tracker.created_at) ?? new Date(now).toISOString(),
    teller,
  };
  const overall = readOverall(codesOf(tracker), parcel);
  const scans = (tracker.tracking_details ?? []).map((detail) => readDetail(detail, parcel, tracker));
  return parcelNews(parcel, {
    scans: withExpiry(scans, overall),
    overall,
    estimatedDelivery: estimate(tracker),
  });
};

/** The tracker's overall word, read like a scan of the moment the tracker was made. */
const readOverall = (sent: Codes, parcel: ToldParcel): OverallWord => ({
  ...meaningOf(sent),
  codes: [sent.status, sent.detail],
  isVague: isVague(sent),
  time: { text: parcel.otherwise },
  words: scanWords({
    providerStatus: providerStatus(sent),
  }),
});

const codesOf = ({ status, status_detail }: Pick<TrackingDetail, 'status' | 'status_detail'>): Codes => ({
  status: status ?? '',
  detail: status_detail ?? '',
});

const providerStatus = ({ status, detail }: Codes): string => [status, detail].filter(Boolean).join('/');

const instantOf = (sent: string | null | undefined): string | undefined => readTime(sent ?? '').instant;

const readDetail = (detail: TrackingDetail, parcel: ToldParcel, tracker: Tracker): ReadScan => {
  const sent = codesOf(detail);
  const { city, state, country } = detail.tracking_location ?? {};
  return {
    ...meaning(detail, parcel, tracker),
    time: readTime(detail.datetime ?? ''),
    codes: [sent.status, sent.detail, said(detail.carrier_code)],
    words: scanWords({
      message: detail.message,
      location: [city, state, country].filter(Boolean).join(', '),
      providerStatus: providerStatus(sent),
    }),
  };
};

const meaning = (detail: TrackingDetail, { carrier }: ToldParcel, tracker: Tracker): Meaning => {
  const codes = codesOf(detail);
  const attemptedAt = instantOf(tracker.carrier_detail?.initial_delivery_attempt);
  const isAttempt =
    failedAttemptCodes.has(`${carrier}/${said(detail.carrier_code)}`) ||
    (attemptedAt !== undefined && attemptedAt === instantOf(detail.datetime));
  if (isAttempt && mayBeFailedAttempt(codes)) return means('delivery_attempt_failed');
  return meaningOf(codes);
};

/** The day where the buyer lives comes before the moment in UTC. */
const estimate = ({ carrier_detail, est_delivery_date }: Tracker): EstimatedDelivery | undefined =>
  estimateOf(carrier_detail?.est_delivery_date_local || est_delivery_date || '', 'tracker');
