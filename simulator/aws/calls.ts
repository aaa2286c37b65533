import { AsyncLocalStorage } from 'node:async_hooks';
import { TryAgain } from '../../domain/errors.ts';
import type { Agenda } from './agenda.ts';
import { type CallKind, type Fault, type FaultPlan, faultsOf } from './fault.ts';

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

/** How a call that can be wrong in its own way answers: thrown unless there is a word for it. */
export interface Effect<Answer> {
  readonly does: () => Promise<Answer>;
  /** What the SDK's own repetition answers. Without it, the call can be repeated and answers the same. */
  readonly again?: () => Promise<Answer>;
  readonly onConflict?: () => Promise<Answer>;
  readonly partly?: () => Promise<Answer>;
  /** What the caller hears of a fault. Thrown as `TryAgain` where nothing is said. */
  readonly hears?: (fault: Fault) => Answer | Error;
  /** For a caller that can be ended from outside. */
  readonly kills?: (fault: Fault) => Promise<Answer> | undefined;
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
  made(): readonly Made[];
}

export type Ran<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'died' };

/** A slow call lets everybody else go first who is about to. */
const SLOW_MILLISECONDS = 8_000;

const never = new Promise<never>(() => {});

export interface CallOptions {
  readonly plan: FaultPlan;
  /** Told of every call; kept if asked for. */
  readonly onCall: (made: Made) => void;
}

export const calls = (agenda: Agenda, { plan, onCall }: CallOptions): Calls => {
  const running = new AsyncLocalStorage<Invocation>();
  const all: Made[] = [];
  let count = 0;

  const numbered = (call: Call): Made => {
    const planned = plan.size > 0 ? plan.get(count) : undefined;
    const fault = planned && faultsOf[call.kind].includes(planned) ? planned : undefined;
    const made = { ...call, number: count, by: running.getStore()?.function ?? '', ...(fault ? { fault } : {}) };
    count += 1;
    if (plan.size > 0 || fault) all.push(made);
    onCall(made);
    return made;
  };

  const die = (): Promise<never> => {
    const invocation = running.getStore();
    if (invocation) {
      invocation.isDead = true;
      invocation.died();
    }
    return never;
  };
  const wait = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      agenda.after(milliseconds, () => resolve());
    });
  const pause = async (milliseconds: number): Promise<void> => {
    const endsBy = running.getStore()?.endsBy ?? Number.POSITIVE_INFINITY;
    if (agenda.now() + milliseconds < endsBy) return wait(milliseconds);
    await wait(endsBy - agenda.now());
    return die();
  };
  const timeOut = (): Promise<never> => pause(24 * 3600 * 1000).then(() => never);

  const hear = <Answer>(fault: Fault, { hears }: Effect<Answer>): Answer => {
    const heard = hears?.(fault) ?? new TryAgain(`AWS: ${fault}`);
    if (heard instanceof Error) throw heard;
    return heard;
  };

  const disturbed = async <Answer>(fault: Fault, effect: Effect<Answer>): Promise<Answer> => {
    switch (fault) {
      case 'dies-before':
        return die();
      case 'dies-after':
        await effect.does().catch(() => undefined);
        return die();
      case 'times-out':
        await effect.does().catch(() => undefined);
        return timeOut();
      case 'slow-before':
        await pause(SLOW_MILLISECONDS);
        return effect.does();
      case 'slow-after': {
        const answer = await effect.does();
        await pause(SLOW_MILLISECONDS);
        return answer;
      }
      case 'unanswered':
        await effect.does();
        return hear(fault, effect);
      case 'repeated':
        await effect.does();
        return (effect.again ?? effect.does)();
      case 'conflict':
        return effect.onConflict ? effect.onConflict() : hear(fault, effect);
      case 'partly':
        return effect.partly ? effect.partly() : hear(fault, effect);
      default:
        return effect.kills?.(fault) ?? hear(fault, effect);
    }
  };

  return {
    make: (call, effect) => {
      const invocation = running.getStore();
      if (invocation?.isDead) return never;
      const { fault } = numbered(call);
      return fault ? disturbed(fault, effect) : effect.does();
    },
    handOver: (call) => numbered(call).fault,
    run: ({ seconds, ...who }, work) =>
      new Promise((resolve) => {
        const invocation: Invocation = {
          ...who,
          endsBy: agenda.now() + seconds * 1000,
          died: () => resolve({ kind: 'died' }),
          isDead: false,
        };
        running.run(invocation, work).then(
          (answer) => resolve({ kind: 'answered', answer }),
          (error: unknown) => resolve({ kind: 'failed', error }),
        );
      }),
    pause,
    current: () => running.getStore(),
    made: () => all,
  };
};
