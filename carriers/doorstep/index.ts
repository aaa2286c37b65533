import { fit, readBody } from '../../senders/body.ts';
import type { Circumstances, Delivery } from '../../senders/delivery.ts';
import type { Reading } from '../../senders/reading.ts';
import type { Sender } from '../../senders/sender.ts';
import { signStandard, trustStandard } from '../../senders/standard-webhooks.ts';
import { clip } from '../../senders/words.ts';
import { envelopeForm, parcelsForm } from './payload.ts';
import { teller, translate } from './translate.ts';

const read = ({ body, headers }: Delivery, { now }: Circumstances): Reading => {
  const envelope = readBody(body, envelopeForm);
  if (!envelope.ok) return { kind: 'unreadable', why: envelope.why };
  const deliveryId = clip(headers['webhook-id'] ?? '', 80);
  const known = deliveryId ? { deliveryId } : {};
  if (envelope.value.type !== 'parcel.scanned') return { kind: 'nothing', ...known, why: 'not-a-scan' };
  const sent = fit(envelope.value.data, parcelsForm);
  if (!sent.ok) return { kind: 'unreadable', why: sent.why };
  const parcels = translate(sent.value.parcels, now);
  if (!parcels) return { kind: 'unreadable', why: 'not-a-tracking-number' };
  const telling = parcels.filter(({ scans, estimatedDelivery }) => scans.length > 0 || estimatedDelivery);
  if (telling.length === 0) return { kind: 'nothing', ...known, why: 'no-scan-yet' };
  return { kind: 'news', ...known, parcels: telling };
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
