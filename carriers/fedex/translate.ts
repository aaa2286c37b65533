import { compareTexts } from '../../domain/compare-texts.ts';
import type { ParcelNews } from '../../domain/tracking.ts';
import { trackingNumber } from '../../domain/tracking-number.ts';
import { said } from '../../senders/forms.ts';
import { parcelNews } from '../../senders/parcel-news.ts';
import type { Teller } from '../../senders/scan-list.ts';
import type { CompleteResult, TrackResult } from './payload.ts';
import { estimate, readOverall, readScans } from './read-scans.ts';

export const teller = { id: 'fedex', voice: 'carrier' } as const satisfies Teller;

/** All that a push says, one entry for each number; nothing if it names numbers of which none can be one. */
export const translate = (sent: readonly CompleteResult[], now: number): readonly ParcelNews[] | undefined => {
  const entries = sent.flatMap(numbered);
  const parcels = [...Map.groupBy(entries, ({ number }) => number)].flatMap(([number, own]) =>
    number === undefined ? [] : newsOf({ number, results: own.map(({ result }) => result) }, now),
  );
  return entries.length > 0 && parcels.length === 0 ? undefined : parcels;
};

/** The number that was asked for, as the order knows it, stands outside: the one inside may be another. */
const numbered = ({ trackingNumber: outer, trackResults }: CompleteResult) =>
  (trackResults ?? []).flatMap((result) =>
    result ? [{ number: trackingNumber(said(outer) || said(result.trackingNumberInfo?.trackingNumber)), result }] : [],
  );

interface Told {
  readonly number: string;
  readonly results: readonly TrackResult[];
}

const newsOf = ({ number, results }: Told, now: number): readonly ParcelNews[] => {
  const parcel = { carrier: 'fedex', trackingNumber: number, otherwise: new Date(now).toISOString(), teller };
  const read = results.map((result) => ({ result, scans: readScans(result) }));
  const [newest] = read.toSorted((a, b) => compareTexts(movedAt(b.scans), movedAt(a.scans)));
  if (!newest) return [];
  const { result, scans } = newest;
  return [parcelNews(parcel, { scans, overall: readOverall(result), estimatedDelivery: estimate(result) })];
};

/** Of two parcels under one number the one that moved last is the order's: the other had the number before, perhaps years ago. */
const movedAt = (scans: ReturnType<typeof readScans>): string =>
  scans.reduce((last, { time }) => {
    const own = time.instant ?? time.text;
    return own > last ? own : last;
  }, '');
