import { parentPort, workerData } from 'node:worker_threads';
import { keepModules } from '../kept-modules.ts';
import type { Job } from './crew.ts';

keepModules();
const { serveWorlds } = await import('../../simulator/study/serve-worlds.ts');
const { playWorld } = await import('../../simulator/study/simulation.ts');
const { loadCandidate } = await import('../candidate.ts');

// The candidate's words are functions, which cannot be handed to a worker: each loads them for itself.
const { simulation, journey, keepsRecords }: Job = workerData;
const candidate = journey === undefined ? undefined : await loadCandidate(journey);

if (parentPort) {
  serveWorlds(parentPort, async (place) => {
    const { tally, records } = await playWorld(simulation, place, candidate);
    return { tally, records: keepsRecords ? records : [] };
  });
}
