import type { Item, Write } from '../../lambdas/adapters/table.ts';
import { sizeOf } from '../item.ts';
import type { MemoryTable } from '../table.ts';
import type { Made } from './calls.ts';
import type { Usage } from './usage.ts';

/** Counts what AWS would bill. */
export interface Meter {
  call(made: Made): void;
  /** Of one item, or of all that a query found. Nothing found is paid for like the smallest item. */
  read(bytes: number, isEventual?: boolean): void;
  /** With the bytes of what each of them changed. What changed nothing is paid for all the same. */
  wrote(writes: readonly Write[], changed: readonly (number | undefined)[]): void;
  invocation(name: string): void;
  usage(transitions: number): Usage;
}

const KILOBYTE = 1024;

export const meter = (table: MemoryTable): Meter => {
  const calls = new Map<string, number>();
  const invocations = new Map<string, number>();
  let [readUnits, writeUnits] = [0, 0];
  table.watch(({ old, new: next }) => {
    writeUnits += indexUnits(old, next);
  });
  return {
    call: ({ action }) => {
      calls.set(action, (calls.get(action) ?? 0) + 1);
    },
    read: (bytes, isEventual) => {
      readUnits += Math.max(1, Math.ceil(bytes / (4 * KILOBYTE))) * (isEventual ? 0.5 : 1);
    },
    wrote: (writes, changed) => {
      const factor = writes.length > 1 ? 2 : 1;
      for (const [place, write] of writes.entries()) {
        const bytes = changed[place] ?? (write.kind === 'put' ? sizeOf(write.item) : KILOBYTE);
        writeUnits += Math.max(1, Math.ceil(bytes / KILOBYTE)) * factor;
      }
    },
    invocation: (name) => {
      invocations.set(name, (invocations.get(name) ?? 0) + 1);
    },
    usage: (transitions) => ({
      calls: Object.fromEntries(calls),
      invocations: Object.fromEntries(invocations),
      readUnits,
      writeUnits,
      transitions,
    }),
  };
};

/** The index by time holds keys only: a write of it takes one unit, and a move two. */
const indexUnits = (old: Item | undefined, next: Item | undefined): number => {
  const [before, after] = [placeOf(old), placeOf(next)];
  if (before === after) return 0;
  return Number(before !== undefined) + Number(after !== undefined);
};

const placeOf = (item: Item | undefined): string | undefined =>
  item?.watch !== undefined && item.lookBy !== undefined ? `${item.watch} ${item.lookBy}` : undefined;
