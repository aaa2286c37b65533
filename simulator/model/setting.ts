import type { answer, cancel, close } from '../../domain/command.ts';
import type { giveUp } from '../../domain/give-up.ts';
import type {
  afterFailure,
  noteDeadLife,
  noteDeadToken,
  nudged,
  restarted,
  route,
  sweep,
  wakes,
} from '../../domain/handshake.ts';
import type { hear } from '../../domain/hear.ts';
import type { afterSending, enqueuedAgain, take } from '../../domain/ledger.ts';
import type { NewOrder } from '../../domain/place.ts';
import type { look, rested, tell } from '../../domain/tell.ts';
import type { ParcelStatus } from '../../domain/tracking.ts';
import type { Definition } from '../../state-machines/definition.ts';
import type { Fault } from './world.ts';

/** The functions of `domain/` that the handlers call: a sabotage replaces one. */
export interface Rules {
  readonly look: typeof look;
  readonly tell: typeof tell;
  readonly rested: typeof rested;
  readonly wakes: typeof wakes;
  readonly route: typeof route;
  readonly noteDeadToken: typeof noteDeadToken;
  readonly noteDeadLife: typeof noteDeadLife;
  readonly sweep: typeof sweep;
  readonly nudged: typeof nudged;
  readonly restarted: typeof restarted;
  readonly afterFailure: typeof afterFailure;
  readonly giveUp: typeof giveUp;
  readonly take: typeof take;
  readonly afterSending: typeof afterSending;
  readonly enqueuedAgain: typeof enqueuedAgain;
  readonly hear: typeof hear;
  readonly cancel: typeof cancel;
  readonly answer: typeof answer;
  readonly close: typeof close;
}

/** Something that the world outside does. */
export type Fact =
  | { readonly kind: 'scan'; readonly parcel: number; readonly status: ParcelStatus }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'answer'; readonly answer: 'happy' | 'unhappy' }
  /** A person closes the order's first case and ends the order. */
  | { readonly kind: 'close' };

/** One small world to explore: what happens, what may go wrong and how often, and by which rules. */
export interface Setting {
  readonly name: string;
  readonly order: Partial<NewOrder>;
  readonly placedAt?: string;
  /** Each can happen at any time, but in this order, unless any order is asked for. */
  readonly facts: readonly Fact[];
  readonly anyOrder?: boolean;
  readonly faults?: Partial<Record<Fault, number>>;
  /** Without it, what is enqueued is sent at once; else sending is one move among all others, or three. */
  readonly sending?: 'whole' | 'steps';
  /** Which machine a life runs. */
  readonly machine: (life: number) => Definition;
  /** Lives whose execution names are taken by closed executions. */
  readonly takenLives?: readonly number[];
  /** So much goes wrong that restarting may not help: then it must end in a person's hands. */
  readonly mayBeGivenUp?: boolean;
  /** More writes than this are taken for writing for ever. */
  readonly mostWrites?: number;
  readonly rules: Rules;
  /** All true, save in a sabotage. */
  readonly wiring: {
    readonly parksAreStreamed: boolean;
    readonly othersAreEnqueued: boolean;
    readonly ledgerIsWatched: boolean;
  };
}
