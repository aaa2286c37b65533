import { findCarrier } from '../../carriers/index.ts';
import type { Connection } from '../adapters/connections.ts';
import type { Told } from '../serve-shop/problem.ts';
import type { CommandOf } from './command.ts';
import { type Operator, unknownBrand, wrong } from './operator.ts';

type Secret = { readonly secret: string };

/** The only time that the address is told: it is kept as a hash. The secrets go to the parameter store, and nowhere else. */
export const addConnection = async (
  { brands, connections, secrets, shop, publicUrl, newSecret }: Operator,
  { brand, provider, name, secret = standardSecret(newSecret()) }: CommandOf<'add-connection'>,
): Promise<Told<Connection & Secret & { readonly url: string }>> => {
  if (!(await brands.read(brand))) return unknownBrand;
  if (!findCarrier(provider)) return wrong('/provider', 'is no provider that Doorstep can read');
  const [address, connection] = [newSecret(), { id: shop.newId(), brand, provider, name, createdAt: shop.now() }];
  await secrets.write(connection.id, [secret]);
  await connections.create(address, connection);
  const url = `${publicUrl}/v1/webhooks/${address}`;
  return { kind: 'told', outcome: 'connection-added', content: { ...connection, url, secret } };
};

export const listConnections = async (
  { connections }: Operator,
  { brand }: CommandOf<'list-connections'>,
): Promise<Told<{ readonly connections: readonly Connection[] }>> => ({
  kind: 'told',
  outcome: 'connections-listed',
  content: { connections: await connections.list(brand) },
});

/** The newest secret and the one before it are valid, so that sender and receiver need not change at the same moment. */
export const rotateConnection = async (
  { connections, secrets, newSecret }: Operator,
  { brand, id, secret = standardSecret(newSecret()) }: CommandOf<'rotate-connection'>,
): Promise<Told<{ readonly id: string } & Secret>> => {
  const known = await connections.list(brand);
  if (!known.some((connection) => connection.id === id)) return wrong('/id', 'is no connection of this brand');
  const [newest] = await secrets.read(id);
  const older = newest === undefined || newest === secret ? [] : [newest];
  await secrets.write(id, [secret, ...older]);
  return { kind: 'told', outcome: 'connection-rotated', content: { id, secret } };
};

/** As Standard Webhooks spells secrets; to others it is a text like any. */
const standardSecret = (bits: string): string => `whsec_${Buffer.from(bits, 'base64url').toString('base64')}`;
