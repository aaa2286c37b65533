import type { Newcomer } from './newcomer.ts';

/** How it is trusted: the commonest scheme, until its own is written. */
export const trustFile = ({ id, name }: Newcomer): string => `import { createHmac } from 'node:crypto';
import type { Delivery, Proof } from '../../senders/delivery.ts';
import type { Sign, Trust } from '../../senders/sender.ts';
import { trustSame } from '../../senders/trust.ts';

const header = 'x-${id}-signature';

const signature = (body: Uint8Array, secret: string): string => createHmac('sha256', secret).update(body).digest('hex');

/** Hexadecimal HMAC-SHA256 over the raw bytes. */
export const trust = ({ body, headers }: Delivery, proof: Proof): Trust =>
  trustSame(headers[header], proof, (secret) => signature(body, secret));

/** The headers with which ${name} would send this body. */
export const sign: Sign = (body, { secret }) => ({
  'content-type': 'application/json',
  [header]: signature(body, secret),
});
`;
