import type { EstimatedDelivery, ParcelNews } from '../../domain/tracking.ts';
import { trackingNumber } from '../../domain/tracking-number.ts';
import { carrierSlug } from '../../senders/carrier-name.ts';
import { estimateOf } from '../../senders/estimate.ts';
import { said } from '../../senders/forms.ts';
import type { OverallWord } from '../../senders/overall-word.ts';
import { parcelNews } from '../../senders/parcel-news.ts';
import type { ReadScan, Teller, ToldParcel } from '../../senders/scan-list.ts';
import { readTime } from '../../senders/scan-time.ts';
import { scanWords } from '../../senders/words.ts';
import { type Codes, meaningOf } from './codes.ts';
import { eventTime, oldestFirst } from './event-time.ts';
import type { Ship24Event, Ship24Tracking } from './payload.ts';

export const teller = { id: 'ship24', voice: 'tracker' } as const satisfies Teller;

/** The new events of one tracking; nothing if its tracking number cannot be one. */
export const translate = (tracking: Ship24Tracking, now: number): ParcelNews | undefined => {
  const number = trackingNumber(said(tracking.tracker.trackingNumber));
  if (number === undefined) return undefined;
  const events = oldestFirst(tracking.events ?? []);
  const parcel: ToldParcel = {
    carrier: carrierSlug(courierOf(tracking, events)),
    trackingNumber: number,
    otherwise: readTime(said(tracking.metadata?.generatedAt)).instant ?? new Date(now).toISOString(),
    teller,
  };
  return parcelNews(parcel, {
    scans: events.map(readEvent),
    overall: readOverall(tracking, parcel),
    estimatedDelivery: estimate(tracking),
  });
};

/** The courier that the tracker was made for, else that of the newest event. */
const courierOf = ({ tracker }: Ship24Tracking, events: readonly Ship24Event[]): string =>
  [tracker.courierCode].flat().find(Boolean) ??
  said(events.findLast(({ courierCode }) => said(courierCode) !== '')?.courierCode);

const codesOf = (sent: {
  readonly statusMilestone?: string | null | undefined;
  readonly statusCategory?: string | null | undefined;
  readonly statusCode?: string | null | undefined;
}): Codes => ({
  milestone: said(sent.statusMilestone),
  category: said(sent.statusCategory),
  code: said(sent.statusCode),
});

const readEvent = (event: Ship24Event): ReadScan => {
  const codes = codesOf(event);
  const eventId = said(event.eventId);
  return {
    ...meaningOf(codes),
    time: eventTime(event),
    codes: [codes.milestone, codes.code],
    ...(eventId ? { providerId: eventId } : {}),
    words: scanWords({ message: event.status, location: event.location, providerStatus: providerStatus(codes) }),
  };
};

const providerStatus = ({ milestone, category, code }: Codes): string =>
  [milestone, code || category].filter(Boolean).join('/');

const readOverall = ({ shipment }: Ship24Tracking, { otherwise }: ToldParcel): OverallWord => {
  const codes = codesOf(shipment ?? {});
  return {
    ...meaningOf(codes),
    codes: [codes.milestone, codes.code],
    isVague: codes.code === '',
    time: { text: otherwise },
    words: scanWords({ message: undefined, location: undefined, providerStatus: providerStatus(codes) }),
  };
};

/** What the courier promises comes before what Ship24 reckons; of a span of time its end. */
const estimate = ({ shipment }: Ship24Tracking): EstimatedDelivery | undefined => {
  const { estimatedDeliveryDate, courierEstimatedDeliveryDate } = shipment?.delivery ?? {};
  const promised = said(courierEstimatedDeliveryDate?.to) || said(courierEstimatedDeliveryDate?.from);
  return estimateOf(promised || said(estimatedDeliveryDate), promised ? 'carrier' : 'tracker');
};
