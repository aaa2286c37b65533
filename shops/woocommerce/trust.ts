import { createHmac } from 'node:crypto';
import type { Delivery, Proof } from '../../senders/delivery.ts';
import type { Sign, Trust } from '../../senders/sender.ts';
import { trustSame } from '../../senders/trust.ts';
import { withoutHtmlMarks } from './html-marks.ts';

/** WooCommerce turns a secret's HTML back into characters before it signs; so either spelling of it may be what was typed here. */
const signature = (body: Uint8Array, secret: string): string =>
  createHmac('sha256', withoutHtmlMarks(secret)).update(body).digest('base64');

/** The signature covers the body alone: neither what the call is about, nor when it was made. */
export const trust = ({ body, headers }: Delivery, proof: Proof): Trust =>
  trustSame(headers['x-wc-webhook-signature']?.trim(), proof, (secret) => signature(body, secret));

/** The headers with which WooCommerce would send this body; what it is about stands in others. */
export const signWooCommerce: Sign = (body, { secret }) => ({
  'content-type': 'application/json',
  'x-wc-webhook-signature': signature(body, secret),
});
