import type { StartAnswer } from './contract.ts';
import type { Execution } from './execution.ts';
import { NAME_IS_TAKEN } from './limits.ts';

/** All executions of all machines, and who has which name. */
export class Registry {
  readonly #all = new Set<Execution>();
  readonly #newest = new Map<string, Execution>();
  #forgotten = 0;

  add(execution: Execution): void {
    const { machine, name } = execution.begun;
    this.#all.add(execution);
    this.#newest.set(keyOf(machine, name), execution);
  }

  newest(machine: string, name: string): Execution | undefined {
    return this.#newest.get(keyOf(machine, name));
  }

  /** What is answered to whoever wants this name; undefined if it is free. */
  taken({ machine, name, input }: Execution['begun'], now: number): StartAnswer | undefined {
    const before = this.newest(machine, name);
    if (!before) return undefined;
    if (before.isRunning) return before.begun.input === input ? 'running' : 'ExecutionAlreadyExists';
    return (before.endedAt ?? now) + NAME_IS_TAKEN > now ? 'ExecutionAlreadyExists' : undefined;
  }

  all(): readonly Execution[] {
    return [...this.#all];
  }

  transitions(): number {
    return this.all().reduce((sum, { transitions }) => sum + transitions, this.#forgotten);
  }

  /** Closed ones only. */
  forget(machine: string, name: string): void {
    const execution = this.newest(machine, name);
    if (!execution || execution.isRunning) return;
    this.#forgotten += execution.transitions;
    this.#all.delete(execution);
    this.#newest.delete(keyOf(machine, name));
  }
}

const keyOf = (machine: string, name: string): string => `${machine}:${name}`;
