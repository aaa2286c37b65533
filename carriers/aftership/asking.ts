import type { Asking } from '../../senders/asking.ts';
import { fit, readBody } from '../../senders/body.ts';
import { carrierSlug } from '../../senders/carrier-name.ts';
import { oneParcel } from '../../senders/one-parcel.ts';
import type { Reading } from '../../senders/reading.ts';
import { readJsonReply } from '../../senders/reply.ts';
import { foundForm, trackingForm } from './payload.ts';
import { translate } from './translate.ts';

const API = 'https://api.aftership.com/tracking/2026-01';

/** By its number alone: AfterShip may know the carrier by another name than we do. */
export const asking: Asking = {
  // AfterShip allows 6 of these calls.
  perSecond: 5,
  ask: (inquiry, { apiKey, settings }) =>
    inquiry.kind === 'parcel'
      ? {
          method: 'GET',
          url: `${settings.api ?? API}/trackings?tracking_numbers=${encodeURIComponent(inquiry.trackingNumber)}`,
          headers: { 'as-api-key': apiKey, accept: 'application/json' },
        }
      : undefined,
  readReply: (reply, { inquiry, access: { now } }) =>
    readJsonReply(reply, now, (body) => readFound(body, inquiry.kind === 'parcel' ? inquiry.carrier : '', now)),
};

/** Two carriers may use one number: the one that is meant counts, else the first. */
const readFound = (body: Uint8Array, carrier: string, now: number): Reading | undefined => {
  const found = readBody(body, foundForm);
  if (!found.ok) return { kind: 'unreadable', why: found.why };
  const { trackings } = found.value.data;
  const meant = trackings.find(({ slug }) => carrierSlug(slug ?? '') === carrier) ?? trackings[0];
  if (!meant) return undefined;
  const tracking = fit(meant, trackingForm);
  return tracking.ok ? oneParcel(translate(tracking.value, now)) : { kind: 'unreadable', why: tracking.why };
};
