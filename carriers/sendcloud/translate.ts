import type { ParcelNews, ScanTime } from '../../domain/tracking.ts';
import { trackingNumber } from '../../domain/tracking-number.ts';
import { carrierSlug } from '../../senders/carrier-name.ts';
import { said } from '../../senders/forms.ts';
import { parcelNews } from '../../senders/parcel-news.ts';
import type { ReadScan, Teller } from '../../senders/scan-list.ts';
import { readTime } from '../../senders/scan-time.ts';
import { scanWords } from '../../senders/words.ts';
import { meaningOf, type SendcloudStatus } from './codes.ts';
import type { SendcloudEvent, SendcloudParcel } from './payload.ts';

export const teller = { id: 'sendcloud', voice: 'tracker' } as const satisfies Teller;

/** The one status that a webhook tells; nothing if its tracking number cannot be one. */
export const translate = (parcel: SendcloudParcel, event: SendcloudEvent, now: number): ParcelNews | undefined => {
  const number = trackingNumber(said(parcel.tracking_number));
  if (number === undefined) return undefined;
  const carrier = carrierSlug(carrierName(parcel));
  const otherwise = new Date(now).toISOString();
  return parcelNews({ carrier, trackingNumber: number, otherwise, teller }, { scans: [readScan(parcel, event)] });
};

const readScan = (parcel: SendcloudParcel, event: SendcloudEvent): ReadScan => {
  const sent: SendcloudStatus = { id: said(parcel.status.id), message: said(parcel.status.message) };
  const meaning = meaningOf(sent);
  return {
    ...meaning,
    time: timeOf(parcel, event, meaning.status === 'label_created'),
    codes: [sent.id, meaning.status],
    words: scanWords({
      message: sent.message,
      providerStatus: [sent.id, sent.message].filter(Boolean).join('/'),
    }),
  };
};

/** Carriers that a shipping method's name begins with, where the carrier itself is left out. */
const methodName =
  /^(bpost|brt|chronopost|colissimo|correos|dpd|evri|fedex|gls|inpost|mondial relay|postnl|seur|ups)\b/i;

const carrierName = ({ carrier, shipment }: SendcloudParcel): string =>
  said(carrier?.code) || said(carrier?.name) || (methodName.exec(said(shipment?.name))?.[1] ?? '');

/** When the carrier said it, else when Sendcloud did. The parcel's own dates have no zone; that of its making is good for its label only. */
const timeOf = (parcel: SendcloudParcel, event: SendcloudEvent, isLabel: boolean): ScanTime => {
  const told = [event.carrier_status_change_timestamp, event.timestamp]
    .map((sent) => readTime(isoOf(said(sent))))
    .find(({ instant }) => instant);
  return told ?? readTime(dayFirst(said(parcel.date_updated) || (isLabel ? said(parcel.date_created) : '')));
};

/** Epoch milliseconds, or seconds in old messages. */
const isoOf = (sent: string): string => {
  const epoch = /^\d{1,15}$/.test(sent) ? Number(sent) : Number.NaN;
  const date = new Date(epoch < 100_000_000_000 ? epoch * 1000 : epoch);
  return Number.isFinite(date.getTime()) ? date.toISOString() : sent;
};

/** "20-11-2026 10:15:00" as well as ISO 8601. */
const dayFirst = (sent: string): string => sent.replace(/^(\d{2})-(\d{2})-(\d{4})(?=$|[ T])/, '$3-$2-$1');
