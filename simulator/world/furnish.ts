import type { Instant } from '../../domain/time.ts';
import { apiKeys } from '../../lambdas/adapters/api-keys.ts';
import { type Brand, brandStore } from '../../lambdas/adapters/brands.ts';
import { connections } from '../../lambdas/adapters/connections.ts';
import type { MemoryTable } from '../table.ts';
import { addressOf, keyOf, trackerAddressOf } from './errands.ts';

interface Furniture {
  readonly brands: readonly (Partial<Brand> & Pick<Brand, 'id'>)[];
  readonly plan: string;
  readonly start: Instant;
}

/** What an operator puts in before the first order: brands, each with an API key and a connection of its own shop and of its tracker. */
export const furnish = async (table: MemoryTable, { brands, plan, start }: Furniture): Promise<void> => {
  const now = () => Date.parse(start);
  for (const brand of brands) {
    const { id } = brand;
    await brandStore(table, now).put({ ...ordinary, name: id, sender: `orders@${id}.example`, plan, ...brand });
    await apiKeys(table, now).create(keyOf(id), { id: `key-${id}`, brand: id, name: 'shop', createdAt: start });
    await connections(table, now).create(addressOf(id), {
      id: `connection-${id}`,
      brand: id,
      provider: 'doorstep',
      name: 'carrier',
      createdAt: start,
    });
    await connections(table, now).create(trackerAddressOf(id), {
      id: `tracker-${id}`,
      brand: id,
      provider: 'easypost',
      name: 'tracker',
      createdAt: start,
    });
  }
};

const ordinary = {
  footer: [],
  language: 'en',
  country: 'DE',
  textCountries: ['DE', 'US'],
  zone: 'Europe/Berlin',
  closedDays: [],
  state: 'open',
} as const;
