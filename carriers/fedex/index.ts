import { createHmac } from 'node:crypto';
import { readBody } from '../../senders/body.ts';
import type { Circumstances, Delivery, Proof } from '../../senders/delivery.ts';
import { someParcels } from '../../senders/one-parcel.ts';
import type { Reading } from '../../senders/reading.ts';
import type { Sender, Sign, Trust } from '../../senders/sender.ts';
import { trustSame } from '../../senders/trust.ts';
import { pushForm } from './payload.ts';
import { teller, translate } from './translate.ts';

const signature = (body: Uint8Array, secret: string): string =>
  createHmac('sha256', secret).update(body).digest('base64');

/** FedEx's page says hex, and its program base64: the same bytes are taken in either spelling. */
const asBase64 = (sent: string | undefined): string | undefined =>
  /^[\da-f]{64}$/i.test(sent ?? '') ? Buffer.from(sent ?? '', 'hex').toString('base64') : sent;

const trust = ({ body, headers }: Delivery, proof: Proof): Trust =>
  trustSame(asBase64(headers['fdx-signature']), proof, (secret) => signature(body, secret));

const sign: Sign = (body, { secret }) => ({
  'content-type': 'application/json',
  'fdx-signature': signature(body, secret),
});

const read = ({ body }: Delivery, { now }: Circumstances): Reading => {
  const push = readBody(body, pushForm);
  if (!push.ok) return { kind: 'unreadable', why: push.why };
  const { completeTrackResults } = 'output' in push.value ? push.value.output : push.value;
  return someParcels(translate(completeTrackResults, now));
};

/** FedEx Advanced Integrated Visibility: state updates, each of which may hold only a part of the history. */
export const fedex: Sender = { ...teller, name: 'FedEx', secret: 'required', settings: [], trust, read, sign };
