import { fit, readBody } from '../../senders/body.ts';
import type { Circumstances, Delivery, Proof } from '../../senders/delivery.ts';
import { oneParcel } from '../../senders/one-parcel.ts';
import type { Reading } from '../../senders/reading.ts';
import type { Sender, Trust } from '../../senders/sender.ts';
import { trustSame } from '../../senders/trust.ts';
import { envelopeForm, trackerForm } from './payload.ts';
import { teller, translate } from './translate.ts';

/** Karrio signs nothing: it sends the webhook's secret along, in a header that is named like an id. */
const trust = ({ headers }: Delivery, proof: Proof): Trust =>
  trustSame(headers['x-event-id'], proof, (secret) => secret);

const read = ({ body }: Delivery, { now }: Circumstances): Reading => {
  const envelope = readBody(body, envelopeForm);
  if (!envelope.ok) return { kind: 'unreadable', why: envelope.why };
  if (!envelope.value.event.startsWith('tracker_')) return { kind: 'nothing', why: 'not-a-tracker' };
  const tracker = fit(envelope.value.data, trackerForm);
  return tracker.ok ? oneParcel(translate(tracker.value, now)) : { kind: 'unreadable', why: tracker.why };
};

/** Karrio's tracker events. */
export const karrio: Sender = {
  ...teller,
  name: 'Karrio',
  secret: 'required',
  settings: [],
  trust,
  read,
  sign: (_, { secret }) => ({ 'content-type': 'application/json', 'x-event-id': secret }),
};
