import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod/mini';

/** Two keys in one secret. While they are exchanged both are valid; an empty one is none. */
export interface Keys {
  /** For what must be found again for good. It is never exchanged; empty where a secret has none. */
  readonly lasting: string;
  readonly current: string;
  readonly previous: string;
}

const keysForm = z.object({
  lasting: z._default(z.string(), ''),
  current: z.string(),
  previous: z._default(z.string(), ''),
});

/** Within this time every running function knows an exchanged key. */
const KNOWN_FOR_MS = 5 * 60_000;

export interface KeySource {
  readonly client: SecretsManagerClient;
  readonly secretId: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** What is made of the keys of the moment: they are read once in five minutes, and those that were read go on while the secret cannot be had. */
export const exchangedKeys = <Made>(
  { client, secretId, now }: KeySource,
  make: (keys: Keys) => Made,
): (() => Promise<Made>) => {
  let known: { readonly made: Made; readonly until: number } | undefined;
  let reading: Promise<Made> | undefined;

  const read = async (): Promise<Made> => {
    const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
    const made = make(parseKeys(SecretString));
    known = { made, until: now() + KNOWN_FOR_MS };
    return made;
  };

  return async () => {
    if (known && now() < known.until) return known.made;
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading.catch((error: unknown) => {
      if (known) return known.made;
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
