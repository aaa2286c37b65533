import type { Journey } from '../../domain/journey.ts';
import { orderKey } from '../adapters/keys.ts';
import { pageExpiresAt } from '../adapters/links.ts';
import type { Links } from '../adapters/secret-keys.ts';

/** What is made with the secret: the address of a buyer's page, and a hash by which words can be proved and not read. */
export interface Seals {
  pageOf(journey: Journey): Promise<string>;
  hashOf(words: string): Promise<string>;
}

export const seals = (links: Links, publicUrl: string): Seals => ({
  pageOf: async ({ brand, order, placedAt }) => {
    const signer = await links();
    return `${publicUrl.replace(/\/$/, '')}/t/${signer.page(orderKey(brand, order), pageExpiresAt(placedAt))}`;
  },
  hashOf: async (words) => (await links()).digest(words),
});
