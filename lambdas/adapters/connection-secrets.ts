import {
  GetParameterCommand,
  GetParametersCommand,
  ParameterNotFound,
  PutParameterCommand,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import * as z from 'zod/mini';
import { TryAgain } from '../../domain/errors.ts';
import { isPassing } from './fate.ts';
import { knownForAMinute } from './known-for-a-minute.ts';

/** What only a connection and its sender know. */
export interface Confidence {
  /** What the sender signs with. Newest first; while one is exchanged two are valid. */
  readonly secrets: readonly string[];
  /** What Doorstep asks the sender's API with. */
  readonly apiKey?: string | undefined;
}

export interface ConnectionSecrets {
  /** As it was at most a minute ago; nothing for a connection of which nothing was ever kept. */
  read(connection: string): Promise<Confidence | undefined>;
  /** The same of many, by their ids: in one call for each ten that are not known. Those of which nothing was ever kept are left out. */
  readAll(connections: readonly string[]): Promise<ReadonlyMap<string, Confidence>>;
  /** As it is now, whoever wrote it last: for those who write it anew from what it was. */
  readAfresh(connection: string): Promise<Confidence | undefined>;
  write(connection: string, confidence: Confidence): Promise<void>;
}

/** So many the parameter store gives at once. */
const READ_AT_ONCE = 10;

const confidenceForm = z.object({ secrets: z.array(z.string()), apiKey: z.optional(z.string()) });

export const connectionSecrets = (client: SSMClient, prefix: string, now: () => number): ConnectionSecrets => {
  // Reading them once a minute keeps a busy door far below the parameter store's 40 calls a second.
  const known = knownForAMinute<Confidence>(now);
  const nameOf = (connection: string) => `${prefix}/${connection}`;
  const readAfresh = async (connection: string) => {
    const fetched = await fetchConfidence(client, nameOf(connection));
    if (fetched) known.set(connection, fetched);
    return fetched;
  };
  return {
    readAfresh,
    read: async (connection) => known.get(connection) ?? readAfresh(connection),
    readAll: async (connections) => {
      const unknown = connections.filter((each) => !known.get(each));
      const found = new Map(connections.flatMap((each) => pairOf(each, known.get(each))));
      for (let place = 0; place < unknown.length; place += READ_AT_ONCE) {
        const names = new Map(unknown.slice(place, place + READ_AT_ONCE).map((each) => [nameOf(each), each]));
        for (const [name, confidence] of await fetchSeveral(client, [...names.keys()])) {
          const connection = names.get(name) ?? '';
          known.set(connection, confidence);
          found.set(connection, confidence);
        }
      }
      return found;
    },
    write: async (connection, confidence) => {
      const Value = JSON.stringify(confidence);
      await client.send(
        new PutParameterCommand({ Name: nameOf(connection), Type: 'SecureString', Overwrite: true, Value }),
      );
      known.forget(connection);
    },
  };
};

const pairOf = (connection: string, confidence: Confidence | undefined): readonly (readonly [string, Confidence])[] =>
  confidence ? [[connection, confidence]] : [];

const fetchConfidence = async (client: SSMClient, Name: string): Promise<Confidence | undefined> => {
  try {
    const { Parameter } = await client.send(new GetParameterCommand({ Name, WithDecryption: true }));
    return parseConfidence(Parameter?.Value ?? '');
  } catch (error) {
    if (error instanceof ParameterNotFound) return undefined;
    throw passingOr(error);
  }
};

const fetchSeveral = async (
  client: SSMClient,
  Names: string[],
): Promise<readonly (readonly [name: string, Confidence])[]> => {
  try {
    const { Parameters = [] } = await client.send(new GetParametersCommand({ Names, WithDecryption: true }));
    return Parameters.map(({ Name = '', Value = '' }) => [Name, parseConfidence(Value)]);
  } catch (error) {
    throw passingOr(error);
  }
};

const passingOr = (error: unknown): unknown =>
  isPassing(error) ? new TryAgain('The parameter store did not answer', { cause: error }) : error;

/** A parser's error quotes what it could not read: here, a secret. */
const parseConfidence = (text: string): Confidence => {
  try {
    return confidenceForm.parse(JSON.parse(text));
  } catch {
    throw new Error('secrets-unreadable');
  }
};
