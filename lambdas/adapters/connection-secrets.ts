import { GetParameterCommand, ParameterNotFound, PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import * as z from 'zod/mini';
import { TryAgain } from '../../domain/errors.ts';
import { isPassing } from './fate.ts';
import { knownForAMinute } from './known-for-a-minute.ts';

/** What connections sign their webhooks with. Newest first; while one is exchanged two are valid. */
export interface ConnectionSecrets {
  /** As they were at most a minute ago; none for a connection without any. */
  read(connection: string): Promise<readonly string[]>;
  write(connection: string, secrets: readonly string[]): Promise<void>;
}

const secretsForm = z.object({ secrets: z.array(z.string()) });

export const connectionSecrets = (client: SSMClient, prefix: string, now: () => number): ConnectionSecrets => {
  // Reading them once a minute keeps a busy door far below the parameter store's 40 calls a second.
  const known = knownForAMinute<readonly string[]>(now);
  const nameOf = (connection: string) => `${prefix}/${connection}`;
  return {
    read: async (connection) => {
      const kept = known.get(connection);
      if (kept) return kept;
      const secrets = await fetchSecrets(client, nameOf(connection));
      known.set(connection, secrets);
      return secrets;
    },
    write: async (connection, secrets) => {
      const Value = JSON.stringify({ secrets });
      await client.send(
        new PutParameterCommand({ Name: nameOf(connection), Type: 'SecureString', Overwrite: true, Value }),
      );
      known.forget(connection);
    },
  };
};

const fetchSecrets = async (client: SSMClient, Name: string): Promise<readonly string[]> => {
  try {
    const { Parameter } = await client.send(new GetParameterCommand({ Name, WithDecryption: true }));
    return parseSecrets(Parameter?.Value ?? '');
  } catch (error) {
    if (error instanceof ParameterNotFound) return [];
    throw isPassing(error) ? new TryAgain('The parameter store did not answer', { cause: error }) : error;
  }
};

/** A parser's error quotes what it could not read: here, a secret. */
const parseSecrets = (text: string): readonly string[] => {
  try {
    return secretsForm.parse(JSON.parse(text)).secrets;
  } catch {
    throw new Error('secrets-unreadable');
  }
};
