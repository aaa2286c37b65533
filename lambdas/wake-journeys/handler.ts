import { Denied, TryAgain } from '../../domain/errors.ts';
import { newestImage, type Route, route, wakes } from '../../domain/handshake.ts';
import type { Journey } from '../../domain/journey.ts';
import type { JourneyImages } from '../adapters/journey-changes.ts';
import type { OrderStore } from '../adapters/order-store.ts';
import type { RetryQueue } from '../adapters/retry-queue.ts';
import type { Woken, Workflow } from '../adapters/workflow.ts';
import { sideBySide } from '../runtime/side-by-side.ts';

export interface Dependencies {
  readonly orders: OrderStore;
  readonly workflow: Workflow;
  readonly retries: RetryQueue;
}

export type WakeOutcome = 'at-rest' | 'started' | 'woken' | 'token-dead' | 'put-aside' | 'try-again' | 'no-such-order';

/** What a batch came to, order by order. `failedAt`: the place in the shard from which it must be told again. */
export interface Woke {
  readonly order: string;
  readonly outcome: WakeOutcome;
  readonly failedAt?: string;
}

/**
 * Wakes whom a batch of changes concerns. An order that fails for its own reason is put aside, so that the shard goes on; only where AWS is
 * busy does its record wait in the shard. Safe to repeat.
 */
export const wakeJourneys =
  (dependencies: Dependencies) =>
  (changes: readonly JourneyImages[]): Promise<readonly Woke[]> =>
    sideBySide([...Map.groupBy(changes, ({ order }) => order)], ([order, own]) => settle(dependencies, order, own));

const settle = async (dependencies: Dependencies, order: string, own: readonly JourneyImages[]): Promise<Woke> => {
  const failed: Woke = { order, outcome: 'try-again', failedAt: own[0]?.place ?? '' };
  try {
    return { order, outcome: await wakeOne(dependencies, order, own) };
  } catch (error) {
    if (error instanceof Denied) throw error;
    if (error instanceof TryAgain) return failed;
    return dependencies.retries.put(order).then(
      () => ({ order, outcome: 'put-aside' }),
      () => failed,
    );
  }
};

const wakeOne = async (
  dependencies: Dependencies,
  order: string,
  own: readonly JourneyImages[],
): Promise<WakeOutcome> => {
  const asked = wakes(own);
  const journey = newestImage(own);
  if (!journey) return 'at-rest';
  await sideBySide(asked.stop, (token) => dependencies.workflow.fail(token, 'Skipped'));
  return follow(dependencies, order, { journey, start: asked.start, route: asked.route });
};

/** The retry queue's way: from the table, and with a start whatever became of the record that failed. Safe to repeat. */
export const wakeAgain =
  (dependencies: Dependencies) =>
  async ({ order }: { readonly order: string }): Promise<{ readonly outcome: WakeOutcome }> => {
    const journey = await dependencies.orders.find(order);
    if (!journey) return { outcome: 'no-such-order' };
    return { outcome: await follow(dependencies, order, { journey, start: [journey.life], route: route(journey) }) };
  };

interface Errand {
  readonly journey: Journey;
  readonly start: readonly number[];
  readonly route: Route;
}

const follow = async (
  { orders, workflow }: Dependencies,
  order: string,
  { journey, start, route: way }: Errand,
): Promise<WakeOutcome> => {
  const lives = new Set(way.kind === 'start' ? [...start, way.life] : start);
  for (const life of lives) {
    if ((await workflow.start(order, life)) === 'closed') await orders.noteDead(journey, { life });
  }
  if (way.kind === 'start' || way.kind === 'rest') return lives.size > 0 ? 'started' : 'at-rest';
  const woken = await spend(workflow, way);
  if (woken === 'dead') await orders.noteDead(journey, { token: way.token });
  return woken === 'dead' ? 'token-dead' : 'woken';
};

const spend = (workflow: Workflow, way: Extract<Route, { readonly token: string }>): Promise<Woken> =>
  way.kind === 'succeed' ? workflow.succeed(way.token) : workflow.fail(way.token, way.error);
