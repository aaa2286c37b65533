import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Print } from '../../local/printer.ts';
import type { Figure } from './figure.ts';

const part = `A simulation of thirty everyday days on ${availableParallelism()} cores`;
const sizes = [1_000, 10_000];
/** Takes ten times as long as all others together: only for what is kept. */
const greatest = 100_000;
const PROMISED = 10_000;

const run = z.object({ done: z.number(), seconds: z.number(), megabytes: z.number() });

/** The run that a time is promised of. */
export interface Promised {
  readonly seconds: number;
  /** How long this machine took for a fixed piece of work, the mean of before and afterwards. */
  readonly yardstick: number;
}

interface Run extends Promised {
  readonly orders: number;
  readonly megabytes: number;
}

export interface SimulationResult {
  readonly figures: readonly Figure[];
  readonly promised: Promised | undefined;
}

/** How long a simulation takes and what it holds in memory, and how both grow with the orders: memory must not. */
export const measureSimulation = ({
  isKept,
  print,
}: {
  readonly isKept: boolean;
  readonly print: Print;
}): SimulationResult => {
  let now = yardstick();
  const runs = [...sizes, ...(isKept ? [greatest] : [])].map((orders): Run => {
    print(`  ${orders.toLocaleString('en')} orders`);
    const measured = simulated(orders);
    const before = now;
    now = yardstick();
    return { orders, ...measured, yardstick: (before + now) / 2 };
  });
  return { figures: [...runs.flatMap(figuresOf), ...growth(runs)], promised: runs.find(isPromised) };
};

const isPromised = ({ orders }: Run): boolean => orders === PROMISED;

const figuresOf = (each: Run): readonly Figure[] => {
  const { orders, seconds, megabytes } = each;
  const name = `${orders.toLocaleString('en')} orders`;
  const note = `${Math.round(orders / seconds)} orders a second`;
  return [
    { part, name: `${name}: time`, value: seconds, unit: 's', note, ...(isPromised(each) ? { most: 60 } : {}) },
    { part, name: `${name}: the yardstick beside it`, value: each.yardstick, unit: 's' },
    { part, name: `${name}: time, to the yardstick`, value: seconds / each.yardstick, unit: '×' },
    { part, name: `${name}: memory at its most`, value: Math.round(megabytes), unit: 'MB' },
  ];
};

const growth = (runs: readonly Run[]): readonly Figure[] => {
  const [first, last] = [runs.find(isPromised), runs.at(-1)];
  if (!first || !last || first === last) return [];
  const name = `memory for ${last.orders.toLocaleString('en')} orders, to that for ${first.orders.toLocaleString('en')}`;
  return [{ part, name, value: last.megabytes / first.megabytes, unit: '×', most: 1.3 }];
};

/** In a process of its own, so that nothing else is in its memory. */
const simulated = (orders: number) => {
  const { done, ...measured } = run.parse(inItself('simulate-once.ts', String(orders)));
  if (done !== orders) throw new Error(`Of ${orders} orders ${done} were placed`);
  return measured;
};

const yardstick = (): number => z.number().parse(inItself('yardstick-once.ts'));

const inItself = (program: string, ...words: readonly string[]): unknown =>
  JSON.parse(execFileSync(process.execPath, [join(import.meta.dirname, program), ...words], { encoding: 'utf8' }));
