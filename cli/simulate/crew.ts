import { Worker } from 'node:worker_threads';
import { inOrder } from '../../simulator/study/in-order.ts';
import { type Chunk, type Simulation, worldsOf } from '../../simulator/study/simulation.ts';

/** What every worker is told once. */
export interface Job {
  readonly simulation: Simulation;
  /** The file of a candidate that is tried instead of today's journey. */
  readonly journey?: string;
  /** Whether somebody wants to see single orders. */
  readonly keepsRecords: boolean;
}

/** A world needs a tenth of that. Without a limit a worker takes ever more before it tidies up, as if memory grew with the orders. */
export const resourceLimits = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 128 };

/** Simulates on so many cores, and gives what each world came to, in order. Memory does not grow with the orders. */
export const simulateOn = (workers: number, job: Job): AsyncGenerator<Chunk> =>
  inOrder({
    worlds: worldsOf(job.simulation),
    workers,
    hire: () => new Worker(new URL('./worker.ts', import.meta.url), { workerData: job, resourceLimits }),
  });
