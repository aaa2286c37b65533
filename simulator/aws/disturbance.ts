import { TryAgain } from '../../domain/errors.ts';
import type { Fault } from './fault.ts';

/** How a call that can be wrong in its own way answers: thrown unless there is a word for it. */
export interface Effect<Answer> {
  readonly does: () => Promise<Answer>;
  /** What the SDK's own repetition answers. Without it, the call can be repeated and answers the same. */
  readonly again?: () => Promise<Answer>;
  readonly onConflict?: () => Promise<Answer>;
  readonly partly?: () => Promise<Answer>;
  /** What was true a while ago. */
  readonly stale?: () => Promise<Answer>;
  /** What the caller hears of a fault. Thrown as `TryAgain` where nothing is said. */
  readonly hears?: (fault: Fault) => Answer | Error;
  /** For a caller that can be ended from outside. */
  readonly kills?: (fault: Fault) => Promise<Answer> | undefined;
}

/** What can be done to the function that makes the call. */
interface Hands {
  readonly die: () => Promise<never>;
  /** Never comes back if the function's time is over first. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** A slow call lets everybody else go first who is about to. */
const SLOW_MILLISECONDS = 8_000;
const DAY_MILLISECONDS = 24 * 3600 * 1000;

/** What a call comes to that goes wrong in this way. */
export const disturbed = async <Answer>(fault: Fault, effect: Effect<Answer>, hands: Hands): Promise<Answer> => {
  switch (fault) {
    case 'dies-before':
      return hands.die();
    case 'dies-after':
    case 'times-out':
      return ended(fault, effect, hands);
    case 'slow-before':
      await hands.pause(SLOW_MILLISECONDS);
      return effect.does();
    case 'slow-after': {
      const answer = await effect.does();
      await hands.pause(SLOW_MILLISECONDS);
      return answer;
    }
    default:
      return misled(fault, effect);
  }
};

/** Done, and the function never hears of it. */
const ended = async <Answer>(fault: Fault, effect: Effect<Answer>, { die, pause }: Hands): Promise<never> => {
  await effect.does().catch(() => undefined);
  if (fault === 'times-out') await pause(DAY_MILLISECONDS);
  return die();
};

/** The function goes on, with another answer than the effect would have deserved. */
const misled = async <Answer>(fault: Fault, effect: Effect<Answer>): Promise<Answer> => {
  const own = ways[fault];
  const answer = own && effect[own];
  if (answer) return answer();
  if (fault === 'unanswered' || fault === 'repeated') await effect.does();
  if (fault === 'repeated') return (effect.again ?? effect.does)();
  return effect.kills?.(fault) ?? heard(fault, effect);
};

const ways: Readonly<Partial<Record<Fault, 'onConflict' | 'partly' | 'stale'>>> = {
  conflict: 'onConflict',
  partly: 'partly',
  stale: 'stale',
};

const heard = <Answer>(fault: Fault, { hears }: Effect<Answer>): Answer => {
  const answer = hears?.(fault) ?? new TryAgain(`AWS: ${fault}`);
  if (answer instanceof Error) throw answer;
  return answer;
};
