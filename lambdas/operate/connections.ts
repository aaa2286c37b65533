import { epochOf } from '../../domain/time.ts';
import type { Settings } from '../../senders/delivery.ts';
import { isNeeded, type Sender } from '../../senders/sender.ts';
import type { Connection } from '../adapters/connections.ts';
import { findSender } from '../adapters/senders.ts';
import { sideBySide } from '../runtime/side-by-side.ts';
import type { Told } from '../serve-shop/problem.ts';
import type { CommandOf } from './command.ts';
import { type Operator, unknownBrand, wrong } from './operator.ts';

type Secret = { readonly secret?: string };

/** The only time that the address is told: it is kept as a hash. The secrets go to the parameter store, and nowhere else. */
export const addConnection = async (
  { brands, connections, secrets, shop, publicUrl, newSecret }: Operator,
  { brand, provider, name, settings = {}, apiKey, ...given }: CommandOf<'add-connection'>,
): Promise<Told<Connection & Secret & { readonly url: string }>> => {
  if (!(await brands.read(brand))) return unknownBrand;
  const sender = await findSender(provider);
  if (!sender) return wrong('/provider', 'is no provider that Doorstep can read');
  const faulty = faultOf(sender, settings);
  if (faulty) return faulty;
  const secret = given.secret ?? (sender.secret === 'required' ? standardSecret(newSecret()) : undefined);
  if (secret && !canSign(sender, { secret, settings: {}, now: epochOf(shop.now()) })) return unusableSecret;
  const connection = { id: shop.newId(), brand, provider, name, createdAt: shop.now(), settings };
  const address = newSecret();
  await secrets.write(connection.id, { secrets: secret ? [secret] : [], ...(apiKey ? { apiKey } : {}) });
  await connections.create(address, connection);
  const url = `${publicUrl}/v1/webhooks/${address}`;
  return { kind: 'told', outcome: 'connection-added', content: { ...connection, url, ...(secret ? { secret } : {}) } };
};

/** A setting that the sender does not know would be lost in silence; one that is missing would be missed only when a webhook comes. */
const faultOf = ({ name, settings: known }: Sender, settings: Settings) => {
  const unknown = Object.keys(settings).find((given) => !known.some((setting) => setting.name === given));
  if (unknown !== undefined) return wrong(`/settings/${unknown}`, `is no setting of ${name}`);
  const missing = known.find((setting) => isNeeded(setting) && !settings[setting.name]);
  if (missing) return wrong(`/settings/${missing.name}`, `must be given: ${missing.what}`);
  const wrongChoice = known.find(
    ({ name: own, kind }) => typeof kind === 'object' && settings[own] && !kind.oneOf.includes(settings[own]),
  );
  return wrongChoice && wrong(`/settings/${wrongChoice.name}`, `must be ${describe(wrongChoice)}`);
};

const describe = ({ kind }: Sender['settings'][number]): string =>
  typeof kind === 'object' ? `one of ${kind.oneOf.join(', ')}` : 'a text';

/** `asks`: whether Doorstep has an API key to ask its sender with. */
export const listConnections = async (
  { connections, secrets }: Pick<Operator, 'connections' | 'secrets'>,
  { brand }: CommandOf<'list-connections'>,
): Promise<Told<{ readonly connections: readonly (Connection & { readonly asks: boolean })[] }>> => {
  const listed = await sideBySide(await connections.list(brand), async (connection) => ({
    ...connection,
    asks: (await secrets.readAfresh(connection.id))?.apiKey !== undefined,
  }));
  return { kind: 'told', outcome: 'connections-listed', content: { connections: listed } };
};

/** The newest secret and the one before it are valid, so that sender and receiver need not change at the same moment. */
export const rotateConnection = async (
  { connections, secrets, shop, newSecret }: Operator,
  { brand, id, secret = standardSecret(newSecret()) }: CommandOf<'rotate-connection'>,
): Promise<Told<{ readonly id: string; readonly secret: string }>> => {
  const known = await connectionOf(connections, { brand, id });
  if (!known) return unknownConnection;
  const sender = await findSender(known.provider);
  if (!sender || !canSign(sender, { secret, settings: {}, now: epochOf(shop.now()) })) return unusableSecret;
  const before = await secrets.readAfresh(id);
  const newest = before?.secrets[0];
  const older = newest === undefined || newest === secret ? [] : [newest];
  await secrets.write(id, { ...before, secrets: [secret, ...older] });
  return { kind: 'told', outcome: 'connection-rotated', content: { id, secret } };
};

/** The key with which its sender is asked from now on, in place of any before it. What its webhooks are known by stays as it is. */
export const setApiKey = async (
  { connections, secrets }: Operator,
  { brand, id, apiKey }: CommandOf<'set-api-key'>,
): Promise<Told<{ readonly id: string; readonly asks: true }>> => {
  const known = await connectionOf(connections, { brand, id });
  if (!known) return unknownConnection;
  if (!(await findSender(known.provider))?.asking)
    return wrong('/apiKey', 'is of no use: Doorstep asks this provider nothing');
  const before = await secrets.readAfresh(id);
  await secrets.write(id, { secrets: before?.secrets ?? [], apiKey });
  return { kind: 'told', outcome: 'api-key-set', content: { id, asks: true } };
};

const connectionOf = async (
  connections: Operator['connections'],
  { brand, id }: { readonly brand: string; readonly id: string },
): Promise<Connection | undefined> => (await connections.list(brand)).find((connection) => connection.id === id);

const unknownConnection = wrong('/id', 'is no connection of this brand');

/** As Standard Webhooks spells secrets; to others it is a text like any. */
const standardSecret = (bits: string): string => `whsec_${Buffer.from(bits, 'base64url').toString('base64')}`;

/**
 * With a secret that the provider's scheme cannot sign with, every webhook would be refused without a word to whoever set it up. What only the provider
 * can sign cannot be tried. It is about the secret alone: settings name schemes and headers that only real calls have.
 */
const canSign = ({ sign, trust }: Sender, by: Parameters<NonNullable<Sender['sign']>>[1]): boolean => {
  if (!sign) return true;
  const delivery = { body: Buffer.from('{}'), method: 'POST', path: '' };
  const { secret, ...proof } = by;
  return trust({ ...delivery, headers: sign(delivery.body, by) }, { ...proof, secrets: [secret] }).trusted;
};

const unusableSecret = wrong('/secret', 'must be "whsec_" and a key in base64, as Standard Webhooks spells secrets');
