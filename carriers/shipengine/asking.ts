import { apiAddress } from '../../senders/api-address.ts';
import type { Asking } from '../../senders/asking.ts';
import { readBody } from '../../senders/body.ts';
import { oneParcel } from '../../senders/one-parcel.ts';
import type { Reading } from '../../senders/reading.ts';
import { readJsonReply } from '../../senders/reply.ts';
import { trackingForm } from './payload.ts';
import { type Named, translate } from './translate.ts';

export const api = apiAddress('https://api.shipengine.com/v1');

/** An answer holds the same as the `data` of a webhook. */
const readTracking = (body: Uint8Array, named: Named): Reading => {
  const tracking = readBody(body, trackingForm);
  return tracking.ok ? oneParcel(translate(tracking.value, named)) : { kind: 'unreadable', why: tracking.why };
};

/** ShipEngine allows 200 calls a minute. */
export const asking: Asking = {
  perSecond: 3,
  ask: (inquiry, { apiKey, settings }) => {
    // Without a carrier ShipEngine does not look.
    if (inquiry.kind !== 'parcel' || inquiry.carrier === 'other') return undefined;
    const query = new URLSearchParams({
      carrier_code: inquiry.carrier.replaceAll('-', '_'),
      tracking_number: inquiry.trackingNumber,
    });
    return {
      method: 'GET',
      url: `${api.of(settings)}/tracking?${query}`,
      headers: { 'API-Key': apiKey, accept: 'application/json' },
    };
  },
  readReply: (reply, { inquiry, access: { now } }) =>
    readJsonReply(reply, now, (body) =>
      inquiry.kind === 'parcel' ? readTracking(body, { ...inquiry, now }) : undefined,
    ),
};
