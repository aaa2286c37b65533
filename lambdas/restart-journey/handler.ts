import { TryAgain } from '../../domain/errors.ts';
import { lifeOf } from '../../domain/execution-name.ts';
import { afterFailure } from '../../domain/handshake.ts';
import type { Instant } from '../../domain/time.ts';
import type { OrderStore } from '../adapters/order-store.ts';

export interface Dependencies {
  readonly orders: OrderStore;
  readonly now: () => Instant;
}

export interface Restarted {
  readonly outcome: 'restarted' | 'left-to-sweep' | 'replaced-already' | 'at-rest' | 'not-ours';
  readonly order?: string;
}

const MOST_LOOKS = 5;

/** An execution ended badly: if its order still counts on it, a new life begins, or the sweeper is left to begin one. Safe to repeat; waking is left to the table's stream. */
export const restartJourney =
  (dependencies: Dependencies) =>
  async ({ name }: { readonly name: string }): Promise<Restarted> => {
    const ended = lifeOf(name);
    if (!ended) return { outcome: 'not-ours' };
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const outcome = await lookOnce(dependencies, ended);
      if (outcome) return { outcome, order: ended.order };
    }
    throw new TryAgain('The order changed at every look');
  };

/** Nothing, if the order changed: it is to be looked at again. */
const lookOnce = async (
  { orders, now }: Dependencies,
  { order, life }: { readonly order: string; readonly life: number },
): Promise<Restarted['outcome'] | undefined> => {
  const journey = await orders.find(order);
  if (journey?.life !== life) return 'replaced-already';
  if (journey.lookBy === undefined) return 'at-rest';
  if (journey.restarts === 0 && journey.deadLife !== life) {
    await orders.noteDead(journey, { life });
    return undefined;
  }
  const next = afterFailure(journey, now());
  if (next && (await orders.saveJourney(journey, next)) === 'beaten') return undefined;
  return next && next.life !== life ? 'restarted' : 'left-to-sweep';
};
