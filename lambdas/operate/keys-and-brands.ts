import { isBrief } from '../../domain/plan.ts';
import type { ApiKey } from '../adapters/api-keys.ts';
import type { Brand } from '../adapters/brands.ts';
import type { Told } from '../serve-shop/problem.ts';
import type { CommandOf } from './command.ts';
import { type Operator, unknownBrand, wrong } from './operator.ts';

const told = <Content>(outcome: string, content: Content): Told<Content> => ({ kind: 'told', outcome, content });

/** The only time that the key is told: it is kept as a hash. */
export const createKey = async (
  { keys, brands, shop, newSecret }: Operator,
  { brand, name }: CommandOf<'create-key'>,
): Promise<Told<ApiKey & { readonly key: string }>> => {
  if (!(await brands.read(brand))) return unknownBrand;
  const [key, is] = [`dk_${newSecret()}`, { id: shop.newId(), brand, name, createdAt: shop.now() }];
  await keys.create(key, is);
  return told('key-created', { ...is, key });
};

export const listKeys = async ({ keys }: Operator, { brand }: CommandOf<'list-keys'>) =>
  told('keys-listed', { keys: await keys.list(brand) });

/** Running functions know a key for a minute. */
export const revokeKey = async (
  { keys, shop }: Operator,
  { brand, id }: CommandOf<'revoke-key'>,
): Promise<Told<{ readonly id: string; readonly revokedAt: string }>> => {
  const revokedAt = shop.now();
  const outcome = await keys.revoke(brand, id, revokedAt);
  return outcome === 'unknown' ? wrong('/id', 'is no key of this brand') : told('key-revoked', { id, revokedAt });
};

/** Makes a brand, or says anew how it is. Orders that were taken keep what they took of it. */
export const putBrand = async (
  { brands, shop }: Operator,
  { brand: said }: CommandOf<'put-brand'>,
): Promise<Told<{ readonly brand: Brand }>> => {
  if (isBrief(said.plan) && shop.stage !== 'local') return wrong('/brand/plan', 'is for a laptop only');
  const brand = whole(said);
  await brands.put(brand);
  return told('brand-put', { brand });
};

/** What was left out is absent. */
const whole = ({
  replyTo,
  colour,
  logoUrl,
  supportEmail,
  legalAddress,
  quietHours,
  textCountries,
  mostADay,
  invitationUrl,
  tone,
  ...brand
}: CommandOf<'put-brand'>['brand']): Brand => ({
  ...brand,
  ...(replyTo ? { replyTo } : {}),
  ...(colour ? { colour } : {}),
  ...(logoUrl ? { logoUrl } : {}),
  ...(supportEmail ? { supportEmail } : {}),
  ...(legalAddress ? { legalAddress } : {}),
  ...(quietHours ? { quietHours } : {}),
  ...(textCountries ? { textCountries } : {}),
  ...(mostADay ? { mostADay } : {}),
  ...(invitationUrl ? { invitationUrl } : {}),
  ...(tone ? { tone } : {}),
});

export const listBrands = async ({ brands }: Operator) => told('brands-listed', { brands: await brands.list() });
