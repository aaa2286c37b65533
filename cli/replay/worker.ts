import { parentPort, workerData } from 'node:worker_threads';
import type { RecordedOrder } from '../../domain/recorded-order.ts';
import { playPortion } from '../../simulator/replay/replay.ts';
import { loadCandidate } from '../candidate.ts';

// The candidate's words are functions, which cannot be handed to a worker: each loads them for itself.
const { journey }: { readonly journey: string } = workerData;
const candidate = await loadCandidate(journey);

// What cannot be played ends the worker, and is told to whoever hired it.
parentPort?.on('message', (portion: readonly RecordedOrder[]) => {
  void playPortion(portion, candidate).then((played) => parentPort?.postMessage(played));
});
