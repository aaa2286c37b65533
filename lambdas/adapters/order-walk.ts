import type { Journey } from '../../domain/journey.ts';
import { orderKey } from './keys.ts';
import { readJourney } from './order-items.ts';
import type { TableWalk } from './table-walk.ts';

/** Every order that a brand ever had, in no order. Costs what the table weighs. */
export interface OrderWalk {
  /** A page may hold fewer than asked for, or none, and still have a next one. */
  journeys(
    brand: string,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<{ readonly journeys: readonly Journey[]; readonly next?: string }>;
}

export const orderWalk = (table: TableWalk): OrderWalk => ({
  journeys: async (brand, page) => {
    const { items, ...rest } = await table.walk({ sk: 'JOURNEY', prefix: orderKey(brand, ''), ...page });
    return { ...rest, journeys: items.map(readJourney) };
  },
});
