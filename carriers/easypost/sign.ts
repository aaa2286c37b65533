import { createHmac } from 'node:crypto';
import type { Sign } from '../../senders/sender.ts';

/** EasyPost's secrets are text in any alphabet; all of its libraries bring them to this form before they sign. */
const keyOf = (secret: string): string => secret.normalize('NFKD');

/** The value of the header `X-Hmac-Signature` for these very bytes; in version 2 of the scheme, time, method and path stand before them. */
export const signature = (body: Uint8Array, secret: string, before = ''): string =>
  `hmac-sha256-hex=${createHmac('sha256', keyOf(secret)).update(before).update(body).digest('hex')}`;

/** The headers with which EasyPost would send this body. */
export const signEasyPost: Sign = (body, { secret }) => ({
  'content-type': 'application/json',
  'x-hmac-signature': signature(body, secret),
});
