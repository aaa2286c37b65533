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

const run = z.object({ done: z.number(), seconds: z.number(), megabytes: z.number() });

/** How long a simulation takes and what it holds in memory, and how both grow with the orders: memory must not. */
export const measureSimulation = ({
  isKept,
  print,
}: {
  readonly isKept: boolean;
  readonly print: Print;
}): readonly Figure[] => {
  const runs = [...sizes, ...(isKept ? [greatest] : [])].map((orders) => {
    print(`  ${orders.toLocaleString('en')} orders`);
    return { orders, ...simulated(orders) };
  });
  const figures = runs.flatMap(({ orders, seconds, megabytes }): readonly Figure[] => {
    const name = `${orders.toLocaleString('en')} orders`;
    const note = `${Math.round(orders / seconds)} orders a second`;
    return [
      { part, name: `${name}: time`, value: seconds, unit: 's', note, ...(orders === 10_000 ? { most: 60 } : {}) },
      { part, name: `${name}: memory at its most`, value: Math.round(megabytes), unit: 'MB' },
    ];
  });
  const [first, last] = [runs[1], runs.at(-1)];
  if (!first || !last || first === last) return figures;
  const name = `memory for ${last.orders.toLocaleString('en')} orders, to that for ${first.orders.toLocaleString('en')}`;
  return [...figures, { part, name, value: last.megabytes / first.megabytes, unit: '×', most: 1.3 }];
};

/** In a process of its own, so that nothing else is in its memory. */
const simulated = (orders: number) => {
  const program = join(import.meta.dirname, 'simulate-once.ts');
  const { done, ...measured } = run.parse(
    JSON.parse(execFileSync(process.execPath, [program, String(orders)], { encoding: 'utf8' })),
  );
  if (done !== orders) throw new Error(`Of ${orders} orders ${done} were placed`);
  return measured;
};
