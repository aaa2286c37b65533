import type { ParcelNews } from '../../domain/tracking.ts';
import { trackingNumber } from '../../domain/tracking-number.ts';
import { carrierSlug } from '../../senders/carrier-name.ts';
import { estimateOf } from '../../senders/estimate.ts';
import { withExpiry } from '../../senders/expiry.ts';
import { said } from '../../senders/forms.ts';
import { oldestFirst } from '../../senders/oldest-first.ts';
import type { OverallWord } from '../../senders/overall-word.ts';
import { parcelNews } from '../../senders/parcel-news.ts';
import type { ReadScan, Teller, ToldParcel } from '../../senders/scan-list.ts';
import { readTime } from '../../senders/scan-time.ts';
import { scanWords } from '../../senders/words.ts';
import { codesOf, meaningOf } from './codes.ts';
import type { Checkpoint, TrackingMoreTracking } from './payload.ts';

export const teller = { id: 'trackingmore', voice: 'tracker' } as const satisfies Teller;

/** All that a tracking says about its parcel; nothing if its tracking number cannot be one. */
export const translate = (tracking: TrackingMoreTracking, now: number): ParcelNews | undefined => {
  const number = trackingNumber(said(tracking.tracking_number));
  if (number === undefined) return undefined;
  const parcel: ToldParcel = {
    carrier: carrierSlug(said(tracking.courier_code) || said(tracking.carrier_code)),
    trackingNumber: number,
    otherwise: readTime(said(tracking.created_at)).instant ?? new Date(now).toISOString(),
    teller,
  };
  const origin = oldestFirst((tracking.origin_info?.trackinfo ?? []).map(readCheckpoint));
  const destination = oldestFirst((tracking.destination_info?.trackinfo ?? []).map(readCheckpoint));
  const overall = readOverall(tracking, parcel);
  return parcelNews(parcel, {
    scans: withExpiry(merge(origin, destination), overall),
    overall,
    estimatedDelivery: estimateOf(said(tracking.scheduled_delivery_date), 'tracker'),
  });
};

const readCheckpoint = (sent: Checkpoint): ReadScan => {
  const status = said(sent.checkpoint_delivery_status) || said(sent.checkpoint_status);
  const substatus = said(sent.checkpoint_delivery_substatus) || said(sent.substatus);
  const codes = codesOf(status, substatus);
  const message = said(sent.tracking_detail) || said(sent.StatusDescription);
  const { city, state, country_iso2: country } = sent;
  return {
    ...meaningOf(codes, message),
    time: readTime(said(sent.checkpoint_date) || said(sent.Date), { place: { city, state, country } }),
    codes: [codes.status, codes.substatus],
    words: scanWords({
      message,
      location: said(sent.location) || [city, state, country].filter(Boolean).join(', ') || said(sent.Details),
      providerStatus: [status, substatus].filter(Boolean).join('/'),
    }),
  };
};

/** Both carriers' lists as one, oldest first; neither changes its own order. */
const merge = (origin: readonly ReadScan[], destination: readonly ReadScan[]): readonly ReadScan[] => {
  const merged: ReadScan[] = [];
  let rest = origin;
  for (const scan of destination) {
    const later = rest.findIndex(({ time }) => clock(time.text) > clock(scan.time.text));
    const earlier = later < 0 ? rest.length : later;
    merged.push(...rest.slice(0, earlier), scan);
    rest = rest.slice(earlier);
  }
  return [...merged, ...rest];
};

/** Both ends of the way speak in local time, and mostly without a zone: the clock on the wall decides. */
const clock = (text: string): string => text.slice(0, 19).replace(' ', 'T');

const readOverall = (tracking: TrackingMoreTracking, { otherwise }: ToldParcel): OverallWord => {
  const status = said(tracking.delivery_status) || said(tracking.status);
  const substatus = said(tracking.substatus);
  const codes = codesOf(status, substatus);
  return {
    ...meaningOf(codes, said(tracking.latest_event) || said(tracking.lastEvent)),
    codes: [codes.status, codes.substatus],
    isVague: codes.substatus === '',
    time: { text: otherwise },
    words: scanWords({
      providerStatus: [status, substatus].filter(Boolean).join('/'),
    }),
  };
};
