import { createHmac } from 'node:crypto';
import type { Sign } from '../../senders/sender.ts';

/** The value of the header `Sendcloud-Signature` for these very bytes. */
export const signature = (body: Uint8Array, secret: string): string =>
  createHmac('sha256', secret).update(body).digest('hex');

/** The headers with which Sendcloud would send this body. */
export const signSendcloud: Sign = (body, { secret }) => ({
  'content-type': 'application/json',
  'sendcloud-signature': signature(body, secret),
});
