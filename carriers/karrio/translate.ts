import { compareTexts } from '../../domain/compare-texts.ts';
import type { EstimatedDelivery, ParcelNews, ScanTime } from '../../domain/tracking.ts';
import { trackingNumber } from '../../domain/tracking-number.ts';
import { carrierSlug } from '../../senders/carrier-name.ts';
import { estimateOf } from '../../senders/estimate.ts';
import { said } from '../../senders/forms.ts';
import { oldestFirst } from '../../senders/oldest-first.ts';
import type { OverallWord } from '../../senders/overall-word.ts';
import { parcelNews } from '../../senders/parcel-news.ts';
import type { ReadScan, Teller, ToldParcel } from '../../senders/scan-list.ts';
import { readTime } from '../../senders/scan-time.ts';
import { scanWords } from '../../senders/words.ts';
import { meaningOf } from './codes.ts';
import type { Tracker, TrackerEvent } from './payload.ts';

export const teller = { id: 'karrio', voice: 'tracker' } as const satisfies Teller;

/** All that a tracker says of its parcel; nothing if its number cannot be one. */
export const translate = (tracker: Tracker, now: number): ParcelNews | undefined => {
  const number = trackingNumber(said(tracker.tracking_number));
  if (number === undefined) return undefined;
  const otherwise = new Date(now).toISOString();
  const parcel: ToldParcel = { carrier: carrierOf(tracker), trackingNumber: number, otherwise, teller };
  return parcelNews(parcel, {
    scans: byClock(oldestFirst((tracker.events ?? []).map(readEvent))),
    overall: readOverall(said(tracker.status), parcel),
    estimatedDelivery: estimate(tracker),
  });
};

/** All times are local, so their texts compare. Where one is missing the list's own order stays. */
const byClock = (reads: readonly ReadScan[]): readonly ReadScan[] =>
  reads.every(({ time }) => time.text !== '')
    ? reads.toSorted((a, b) => compareTexts(a.time.text, b.time.text))
    : reads;

/** A carrier that the shop itself set up is "generic", and has its name beside that. */
const carrierOf = ({ carrier_name, meta }: Tracker): string => {
  const name = said(carrier_name);
  return carrierSlug(name === '' || name === 'generic' ? said(meta?.carrier) || name : name);
};

const readEvent = (event: TrackerEvent): ReadScan => {
  const [status, reason, code] = [said(event.status), said(event.reason), said(event.code)];
  return {
    ...meaningOf(status, reason),
    time: timeOf(event),
    codes: [status, reason, code],
    words: scanWords({
      message: event.description,
      location: event.location,
      providerStatus: [status, reason].filter(Boolean).join('/') || code,
    }),
  };
};

/**
 * The carrier's local time: day and clock apart, and once more as a timestamp whose `Z` is not meant. Karrio knows no zone, so none is known here.
 */
const timeOf = ({ date, time, timestamp }: TrackerEvent): ScanTime => {
  const [day, clock] = [said(date), clockOf(said(time))];
  const stamp = said(timestamp)
    .replace(/Z$/i, '')
    .replace(/T00:00(:00(\.0+)?)?$/, '');
  if (day && clock) return readTime(`${day}T${clock}`);
  return readTime(stamp || day);
};

/** "2:05 PM", "14:05", and "14:05 PM", which Karrio writes too. */
const clockOf = (sent: string): string => {
  const [, hour, rest, half] = /^(\d{1,2})(:\d{2}(?::\d{2})?)\s*([AP])?\.?(?:M\.?)?$/i.exec(sent) ?? [];
  if (!hour || !rest) return '';
  const hours = half && Number(hour) <= 12 ? (Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0) : Number(hour);
  return `${String(hours).padStart(2, '0')}${rest}`;
};

const readOverall = (status: string, { otherwise }: ToldParcel): OverallWord => ({
  ...meaningOf(status, ''),
  codes: [status],
  isVague: true,
  time: { text: otherwise },
  words: scanWords({ providerStatus: status }),
});

const estimate = ({ estimated_delivery }: Tracker): EstimatedDelivery | undefined =>
  estimateOf(said(estimated_delivery), 'tracker');
