import {
  type ParcelNews,
  type ParcelStatus,
  parcelStatuses,
  type ScanReason,
  scanReasons,
} from '../../domain/tracking.ts';
import { trackingNumber } from '../../domain/tracking-number.ts';
import { carrierSlug } from '../../senders/carrier-name.ts';
import { listScans, type ReadScan, type Teller, type ToldParcel } from '../../senders/scan-list.ts';
import { readTime } from '../../senders/scan-time.ts';
import { scanWords } from '../../senders/words.ts';
import type { SentParcel, SentScan } from './payload.ts';

/** Whoever sends in our own format knows what it sends. */
export const teller = { id: 'doorstep', voice: 'carrier' } as const satisfies Teller;

/** All that a delivery says, one entry for each parcel; nothing if one of its tracking numbers cannot be one. */
export const translate = (sent: readonly SentParcel[], now: number): readonly ParcelNews[] | undefined => {
  const otherwise = new Date(now).toISOString();
  const byParcel = new Map<string, { readonly parcel: ToldParcel; readonly said: SentParcel[] }>();
  for (const said of sent) {
    const number = trackingNumber(said.trackingNumber);
    if (number === undefined) return undefined;
    const carrier = carrierSlug(said.carrier);
    const key = `${number}#${carrier}`;
    const entry = byParcel.get(key) ?? { parcel: { carrier, trackingNumber: number, otherwise, teller }, said: [] };
    entry.said.push(said);
    byParcel.set(key, entry);
  }
  return [...byParcel.values()].map(newsOf);
};

const newsOf = ({
  parcel,
  said,
}: {
  readonly parcel: ToldParcel;
  readonly said: readonly SentParcel[];
}): ParcelNews => {
  const scans = listScans(
    parcel,
    said.flatMap((part) => part.scans.map(readScan)),
  );
  const expected = said.map(({ estimatedDelivery }) => readTime(estimatedDelivery ?? '')).findLast(({ text }) => text);
  return {
    carrier: parcel.carrier,
    trackingNumber: parcel.trackingNumber,
    scans: scans.map(({ scan }) => scan),
    ...(expected ? { estimatedDelivery: { time: expected, source: 'carrier' } } : {}),
  };
};

const readScan = (sent: SentScan): ReadScan => {
  const status = parcelStatuses.find((known) => known === sent.status);
  const reason = sent.reason ? (scanReasons.find((known) => known === sent.reason) ?? 'other') : undefined;
  return {
    status: status ?? 'unknown',
    ...(reason ? { reason } : {}),
    actionRequired: sent.actionRequired ?? false,
    time: readTime(sent.at),
    codes: [sent.status, sent.reason ?? ''],
    words: scanWords({
      message: sent.message,
      location: sent.location,
      providerStatus: unknownWords(sent, status, reason),
    }),
    ...(sent.id ? { providerId: sent.id } : {}),
  };
};

/** What the sender said in words that we do not know. */
const unknownWords = (sent: SentScan, status: ParcelStatus | undefined, reason: ScanReason | undefined): string =>
  [status ? '' : sent.status, reason === sent.reason ? '' : sent.reason].filter(Boolean).join('/');
