import type { Access, Asking, HttpCall } from '../../senders/asking.ts';
import { readJsonReply } from '../../senders/reply.ts';
import { api, confirm, readConfirmed } from './activation.ts';
import { readDhl } from './read.ts';

const track = (trackingNumber: string, { apiKey, settings }: Access): HttpCall => ({
  method: 'GET',
  url: `${api.of(settings)}/track/shipments?trackingNumber=${encodeURIComponent(trackingNumber)}&language=en`,
  headers: { 'dhl-api-key': apiKey, accept: 'application/json' },
});

/** DHL's Shipment Tracking Unified API. Its answer has the form of a push. */
export const asking: Asking = {
  // What DHL gives to a new key: one call in five seconds, and 250 a day.
  perSecond: 0.2,
  ask: (inquiry, access) => {
    if (inquiry.kind === 'confirm') return confirm(inquiry, access);
    return inquiry.kind === 'parcel' && /^dhl\b/.test(inquiry.carrier)
      ? track(inquiry.trackingNumber, access)
      : undefined;
  },
  readReply: (reply, { inquiry, access: { now } }) =>
    inquiry.kind === 'confirm' ? readConfirmed(reply, now) : readJsonReply(reply, now, (body) => readDhl(body, now)),
};
