import { compareTexts } from '../../domain/compare-texts.ts';
import type { EstimatedDelivery, ParcelNews, ScanTime } from '../../domain/tracking.ts';
import { trackingNumber } from '../../domain/tracking-number.ts';
import { estimateOf } from '../../senders/estimate.ts';
import { withExpiry } from '../../senders/expiry.ts';
import { said } from '../../senders/forms.ts';
import { oldestFirst } from '../../senders/oldest-first.ts';
import type { OverallWord } from '../../senders/overall-word.ts';
import { parcelNews } from '../../senders/parcel-news.ts';
import type { ReadScan, Teller, ToldParcel } from '../../senders/scan-list.ts';
import { readTime } from '../../senders/scan-time.ts';
import { scanWords } from '../../senders/words.ts';
import { carrierOf } from './carriers.ts';
import { isVague, mainOf, meaningOfEvent, meaningOfParcel } from './codes.ts';
import type { TrackEvent, Tracked } from './payload.ts';

export const teller = { id: '17track', voice: 'tracker' } as const satisfies Teller;

/** All that 17TRACK says of one parcel; nothing if its number cannot be one. */
export const translate = (tracked: Tracked, now: number): ParcelNews | undefined => {
  const number = trackingNumber(said(tracked.number));
  if (number === undefined) return undefined;
  const otherwise = new Date(now).toISOString();
  const parcel: ToldParcel = { carrier: carrierOf(tracked), trackingNumber: number, otherwise, teller };
  const overall = readOverall(tracked, parcel);
  return parcelNews(parcel, {
    scans: withExpiry(mergedEvents(tracked), overall),
    overall,
    estimatedDelivery: estimate(tracked),
  });
};

/**
 * A parcel that is handed over is reported by several carriers, each with a list of its own. Local times stand between the others as if they were UTC:
 * that is nearer to the truth than one list behind the other.
 */
const mergedEvents = ({ track_info }: Tracked): readonly ReadScan[] => {
  const lists = (track_info.tracking?.providers ?? []).map(({ events }) => oldestFirst((events ?? []).map(readEvent)));
  const all = lists.flat();
  const isTimed = all.every(({ time }) => time.text !== '');
  return lists.length > 1 && isTimed ? all.toSorted((a, b) => compareTexts(roughly(a.time), roughly(b.time))) : all;
};

const roughly = ({ instant, text }: ScanTime): string => instant ?? text.replace(' ', 'T');

const readEvent = (event: TrackEvent): ReadScan => {
  const [subStatus, stage] = [said(event.sub_status), said(event.stage)];
  const { city, state, country } = event.address ?? {};
  return {
    ...meaningOfEvent(subStatus, stage),
    time: timeOf(event),
    codes: [mainOf(subStatus), subStatus, stage],
    words: scanWords({
      message: event.description,
      location: said(event.location) || [city, state, country].filter(Boolean).join(', '),
      providerStatus: subStatus || stage,
    }),
  };
};

const timeOf = ({ time_iso, time_utc, time_raw, address }: TrackEvent): ScanTime => {
  const raw = rawOf(time_raw);
  const place = { ...address, postalCode: said(address?.postal_code) };
  return readTime(said(time_iso) || raw.text || said(time_utc), { offset: raw.zone, twin: time_utc, place });
};

interface RawTime {
  readonly text: string;
  readonly zone?: string | null | undefined;
}

const rawOf = (raw: TrackEvent['time_raw']): RawTime => {
  if (!raw) return { text: '' };
  if (typeof raw === 'string') return { text: withDashes(raw) };
  return { text: withDashes([raw.date, raw.time].filter(Boolean).join(' ')), zone: raw.timezone };
};

/** Some carriers write "2026/11/20 10:00". */
const withDashes = (text: string): string => text.trim().replace(/^(\d{4})[/.](\d{2})[/.](\d{2})/, '$1-$2-$3');

const readOverall = ({ track_info }: Tracked, { otherwise }: ToldParcel): OverallWord => {
  const [status, subStatus] = [said(track_info.latest_status?.status), said(track_info.latest_status?.sub_status)];
  return {
    ...meaningOfParcel(status, subStatus),
    codes: [status, subStatus],
    isVague: isVague(subStatus),
    time: { text: otherwise },
    words: scanWords({ providerStatus: subStatus || status }),
  };
};

/** Of a range the end counts: a parcel is late only after it. */
const estimate = ({ track_info }: Tracked): EstimatedDelivery | undefined => {
  const { source, from, to } = track_info.time_metrics?.estimated_delivery_date ?? {};
  return estimateOf(said(to) || said(from), /^official$/i.test(said(source)) ? 'carrier' : 'tracker');
};
