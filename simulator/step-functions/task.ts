import { attempt, type EnteredTask, type World } from './attempt.ts';
import { TaskFailed } from './contract.ts';
import { type Execution, type Seen, timer } from './execution.ts';
import { fitting, isRecord, withAssigned } from './limits.ts';
import { delayOf, naming } from './policy.ts';

/** What comes after a state: the next one, or none, and the state's output. */
export interface Onward {
  readonly next: string | undefined;
  readonly output: unknown;
}

/** Runs a task to its result, over retries and catchers. Rejects with the `TaskFailed` that none of them names. */
export const runTask = async (world: World, entered: EnteredTask): Promise<Onward> => {
  const { execution, state, input } = entered;
  const retried = new Map<object, number>();
  for (;;) {
    try {
      const result = await attempt(world, entered);
      return { next: state.Next, output: await leave(execution, state, { input, result }) };
    } catch (error) {
      if (!(error instanceof TaskFailed)) throw error;
      const delay = retryDelay(world, entered, { error, retried });
      if (delay === undefined) return await caught(entered, error);
      await pause(world, execution, delay);
    }
  }
};

const retryDelay = (
  { surroundings }: World,
  { state }: EnteredTask,
  { error, retried }: { readonly error: TaskFailed; readonly retried: Map<object, number> },
): number | undefined => {
  const retrier = naming(state.Retry, error);
  if (!retrier) return undefined;
  const before = retried.get(retrier) ?? 0;
  retried.set(retrier, before + 1);
  return delayOf(retrier, before, surroundings.random);
};

const pause = async ({ surroundings }: World, execution: Execution, delay: number): Promise<void> => {
  const waited = new Promise<void>((resolve) => {
    execution.pending = { isWaiting: false, drop: timer(surroundings.agenda, delay, resolve) };
  });
  await execution.alive(waited);
  execution.pending = undefined;
  execution.retries += 1;
  execution.transitions += 1;
};

const caught = async ({ execution, state, input }: EnteredTask, failure: TaskFailed): Promise<Onward> => {
  const catcher = naming(state.Catch, failure);
  if (!catcher) throw failure;
  const { error, cause } = failure;
  const errorOutput = { Error: error, ...(cause === undefined ? {} : { Cause: cause }) };
  return { next: catcher.Next, output: await leave(execution, catcher, { input, errorOutput }) };
};

interface Leaving {
  readonly Assign?: Readonly<Record<string, unknown>> | undefined;
  readonly Output?: unknown;
}

/** Assigns variables, all from the old ones, and gives the state's output. Rejects with `TaskFailed`. */
export const leave = async (execution: Execution, { Assign, Output }: Leaving, seen: Seen): Promise<unknown> => {
  const assigned = Assign && (await execution.evaluate('Assign', Assign, seen));
  const { input, result = input, errorOutput = result } = seen;
  const output = Output === undefined ? errorOutput : await execution.evaluate('Output', Output, seen);
  const checked = output === input ? input : fitting(output, "the state's output");
  if (isRecord(assigned)) execution.variables = withAssigned(execution.variables, assigned);
  return checked;
};
