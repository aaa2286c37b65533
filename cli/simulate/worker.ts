import { parentPort, workerData } from 'node:worker_threads';
import { serveWorlds } from '../../simulator/study/serve-worlds.ts';
import { playWorld } from '../../simulator/study/simulation.ts';
import { loadCandidate } from '../candidate.ts';
import type { Job } from './crew.ts';

// The candidate's words are functions, which cannot be handed to a worker: each loads them for itself.
const { simulation, journey, keepsRecords }: Job = workerData;
const candidate = journey === undefined ? undefined : await loadCandidate(journey);

if (parentPort) {
  serveWorlds(parentPort, async (place) => {
    const { tally, records } = await playWorld(simulation, place, candidate);
    return { tally, records: keepsRecords ? records : [] };
  });
}
