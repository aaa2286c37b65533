import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { remembered } from '../../domain/remembered.ts';
import type { Delivery, Proof } from '../../senders/delivery.ts';
import { namedHeader } from '../../senders/named-header.ts';
import type { Sign, Trust } from '../../senders/sender.ts';
import { refuse, trustSame } from '../../senders/trust.ts';

/** The header that holds the shared word, where nothing else is set. */
const HEADER = 'authorization';
const headerOf = (settings: Proof['settings']): string => (settings.header ?? HEADER).trim().toLowerCase();

const isPublicKey = (secret: string): boolean => secret.includes('-----BEGIN');

/**
 * By the signature of Commerce's webhooks, if we have its public key; by that of Adobe I/O, if the connection says so; else by a word that Commerce, or
 * whatever stands between, sends along in a header. Without a public key no signature is believed, and none excuses a missing word.
 */
export const trust = ({ body, headers }: Delivery, proof: Proof): Trust => {
  const keys = publicKeys(proof);
  const webhook = headers['x-adobe-commerce-webhook-signature'];
  if (webhook && keys.length > 0) return trustSigned([webhook], Buffer.from(body).toString('base64'), keys);
  const events = ['x-adobe-digital-signature-1', 'x-adobe-digital-signature-2'].flatMap((name) => headers[name] || []);
  if (events.length > 0 && keys.length > 0 && proof.settings.events === 'signature') {
    return trustSigned(events, body, keys);
  }
  const words = proof.secrets.filter((secret) => secret !== '' && !isPublicKey(secret));
  if (words.length === 0) return refuse(keys.length > 0 ? 'signature-missing' : 'no-secret');
  const sent = namedHeader(headers, headerOf(proof.settings));
  return trustSame(sent?.replace(/^Bearer /i, ''), { secrets: words }, (word) => word);
};

/** RSA with SHA-256. A signature is checked against every key: none of them is secret. */
const trustSigned = (sent: readonly string[], signed: string | Uint8Array, keys: readonly KeyObject[]): Trust => {
  const bytes = Buffer.from(signed);
  const fits = sent.some((text) => {
    const signature = Buffer.from(text.slice(0, 2000), 'base64');
    // The last character has bits to spare: each signature is taken in one spelling only.
    return signature.toString('base64') === text && keys.some((key) => verify('sha256', bytes, key, signature));
  });
  return fits ? { trusted: true } : refuse('signature-mismatch');
};

/** Those in the setting and those among the secrets, each of which may hold several, one behind the other. */
const publicKeys = ({ settings, secrets }: Proof): readonly KeyObject[] =>
  [settings.publicKey ?? '', ...secrets]
    .flatMap((text) => text.replaceAll('\\n', '\n').match(/-----BEGIN [A-Z ]+-----[^-]+-----END [A-Z ]+-----/g) ?? [])
    .flatMap((pem) => parsed(pem, () => parse(pem)));

/** Parsing a key costs more than looking it up, and a connection has one or two. */
const parsed = remembered<string, readonly KeyObject[]>(32);

const parse = (pem: string): readonly KeyObject[] => {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'rsa' ? [key] : [];
  } catch {
    return [];
  }
};

/** By the shared word: only Commerce itself has the key behind its signature. */
export const signAdobe: Sign = (_body, { secret, settings }) => ({
  'content-type': 'application/json',
  ...(isPublicKey(secret) ? {} : { [headerOf(settings)]: secret }),
});
