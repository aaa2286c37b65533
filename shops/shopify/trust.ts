import { createHmac } from 'node:crypto';
import type { Delivery, Proof } from '../../senders/delivery.ts';
import type { Sign, Trust } from '../../senders/sender.ts';
import { trustSame } from '../../senders/trust.ts';
import { headerOf } from './headers.ts';

const signature = (body: Uint8Array, secret: string): string =>
  createHmac('sha256', secret).update(body).digest('base64');

/** The signature covers the body alone: neither what the call is about, nor when it was made. */
export const trust = (delivery: Delivery, proof: Proof): Trust =>
  trustSame(headerOf(delivery, 'hmac-sha256'), proof, (secret) => signature(delivery.body, secret));

/** The headers with which Shopify would send this body; what it is about stands in others. */
export const signShopify: Sign = (body, { secret }) => ({
  'content-type': 'application/json',
  'x-shopify-hmac-sha256': signature(body, secret),
});
