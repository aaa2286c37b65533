import type { Delivery, Proof } from '../../senders/delivery.ts';
import type { Trust } from '../../senders/sender.ts';
import { refuse, refuseStale, trustSame } from '../../senders/trust.ts';
import { signature } from './sign.ts';

/**
 * Version 1 decides where it is sent, unless the connection asks for version 2: of that, EasyPost publishes the headers and not the string that is
 * signed, which is taken from three independent implementations.
 */
export const trust = (delivery: Delivery, proof: Proof): Trust => {
  const sent = delivery.headers['x-hmac-signature'];
  const asksForV2 = proof.settings.signature === 'v2';
  if (asksForV2 || (!sent && delivery.headers['x-hmac-signature-v2'])) return trustV2(delivery, proof);
  return trustSame(sent, proof, (secret) => signature(delivery.body, secret));
};

const trustV2 = ({ body, headers, method, path: called }: Delivery, proof: Proof): Trust => {
  const { 'x-hmac-signature-v2': sent, 'x-timestamp': timestamp, 'x-path': path } = headers;
  if (!sent || !timestamp || !path) return refuse('signature-missing');
  const stale = refuseStale(Math.floor(Date.parse(timestamp) / 1000), proof);
  if (stale) return stale;
  if (path !== (proof.settings.path ?? called)) return refuse('other-path');
  return trustSame(sent, proof, (secret) => signature(body, secret, `${timestamp}${method}${path}`));
};
