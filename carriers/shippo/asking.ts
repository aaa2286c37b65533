import { apiAddress } from '../../senders/api-address.ts';
import type { Asking } from '../../senders/asking.ts';
import { readBody } from '../../senders/body.ts';
import { oneParcel } from '../../senders/one-parcel.ts';
import type { Reading } from '../../senders/reading.ts';
import { readJsonReply } from '../../senders/reply.ts';
import { trackForm } from './payload.ts';
import { translate } from './translate.ts';

export const api = apiAddress('https://api.goshippo.com');

/** Shippo's names of carriers that our spelling does not lead to. */
const tokens: ReadonlyMap<string, string> = new Map([
  ['evri', 'hermes_uk'],
  ['la-poste', 'colissimo'],
]);

/** Shippo finds a parcel by carrier and number together, so one of an unknown carrier cannot be asked for. */
export const asking: Asking = {
  // Shippo allows 500 of these calls a minute.
  perSecond: 5,
  ask: (inquiry, { apiKey, settings }) => {
    if (inquiry.kind !== 'parcel' || inquiry.carrier === 'other') return undefined;
    const token = tokens.get(inquiry.carrier) ?? inquiry.carrier.replaceAll('-', '_');
    return {
      method: 'GET',
      url: `${api.of(settings)}/tracks/${encodeURIComponent(token)}/${encodeURIComponent(inquiry.trackingNumber)}`,
      headers: { authorization: `ShippoToken ${apiKey}`, accept: 'application/json' },
    };
  },
  readReply: (reply, { access: { now } }) => readJsonReply(reply, now, (body) => readTrack(body, now)),
};

const readTrack = (body: Uint8Array, now: number): Reading => {
  const track = readBody(body, trackForm);
  return track.ok ? oneParcel(translate(track.value, now)) : { kind: 'unreadable', why: track.why };
};
