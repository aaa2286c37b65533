import type { Journey } from '../../domain/journey.ts';
import { recordOrder } from '../../domain/record-order.ts';
import type { RecordedOrder } from '../../domain/recorded-order.ts';
import { orderKey } from '../adapters/keys.ts';
import { cursorOf, pageOf, readCursor } from '../serve-shop/paging.ts';
import type { Told } from '../serve-shop/problem.ts';
import type { Shop } from '../serve-shop/shop.ts';
import type { CommandOf } from './command.ts';
import type { Operator } from './operator.ts';

/** Lambda answers with 6 MB at most. */
const MOST_BYTES = 4 * 1024 * 1024;

type Exported = { readonly orders: readonly RecordedOrder[]; readonly next?: string };

/** One page of a brand's orders as recordings, without personal data. A page may be empty and have a next one. */
export const exportOrders = async (
  { shop, allOrders }: Operator,
  asked: CommandOf<'export-orders'>,
): Promise<Told<Exported>> => {
  const place = readCursor(asked.cursor, /^[^\n]+\n[^\n]+$/);
  if ('kind' in place) return place;
  const { brand, since = '' } = asked;
  const page = async (limit: number): Promise<Exported> => {
    const { journeys, next } = await allOrders.journeys(brand, { limit, ...place });
    // What was not followed from its beginning cannot be played again.
    const wanted = journeys.filter(({ placedAt, imported }) => placedAt >= since && !imported);
    const orders = await recordAll(shop, wanted);
    if (limit > 1 && Buffer.byteLength(JSON.stringify(orders)) > MOST_BYTES) return page(Math.ceil(limit / 2));
    return { orders, ...cursorOf(next) };
  };
  return { kind: 'told', outcome: 'orders-exported', content: await page(pageOf(asked).limit) };
};

const recordAll = async (shop: Shop, journeys: readonly Journey[]): Promise<readonly RecordedOrder[]> => {
  const [signer, purchases] = await Promise.all([shop.links(), shop.intake.purchases(journeys.map(keyOf))]);
  return Promise.all(
    journeys.map(async (journey) => {
      const pk = keyOf(journey);
      const [timeline, ledger] = await Promise.all([shop.orders.wholeTimeline(pk), shop.ledger.entries(pk)]);
      const name = signer.digest(pk).slice(0, 16);
      return recordOrder(
        { name, journey, timeline, ledger, promisedDate: purchases.get(pk)?.promisedDate },
        shop.now(),
      );
    }),
  );
};

const keyOf = ({ brand, order }: Journey): string => orderKey(brand, order);
