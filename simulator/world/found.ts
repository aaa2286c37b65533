import { pageExpiresAt } from '../../lambdas/adapters/links.ts';
import { readJourney } from '../../lambdas/adapters/order-items.ts';
import type { Item } from '../../lambdas/adapters/table.ts';
import type { MemoryTable } from '../table.ts';
import type { Placed } from './errands.ts';
import { signer } from './footing.ts';
import { PUBLIC_URL } from './functions.ts';

/** What people outside know without being told by an answer: the team from its desk, the buyer from a message. */

export const oldestOpenCase = (table: MemoryTable, pk: string): string | undefined =>
  table
    .partition(pk)
    .filter(({ sk, state }) => sk.startsWith('CASE#') && state === 'open')
    .map(({ sk }): string => sk.slice('CASE#'.length))[0];

export const orderNamed = (table: MemoryTable, brand: string, reference: string): Placed | undefined => {
  const pk: string | undefined = table.items().find((item) => isNamed(item, brand, reference))?.pk;
  const journey = pk === undefined ? undefined : table.partition(pk).find(({ sk }) => sk === 'JOURNEY');
  if (pk === undefined || !journey) return undefined;
  return { pk, page: `${PUBLIC_URL}/t/${signer.page(pk, pageExpiresAt(readJourney(journey).placedAt))}` };
};

const isNamed = ({ pk, sk, value }: Item, brand: string, reference: string): boolean =>
  sk === 'ORDER' && pk.startsWith(`${brand}#`) && value?.reference === reference;
