import type { Delivery, Proof } from '../../senders/delivery.ts';
import { sameText } from '../../senders/same-text.ts';
import type { Sign, Trust } from '../../senders/sender.ts';
import { refuse, trustSame } from '../../senders/trust.ts';
import { clientId, expiryOf, TOKEN_SECONDS, token } from './token.ts';

/** UPS signs nothing: it brings the word that it was given at the subscription, or a token that it fetched here before (see `greet`). */
export const trust = (delivery: Delivery, proof: Proof): Trust =>
  proof.settings.auth === 'oauth'
    ? trustToken(delivery, proof)
    : trustSame(delivery.headers.credential, proof, (secret) => secret);

const trustToken = ({ headers }: Delivery, proof: Proof): Trust => {
  const [, sent] = /^Bearer ([\w.-]+)$/i.exec((headers.authorization ?? '').trim()) ?? [];
  if (!sent) return refuse('signature-missing');
  const expiry = expiryOf(sent);
  if (expiry === undefined) return refuse('signature-malformed');
  const client = clientId(proof.settings);
  if (!sameText(headers['x-api-key'] ?? '', client)) return refuse('other-client');
  const left = expiry - Math.floor(proof.now / 1000);
  if (left <= 0) return refuse('too-old');
  // None was given out that lasts longer: the clock was set back since, or it is not ours.
  if (left > 2 * TOKEN_SECONDS) return refuse('too-new');
  return trustSame(sent, proof, (secret) => token(expiry, client, secret));
};

/** The headers with which UPS would send this body. */
export const signUps: Sign = (_body, { secret, settings, now }) => ({
  'content-type': 'application/json',
  'user-agent': 'UPSPubSubTrackingService',
  ...(settings.auth === 'oauth'
    ? {
        authorization: `Bearer ${token(Math.floor(now / 1000) + TOKEN_SECONDS, clientId(settings), secret)}`,
        'x-api-key': clientId(settings),
      }
    : { credential: secret }),
});
