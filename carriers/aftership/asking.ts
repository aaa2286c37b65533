import { apiAddress } from '../../senders/api-address.ts';
import type { Asking } from '../../senders/asking.ts';
import { readBody } from '../../senders/body.ts';
import type { Inquiry } from '../../senders/inquiry.ts';
import { oneParcel, parcelMeant } from '../../senders/one-parcel.ts';
import type { Reading } from '../../senders/reading.ts';
import { readJsonReply } from '../../senders/reply.ts';
import { foundForm } from './payload.ts';
import { translate } from './translate.ts';

export const api = apiAddress('https://api.aftership.com/tracking/2026-01');

/** By its number alone: AfterShip may know the carrier by another name than we do. */
export const asking: Asking = {
  // AfterShip allows 6 of these calls.
  perSecond: 5,
  ask: (inquiry, { apiKey, settings }) =>
    inquiry.kind === 'parcel'
      ? {
          method: 'GET',
          url: `${api.of(settings)}/trackings?tracking_numbers=${encodeURIComponent(inquiry.trackingNumber)}`,
          headers: { 'as-api-key': apiKey, accept: 'application/json' },
        }
      : undefined,
  readReply: (reply, { inquiry, access: { now } }) =>
    readJsonReply(reply, now, (body) => readFound(body, inquiry, now)),
};

const readFound = (body: Uint8Array, inquiry: Inquiry, now: number): Reading | undefined => {
  const found = readBody(body, foundForm);
  if (!found.ok) return { kind: 'unreadable', why: found.why };
  const news = found.value.data.trackings.flatMap((tracking) => translate(tracking, now) ?? []);
  const meant = parcelMeant(news, inquiry);
  return meant && oneParcel(meant);
};
