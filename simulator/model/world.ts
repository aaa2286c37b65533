import type { JourneyRecord } from '../../domain/handshake.ts';
import type { Handshake, Journey, Parcel } from '../../domain/journey.ts';
import type { Entry } from '../../domain/ledger.ts';
import type { Told } from '../../domain/tell.ts';
import type { Instant } from '../../domain/time.ts';
import type { Act, Errand } from './act.ts';

/** One moment of one order and everything that works on it. Never changed, only succeeded. */
export interface World {
  readonly now: Instant;
  readonly journey: Journey;
  readonly parcels: Readonly<Record<string, Parcel>>;
  readonly ledger: Readonly<Record<string, Entry>>;
  /** What the journey was before each park at its present version: a slow writer may have read that, and still hold the right version. */
  readonly beforeParks: readonly Journey[];
  /** Records that no reader has finished with. */
  readonly stream: readonly JourneyRecord[];
  readonly wakers: { readonly stream?: Waker; readonly retry?: Waker };
  /** The order's key lies in the retry queue. */
  readonly retry: boolean;
  readonly executions: readonly Execution[];
  /** Lives of failed executions that the rule has not dealt with. */
  readonly failures: readonly number[];
  /** Ledger keys in the send queues. */
  readonly queue: readonly string[];
  readonly attempts: readonly Attempt[];
  /** How often each notice truly left the house. */
  readonly sent: Readonly<Record<string, number>>;
  /** Facts still to come, by their place in the setting. */
  readonly facts: readonly number[];
  readonly faults: Readonly<Record<Fault, number>>;
  /** A law was broken by the last move. */
  readonly wrong?: string;
}

/** What may still go wrong, each a limited number of times. */
export const faultKinds = ['crash', 'kill', 'lostRule', 'poison', 'early', 'doubt'] as const;
export type Fault = (typeof faultKinds)[number];

export type Variables = Readonly<Record<string, unknown>>;

export interface Execution {
  readonly life: number;
  readonly state: string;
  /** In a telling step, about to park, waiting, or over. */
  readonly doing: 'call' | 'park' | 'wait' | 'closed' | 'failed';
  readonly variables: Variables;
  readonly parks: number;
  readonly token?: string;
  /** When the wait, or the one that is about to park, times out; absent if it never does. */
  readonly deadline?: Instant;
  readonly progress?: Progress;
  readonly fault?: string;
}

/** How far a telling step has come since it read. */
export type Progress =
  | { readonly step: 'write'; readonly read: Journey; readonly at: Instant }
  | {
      readonly step: 'claim';
      readonly read: Journey;
      readonly told: Told;
      readonly claims: readonly Entry[];
      readonly waiting: readonly string[];
    }
  | { readonly step: 'rest'; readonly read: Journey; readonly told: Told };

/** One run of *wake*: what it still has to do, and how many records it takes off the stream when done. */
export interface Waker {
  readonly takes: number;
  readonly todo: readonly Errand[];
}

/** One attempt to send, between taking the entry and marking it. */
export interface Attempt {
  readonly key: string;
  readonly id: string;
  readonly entry: Entry;
  readonly step: 'send' | 'mark' | 'mark-doubt';
}

/** One thing that can happen next, in words and as an act, and the world after it. */
export interface Move {
  readonly say: string;
  readonly act: Act;
  readonly world: World;
}

/** The world in which this may still go wrong once less, if it may. */
export const spend = (world: World, fault: Fault): World | undefined =>
  world.faults[fault] > 0 ? { ...world, faults: { ...world.faults, [fault]: world.faults[fault] - 1 } } : undefined;

export const withExecution = (world: World, execution: Execution): World => ({
  ...world,
  executions: [...world.executions.filter(({ life }) => life !== execution.life), execution].sort(
    (a, b) => a.life - b.life,
  ),
});

/** The part of a journey that the stream's reader sees. */
export const handshakeOf = (journey: Journey): Handshake => {
  const {
    version,
    turn,
    rung,
    life,
    problemTurn,
    restarts,
    stuck,
    token,
    tokenSeen,
    tokenRung,
    lookBy,
    deadToken,
    deadLife,
  } = journey;
  return {
    ...{ version, turn, rung, life, problemTurn, restarts, stuck },
    ...(token === undefined ? {} : { token }),
    ...(tokenSeen === undefined ? {} : { tokenSeen }),
    ...(tokenRung === undefined ? {} : { tokenRung }),
    ...(lookBy === undefined ? {} : { lookBy }),
    ...(deadToken === undefined ? {} : { deadToken }),
    ...(deadLife === undefined ? {} : { deadLife }),
  };
};
