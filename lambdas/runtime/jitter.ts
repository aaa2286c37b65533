import { setTimeout as wait } from 'node:timers/promises';

/** Waits a random time up to 40, 80, 160 … ms, so that writers who met do not meet again. */
export const jitter = (attempt: number): Promise<void> => wait(Math.random() * 20 * 2 ** attempt);

/**
 * Seconds to wait: `least`, and at random up to as many again, twice, four times … as many, but never more than `longest`. Those who were sent away
 * at the same moment so come back one after the other. `random`: from 0 up to 1.
 */
export const spread = (
  { least, attempts, longest }: { readonly least: number; readonly attempts: number; readonly longest: number },
  random: () => number,
): number => least + random() * Math.min(least * 2 ** attempts, longest);
