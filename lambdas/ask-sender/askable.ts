import { epochOf, type Instant } from '../../domain/time.ts';
import type { Access, Asking } from '../../senders/asking.ts';
import type { ConnectionSecrets } from '../adapters/connection-secrets.ts';
import type { Connection } from '../adapters/connections.ts';
import type { FindSender } from '../adapters/senders.ts';

export interface Asked {
  readonly connection: Connection;
  readonly asking: Asking;
  readonly access: Access;
}

interface Dependencies {
  readonly findSender: FindSender;
  readonly secrets: Pick<ConnectionSecrets, 'readAll'>;
  readonly now: () => Instant;
}

/** Whom of these Doorstep can ask: senders that answer, with the key to do so. Their keys are read together. */
export const askable = async (
  { findSender, secrets, now }: Dependencies,
  connections: readonly Connection[],
): Promise<readonly Asked[]> => {
  const senders = await Promise.all(connections.map(({ provider }) => findSender(provider)));
  const answering = connections.flatMap((connection, place) => {
    const asking = senders[place]?.asking;
    return asking ? [{ connection, asking }] : [];
  });
  const known = await secrets.readAll(answering.map(({ connection }) => connection.id));
  return answering.flatMap(({ connection, asking }) => {
    const apiKey = known.get(connection.id)?.apiKey;
    const { settings = {} } = connection;
    return apiKey ? [{ connection, asking, access: { apiKey, settings, now: epochOf(now()) } }] : [];
  });
};
