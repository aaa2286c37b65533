import { createHmac } from 'node:crypto';
import type { Delivery, Proof } from '../../senders/delivery.ts';
import type { Sign, Trust } from '../../senders/sender.ts';
import { trustSame } from '../../senders/trust.ts';

const marks: readonly (readonly [RegExp, string])[] = [
  [/^&(lt|#0*60);$/, '<'],
  [/^&(gt|#0*62);$/, '>'],
  [/^&(quot|#0*34|#[xX]0*22);$/, '"'],
  [/^&(#0*39|#[xX]0*27);$/, "'"],
  [/^&(amp|#0*38|#[xX]0*26);$/, '&'],
];

/** WordPress may store a typed secret with its special characters as HTML, and WooCommerce turns them back before it signs. Each once: what comes out is not looked at again. */
const decoded = (secret: string): string =>
  secret.replace(/&(?:[a-z]{2,4}|#\d{1,10}|#[xX][0-9a-fA-F]{1,10});/g, (entity) => {
    const mark = marks.find(([pattern]) => pattern.test(entity));
    return mark ? mark[1] : entity;
  });

const signature = (body: Uint8Array, secret: string): string =>
  createHmac('sha256', decoded(secret)).update(body).digest('base64');

/** The signature covers the body alone: neither what the call is about, nor when it was made. */
export const trust = ({ body, headers }: Delivery, proof: Proof): Trust =>
  trustSame(headers['x-wc-webhook-signature']?.trim(), proof, (secret) => signature(body, secret));

/** The headers with which WooCommerce would send this body; what it is about stands in others. */
export const signWooCommerce: Sign = (body, { secret }) => ({
  'content-type': 'application/json',
  'x-wc-webhook-signature': signature(body, secret),
});
