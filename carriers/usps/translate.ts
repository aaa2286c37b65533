import type { EstimatedDelivery, ParcelNews } from '../../domain/tracking.ts';
import { trackingNumber } from '../../domain/tracking-number.ts';
import { estimateOf } from '../../senders/estimate.ts';
import { said } from '../../senders/forms.ts';
import { type Meaning, means } from '../../senders/meaning.ts';
import { oldestFirst } from '../../senders/oldest-first.ts';
import type { OverallWord } from '../../senders/overall-word.ts';
import { parcelNews } from '../../senders/parcel-news.ts';
import type { ReadScan, Teller, ToldParcel } from '../../senders/scan-list.ts';
import { readTime } from '../../senders/scan-time.ts';
import { scanWords } from '../../senders/words.ts';
import { categoryMeaning, eventMeaning } from './codes.ts';
import type { UspsEvent, UspsTracking } from './payload.ts';
import { plainText } from './plain-text.ts';

export const teller = { id: 'usps', voice: 'carrier' } as const satisfies Teller;

/** All that a tracking says about its parcel; nothing if its number cannot be one. */
export const translate = (tracking: UspsTracking, now: number): ParcelNews | undefined => {
  const number = trackingNumber(said(tracking.trackingNumber));
  if (number === undefined) return undefined;
  const otherwise = new Date(now).toISOString();
  const parcel: ToldParcel = { carrier: 'usps', trackingNumber: number, otherwise, teller };
  const scans = withCategory(oldestFirst(eventsOf(tracking).map(readEvent)), meaningOfCategory(tracking));
  return parcelNews(parcel, {
    scans,
    overall: readOverall(tracking, scans, otherwise),
    estimatedDelivery: estimate(tracking),
  });
};

/** A list, one event in its place, or one beside the number. */
const eventsOf = (tracking: UspsTracking): readonly UspsEvent[] => {
  const listed = [tracking.trackingEvents ?? []].flat();
  const isEvent = said(tracking.eventCode) !== '' || said(tracking.eventType) !== '';
  return listed.length === 0 && isEvent ? [tracking] : listed;
};

interface ReadEvent extends ReadScan {
  readonly isKnown: boolean;
}

const readEvent = (event: UspsEvent): ReadEvent => {
  const code = said(event.eventCode);
  const message = plainText(said(event.eventType));
  const meaning = eventMeaning(code, message);
  const [city, state] = [plainText(said(event.eventCity)), said(event.eventState)];
  const postalCode = said(event.eventZIP) || said(event.eventZIPCode);
  const country = said(event.eventCountry);
  return {
    ...(meaning ?? means('unknown')),
    isKnown: meaning !== undefined,
    time: readTime(said(event.eventTimestamp), {
      offset: event.GMTOffset,
      twin: event.GMTTimestamp,
      // USPS leaves its own country out.
      place: { city, state, postalCode, country: country || (state || postalCode ? 'US' : '') },
    }),
    codes: [code],
    words: scanWords({
      message,
      location: [city, state, country].filter(Boolean).join(', '),
      providerStatus: [code, message].filter(Boolean).join('/'),
    }),
  };
};

const meaningOfCategory = ({ statusCategory, status }: UspsTracking): Meaning =>
  categoryMeaning(plainText(said(statusCategory) || said(status)));

/** The category is said of the newest event: if nobody knows that one's code, it means what the category means. */
const withCategory = (events: readonly ReadEvent[], category: Meaning): readonly ReadEvent[] => {
  const newest = events.at(-1);
  return newest && !newest.isKnown ? [...events.slice(0, -1), { ...newest, ...category }] : events;
};

/**
 * The category is coarser than the codes: as a word of its own it counts only where there is no event, or where it knows of a delivery that the newest
 * event does not.
 */
const readOverall = (
  tracking: UspsTracking,
  scans: readonly ReadScan[],
  otherwise: string,
): OverallWord | undefined => {
  const meaning = meaningOfCategory(tracking);
  const isBack = scans.some(({ status, codes }) => status === 'returned_to_sender' && codes[0] === '01');
  if (scans.length > 0 && (meaning.status !== 'delivered' || isBack)) return undefined;
  const category = plainText(said(tracking.statusCategory));
  const providerStatus = category || plainText(said(tracking.status));
  return {
    ...meaning,
    codes: [providerStatus],
    time: { text: otherwise },
    words: scanWords({ message: plainText(said(tracking.status)), providerStatus }),
  };
};

const estimate = (tracking: UspsTracking): EstimatedDelivery | undefined => {
  const { expectedDeliveryTimeStamp, expectedDeliveryDate, deliveryDateExpectation: expected } = tracking;
  const sent = [
    expectedDeliveryTimeStamp,
    expectedDeliveryDate,
    expected?.expectedDeliveryDate,
    expected?.predictedDeliveryDate,
  ].find((date) => said(date) !== '');
  return estimateOf(said(sent), 'carrier');
};
