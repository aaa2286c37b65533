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
  readonly secrets: Pick<ConnectionSecrets, 'read'>;
  readonly now: () => Instant;
}

/** Whom Doorstep can ask: a sender that answers, with the key to do so. */
export const askable = async (
  { findSender, secrets, now }: Dependencies,
  connection: Connection,
): Promise<Asked | undefined> => {
  const asking = (await findSender(connection.provider))?.asking;
  const apiKey = asking && (await secrets.read(connection.id))?.apiKey;
  if (!asking || !apiKey) return undefined;
  return { connection, asking, access: { apiKey, settings: connection.settings ?? {}, now: epochOf(now()) } };
};
