import { setTimeout as wait } from 'node:timers/promises';

/** Waits a random time up to 40, 80, 160 … ms, so that writers who met do not meet again. */
export const jitter = (attempt: number): Promise<void> => wait(Math.random() * 20 * 2 ** attempt);
