import { findCarrier, findSigner } from '../../carriers/index.ts';
import { epochOf } from '../../domain/time.ts';
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
  if (!canSign(provider, secret, epochOf(shop.now()))) return unusableSecret;
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
  { connections, secrets, shop, newSecret }: Operator,
  { brand, id, secret = standardSecret(newSecret()) }: CommandOf<'rotate-connection'>,
): Promise<Told<{ readonly id: string } & Secret>> => {
  const known = (await connections.list(brand)).find((connection) => connection.id === id);
  if (!known) return wrong('/id', 'is no connection of this brand');
  if (!canSign(known.provider, secret, epochOf(shop.now()))) return unusableSecret;
  const [newest] = await secrets.read(id);
  const older = newest === undefined || newest === secret ? [] : [newest];
  await secrets.write(id, [secret, ...older]);
  return { kind: 'told', outcome: 'connection-rotated', content: { id, secret } };
};

/** As Standard Webhooks spells secrets; to others it is a text like any. */
const standardSecret = (bits: string): string => `whsec_${Buffer.from(bits, 'base64url').toString('base64')}`;

/** With a secret that the provider's scheme cannot sign with, every webhook would be refused without a word to whoever set it up. */
const canSign = (provider: string, secret: string, now: number): boolean => {
  const [body, method, path] = [Buffer.from('{}'), 'POST', ''];
  const headers = findSigner(provider)?.(body, secret, now) ?? {};
  return findCarrier(provider)?.trust({ body, headers, method, path }, { secrets: [secret], now }).trusted ?? false;
};

const unusableSecret = wrong('/secret', 'must be "whsec_" and a key in base64, as Standard Webhooks spells secrets');
