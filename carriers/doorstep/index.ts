import { fit, readBody } from '../../senders/body.ts';
import type { Circumstances, Delivery } from '../../senders/delivery.ts';
import { knownBy } from '../../senders/known-by.ts';
import { someParcels } from '../../senders/one-parcel.ts';
import type { Reading } from '../../senders/reading.ts';
import type { Sender } from '../../senders/sender.ts';
import { signStandard, trustStandard } from '../../senders/standard-webhooks.ts';
import { orderEvents, readOrder } from './order.ts';
import { envelopeForm, parcelsForm } from './payload.ts';
import { teller, translate } from './translate.ts';

const read = ({ body, headers }: Delivery, { now }: Circumstances): Reading => {
  const envelope = readBody(body, envelopeForm);
  if (!envelope.ok) return { kind: 'unreadable', why: envelope.why };
  const { type, data, timestamp } = envelope.value;
  const known = knownBy(headers['webhook-id']);
  if (type === 'parcel.scanned') return readParcels(data, known, now);
  const reason = orderEvents.get(type);
  if (!reason) return { kind: 'nothing', ...known, why: 'other-type' };
  const order = readOrder(data, { reason, timestamp: timestamp ?? '', now });
  if (!order.ok) return { kind: 'unreadable', why: order.why };
  return { kind: 'news', ...known, parcels: [], orders: [order.value] };
};

const readParcels = (data: unknown, known: { readonly deliveryId?: string }, now: number): Reading => {
  const sent = fit(data, parcelsForm);
  return sent.ok ? someParcels(translate(sent.value.parcels, now), known) : { kind: 'unreadable', why: sent.why };
};

/** Doorstep's own format, for anyone who has no adapter here. */
export const doorstep: Sender = {
  ...teller,
  name: 'Doorstep',
  secret: 'required',
  settings: [],
  trust: trustStandard(),
  read,
  sign: signStandard(),
};
