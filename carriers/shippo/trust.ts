import { createHmac } from 'node:crypto';
import type { Delivery, Proof } from '../../senders/delivery.ts';
import type { Sign, Trust } from '../../senders/sender.ts';
import { byAddress, refuse, refuseStale, trustSame } from '../../senders/trust.ts';

const HEADER = 'shippo-auth-signature';

const signature = (body: Uint8Array, timestamp: string, secret: string): string =>
  createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');

/** Shippo signs only for accounts that its support has switched that on for. Once a connection has a secret, nothing is believed without a signature. */
export const trust = ({ body, headers }: Delivery, proof: Proof): Trust => {
  if (proof.secrets.length === 0) return byAddress;
  const sent = headers[HEADER];
  if (!sent) return refuse('signature-missing');
  const parts = sent.split(',').map((part) => part.trim());
  const [timestamp, ...others] = valuesOf(parts, 't');
  if (timestamp === undefined || others.length > 0 || !/^\d{1,12}$/.test(timestamp))
    return refuse('signature-malformed');
  const stale = refuseStale(Number(timestamp), proof);
  return stale ?? trustSame(valuesOf(parts, 'v1'), proof, (secret) => signature(body, timestamp, secret));
};

const valuesOf = (parts: readonly string[], name: string): readonly string[] =>
  parts.flatMap((part) => (part.startsWith(`${name}=`) ? [part.slice(name.length + 1)] : []));

export const sign: Sign = (body, { secret, now }) => {
  const timestamp = String(Math.floor(now / 1000));
  return {
    'content-type': 'application/json',
    [HEADER]: `t=${timestamp},v1=${signature(body, timestamp, secret)}`,
  };
};
