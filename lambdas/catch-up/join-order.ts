import type { Arrival } from '../adapters/arrivals.ts';
import type { Brand, BrandStore } from '../adapters/brands.ts';
import type { InquiryQueue } from '../adapters/inquiry-queue.ts';
import type { OrderNewsStore, ToldOrder } from '../adapters/order-news-store.ts';
import type { Observed } from '../runtime/observation.ts';
import type { Shop } from '../serve-shop/shop.ts';
import { type HeardOrder, hearOrder } from '../stories/hear-order.ts';

interface Dependencies {
  readonly told: OrderNewsStore;
  readonly shop: Shop;
  readonly inquiries: InquiryQueue;
  readonly brands: Pick<BrandStore, 'find'>;
}

/** Applies what shops said about one order, oldest first; what comes before its order waits for it. Safe to repeat. */
export const joinOrder = async (
  dependencies: Dependencies,
  { brand: id, partition }: Extract<Arrival, { kind: 'order' }>,
): Promise<Observed> => {
  const [brand, waiting] = await Promise.all([dependencies.brands.find(id), dependencies.told.waiting(partition)]);
  if (!brand) return { outcome: 'unknown-brand', ids: { brand: id } };
  const outcomes: string[] = [];
  for (const each of waiting) {
    const heard = await hear(dependencies, brand, each);
    if (heard.kind === 'unfit') return { outcome: 'unreadable', ids: { connection: each.connection, why: heard.why } };
    if (heard.kind === 'waiting') continue;
    outcomes.push(...heard.outcomes);
    await dependencies.told.forget(each);
  }
  return outcomes.length > 0
    ? { outcome: 'order-heard', ids: { why: [...new Set(outcomes)].join(' ') } }
    : nothingHeard(waiting);
};

const nothingHeard = ({ length }: readonly ToldOrder[]): Observed => ({ outcome: length > 0 ? 'waiting' : 'gone' });

/** An order that was only named is asked for; the answer comes back this way. */
const hear = async (
  { shop, inquiries }: Dependencies,
  brand: Brand,
  { news, connection, heardAt }: ToldOrder,
): Promise<HeardOrder> => {
  if (!news.fetch) return hearOrder(shop, brand, news);
  await inquiries.put({ brand: brand.id, connection, inquiry: news.fetch, since: heardAt, attempts: 0 });
  return { kind: 'heard', outcomes: ['inquired'] };
};
