import type { EstimatedDelivery } from '../../domain/tracking.ts';
import { estimateOf } from '../../senders/estimate.ts';
import { said } from '../../senders/forms.ts';
import { oldestFirst } from '../../senders/oldest-first.ts';
import type { OverallWord } from '../../senders/overall-word.ts';
import type { ReadScan } from '../../senders/scan-list.ts';
import { readTime } from '../../senders/scan-time.ts';
import { scanWords } from '../../senders/words.ts';
import { type Codes, meaningOf } from './codes.ts';
import type { LatestStatus, ScanEvent, SentPlace, TrackResult } from './payload.ts';

/** The scans of one parcel, oldest first. Where a state update brings none, its latest status is one, if it says when that was. */
export const readScans = (result: TrackResult): readonly ReadScan[] => {
  const parcel = uniqueId(result);
  const scans = (result.scanEvents ?? []).flatMap((event) => (event ? readEvent(event, parcel) : []));
  if (scans.length > 0) return oldestFirst(scans);
  const latest = result.latestStatusDetail;
  const time = latest && timeOf(result, latest);
  return latest && time
    ? [{ ...readLatest(latest), time, codes: [codesOf(latest).code, causeCode(latest), parcel] }]
    : [];
};

/** What FedEx says of the parcel as a whole. */
export const readOverall = ({ latestStatusDetail: latest }: TrackResult): OverallWord | undefined => {
  if (!latest) return undefined;
  const { code, derived } = codesOf(latest);
  if (!code && !derived) return undefined;
  return {
    ...readLatest(latest),
    codes: [code, derived],
    isVague: ['', code].includes(derived) && latest.delayDetail?.status !== 'DELAYED',
    time: { text: '' },
  };
};

/** FedEx gives a number to a new parcel one day: this tells the two apart. */
const uniqueId = ({ trackingNumberInfo }: TrackResult): string => said(trackingNumberInfo?.trackingNumberUniqueId);

const readEvent = (event: ScanEvent, parcel: string): ReadScan => {
  const [code, derived] = [said(event.eventType), said(event.derivedStatusCode)];
  const place = placeOf(event.scanLocation);
  return {
    ...meaningOf({ code, derived, cause: said(event.exceptionDescription), delay: delayOf(event) }),
    time: readTime(said(event.date), { place }),
    codes: [code || derived, said(event.exceptionCode), parcel],
    words: scanWords({
      message: [event.eventDescription, event.exceptionDescription].filter(Boolean).join(': '),
      location: [place.city, place.state, place.country].filter(Boolean).join(', '),
      providerStatus: [code, derived, said(event.exceptionCode)].filter(Boolean).join('/'),
    }),
  };
};

const readLatest = (latest: LatestStatus): Omit<ReadScan, 'time' | 'codes'> => {
  const { code, derived } = codesOf(latest);
  const place = placeOf(latest.scanLocation);
  const cause = said(latest.ancillaryDetails?.find((detail) => detail)?.reasonDescription);
  return {
    ...meaningOf({ code, derived, cause, delay: delayOf(latest) }),
    words: scanWords({
      message: [latest.statusByLocale || latest.description, cause].filter(Boolean).join(': '),
      location: [place.city, place.state, place.country].filter(Boolean).join(', '),
      providerStatus: [code, derived, causeCode(latest)].filter(Boolean).join('/'),
    }),
  };
};

const codesOf = ({ code, derivedCode }: LatestStatus): Pick<Codes, 'code' | 'derived'> => ({
  code: said(code),
  derived: said(derivedCode),
});

const causeCode = ({ ancillaryDetails }: LatestStatus): string =>
  said(ancillaryDetails?.find((detail) => detail)?.reason);

const delayOf = ({ delayDetail }: Pick<ScanEvent, 'delayDetail'>): string | undefined =>
  delayDetail?.status === 'DELAYED' ? said(delayDetail.type) : undefined;

const placeOf = (sent: SentPlace) => ({
  city: said(sent?.city),
  state: said(sent?.stateOrProvinceCode),
  postalCode: said(sent?.postalCode),
  country: said(sent?.countryCode),
});

/** Of the times beside a status, those that tell when it came true. */
const ownTimes: ReadonlyMap<string, string> = new Map([
  ['DL', 'ACTUAL_DELIVERY'],
  ['PU', 'ACTUAL_PICKUP'],
  ['DE', 'ATTEMPTED_DELIVERY'],
]);

const timeOf = (result: TrackResult, latest: LatestStatus) => {
  const sent = dateOf(result, ownTimes.get(codesOf(latest).code));
  return sent ? readTime(sent, { place: placeOf(latest.scanLocation) }) : undefined;
};

const dateOf = ({ dateAndTimes }: TrackResult, type: string | undefined): string =>
  said(dateAndTimes?.find((date) => date !== null && date.type === type)?.dateTime);

/** When it should come, at the latest. */
export const estimate = (result: TrackResult): EstimatedDelivery | undefined => {
  const { ends, begins } = result.estimatedDeliveryTimeWindow?.window ?? {};
  const sent = dateOf(result, 'ESTIMATED_DELIVERY') || said(ends) || said(begins);
  return estimateOf(sent, 'carrier');
};
