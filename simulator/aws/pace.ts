import type { Chance } from './chance.ts';

/** How long handing over takes, in milliseconds. */
export interface Pace {
  readonly stream: () => number;
  readonly queue: () => number;
  readonly rule: () => number;
  readonly step: number;
}

/** Always the same and short: for proofs, in which faults bring the disorder. */
export const steady: Pace = { stream: () => 200, queue: () => 50, rule: () => 500, step: 0 };

/** As others measured (medians 213, 16 and 148 ms; https://bitesizedserverless.com/bite/serverless-messaging-latency-compared/), by chance. */
export const asOnAws = (chance: Chance): Pace => ({
  stream: () => around(213, 0.37, chance),
  queue: () => around(16, 0.6, chance),
  rule: () => around(241, 0.37, chance),
  step: 100,
});

/** Log-normal: a median, and a spread that puts the upper decile where it was measured. */
const around = (median: number, spread: number, chance: Chance): number => {
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  return median * Math.exp(spread * normal);
};
