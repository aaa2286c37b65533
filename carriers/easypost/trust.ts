import type { Delivery, Proof } from '../../senders/delivery.ts';
import type { Trust } from '../../senders/sender.ts';
import { refuse, refuseStale, trustSame } from '../../senders/trust.ts';
import { signature } from './sign.ts';
import { withWholeWeights } from './weights.ts';

/**
 * Version 1 decides where it is sent, unless the connection asks for version 2: of that, EasyPost publishes the headers and not the string that is
 * signed, which is taken from three independent implementations.
 */
export const trust = (delivery: Delivery, proof: Proof): Trust => {
  const sent = delivery.headers['x-hmac-signature'];
  const asksForV2 = proof.settings.signature === 'v2';
  if (asksForV2 || (!sent && delivery.headers['x-hmac-signature-v2'])) return trustV2(delivery, proof);
  return trustBody(sent, '', { delivery, proof });
};

const trustV2 = (delivery: Delivery, proof: Proof): Trust => {
  const { headers, method, path: called } = delivery;
  const { 'x-hmac-signature-v2': sent, 'x-timestamp': timestamp, 'x-path': path } = headers;
  if (!sent || !timestamp || !path) return refuse('signature-missing');
  const stale = refuseStale(Math.floor(Date.parse(timestamp) / 1000), proof);
  if (stale) return stale;
  if (path !== (proof.settings.path ?? called)) return refuse('other-path');
  return trustBody(sent, `${timestamp}${method}${path}`, { delivery, proof });
};

interface Call {
  readonly delivery: Delivery;
  readonly proof: Proof;
}

/** The bytes as they came; and only if these are not what was signed, with the weights as EasyPost writes them. */
const trustBody = (sent: string | undefined, before: string, { delivery: { body }, proof }: Call): Trust => {
  const asCame = trustSame(sent, proof, (secret) => signature(body, secret, before));
  const restored = asCame.trusted ? undefined : withWholeWeights(body);
  return restored ? trustSame(sent, proof, (secret) => signature(restored, secret, before)) : asCame;
};
