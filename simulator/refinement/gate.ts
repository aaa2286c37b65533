import { AsyncLocalStorage } from 'node:async_hooks';
import type { Call, Calls, Invocation, Ran } from '../aws/calls.ts';
import { disturbed, type Effect } from '../aws/disturbance.ts';
import type { Fault } from '../aws/fault.ts';

/** A call to AWS that waits until it is let go. */
export interface Held extends Call {
  /** Lets it go, or go wrong. `unheard`: it is done, and its caller never hears of it. */
  readonly go: (how?: Fault | 'unheard') => void;
}

/** Where every call of every function waits. Whoever holds the gate decides what happens next. */
export interface Gate {
  readonly calls: Calls;
  /** Runs a function under a name, one at a time. */
  run<Answer>(name: string, work: () => Promise<Answer>): Promise<Ran<Answer>>;
  /** What the function of that name asks for now. */
  held(name: string): readonly Held[];
  isRunning(name: string): boolean;
  die(name: string): void;
}

const never = new Promise<never>(() => {});

interface Run extends Invocation {
  held: readonly Held[];
}

/** Calls that wait, by the runs that make them. */
export const gate = (): Gate => {
  const current = new AsyncLocalStorage<Run>();
  const runs = new Map<string, Run>();
  const run: Gate['run'] = (name, work) =>
    new Promise((resolve) => {
      const own = newRun(name, () => resolve({ kind: 'died' }));
      runs.set(name, own);
      const ended = () => runs.get(name) === own && runs.delete(name);
      current
        .run(own, work)
        .finally(ended)
        .then(
          (answer) => resolve({ kind: 'answered', answer }),
          (error: unknown) => resolve({ kind: 'failed', error }),
        );
    });
  return {
    calls: {
      make: (call, effect) => {
        const own = current.getStore();
        // What the machine asks of a function waits at that function's own calls.
        if (!own || call.kind === 'task') return effect.does();
        return own.isDead ? never : hold(own, call, effect);
      },
      handOver: () => undefined,
      run: ({ about }, work) => run(about, work),
      pause: async () => {},
      current: () => current.getStore(),
      apart: (work) => current.exit(work),
    },
    run,
    held: (name) => runs.get(name)?.held ?? [],
    isRunning: (name) => runs.has(name),
    die: (name) => {
      const own = runs.get(name);
      if (!own) return;
      own.isDead = true;
      own.held = [];
      runs.delete(name);
      own.died();
    },
  };
};

const newRun = (name: string, died: () => void): Run => ({
  ...{ function: name, brand: '', about: name, endsBy: Number.POSITIVE_INFINITY },
  ...{ died, isDead: false, held: [] },
});

const hold = <Answer>(run: Run, call: Call, effect: Effect<Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const held: Held = {
      ...call,
      go: (how) => {
        run.held = run.held.filter((other) => other !== held);
        if (how === 'unheard') void effect.does();
        else done(how, effect).then(resolve, reject);
      },
    };
    run.held = [...run.held, held];
  });

const done = <Answer>(how: Fault | undefined, effect: Effect<Answer>): Promise<Answer> =>
  how === undefined ? effect.does() : disturbed(how, effect, { die: () => never, pause: async () => {} });
