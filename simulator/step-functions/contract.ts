import type { Machine } from '../../state-machines/language.ts';
import type { Agenda } from '../aws/agenda.ts';
import type { HistoryEvent } from './history.ts';

/** What AWS Step Functions (Standard) does with a machine, on virtual time. */
export interface StepFunctions {
  /** A machine of this name that was there is replaced; executions that run keep the old definition. Throws if an expression cannot be read. */
  createMachine(name: string, definition: Machine): void;
  /** Says "running" where AWS gives the same answer again: same name and input, and not closed. */
  startExecution(call: { readonly machine: string; readonly name: string; readonly input: string }): StartAnswer;
  sendTaskSuccess(token: string, output: string): TokenAnswer;
  sendTaskFailure(token: string, error: string, cause?: string): TokenAnswer;
  /** The newest execution of that name. */
  describeExecution(machine: string, name: string): ExecutionView | undefined;
  /** False if none of that name runs. */
  stopExecution(call: StopCall): boolean;
  /** All, in the order of their starts. */
  executions(): readonly ExecutionView[];
  /** As AWS bills them: states entered and retries, of all executions. */
  transitions(): number;
  /** Drops what is known of closed executions, to keep memory flat. Their names count as free afterwards. */
  forget(machine: string, names: readonly string[]): void;
}

export interface StopCall {
  readonly machine: string;
  readonly name: string;
  readonly error?: string;
  readonly cause?: string;
}

export type StartAnswer = 'started' | 'running' | 'ExecutionAlreadyExists' | 'InvalidName' | 'InvalidExecutionInput';
export type TokenAnswer = 'done' | 'TaskTimedOut' | 'TaskDoesNotExist' | 'InvalidToken' | 'InvalidOutput';

/** Everything that machines touch. */
export interface Surroundings {
  readonly agenda: Agenda;
  /** From 0 up to 1: jitter, tokens, $random, $uuid. */
  readonly random: () => number;
  /** `lambda:invoke`. Rejects with `TaskFailed`, or never settles. */
  readonly invoke: (functionName: string, payload: unknown, by: Caller) => Promise<unknown>;
  /** `aws-sdk:dynamodb:updateItem`. Rejects with `TaskFailed`, or never settles. */
  readonly updateItem: (input: UpdateItemInput, by: Caller) => Promise<void>;
  /** What entering a state takes. */
  readonly stepMilliseconds: number;
  /** Told of every execution that ended. */
  readonly ended: (execution: ExecutionView) => void;
}

export interface Caller {
  readonly execution: string;
  readonly state: string;
  /** 0, and one more with every retry. */
  readonly attempt: number;
}

export type AttributeValue =
  | { readonly S: string }
  | { readonly N: string }
  | { readonly BOOL: boolean }
  | { readonly NULL: true };

export interface UpdateItemInput {
  readonly TableName: string;
  readonly Key: Readonly<Record<string, AttributeValue>>;
  readonly UpdateExpression: string;
  readonly ConditionExpression?: string | undefined;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>> | undefined;
  readonly ExpressionAttributeValues?: Readonly<Record<string, AttributeValue>> | undefined;
}

/** Names of error and cause as machines see them. Not a fault of ours: anything else that a call rejects with is. */
export class TaskFailed extends Error {
  override readonly name = 'TaskFailed';
  readonly error: string;
  override readonly cause: string | undefined;

  constructor(error: string, cause?: string) {
    super(cause === undefined ? error : `${error}: ${cause}`);
    this.error = error;
    this.cause = cause;
  }
}

export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** As it was when asked for; times are epoch milliseconds. */
export interface ExecutionView {
  readonly machine: string;
  readonly name: string;
  readonly input: string;
  readonly status: Status;
  readonly startedAt: number;
  readonly endedAt?: number | undefined;
  /** The state it is in, or ended in. */
  readonly state?: string | undefined;
  /** Parked on a token. */
  readonly isWaiting: boolean;
  /** When the current task times out; undefined if it has no bound. */
  readonly deadline?: number | undefined;
  readonly token?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly transitions: number;
  readonly events: number;
  readonly history: readonly HistoryEvent[];
  readonly output?: string | undefined;
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
}
