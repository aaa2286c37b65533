import { fitEach, readBody } from '../../senders/body.ts';
import type { Circumstances, Delivery } from '../../senders/delivery.ts';
import { someParcels } from '../../senders/one-parcel.ts';
import type { Reading } from '../../senders/reading.ts';
import type { Sender } from '../../senders/sender.ts';
import { trackingForm } from './payload.ts';
import { teller, translate } from './translate.ts';
import { DEFAULT_HEADER, sign, trust } from './trust.ts';
import { anyJson, isHandshake, unwrap } from './unwrap.ts';

const read = ({ body }: Delivery, { now }: Circumstances): Reading => {
  const sent = readBody(body, anyJson);
  if (!sent.ok) return { kind: 'unreadable', why: sent.why };
  if (isHandshake(sent.value)) return { kind: 'nothing', why: 'handshake' };
  const trackings = fitEach(unwrap(sent.value), trackingForm);
  if (!trackings.ok) return { kind: 'unreadable', why: trackings.why };
  if (trackings.value.length === 0) return { kind: 'unreadable', why: 'no-tracking' };
  const news = trackings.value.flatMap((tracking) => translate(tracking, now) ?? []);
  if (news.length === 0) return { kind: 'unreadable', why: 'not-a-tracking-number' };
  return someParcels(news);
};

/** The United States Postal Service's tracking subscriptions. */
export const usps: Sender = {
  ...teller,
  name: 'USPS',
  secret: 'required',
  settings: [
    {
      name: 'header',
      what: 'the header in which USPS sends its signature, if it is neither of the two that were seen',
      kind: 'text',
      without: `${DEFAULT_HEADER}, or X-USPS-Hmac-Signature`,
    },
  ],
  trust,
  read,
  sign,
};
