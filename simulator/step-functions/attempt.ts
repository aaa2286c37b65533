import type { MachineTask } from '../../state-machines/language.ts';
import type { Cancel } from '../aws/agenda.ts';
import { call } from './call.ts';
import { type Surroundings, TaskFailed } from './contract.ts';
import { type Execution, timer } from './execution.ts';
import type { EventType } from './history.ts';
import { fitting, LONGEST_TASK_SECONDS } from './limits.ts';
import type { Tokens } from './tokens.ts';

export interface World {
  readonly surroundings: Surroundings;
  readonly tokens: Tokens<Waiting>;
}

export interface EnteredTask {
  readonly execution: Execution;
  readonly state: MachineTask;
  readonly input: unknown;
}

/** Whoever holds a token ends the wait with this, once. */
export interface Waiting {
  wake: (outcome: Outcome) => void;
}

/** How an attempt ended: with a result, unless it failed. */
export interface Outcome {
  readonly event: EventType;
  readonly result?: unknown;
  readonly failure?: TaskFailed;
}

/** A task's result from one attempt. Rejects with `TaskFailed`; never settles if the execution ends meanwhile. */
export const attempt = async (world: World, { execution, state, input }: EnteredTask): Promise<unknown> => {
  const waiting: Waiting = { wake: () => {} };
  const isWait = state.Resource.endsWith('.waitForTaskToken');
  const token = isWait ? world.tokens.give(waiting) : undefined;
  const takeBack = () => {
    if (token !== undefined) world.tokens.takeBack(token);
  };
  execution.pending = { isWaiting: false, drop: takeBack };
  try {
    const seconds = await timeoutOf(execution, state, input);
    const given = fitting(await execution.evaluate('Arguments', state.Arguments, { input, token }), 'the arguments');
    execution.note('TaskScheduled');
    execution.note('TaskStarted');
    const ended = begin(world.surroundings, { execution, state, waiting, given, seconds, token, takeBack });
    const { event, result, failure } = await execution.alive(ended);
    execution.note(event, failure?.error);
    if (failure) throw failure;
    return result;
  } finally {
    execution.pending?.drop();
    execution.pending = undefined;
  }
};

interface Begun {
  readonly execution: Execution;
  readonly state: MachineTask;
  readonly waiting: Waiting;
  readonly given: unknown;
  readonly seconds: number | undefined;
  readonly token: string | undefined;
  readonly takeBack: () => void;
}

/** Asks, and waits for whatever comes first: the answer, the token, the clock. What comes later is not heard. */
const begin = (surroundings: Surroundings, begun: Begun): Promise<Outcome> => {
  const { execution, state, waiting, given, seconds, token, takeBack } = begun;
  const { agenda } = surroundings;
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  if (!execution.isRunning) return promise;
  let clock: Cancel = () => {};
  const drop = () => {
    takeBack();
    clock();
  };
  waiting.wake = (outcome) => {
    drop();
    if (execution.pending === pending) execution.pending = undefined;
    resolve(outcome);
  };
  if (seconds !== undefined) clock = timer(agenda, seconds * 1000, () => waiting.wake(timedOut));
  const deadline = seconds === undefined ? undefined : agenda.now() + seconds * 1000;
  const pending = { token, deadline, isWaiting: false, drop };
  execution.pending = pending;
  const by = { execution: execution.begun.name, state: execution.state ?? '', attempt: execution.retries };
  call(surroundings, state, { given, by }).then(
    (result) => {
      if (execution.pending !== pending) return;
      if (token === undefined) return waiting.wake({ event: 'TaskSucceeded', result });
      pending.isWaiting = true;
      execution.note('TaskSubmitted');
    },
    (error) => {
      if (!(error instanceof TaskFailed)) return reject(error);
      waiting.wake({ event: token === undefined ? 'TaskFailed' : 'TaskSubmitFailed', failure: error });
    },
  );
  return promise;
};

const timedOut: Outcome = { event: 'TaskTimedOut', failure: new TaskFailed('States.Timeout') };

/** Seconds, if the state has a bound. Rejects with `TaskFailed`. */
const timeoutOf = async (
  execution: Execution,
  { TimeoutSeconds }: MachineTask,
  input: unknown,
): Promise<number | undefined> => {
  if (TimeoutSeconds === undefined) return undefined;
  const seconds = await execution.evaluate('TimeoutSeconds', TimeoutSeconds, { input });
  if (typeof seconds === 'number' && Number.isInteger(seconds) && seconds > 0 && seconds <= LONGEST_TASK_SECONDS)
    return seconds;
  const failure = new TaskFailed(
    'States.QueryEvaluationError',
    "The JSONata expression specified for the field 'TimeoutSeconds' returned no whole number from 1 to 99999999.",
  );
  execution.note('EvaluationFailed', failure.error);
  throw failure;
};
