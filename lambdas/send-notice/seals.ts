import type { Journey } from '../../domain/journey.ts';
import type { Brand } from '../adapters/brands.ts';
import { orderKey } from '../adapters/keys.ts';
import { pageExpiresAt } from '../adapters/links.ts';
import type { Links } from '../adapters/secret-keys.ts';
import { sentTo } from '../adapters/sent-to.ts';

/** What is made with the secret: the address of a buyer's page, the one that answers go to, and a hash by which words can be proved and not read. */
export interface Seals {
  pageOf(journey: Journey): Promise<string>;
  /** What the links of this order's mail prove whom it was sent to by. */
  sentTo(journey: Journey, email: string): Promise<string>;
  /** The brand with the address that an answer about this order reaches Doorstep by, where the stage takes any. */
  answerable(brand: Brand, journey: Journey): Promise<Brand>;
  hashOf(words: string): Promise<string>;
}

interface Stage {
  readonly publicUrl: string;
  /** The domain that answers come to; empty where the stage takes none. */
  readonly replyDomain: string;
}

export const seals = (links: Links, { publicUrl, replyDomain }: Stage): Seals => ({
  pageOf: async ({ brand, order, placedAt }) => {
    const signer = await links();
    return `${publicUrl.replace(/\/$/, '')}/t/${signer.page(orderKey(brand, order), pageExpiresAt(placedAt))}`;
  },
  sentTo: async ({ brand, order }, email) => sentTo(await links(), orderKey(brand, order), email),
  answerable: async (brand, { order, placedAt }) => {
    if (!replyDomain) return brand;
    const token = (await links()).reply(orderKey(brand.id, order), pageExpiresAt(placedAt));
    return token ? { ...brand, replyTo: `reply+${token}@${replyDomain}` } : brand;
  },
  hashOf: async (words) => (await links()).digest(words),
});
