import type { Arrival } from '../adapters/arrivals.ts';
import type { Brand, BrandStore } from '../adapters/brands.ts';
import type { InquiryQueue } from '../adapters/inquiry-queue.ts';
import type { OrderNewsStore, ToldOrder } from '../adapters/order-news-store.ts';
import type { Observed } from '../runtime/observation.ts';
import type { Shop } from '../serve-shop/shop.ts';
import { type HeardOrder, hearOrder } from '../stories/hear-order.ts';
import { endOf, isOver } from '../stories/past-order.ts';

interface Dependencies {
  readonly told: OrderNewsStore;
  readonly shop: Shop;
  readonly inquiries: InquiryQueue;
  readonly brands: Pick<BrandStore, 'find'>;
}

/** Applies what shops said about one order; what comes before its order waits for it. Safe to repeat. */
export const joinOrder = async (
  dependencies: Dependencies,
  { brand: id, partition }: Extract<Arrival, { kind: 'order' }>,
): Promise<Observed> => {
  const { told, brands, shop } = dependencies;
  const [brand, waiting] = await Promise.all([brands.find(id), told.waiting(partition)]);
  if (!brand) return { outcome: 'unknown-brand', ids: { brand: id } };
  const newest = waiting.findLast(({ news }) => news.content ?? isOver(news, shop.now()));
  const over = newest !== undefined && isOver(newest.news, shop.now());
  const all: Heard[] = [];
  for (const each of newestFirst(waiting, newest)) {
    if (all.some(({ kind }) => kind === 'waiting') && !tellsMore(each)) continue;
    const heard = await hear(dependencies, { brand, each, over });
    all.push({ ...heard, connection: each.connection });
    if (heard.kind === 'heard' || heard.kind === 'too-old') await told.forget(each);
  }
  return observed(all);
};

/**
 * Where nobody knows the order, news that cannot place it need not be heard one by one: however much of it waits, an order costs one look. Should another
 * one place it now, its reference brings all of it to mind again.
 */
const tellsMore = ({ news }: ToldOrder): boolean => news.content !== undefined || news.fetch !== undefined;

type Heard = HeardOrder & { readonly connection: string };

/** Webhooks overtake each other: how the order stands now is heard before how it stood, which is then known to be past. */
const newestFirst = (waiting: readonly ToldOrder[], newest: ToldOrder | undefined): readonly ToldOrder[] =>
  newest ? [newest, ...waiting.filter((each) => each !== newest)] : waiting;

const observed = (all: readonly Heard[]): Observed => {
  const heard = all.filter((each) => each.kind === 'heard');
  const short = heard.find(({ leftOut }) => leftOut > 0);
  const outcomes = heard.flatMap((each) => each.outcomes);
  const observation = observationOf(all, outcomes);
  if (!short) return observation;
  const ParcelsLeftOut = heard.reduce((sum, { leftOut }) => sum + leftOut, 0);
  const ids = { ...observation.ids, connection: short.connection, ...(short.order ? { order: short.order } : {}) };
  return { ...observation, ids, numbers: { ParcelsLeftOut } };
};

const observationOf = (all: readonly Heard[], outcomes: readonly string[]): Observed => {
  const unfit = all.findLast((each) => each.kind === 'unfit');
  if (unfit) return { outcome: 'unreadable', ids: { connection: unfit.connection, why: unfit.why } };
  if (outcomes.length > 0) return { outcome: 'order-heard', ids: { why: [...new Set(outcomes)].join(' ') } };
  const past = all.find((each) => each.kind === 'too-old');
  if (past) return { outcome: 'order-too-old', ids: { connection: past.connection } };
  return { outcome: all.length > 0 ? 'waiting' : 'gone' };
};

interface Hearing {
  readonly brand: Brand;
  readonly each: ToldOrder;
  readonly over: boolean;
}

/** An order that was only named is asked for; the answer comes back this way. */
const hear = async (dependencies: Dependencies, { brand, each, over }: Hearing): Promise<HeardOrder> => {
  const { news, connection, heardAt } = each;
  if (news.fetch) {
    const { inquiries } = dependencies;
    await inquiries.put({ brand: brand.id, connection, inquiry: news.fetch, since: heardAt, attempts: 0 });
    return { kind: 'heard', outcomes: ['inquired'], leftOut: 0 };
  }
  const heard = await hearOrder(dependencies.shop, brand, { news, over });
  if (heard.kind !== 'over') return heard;
  await rememberEnd(dependencies, brand, each);
  return { kind: 'heard', outcomes: ['over-before'], leftOut: 0 };
};

/** Its end waits for an order of which an older webhook may still tell, or the API. Nobody's name waits with it. */
const rememberEnd = async (
  { told, shop }: Dependencies,
  brand: Brand,
  { news, heardAt, connection }: ToldOrder,
): Promise<void> => {
  if (isOver(news, shop.now())) await told.keep(brand.id, { news: endOf(news), heardAt, connection });
};
