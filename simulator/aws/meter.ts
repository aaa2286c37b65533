import type { Item, Write, Written } from '../../lambdas/adapters/table.ts';
import { idOf, keyOf, sizeOf } from '../item.ts';
import type { MemoryTable } from '../table.ts';
import type { Made } from './calls.ts';
import type { Usage } from './usage.ts';

/** Counts what AWS would bill. */
export interface Meter {
  call(made: Made): void;
  /** Of one item, or of all that a query found. Nothing found is paid for like the smallest item. */
  read(bytes: number, isEventual?: boolean): void;
  writing(writes: readonly Write[], work: () => Promise<Written>): Promise<Written>;
  invocation(name: string): void;
  usage(transitions: number): Usage;
}

const KILOBYTE = 1024;

export const meter = (table: MemoryTable): Meter => {
  const calls: Record<string, number> = {};
  const invocations: Record<string, number> = {};
  let [readUnits, writeUnits] = [0, 0];
  const sizes = new Map<string, number>();
  table.watch(({ key, old, new: next }) => {
    sizes.set(idOf(key), Math.max(old ? sizeOf(old) : 0, next ? sizeOf(next) : 0));
    writeUnits += indexUnits(old, next);
  });
  return {
    call: ({ action }) => {
      calls[action] = (calls[action] ?? 0) + 1;
    },
    read: (bytes, isEventual) => {
      readUnits += Math.max(1, Math.ceil(bytes / (4 * KILOBYTE))) * (isEventual ? 0.5 : 1);
    },
    writing: async (writes, work) => {
      sizes.clear();
      const answer = await work();
      const factor = writes.length > 1 ? 2 : 1;
      for (const write of writes) {
        const bytes = sizes.get(idOf(keyOf(write))) ?? (write.kind === 'put' ? sizeOf(write.item) : KILOBYTE);
        writeUnits += Math.max(1, Math.ceil(bytes / KILOBYTE)) * factor;
      }
      return answer;
    },
    invocation: (name) => {
      invocations[name] = (invocations[name] ?? 0) + 1;
    },
    usage: (transitions) => ({
      calls: { ...calls },
      invocations: { ...invocations },
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
