import type { Delivery, Proof } from '../../senders/delivery.ts';
import { sameText } from '../../senders/same-text.ts';
import type { Greeting } from '../../senders/sender.ts';
import { trustSame } from '../../senders/trust.ts';
import { clientId, TOKEN_SECONDS, token } from './token.ts';

/** A request for a token is short; anything longer is none. */
const LONGEST_REQUEST = 8192;

interface Client {
  readonly id: string;
  readonly secret: string;
}

/** OAuth's client credentials grant (RFC 6749, 4.4), which UPS asks for at the very address that it then sends its events to. */
export const greet = (delivery: Delivery, proof: Proof): Greeting | undefined => {
  if (proof.settings.auth !== 'oauth' || !isForm(delivery)) return undefined;
  const form = new URLSearchParams(Buffer.from(delivery.body).toString('utf8'));
  const grant = form.get('grant_type');
  if (grant === null) return refusal(400, 'invalid_request');
  if (grant !== 'client_credentials') return refusal(400, 'unsupported_grant_type');
  const own = clientId(proof.settings);
  const clients = introduced(delivery, form);
  const knowsId = clients.map(({ id }) => sameText(id, own)).includes(true);
  const knowsSecret = trustSame(
    clients.map(({ secret }) => secret),
    proof,
    (secret) => secret,
  ).trusted;
  const newest = proof.secrets.find((secret) => secret !== '');
  return knowsId && knowsSecret && newest ? granted(own, newest, proof.now) : refusal(401, 'invalid_client');
};

const isForm = ({ body, headers }: Delivery): boolean =>
  body.length <= LONGEST_REQUEST &&
  (headers['content-type'] ?? '').toLowerCase().startsWith('application/x-www-form-urlencoded');

/** Id and secret as Basic authorization, where each should be form encoded and often is not; or in the form itself. */
const introduced = ({ headers }: Delivery, form: URLSearchParams): readonly Client[] => {
  const [, basic] = /^Basic ([\w+/=-]+)$/i.exec((headers.authorization ?? '').trim()) ?? [];
  if (!basic) return [{ id: form.get('client_id') ?? '', secret: form.get('client_secret') ?? '' }];
  const [id = '', ...rest] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  const plain = { id, secret: rest.join(':') };
  return [plain, { id: formDecoded(plain.id), secret: formDecoded(plain.secret) }];
};

const formDecoded = (sent: string): string => new URLSearchParams(`v=${sent.replaceAll('&', '%26')}`).get('v') ?? '';

const granted = (client: string, secret: string, now: number): Greeting => {
  const body = {
    access_token: token(Math.floor(now / 1000) + TOKEN_SECONDS, client, secret),
    token_type: 'Bearer',
    expires_in: TOKEN_SECONDS,
  };
  return { status: 200, why: 'token', body: JSON.stringify(body) };
};

const refusal = (status: 400 | 401, error: string): Greeting => ({
  status,
  why: error.replaceAll('_', '-'),
  headers: { 'www-authenticate': 'Basic realm="doorstep"' },
  body: JSON.stringify({ error }),
});
