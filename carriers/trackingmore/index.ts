import { fitEach, readBody } from '../../senders/body.ts';
import type { Circumstances, Delivery } from '../../senders/delivery.ts';
import { said } from '../../senders/forms.ts';
import { someParcels } from '../../senders/one-parcel.ts';
import type { Reading } from '../../senders/reading.ts';
import type { Sender } from '../../senders/sender.ts';
import { trackingForm, webhookForm } from './payload.ts';
import { teller, translate } from './translate.ts';
import { sign, trust } from './trust.ts';

const read = ({ body }: Delivery, { now }: Circumstances): Reading => {
  const webhook = readBody(body, webhookForm);
  if (!webhook.ok) return { kind: 'unreadable', why: webhook.why };
  const { event, data } = webhook.value;
  // Sent when the address is saved, and only wants an answer.
  if (said(event) === 'verify') return { kind: 'nothing', why: 'verify' };
  const sent = Array.isArray(data) ? data : [data];
  return sent.length === 0 ? { kind: 'nothing', why: 'no-tracking' } : readTrackings(sent, now);
};

const readTrackings = (sent: readonly unknown[], now: number): Reading => {
  const trackings = fitEach(sent, trackingForm);
  if (!trackings.ok) return { kind: 'unreadable', why: trackings.why };
  const news = trackings.value.flatMap((tracking) => translate(tracking, now) ?? []);
  if (news.length === 0) return { kind: 'unreadable', why: 'not-a-tracking-number' };
  return someParcels(news);
};

/** TrackingMore's webhooks, versions 2 to 4. */
export const trackingmore: Sender = {
  ...teller,
  name: 'TrackingMore',
  secret: 'required',
  settings: [
    {
      name: 'signature',
      what: 'the header in which version 4 of the webhook carries its signature',
      kind: 'text',
      default: 'signature',
    },
    {
      name: 'timestamp',
      what: 'the header in which version 4 of the webhook carries the time that it signs',
      kind: 'text',
      default: 'timestamp',
    },
  ],
  trust,
  read,
  sign,
};
