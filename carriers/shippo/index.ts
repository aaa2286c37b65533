import { fit, readBody } from '../../senders/body.ts';
import type { Circumstances, Delivery } from '../../senders/delivery.ts';
import { oneParcel } from '../../senders/one-parcel.ts';
import type { Reading } from '../../senders/reading.ts';
import type { Sender } from '../../senders/sender.ts';
import { api, asking } from './asking.ts';
import { eventForm, trackForm } from './payload.ts';
import { teller, translate } from './translate.ts';
import { sign, trust } from './trust.ts';

/** Labels that were bought and batches come to the same address. Shippo gives no id of a delivery. */
const read = ({ body }: Delivery, { now }: Circumstances): Reading => {
  const event = readBody(body, eventForm);
  if (!event.ok) return { kind: 'unreadable', why: event.why };
  const { event: name, carrier, data } = event.value;
  if (name !== 'track_updated') return { kind: 'nothing', why: 'not-a-track' };
  const track = fit(data, trackForm);
  if (!track.ok) return { kind: 'unreadable', why: track.why };
  return oneParcel(translate({ ...track.value, carrier: track.value.carrier || carrier }, now));
};

/** Shippo's track events. */
export const shippo: Sender = {
  ...teller,
  name: 'Shippo',
  secret: 'optional',
  settings: [api.setting],
  trust,
  read,
  sign,
  asking,
};
