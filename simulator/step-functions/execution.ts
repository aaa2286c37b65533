import type { Machine } from '../../state-machines/language.ts';
import type { Agenda, Cancel } from '../aws/agenda.ts';
import { type ExecutionView, type Status, type Surroundings, TaskFailed } from './contract.ts';
import { evaluate } from './expression.ts';
import { type EventType, History } from './history.ts';
import { HISTORY_EVENTS, LONGEST_EXECUTION, type Variables } from './limits.ts';

/** What stands open between the begin of a task's attempt, or of the pause before one, and whatever ends it. */
export interface Pending {
  readonly token?: string | undefined;
  readonly deadline?: number | undefined;
  isWaiting: boolean;
  /** Nothing of it happens any more. */
  readonly drop: () => void;
}

/** What expressions see in `$states` beside the context. */
export interface Seen {
  readonly input: unknown;
  readonly result?: unknown;
  readonly errorOutput?: unknown;
}

export interface Beginning {
  readonly machine: string;
  readonly name: string;
  readonly input: string;
  readonly definition: Machine;
}

interface Ending {
  readonly output?: string | undefined;
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
}

const ARN = 'arn:aws:states:us-east-1:000000000000';
const iso = (at: number): string => new Date(at).toISOString();

const historyIsFull = `The execution reached the maximum number of history events (${HISTORY_EVENTS}).`;

const endings = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
} as const;

/** One execution: where it stands, what it remembers, and what is written down about it. */
export class Execution {
  readonly begun: Beginning;
  readonly startedAt: number;
  readonly input: unknown;
  readonly #surroundings: Surroundings;
  readonly #context: Readonly<Record<string, unknown>>;
  readonly #timeout: Cancel;
  readonly #history = new History();
  #status: Status = 'RUNNING';
  #endedAt: number | undefined;
  #ending: Ending = {};
  #enteredTime = '';
  state: string | undefined;
  retries = 0;
  transitions = 0;
  variables: Variables = {};
  pending: Pending | undefined;

  constructor(begun: Beginning, surroundings: Surroundings) {
    const { machine, name, definition } = begun;
    this.begun = begun;
    this.#surroundings = surroundings;
    this.startedAt = surroundings.agenda.now();
    this.input = JSON.parse(begun.input);
    this.#context = {
      Execution: {
        Id: `${ARN}:execution:${machine}:${name}`,
        Input: this.input,
        Name: name,
        StartTime: iso(this.startedAt),
      },
      StateMachine: { Id: `${ARN}:stateMachine:${machine}`, Name: machine },
    };
    const longest = Math.min((definition.TimeoutSeconds ?? Number.POSITIVE_INFINITY) * 1000, LONGEST_EXECUTION);
    this.#timeout = timer(surroundings.agenda, longest, () => this.end('TIMED_OUT', { error: 'States.Timeout' }));
    this.note('ExecutionStarted');
  }

  get isRunning(): boolean {
    return this.#status === 'RUNNING';
  }

  get endedAt(): number | undefined {
    return this.#endedAt;
  }

  /** Writes it down, or ends the execution if only the end's own line is left to write. */
  note(type: EventType, error?: string): void {
    if (!this.isRunning) return;
    if (this.#history.length < HISTORY_EVENTS - 1) this.#write(type, error);
    else this.end('FAILED', { error: 'States.Runtime', cause: historyIsFull });
  }

  enter(state: string, type: EventType): void {
    this.state = state;
    this.retries = 0;
    this.transitions += 1;
    this.#enteredTime = iso(this.#surroundings.agenda.now());
    this.note(type);
  }

  /** The value of a field. Rejects with `TaskFailed`; never settles if the execution ends meanwhile. */
  async evaluate(
    field: string,
    value: unknown,
    seen: Seen & { readonly token?: string | undefined },
  ): Promise<unknown> {
    const { random, agenda } = this.#surroundings;
    const { token, ...states } = seen;
    const State = { Name: this.state, EnteredTime: this.#enteredTime, RetryCount: this.retries };
    const context = { ...this.#context, State, ...(token === undefined ? {} : { Task: { Token: token } }) };
    const scope = { variables: this.variables, states: { ...states, context }, random, now: agenda.now };
    try {
      return await this.alive(evaluate(field, value, scope));
    } catch (error) {
      if (error instanceof TaskFailed) this.note('EvaluationFailed', error.error);
      throw error;
    }
  }

  /** What goes on after the end of its execution never does. */
  async alive<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } finally {
      if (!this.isRunning) await new Promise<never>(() => {});
    }
  }

  end(status: Exclude<Status, 'RUNNING'>, ending: Ending): void {
    if (!this.isRunning) return;
    this.#timeout();
    this.pending?.drop();
    this.pending = undefined;
    this.#write(endings[status], ending.error);
    this.#status = status;
    this.#endedAt = this.#surroundings.agenda.now();
    this.#ending = ending;
    this.#surroundings.ended(this.view());
  }

  view(): ExecutionView {
    const { machine, name, input } = this.begun;
    const history = this.#history;
    return {
      machine,
      name,
      input,
      status: this.#status,
      startedAt: this.startedAt,
      endedAt: this.#endedAt,
      state: this.state,
      isWaiting: this.pending?.isWaiting ?? false,
      deadline: this.pending?.deadline,
      token: this.pending?.token,
      variables: this.variables,
      transitions: this.transitions,
      events: history.length,
      get history() {
        return history.events();
      },
      ...this.#ending,
    };
  }

  #write(type: EventType, error: string | undefined): void {
    const state = type.startsWith('Execution') ? undefined : this.state;
    this.#history.add(this.#surroundings.agenda.now(), { type, state, error });
  }
}

/** Like the agenda's own, but once it is taken off, the agenda keeps nothing of the work alive until its time would have come. */
export const timer = (agenda: Agenda, milliseconds: number, work: () => void): Cancel => {
  let todo: (() => void) | undefined = work;
  const cancel = agenda.after(milliseconds, () => todo?.());
  return () => {
    todo = undefined;
    cancel();
  };
};
