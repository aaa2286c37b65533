import type { Tally } from '../study/tally.ts';

/** What was simulated, and what it came to. */
export interface Study {
  /** What was asked for, in the order in which it is told: ["days", "30"], ["profile", "ordinary"], ["seed", "7"]. */
  readonly settings: readonly (readonly [name: string, value: string])[];
  readonly tally: Tally;
  readonly cost: readonly CostLine[];
}

/** One item of the bill for all orders together. */
export interface CostLine {
  readonly item: string;
  readonly amount: number;
  readonly dollars: number;
}
