import { createHash } from 'node:crypto';
import type { Delivery, Proof, Settings } from '../../senders/delivery.ts';
import { namedHeader } from '../../senders/named-header.ts';
import type { Sign, Trust } from '../../senders/sender.ts';
import { trustSame } from '../../senders/trust.ts';

const headerOf = ({ header = 'sign' }: Settings): string => header.toLowerCase();

/** No HMAC: the digest of the body with the API key behind it. */
const signature = (body: Uint8Array, apiKey: string): string =>
  createHash('sha256').update(body).update(`/${apiKey}`).digest('hex');

export const trust = ({ body, headers }: Delivery, proof: Proof): Trust =>
  trustSame(namedHeader(headers, headerOf(proof.settings))?.toLowerCase(), proof, (apiKey) => signature(body, apiKey));

export const sign: Sign = (body, { secret, settings }) => ({
  'content-type': 'application/json',
  [headerOf(settings)]: signature(body, secret),
});
