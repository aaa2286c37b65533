import { AsyncLocalStorage } from 'node:async_hooks';
import type { Agenda } from './agenda.ts';
import { disturbed, type Effect } from './disturbance.ts';
import { type CallKind, type Fault, type FaultPlan, faultsOf } from './fault.ts';
import type { Gauge } from './quotas.ts';

/** One call to AWS as it is made. */
export interface Call {
  readonly kind: CallKind;
  /** As AWS names it: "dynamodb.PutItem". */
  readonly action: string;
}

/** A call that was made: its number, by whom, and what went wrong. */
export interface Made extends Call {
  readonly number: number;
  readonly by: string;
  readonly fault?: Fault;
}

/** One run of a function. */
export interface Invocation {
  readonly function: string;
  /** For whom it runs: a brand, or "" where nobody in particular. */
  readonly brand: string;
  /** What it was called with, in a word. */
  readonly about: string;
  readonly endsBy: number;
  readonly died: () => void;
  isDead: boolean;
}

/** The way of every call to AWS: counted, and now and then disturbed. */
export interface Calls {
  make<Answer>(call: Call, effect: Effect<Answer>): Promise<Answer>;
  /** The fault of a handing over; its source knows what to do. */
  handOver(call: Call): Fault | undefined;
  /** A run of a function: what it answers, or that it failed or died. */
  run<Answer>(
    function_: Pick<Invocation, 'function' | 'brand' | 'about'> & { readonly seconds: number },
    work: () => Promise<Answer>,
  ): Promise<Ran<Answer>>;
  /** Lets time pass in the function that runs. */
  pause(milliseconds: number): Promise<void>;
  current(): Invocation | undefined;
  /** Does something on nobody's behalf: what follows from it does not end with the function that runs. */
  apart<Answer>(work: () => Answer): Answer;
}

export type Ran<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'died' };

export interface CallOptions {
  readonly plan: FaultPlan;
  readonly gauge: Gauge;
  /** Told of every call. */
  readonly onCall: (made: Made) => void;
}

const never = new Promise<never>(() => {});

export const calls = (agenda: Agenda, { plan, gauge, onCall }: CallOptions): Calls => {
  const running = new AsyncLocalStorage<Invocation>();
  let count = 0;

  const numbered = (call: Call, by: Invocation | undefined): Fault | undefined => {
    const planned = plan.get(count);
    const busy = gauge.isAllowed(call.action) ? undefined : 'throttled';
    const fault = planned && faultsOf[call.kind].includes(planned) ? planned : busy;
    const made = { ...call, number: count, by: by?.function ?? '' };
    onCall(fault ? { ...made, fault } : made);
    count += 1;
    return fault;
  };
  const die = (): Promise<never> => {
    const invocation = running.getStore();
    if (invocation) {
      invocation.isDead = true;
      invocation.died();
    }
    return never;
  };
  const pause = async (milliseconds: number): Promise<void> => {
    const left = (running.getStore()?.endsBy ?? Number.POSITIVE_INFINITY) - agenda.now();
    await passing(agenda, Math.min(milliseconds, left));
    if (milliseconds >= left) await die();
  };

  return {
    make: (call, effect) => {
      const by = running.getStore();
      if (by?.isDead) return never;
      const fault = numbered(call, by);
      return fault ? disturbed(fault, effect, { die, pause }) : effect.does();
    },
    handOver: (call) => numbered(call, running.getStore()),
    run: ({ function: name, brand, about, seconds }, work) =>
      new Promise((resolve) => {
        const died = () => resolve({ kind: 'died' });
        const endsBy = agenda.now() + seconds * 1000;
        running.run({ function: name, brand, about, endsBy, died, isDead: false }, work).then(
          (answer) => resolve({ kind: 'answered', answer }),
          (error: unknown) => resolve({ kind: 'failed', error }),
        );
      }),
    pause,
    current: () => running.getStore(),
    apart: (work) => running.exit(work),
  };
};

/** Lets so much time pass. */
export const passing = (agenda: Agenda, milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    agenda.after(milliseconds, resolve);
  });
