import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto';

const base64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** The key inside `whsec_<base64>` (the prefix may be missing); nothing if there is none. */
const keyOf = (secret: string): KeyObject | undefined => {
  const text = secret.replace(/^whsec_/, '');
  const key = base64.test(text) ? Buffer.from(text, 'base64') : Buffer.alloc(0);
  return key.length > 0 ? createSecretKey(key) : undefined;
};

export interface Message {
  readonly id: string;
  /** Whole seconds since 1970, as they stand in the header. */
  readonly timestamp: string;
  readonly body: Uint8Array;
}

/** One entry of the header `webhook-signature`; nothing if the secret holds no key. */
export const signature = ({ id, timestamp, body }: Message, secret: string): string | undefined => {
  const key = keyOf(secret);
  return key && `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')}`;
};

/**
 * The headers of Standard Webhooks for this body. The id follows from the body, so that sending it again is a retry.
 * A secret without a key signs nothing: the receiver refuses.
 */
export const signDoorstep = (body: Uint8Array, secret: string, now: number): Record<string, string> => {
  const id = `msg_${hash('sha256', body).slice(0, 24)}`;
  const timestamp = String(Math.floor(now / 1000));
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signature({ id, timestamp, body }, secret) ?? '',
  };
};
