import type { Carrier } from '../../carriers/carrier.ts';
import { TryAgain } from '../../domain/errors.ts';
import { epochOf, type Instant } from '../../domain/time.ts';
import type { Arrival } from '../adapters/arrivals.ts';
import type { KeptDeliveries } from '../adapters/kept-deliveries.ts';
import type { TrackingStore } from '../adapters/tracking-store.ts';
import type { Observed } from '../runtime/observation.ts';
import { sideBySide } from '../runtime/side-by-side.ts';
import { type ApplyNewsDependencies, applyNews, hearParcel } from '../stories/apply-news.ts';
import { fitting } from '../stories/fitting.ts';
import { joinNews } from './join-news.ts';

export interface Dependencies extends ApplyNewsDependencies {
  readonly tracking: TrackingStore;
  readonly kept: Pick<KeptDeliveries, 'find' | 'forget'>;
  readonly findCarrier: (provider: string) => Carrier | undefined;
}

/** Lets early scans and new orders find each other, and applies what could not be applied at once. Safe to repeat. Throws TryAgain where a race was lost too often. */
export const catchUp =
  (dependencies: Dependencies) =>
  (arrival: Arrival): Promise<Observed> =>
    arrival.kind === 'number' ? joinNumber(dependencies, arrival) : applyKept(dependencies, arrival.key);

/** Whichever of scan and order was written last finds the other: both are read as they stand now. */
const joinNumber = async (
  dependencies: Dependencies,
  { brand, trackingNumber }: Extract<Arrival, { kind: 'number' }>,
): Promise<Observed> => {
  const { tracked, early } = await dependencies.tracking.meet(brand, trackingNumber);
  const now: Instant = dependencies.now();
  const parts = joinNews(early).flatMap((news) => fitting(tracked, news, now));
  if (parts.length === 0) return { outcome: 'waiting' };
  const byOrder = [...Map.groupBy(parts, ({ order }) => order.order).values()];
  const heard = await sideBySide(byOrder, async (own) => {
    const all: string[] = [];
    for (const part of own) all.push(await hearParcel(dependencies, part));
    return all;
  });
  if (heard.flat().includes('beaten')) throw new TryAgain('A race for an order was lost too often');
  const changed = heard.flat().filter((each) => each === 'changed').length;
  return { outcome: changed > 0 ? 'joined' : 'known', ids: { changed } };
};

/** Read again by today's adapter, as of the time at which it came, so that its scans are the same ones. */
const applyKept = async (dependencies: Dependencies, key: Parameters<KeptDeliveries['find']>[0]): Promise<Observed> => {
  const { kept, findCarrier } = dependencies;
  const found = await kept.find(key);
  if (!found) return { outcome: 'gone' };
  const { connection, brand, provider, delivery, receivedAt, why } = found;
  const ids = { connection, why };
  if (!delivery) return { outcome: 'only-digest', ids };
  const reading = findCarrier(provider)?.read(delivery, epochOf(receivedAt));
  if (!reading || reading.kind === 'unreadable') return { outcome: 'unreadable', ids };
  if (reading.kind === 'news') {
    const applied = await applyNews(
      dependencies,
      Number.POSITIVE_INFINITY,
    )({
      brand,
      connection,
      parcels: reading.parcels,
    });
    if (applied.kind !== 'applied') throw new TryAgain('A race for an order was lost too often');
  }
  await kept.forget(key);
  return { outcome: 'applied-late', ids };
};
