import { createHmac, hash } from 'node:crypto';
import type { Delivery, Proof } from './delivery.ts';
import type { Sign, Trust } from './sender.ts';
import { refuse, refuseStale, trustSame } from './trust.ts';

/** The bytes that a secret stands for; nothing if it holds no key. */
export type KeyOf = (secret: string) => Uint8Array | undefined;

const base64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** As the standard spells secrets: `whsec_<base64>`, the prefix may be missing. */
const standardKey: KeyOf = (secret) => {
  const text = secret.replace(/^whsec_/, '');
  return base64.test(text) ? Buffer.from(text, 'base64') : undefined;
};

interface Message {
  readonly id: string;
  /** Whole seconds since 1970, as they stand in the header. */
  readonly timestamp: string;
  readonly body: Uint8Array;
}

const signature = ({ id, timestamp, body }: Message, key: Uint8Array): string =>
  `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')}`;

/** Standard Webhooks. Written here since its library takes the time from the machine's clock, and here the time is an argument. */
export const trustStandard =
  (keyOf: KeyOf = standardKey) =>
  ({ body, headers }: Delivery, proof: Proof): Trust => {
    const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': sent } = headers;
    if (!id || !timestamp || !sent) return refuse('signature-missing');
    // A full stop in the id would let one signature stand for two readings of id, time and body.
    if (id.includes('.') || !/^\d{1,12}$/.test(timestamp)) return refuse('signature-malformed');
    const stale = refuseStale(Number(timestamp), proof);
    if (stale) return stale;
    return trustSame(sent.split(' '), proof, (secret) => {
      const key = keyOf(secret);
      return key && key.length > 0 ? signature({ id, timestamp, body }, key) : undefined;
    });
  };

/**
 * The headers of Standard Webhooks. The id follows from the body, so that sending it again is a retry. A secret without a key signs nothing: the
 * receiver refuses.
 */
export const signStandard =
  (keyOf: KeyOf = standardKey): Sign =>
  (body, { secret, now }) => {
    const id = `msg_${hash('sha256', body).slice(0, 24)}`;
    const timestamp = String(Math.floor(now / 1000));
    const key = keyOf(secret);
    return {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': key && key.length > 0 ? signature({ id, timestamp, body }, key) : '',
    };
  };
