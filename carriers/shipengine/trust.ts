import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import * as z from 'zod/mini';
import { remembered } from '../../domain/remembered.ts';
import { readBody } from '../../senders/body.ts';
import type { Delivery, Proof } from '../../senders/delivery.ts';
import { lenient } from '../../senders/forms.ts';
import type { Trust } from '../../senders/sender.ts';
import { refuse, refuseStale } from '../../senders/trust.ts';

/** RSA with PKCS #1 v1.5 and SHA-256 over `<timestamp>.<body>`, under one of the keys that ShipEngine publishes. */
export const trust = ({ body, headers }: Delivery, proof: Proof): Trust => {
  const {
    'x-shipengine-rsa-sha256-key-id': kid,
    'x-shipengine-rsa-sha256-signature': signature,
    'x-shipengine-timestamp': timestamp,
  } = headers;
  if (!kid || !signature || !timestamp) return refuse('signature-missing');
  const signedAt = secondsOf(timestamp);
  if (signedAt === undefined) return refuse('signature-malformed');
  const stale = refuseStale(signedAt, proof);
  if (stale) return stale;
  const key = keysOf(proof).get(kid);
  if (!key) return refuse('unknown-key');
  const sent = Buffer.from(signature, 'base64');
  // Otherwise several texts would be one signature.
  if (sent.toString('base64') !== signature) return refuse('signature-malformed');
  const signed = Buffer.concat([Buffer.from(`${timestamp}.`), body]);
  return verify('RSA-SHA256', signed, key, sent) ? { trusted: true } : refuse('signature-mismatch');
};

/** Without a zone it would be this machine's time: then it is UTC, as all that ShipEngine signs. */
const secondsOf = (timestamp: string): number | undefined => {
  const [, local, zone] =
    /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)(Z|[+-]\d{2}:\d{2})?$/.exec(timestamp) ?? [];
  const milliseconds = local === undefined ? Number.NaN : Date.parse(`${local}${zone ?? 'Z'}`);
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000);
};

type Keys = ReadonlyMap<string, KeyObject>;

/** Parsing a key costs more than using it. The text of a set is all that its keys follow from, so they may be kept by it. */
const parsed = remembered<string, Keys>(16);

const keysOf = ({ settings, keySet = '' }: Proof): Keys => {
  const set = settings.jwks ?? keySet;
  return parsed(set, () => parse(set));
};

const rsaKeyForm = z.object({
  kty: z.literal('RSA'),
  kid: z.string(),
  n: z.string(),
  e: z.string(),
});

const keySetForm = z.object({ keys: z.array(lenient(rsaKeyForm)) });

const parse = (keySet: string): Keys => {
  const set = readBody(Buffer.from(keySet), keySetForm);
  const keys = set.ok ? set.value.keys : [];
  return new Map(
    keys.flatMap((key) => {
      const ready = key && publicKey(key);
      return key && ready ? [[key.kid, ready]] : [];
    }),
  );
};

const publicKey = ({ kty, n, e }: z.infer<typeof rsaKeyForm>): KeyObject | undefined => {
  try {
    return createPublicKey({ key: { kty, n, e }, format: 'jwk' });
  } catch {
    return undefined;
  }
};
