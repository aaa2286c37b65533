import { fit, readBody } from '../../senders/body.ts';
import type { Circumstances, Delivery, Proof } from '../../senders/delivery.ts';
import { said } from '../../senders/forms.ts';
import { oneParcel } from '../../senders/one-parcel.ts';
import type { Reading } from '../../senders/reading.ts';
import type { Sender, Trust } from '../../senders/sender.ts';
import { trustSame } from '../../senders/trust.ts';
import { eventForm, parcelForm } from './payload.ts';
import { signature, signSendcloud } from './sign.ts';
import { teller, translate } from './translate.ts';

const trust = ({ body, headers }: Delivery, proof: Proof): Trust =>
  trustSame(headers['sendcloud-signature']?.toLowerCase(), proof, (secret) => signature(body, secret));

const read = ({ body }: Delivery, { now }: Circumstances): Reading => {
  const event = readBody(body, eventForm);
  if (!event.ok) return { kind: 'unreadable', why: event.why };
  if (event.value.action !== 'parcel_status_changed') return { kind: 'nothing', why: 'not-a-parcel-status' };
  const parcel = fit(event.value.parcel, parcelForm);
  if (!parcel.ok) return { kind: 'unreadable', why: parcel.why };
  if (said(parcel.value.tracking_number) === '') return { kind: 'nothing', why: 'no-tracking-number' };
  return oneParcel(translate(parcel.value, event.value, now));
};

/** Sendcloud's parcel statuses. */
export const sendcloud: Sender = {
  ...teller,
  name: 'Sendcloud',
  secret: 'required',
  settings: [],
  trust,
  read,
  sign: signSendcloud,
};
