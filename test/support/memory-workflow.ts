import { executionName } from '../../domain/execution-name.ts';
import type { Workflow } from '../../lambdas/adapters/workflow.ts';

/** How a wait ended: by success, or by an error of this name. */
export type Ended = 'success' | string;

/** The machine's twin: executions by name, and waits by token. What the executions do is left to whoever uses it. */
export interface MemoryWorkflow extends Workflow {
  /** Names of the executions that run, in the order of their starts. */
  running(): readonly string[];
  close(order: string, life: number): void;
  park(token: string): void;
  /** How a parked token's wait ended; undefined while it waits. */
  endOf(token: string): Ended | undefined;
  /** Comes before every call, and may throw. */
  disturb(fault: (call: 'start' | 'succeed' | 'fail', subject: string) => void): void;
}

export const memoryWorkflow = (): MemoryWorkflow => {
  const executions = new Map<string, 'running' | 'closed'>();
  const waits = new Map<string, Ended | undefined>();
  let fault: Parameters<MemoryWorkflow['disturb']>[0] = () => {};

  const end = (token: string, how: Ended): 'woken' | 'dead' => {
    if (!waits.has(token) || waits.get(token) !== undefined) return 'dead';
    waits.set(token, how);
    return 'woken';
  };

  return {
    start: async (order, life) => {
      const name = executionName(order, life);
      fault('start', name);
      const state = executions.get(name) ?? 'running';
      executions.set(name, state);
      return state;
    },
    succeed: async (token) => {
      fault('succeed', token);
      return end(token, 'success');
    },
    fail: async (token, error) => {
      fault('fail', token);
      return end(token, error);
    },
    running: () => [...executions].flatMap(([name, state]) => (state === 'running' ? [name] : [])),
    close: (order, life) => {
      executions.set(executionName(order, life), 'closed');
    },
    park: (token) => {
      waits.set(token, undefined);
    },
    endOf: (token) => waits.get(token),
    disturb: (next) => {
      fault = next;
    },
  };
};
