import { createHmac } from 'node:crypto';

/** EasyPost's secrets are text in any alphabet; all of its libraries bring them to this form before they sign. */
const keyOf = (secret: string): Buffer => Buffer.from(secret.normalize('NFKD'), 'utf8');

/** The value of the header `X-Hmac-Signature` for these very bytes. */
export const signature = (body: Uint8Array, secret: string): string =>
  `hmac-sha256-hex=${createHmac('sha256', keyOf(secret)).update(body).digest('hex')}`;

/** The headers with which EasyPost would send this body. */
export const signEasyPost = (body: Uint8Array, secret: string): Record<string, string> => ({
  'content-type': 'application/json',
  'x-hmac-signature': signature(body, secret),
});
