import { createHmac } from 'node:crypto';
import type { Delivery, Proof } from '../../senders/delivery.ts';
import type { Sign, Trust } from '../../senders/sender.ts';
import { trustSame } from '../../senders/trust.ts';

const HEADER = 'aftership-hmac-sha256';

const signature = (body: Uint8Array, secret: string): string =>
  createHmac('sha256', secret).update(body).digest('base64');

/** The body's own `ts` is no guard against repetition: old news is known already, and changes nothing. */
export const trust = ({ body, headers }: Delivery, proof: Proof): Trust =>
  trustSame(headers[HEADER], proof, (secret) => signature(body, secret));

export const sign: Sign = (body, { secret }) => ({
  'content-type': 'application/json',
  [HEADER]: signature(body, secret),
});
