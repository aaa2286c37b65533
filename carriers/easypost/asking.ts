import { apiAddress } from '../../senders/api-address.ts';
import type { Asking, HttpCall } from '../../senders/asking.ts';
import { readBody } from '../../senders/body.ts';
import type { Settings } from '../../senders/delivery.ts';
import type { Inquiry } from '../../senders/inquiry.ts';
import { oneParcel, parcelMeant } from '../../senders/one-parcel.ts';
import type { Reading } from '../../senders/reading.ts';
import { readJsonReply } from '../../senders/reply.ts';
import { foundForm, trackerForm } from './payload.ts';
import { translate } from './translate.ts';

export const api = apiAddress('https://api.easypost.com/v2');

/** EasyPost's names of carriers. Without one it recognises the carrier from the number. */
const carriers: ReadonlyMap<string, string> = new Map([
  ['canada-post', 'CanadaPost'],
  ['dhl-express', 'DHLExpress'],
  ['fedex', 'FedEx'],
  ['ups', 'UPS'],
  ['usps', 'USPS'],
]);

export const asking: Asking = {
  // EasyPost allows 5 calls for lists.
  perSecond: 4,
  ask: (inquiry, { apiKey, settings }) => {
    if (inquiry.kind !== 'parcel') return undefined;
    const headers = {
      authorization: `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`,
      accept: 'application/json',
    };
    const url = `${api.of(settings)}/trackers`;
    return follows(settings) ? follow(inquiry, url, headers) : find(inquiry, url, headers);
  },
  readReply: (reply, { inquiry, access: { now, settings } }) =>
    readJsonReply(reply, now, (body) => (follows(settings) ? readTracker(body, now) : readFound(body, inquiry, now))),
};

const follows = ({ asking: way }: Settings): boolean => way === 'follow';

type OfParcel = Extract<Inquiry, { readonly kind: 'parcel' }>;

const find = ({ trackingNumber }: OfParcel, url: string, headers: HttpCall['headers']): HttpCall => ({
  method: 'GET',
  url: `${url}?tracking_code=${encodeURIComponent(trackingNumber)}`,
  headers,
});

/** EasyPost answers with the tracker that it has of the same number, of up to three months, and else makes one. */
const follow = ({ carrier: slug, trackingNumber }: OfParcel, url: string, headers: HttpCall['headers']): HttpCall => {
  const carrier = carriers.get(slug);
  return {
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ tracker: { tracking_code: trackingNumber, ...(carrier ? { carrier } : {}) } }),
  };
};

const readTracker = (body: Uint8Array, now: number): Reading => {
  const tracker = readBody(body, trackerForm);
  return tracker.ok ? oneParcel(translate(tracker.value, now)) : { kind: 'unreadable', why: tracker.why };
};

const readFound = (body: Uint8Array, inquiry: Inquiry, now: number): Reading | undefined => {
  const found = readBody(body, foundForm);
  if (!found.ok) return { kind: 'unreadable', why: found.why };
  const news = found.value.trackers.flatMap((tracker) => translate(tracker, now) ?? []);
  const meant = parcelMeant(news, inquiry);
  return meant && oneParcel(meant);
};
