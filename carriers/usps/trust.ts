import { createHmac } from 'node:crypto';
import type { Delivery, Proof, Settings } from '../../senders/delivery.ts';
import { namedHeader } from '../../senders/named-header.ts';
import type { Sign, Trust } from '../../senders/sender.ts';
import { trustSame } from '../../senders/trust.ts';

export const DEFAULT_HEADER = 'X-HMAC';

/** Without a setting, both names under which the signature was seen. */
const headerNames = ({ header }: Settings): readonly [string, ...string[]] =>
  header ? [header.toLowerCase()] : [DEFAULT_HEADER.toLowerCase(), 'x-usps-hmac-signature'];

const signature = (body: Uint8Array, secret: string, encoding: 'hex' | 'base64'): string =>
  createHmac('sha256', secret).update(body).digest(encoding);

/** The header with which USPS would send this body. */
export const sign: Sign = (body, { secret, settings }) => ({
  'content-type': 'application/json',
  [headerNames(settings)[0]]: signature(body, secret, 'hex'),
});

/** USPS does not publish how it spells the signature: it may be hex or base64. */
export const trust = ({ body, headers }: Delivery, proof: Proof): Trust => {
  const names = headerNames(proof.settings);
  const sent = names.flatMap((name) => namedHeader(headers, name)?.replace(/^sha256=/i, '') ?? []);
  const lowered = sent.map((text) => text.toLowerCase());
  const inHex = trustSame(lowered, proof, (secret) => signature(body, secret, 'hex'));
  if (inHex.trusted || inHex.why !== 'signature-mismatch') return inHex;
  return trustSame(sent, proof, (secret) => signature(body, secret, 'base64'));
};
