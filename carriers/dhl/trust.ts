import type { Delivery, Proof, Settings } from '../../senders/delivery.ts';
import { namedHeader } from '../../senders/named-header.ts';
import type { Sign, Trust } from '../../senders/sender.ts';
import { byAddress, trustSame } from '../../senders/trust.ts';

/** What DHL calls the header of its own keys. Any other may be chosen with the subscription. */
export const DEFAULT_HEADER = 'DHL-API-Key';

const headerOf = ({ header }: Settings): string => (header || DEFAULT_HEADER).toLowerCase();

/** DHL signs nothing: it brings the token that the subscription gave it, or, without one, only knows the address. */
export const trust = ({ headers }: Delivery, proof: Proof): Trust => {
  if (proof.secrets.length === 0) return byAddress;
  return trustSame(namedHeader(headers, headerOf(proof.settings)), proof, (secret) => secret);
};

export const sign: Sign = (_body, { secret, settings }) => ({
  'content-type': 'application/json',
  [headerOf(settings)]: secret,
});
