import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { Chunk } from './simulation.ts';

export interface Work {
  readonly worlds: number;
  readonly workers: number;
  /** Starts a worker that serves worlds. */
  readonly hire: () => Worker;
}

/** Worlds played, and not yet taken, for each worker: enough that nobody waits, so few that memory does not grow with the orders. */
const AHEAD = 4;

/** Plays worlds side by side and gives them in their order, whoever is done first. */
export async function* inOrder({ worlds, workers, hire }: Work): AsyncGenerator<Chunk> {
  const crew = Array.from({ length: Math.min(workers, worlds) }, hire);
  const idle = [...crew];
  const played = new Map<number, Promise<Chunk>>();
  let [begun, taken] = [0, 0];
  const begin = (): void => {
    while (begun < Math.min(worlds, taken + workers * AHEAD)) {
      const worker = idle.pop();
      if (!worker) return;
      const chunk = ask(worker, begun);
      played.set(begun, chunk);
      begun += 1;
      chunk.then(
        () => {
          idle.push(worker);
          begin();
        },
        // It is told to whoever takes this chunk.
        () => undefined,
      );
    }
  };
  try {
    for (; taken < worlds; taken += 1) {
      begin();
      const chunk = await played.get(taken);
      played.delete(taken);
      if (chunk) yield chunk;
    }
  } finally {
    await Promise.all(crew.map((worker) => worker.terminate()));
  }
}

/** Rejects with what the worker died of. */
const ask = async (worker: Worker, place: number): Promise<Chunk> => {
  const answer = once(worker, 'message');
  worker.postMessage(place);
  const [chunk]: Chunk[] = await answer;
  if (!chunk) throw new Error('A world was played and came to nothing');
  return chunk;
};
