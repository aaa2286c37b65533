import type { ParcelNews } from '../../domain/tracking.ts';
import { trackingNumber } from '../../domain/tracking-number.ts';
import { carrierSlug } from '../../senders/carrier-name.ts';
import { estimateOf } from '../../senders/estimate.ts';
import { oldestFirst } from '../../senders/oldest-first.ts';
import type { OverallWord } from '../../senders/overall-word.ts';
import { parcelNews } from '../../senders/parcel-news.ts';
import type { ReadScan, Teller, ToldParcel } from '../../senders/scan-list.ts';
import { readTime } from '../../senders/scan-time.ts';
import { scanWords } from '../../senders/words.ts';
import { type Codes, isVague, meaningOf } from './codes.ts';
import type { Track, TrackScan } from './payload.ts';

export const teller = { id: 'shippo', voice: 'tracker' } as const satisfies Teller;

/** All that a track says about its parcel; nothing if its number cannot be one. */
export const translate = (track: Track, now: number): ParcelNews | undefined => {
  const number = trackingNumber(String(track.tracking_number));
  if (number === undefined) return undefined;
  const parcel: ToldParcel = {
    carrier: carrierSlug(track.carrier ?? ''),
    trackingNumber: number,
    otherwise: new Date(now).toISOString(),
    teller,
  };
  return parcelNews(parcel, {
    scans: oldestFirst(scansOf(track).map(readScan), 'oldest'),
    overall: readOverall(track.tracking_status, parcel),
    estimatedDelivery: estimateOf(track.eta ?? '', 'tracker'),
  });
};

/** The newest scan may stand in `tracking_status` alone, before the history holds it. */
const scansOf = ({ tracking_status: newest, tracking_history }: Track): readonly TrackScan[] => {
  const history = tracking_history ?? [];
  if (!newest || typeof newest === 'string' || !newest.status_date) return history;
  const isKnown = history.some((scan) => scan.status === newest.status && scan.status_date === newest.status_date);
  return isKnown ? history : [...history, newest];
};

const codesOf = ({ status, substatus }: Pick<TrackScan, 'status' | 'substatus'>): Codes =>
  typeof substatus === 'string'
    ? { status: status ?? '', substatus }
    : {
        status: status ?? '',
        substatus: substatus?.code ?? '',
        actionRequired: substatus?.action_required ?? undefined,
      };

const providerStatus = ({ status, substatus }: Codes): string => [status, substatus].filter(Boolean).join('/');

const readOverall = (sent: Track['tracking_status'], { otherwise }: ToldParcel): OverallWord | undefined => {
  if (!sent) return undefined;
  const codes = codesOf(typeof sent === 'string' ? { status: sent, substatus: undefined } : sent);
  return {
    ...meaningOf(codes),
    codes: [codes.status, codes.substatus],
    isVague: isVague(codes),
    time: { text: otherwise },
    words: scanWords({ providerStatus: providerStatus(codes) }),
  };
};

/** The id that Shippo gives a scan is no help: the same scan has another one whenever it is asked for. */
const readScan = (scan: TrackScan): ReadScan => {
  const codes = codesOf(scan);
  const { city, state, country } = scan.location ?? {};
  return {
    ...meaningOf(codes),
    time: readTime(scan.status_date ?? ''),
    codes: [codes.status, codes.substatus],
    words: scanWords({
      message: scan.status_details,
      location: [city, state, country].filter(Boolean).join(', '),
      providerStatus: providerStatus(codes),
    }),
  };
};
