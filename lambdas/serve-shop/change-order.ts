import type { Outcome, Refusal } from '../../domain/command.ts';
import type { Change } from '../../domain/draft.ts';
import { TryAgain } from '../../domain/errors.ts';
import type { Journey } from '../../domain/journey.ts';
import { stageOf } from '../../domain/stage.ts';
import type { Instant } from '../../domain/time.ts';
import type { OrderStore } from '../adapters/order-store.ts';
import type { Write } from '../adapters/table.ts';
import { type Problem, type ProblemCode, refused } from './problem.ts';

/** Something that may be asked of an order, and what it is called once it is done. */
export interface Command extends Pick<Asking, 'decide' | 'beside'> {
  readonly outcome: string;
}

export interface Asking {
  readonly pk: string;
  readonly now: Instant;
  /** The order as it was read a moment ago; without it, it is read first. */
  readonly known?: Journey;
  /** What is asked of the order as it stands now. Asked again whenever somebody else wrote first. */
  decide(journey: Journey, now: Instant): Outcome | Promise<Outcome>;
  /** What is written together with the change. */
  beside?(change: Change): readonly Write[];
}

export type Changed =
  | { readonly kind: 'changed' | 'unchanged'; readonly journey: Journey }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** A burst of scans can win so often, and hardly more. */
const MOST_TRIES = 6;

/** Reads, decides and saves, again as long as somebody else writes first. */
export const changeOrder = async (orders: OrderStore, { known, ...asking }: Asking): Promise<Changed> => {
  const { pk } = asking;
  let journey = known ?? (await orders.find(pk));
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (!journey) return refused('unknown-order');
    const changed = await changeOnce(orders, journey, asking);
    if (changed) return changed;
    journey = await orders.find(pk);
  }
  throw new TryAgain('Others wrote to this order first, every time');
};

const changeOnce = async (
  orders: OrderStore,
  journey: Journey,
  asking: Omit<Asking, 'known'>,
): Promise<Changed | undefined> => {
  const outcome = await asking.decide(journey, asking.now);
  if (outcome.kind === 'refused') return refused(codes[outcome.why], instead(outcome.why, journey));
  if (outcome.kind === 'unchanged') return { kind: 'unchanged', journey };
  const { change } = outcome;
  const saved = await orders.save(journey, change, asking.beside?.(change) ?? []);
  return saved === 'saved' ? { kind: 'changed', journey: change.journey } : undefined;
};

const codes = {
  'order-has-ended': 'order-has-ended',
  'already-moving': 'already-moving',
  'too-many-parcels': 'too-many-parcels',
  'unknown-parcel': 'unknown-parcel',
  'unknown-case': 'unknown-case',
} as const satisfies Record<Refusal, ProblemCode>;

/** What can be done now. */
const instead = (why: Refusal, journey: Journey): Omit<Problem, 'code'> => {
  if (why === 'unknown-parcel') return { errors: [{ pointer: '/parcel', detail: 'is no parcel of this order' }] };
  if (why === 'order-has-ended')
    return { detail: `It is ${stageOf(journey.rung)}, and nothing of it changes any more.` };
  if (why !== 'already-moving') return {};
  return {
    detail:
      'Ask the carrier to bring it back, and report a problem of the kind "returned": buyer and team are told, and closing its case with "endOrder" ends the order.',
  };
};
