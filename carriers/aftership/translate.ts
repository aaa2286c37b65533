import type { EstimatedDelivery, ParcelNews, Voice } from '../../domain/tracking.ts';
import { trackingNumber } from '../../domain/tracking-number.ts';
import { carrierSlug } from '../../senders/carrier-name.ts';
import { estimateOf } from '../../senders/estimate.ts';
import { withExpiry } from '../../senders/expiry.ts';
import { oldestFirst } from '../../senders/oldest-first.ts';
import type { OverallWord } from '../../senders/overall-word.ts';
import { parcelNews } from '../../senders/parcel-news.ts';
import type { ReadScan, Teller, ToldParcel } from '../../senders/scan-list.ts';
import { readTime } from '../../senders/scan-time.ts';
import { scanWords } from '../../senders/words.ts';
import { type Codes, isVague, meaningOf } from './codes.ts';
import type { Checkpoint, Estimate, Tracking } from './payload.ts';

export const teller = { id: 'aftership', voice: 'tracker' } as const satisfies Teller;

/** All that a tracking says about its parcel; nothing if its number cannot be one. */
export const translate = (tracking: Tracking, now: number): ParcelNews | undefined => {
  const number = trackingNumber(String(tracking.tracking_number));
  if (number === undefined) return undefined;
  const parcel: ToldParcel = {
    carrier: carrierSlug(tracking.slug ?? ''),
    trackingNumber: number,
    otherwise: readTime(tracking.created_at ?? '').instant ?? new Date(now).toISOString(),
    teller,
  };
  const overall = readOverall(codesOf(tracking), parcel);
  return parcelNews(parcel, {
    scans: withExpiry(oldestFirst((tracking.checkpoints ?? []).map(readCheckpoint), 'oldest'), overall),
    overall,
    estimatedDelivery: estimatedDelivery(tracking),
  });
};

const codesOf = ({ tag, subtag }: Pick<Tracking, 'tag' | 'subtag'>): Codes => ({
  tag: tag ?? '',
  subtag: subtag ?? '',
});

const providerStatus = ({ tag, subtag }: Codes): string => [tag, subtag].filter(Boolean).join('/');

/** The tracking's own word decides: a checkpoint of a loss can stand behind the delivery. */
const readOverall = (sent: Codes, { otherwise }: ToldParcel): OverallWord => ({
  ...meaningOf(sent),
  codes: [sent.tag, sent.subtag],
  isVague: isVague(sent),
  time: { text: otherwise },
  words: scanWords({ providerStatus: providerStatus(sent) }),
});

/** A time without an offset stays without a zone: most carriers mean the place's own time, some mean UTC, and AfterShip does not say which. */
const readCheckpoint = (checkpoint: Checkpoint): ReadScan => {
  const sent = codesOf(checkpoint);
  const { location, city, state, country_region, country_iso3 } = checkpoint;
  return {
    ...meaningOf(sent),
    time: readTime(checkpoint.checkpoint_time ?? ''),
    codes: [sent.tag, sent.subtag],
    words: scanWords({
      message: checkpoint.message || checkpoint.subtag_message,
      location: location || [city, state, country_region ?? country_iso3].filter(Boolean).join(', '),
      providerStatus: providerStatus(sent),
    }),
  };
};

/** The one that AfterShip itself holds for the best comes first. Of a range the end counts: a parcel is late only after it. */
const estimatedDelivery = (tracking: Tracking): EstimatedDelivery | undefined => {
  const best = tracking.latest_estimated_delivery;
  return (
    toEstimate(best, sourceOf(typeof best === 'object' ? best?.source : undefined)) ??
    toEstimate(tracking.courier_estimated_delivery_date, 'carrier') ??
    toEstimate(tracking.aftership_estimated_delivery_date, 'tracker') ??
    toEstimate(tracking.expected_delivery, 'carrier')
  );
};

const toEstimate = (sent: Estimate, source: Voice): EstimatedDelivery | undefined => estimateOf(timeIn(sent), source);

const timeIn = (sent: Estimate): string => {
  if (typeof sent === 'string') return sent;
  const { datetime, datetime_max, estimated_delivery_date, estimated_delivery_date_max } = sent ?? {};
  return datetime_max || datetime || estimated_delivery_date_max || estimated_delivery_date || '';
};

/** "Order EDD" and "Custom EDD" are the shop's own. */
const sourceOf = (sent: string | null | undefined): Voice => {
  const name = sent ?? '';
  if (/^(courier|carrier)/i.test(name)) return 'carrier';
  return /^(order|custom)/i.test(name) ? 'shop' : 'tracker';
};
