import { TryAgain } from '../../domain/errors.ts';
import { epochOf } from '../../domain/time.ts';
import { fitting } from '../../domain/tracked-order.ts';
import type { Reading } from '../../senders/reading.ts';
import type { ArrivalQueue } from '../adapters/arrival-queue.ts';
import type { Arrival, Told } from '../adapters/arrivals.ts';
import type { AskedStore } from '../adapters/asked-store.ts';
import type { BrandStore } from '../adapters/brands.ts';
import type { InquiryQueue } from '../adapters/inquiry-queue.ts';
import type { KeptDeliveries, KeptDelivery } from '../adapters/kept-deliveries.ts';
import type { OrderNewsStore } from '../adapters/order-news-store.ts';
import type { OrderStore } from '../adapters/order-store.ts';
import type { FindSender } from '../adapters/senders.ts';
import type { TrackingStore } from '../adapters/tracking-store.ts';
import type { Observed } from '../runtime/observation.ts';
import { sideBySide } from '../runtime/side-by-side.ts';
import type { Shop } from '../serve-shop/shop.ts';
import { type ApplyNewsDependencies, applyNews, hearNews } from '../stories/apply-news.ts';
import { askWhere } from './ask-where.ts';
import { joinNews } from './join-news.ts';
import { joinOrder } from './join-order.ts';

export interface Dependencies extends ApplyNewsDependencies {
  readonly orders: Pick<OrderStore, 'find' | 'findParcels' | 'save'>;
  readonly tracking: TrackingStore;
  readonly kept: Pick<KeptDeliveries, 'find' | 'forget'>;
  readonly told: OrderNewsStore;
  readonly inquiries: InquiryQueue;
  readonly asked: AskedStore;
  readonly shop: Shop;
  readonly brands: Pick<BrandStore, 'find'>;
  readonly findSender: FindSender;
  readonly retries: ArrivalQueue;
}

/** What one piece of work came to. `failedAt`: the place in the shard from which it must be told again. */
export type CaughtUp = Observed & { readonly failedAt?: string };

/**
 * Lets early scans and new orders find each other, and applies what could not be applied at once. What fails is put aside, whatever it failed for: nobody
 * else looks after it, and a stream forgets. Safe to repeat.
 */
export const catchUp =
  (dependencies: Dependencies) =>
  (told: readonly Told[]): Promise<readonly CaughtUp[]> =>
    sideBySide([...Map.groupBy(told, ({ subject }) => subject).values()], (own) => settle(dependencies, own), 4);

const settle = async (dependencies: Dependencies, [first]: readonly Told[]): Promise<CaughtUp> => {
  if (!first) return { outcome: 'gone' };
  const { arrival, place } = first;
  try {
    return await catchUpWith(dependencies, arrival);
  } catch (error) {
    const ids = { why: error instanceof Error ? error.name : 'not-an-error' };
    return dependencies.retries.put(arrival).then(
      () => ({ outcome: 'put-aside', ids }),
      () => ({ outcome: error instanceof TryAgain ? 'try-again' : 'failed', ids, failedAt: place }),
    );
  }
};

/** The retry queue's way: everything is read as it stands now. Throws what fails, so that it is told again. Safe to repeat. */
export const catchUpAgain =
  (dependencies: Dependencies) =>
  (arrival: Arrival): Promise<Observed> =>
    catchUpWith(dependencies, arrival);

const catchUpWith = (dependencies: Dependencies, arrival: Arrival): Promise<Observed> => {
  if (arrival.kind === 'number') return joinNumber(dependencies, arrival);
  if (arrival.kind === 'order') return joinOrder(dependencies, arrival);
  if (arrival.kind === 'ask') return askWhere(dependencies, arrival);
  return applyKept(dependencies, arrival.key);
};

/** Whichever of scan and order was written last finds the other: both are read as they stand now. */
const joinNumber = async (
  dependencies: Dependencies,
  { brand, trackingNumber }: Extract<Arrival, { kind: 'number' }>,
): Promise<Observed> => {
  const { tracked, early } = await dependencies.tracking.meet(brand, trackingNumber);
  const parts = joinNews(early).flatMap((news) => fitting(tracked, news, dependencies.now()));
  if (parts.length === 0) return { outcome: 'waiting' };
  const byOrder = [...Map.groupBy(parts, ({ order }) => order.order).values()];
  const heard = await sideBySide(byOrder, hearNews(dependencies));
  if (heard.includes('beaten')) throw new TryAgain('A race for an order was lost too often');
  const changed = heard.filter((each) => each === 'changed').length;
  return { outcome: changed > 0 ? 'joined' : 'known', ids: { changed } };
};

/** Read again by today's adapter, as of the time at which it came, so that its scans are the same ones. */
const applyKept = async (dependencies: Dependencies, key: Parameters<KeptDeliveries['find']>[0]): Promise<Observed> => {
  const { kept, findSender } = dependencies;
  const found = await kept.find(key);
  if (!found) return { outcome: 'gone' };
  const { connection, provider, settings = {}, delivery, receivedAt, why } = found;
  const ids = { connection, why };
  if (!delivery) return { outcome: 'only-digest', ids };
  const sender = await findSender(provider);
  const reading = sender?.read(delivery, { settings, now: epochOf(receivedAt) });
  if (!reading || reading.kind === 'unreadable') return { outcome: 'unreadable', ids };
  await applyReading(dependencies, found, reading);
  await kept.forget(key);
  return { outcome: 'applied-late', ids };
};

const applyReading = async (
  dependencies: Dependencies,
  { brand, connection, receivedAt }: KeptDelivery,
  reading: Reading,
): Promise<void> => {
  if (reading.kind === 'nothing' && reading.then) {
    const inquiry = reading.then;
    await dependencies.inquiries.put({ brand, connection, inquiry, since: receivedAt, attempts: 0 });
  }
  if (reading.kind !== 'news') return;
  const { parcels, orders = [] } = reading;
  for (const news of orders) await dependencies.told.keep(brand, { news, heardAt: receivedAt, connection });
  const applied = await applyNews(dependencies, Number.POSITIVE_INFINITY)({ brand, connection, parcels });
  if (applied.kind !== 'applied') throw new TryAgain('A race for an order was lost too often');
};
