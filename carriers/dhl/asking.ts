import type { Asking } from '../../senders/asking.ts';
import { readJsonReply } from '../../senders/reply.ts';
import { readDhl } from './read.ts';

export const API = 'https://api-eu.dhl.com';

/** DHL's Shipment Tracking Unified API. Its answer has the form of a push. */
export const asking: Asking = {
  // What DHL gives to a new key: one call in five seconds, and 250 a day.
  perSecond: 0.2,
  ask: (inquiry, { apiKey, settings }) =>
    inquiry.kind === 'parcel' && /^dhl\b/.test(inquiry.carrier)
      ? {
          method: 'GET',
          url: `${settings.api ?? API}/track/shipments?trackingNumber=${encodeURIComponent(inquiry.trackingNumber)}&language=en`,
          headers: { 'dhl-api-key': apiKey, accept: 'application/json' },
        }
      : undefined,
  readReply: (reply, { access: { now } }) => readJsonReply(reply, now, (body) => readDhl(body, now)),
};
