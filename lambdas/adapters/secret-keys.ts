import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod/mini';
import { type Keys, type LinkSigner, linkSigner } from './links.ts';

/** The signer of the moment: ask anew for each request, since keys are exchanged while functions run. */
export type Links = () => Promise<LinkSigner>;

const keysForm = z.object({ current: z.string(), previous: z._default(z.string(), '') });

/** Within this time every running function knows an exchanged key. */
const KNOWN_FOR_MS = 5 * 60_000;

/** Reads the keys once in five minutes. One that was read goes on while the secret cannot be had. */
export const secretKeys = (client: SecretsManagerClient, secretId: string, now: () => number): Links => {
  let known: { readonly signer: LinkSigner; readonly until: number } | undefined;
  let reading: Promise<LinkSigner> | undefined;

  const read = async (): Promise<LinkSigner> => {
    const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
    const signer = linkSigner(parseKeys(SecretString));
    known = { signer, until: now() + KNOWN_FOR_MS };
    return signer;
  };

  return async () => {
    if (known && now() < known.until) return known.signer;
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading.catch((error: unknown) => {
      if (known) return known.signer;
      throw error;
    });
  };
};

/** A parser's error quotes what it could not read: here, a secret. */
const parseKeys = (text: string): Keys => {
  try {
    return keysForm.parse(JSON.parse(text));
  } catch {
    throw new Error('keys-unreadable');
  }
};
