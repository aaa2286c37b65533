import type { Journey } from '../../../domain/journey.ts';
import { findPlan, type Plan } from '../../../domain/plan.ts';
import { recordOrder } from '../../../domain/record-order.ts';
import type { RecordedOrder } from '../../../domain/recorded-order.ts';
import { orderKey } from '../../../lambdas/adapters/keys.ts';
import { ledgerStore } from '../../../lambdas/adapters/ledger-store.ts';
import { orderStore } from '../../../lambdas/adapters/order-store.ts';
import { type OrderWalk, orderWalk } from '../../../lambdas/adapters/order-walk.ts';
import { personalStore } from '../../../lambdas/adapters/personal-store.ts';
import { trackingStore } from '../../../lambdas/adapters/tracking-store.ts';
import type { Candidate } from '../../../simulator/replay/candidate.ts';
import { type PlayedOrder, playPortion, portionsOf } from '../../../simulator/replay/replay.ts';
import type { Script } from '../../../simulator/script.ts';
import { openWorld } from '../../../simulator/world/open-world.ts';
import type { World, WorldOptions } from '../../../simulator/world/world.ts';

/** Recordings of what a world came to, by order id: as an export makes them. */
export const recorded = async ({ table, agenda }: World, brands: readonly string[]): Promise<RecordedOrder[]> => {
  const [orders, ledger, walk] = [orderStore(table), ledgerStore(table), orderWalk(table)];
  const personal = personalStore(table, trackingStore(table));
  const found: RecordedOrder[] = [];
  for (const brand of brands) {
    for (const journey of await all(walk, brand)) {
      const pk = orderKey(brand, journey.order);
      const told = { timeline: await orders.wholeTimeline(pk), ledger: await ledger.entries(pk) };
      const { purchase } = await personal.read(pk);
      const now = new Date(agenda.now()).toISOString();
      const named = { name: pk, journey, promisedDate: purchase?.promisedDate };
      found.push(recordOrder({ ...named, ...told }, now));
    }
  }
  return found;
};

const all = async (walk: OrderWalk, brand: string): Promise<Journey[]> => {
  const found: Journey[] = [];
  for (let after: string | undefined; ; ) {
    const { journeys, next } = await walk.journeys(brand, { limit: 100, ...(after ? { after } : {}) });
    found.push(...journeys);
    if (!next) return found;
    after = next;
  }
};

export const playedWorld = async (
  scripts: readonly Script[],
  { until, ...options }: Partial<WorldOptions> & { readonly until?: string } = {},
): Promise<World> => {
  const start = scripts.flatMap(({ happenings }) => happenings.map(({ at }) => at)).sort()[0]!;
  const world = await openWorld({ start, seed: 7, ...options });
  for (const script of scripts) world.play(script);
  await world.run(until);
  return world;
};

export async function* each<One>(ones: readonly One[]): AsyncGenerator<One> {
  yield* ones;
}

export const replayed = async (recordings: readonly RecordedOrder[], candidate: Candidate): Promise<PlayedOrder[]> => {
  const orders: PlayedOrder[] = [];
  for await (const portion of portionsOf(each(recordings))) {
    const played = await playPortion(portion, candidate);
    expect(played.refused).toEqual([]);
    orders.push(...played.orders);
  }
  return orders;
};

/** Today's plan under another name, with changes. */
export const planLike = (id: string, more: Partial<Plan> = {}): Plan => ({ ...findPlan('standard@1'), ...more, id });
