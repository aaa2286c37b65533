import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto';
import { remembered } from '../domain/remembered.ts';
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

const signature = ({ id, timestamp, body }: Message, key: KeyObject): string =>
  `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')}`;

/** Making a key ready takes longer than signing with it, and a function has few. */
const MOST_KEYS = 100;

const readyKeys = (keyOf: KeyOf): ((secret: string) => KeyObject | undefined) => {
  const known = remembered<string, KeyObject | 'none'>(MOST_KEYS);
  return (secret) => {
    const ready = known(secret, () => {
      const key = keyOf(secret);
      return key && key.length > 0 ? createSecretKey(key) : 'none';
    });
    return ready === 'none' ? undefined : ready;
  };
};

/** Standard Webhooks. Written here since its library takes the time from the machine's clock, and here the time is an argument. */
export const trustStandard = (keyOf: KeyOf = standardKey): ((delivery: Delivery, proof: Proof) => Trust) => {
  const readyKey = readyKeys(keyOf);
  return ({ body, headers }, proof) => {
    const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': sent } = headers;
    if (!id || !timestamp || !sent) return refuse('signature-missing');
    // A full stop in the id would let one signature stand for two readings of id, time and body.
    if (id.includes('.') || !/^\d{1,12}$/.test(timestamp)) return refuse('signature-malformed');
    const stale = refuseStale(Number(timestamp), proof);
    if (stale) return stale;
    return trustSame(sent.split(' '), proof, (secret) => {
      const key = readyKey(secret);
      return key && signature({ id, timestamp, body }, key);
    });
  };
};

/**
 * The headers of Standard Webhooks. The id follows from the body, so that sending it again is a retry. A secret without a key signs nothing: the
 * receiver refuses.
 */
export const signStandard = (keyOf: KeyOf = standardKey): Sign => {
  const readyKey = readyKeys(keyOf);
  return (body, { secret, now }) => {
    const id = `msg_${hash('sha256', body).slice(0, 24)}`;
    const timestamp = String(Math.floor(now / 1000));
    const key = readyKey(secret);
    return {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': key ? signature({ id, timestamp, body }, key) : '',
    };
  };
};
