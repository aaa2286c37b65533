import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { RecordedOrder } from '../../domain/recorded-order.ts';
import type { Played } from '../../simulator/replay/replay.ts';

/** Plays portions side by side on all cores, by a candidate's file, and gives what each came to in their order. Reads no further ahead than it plays. */
export async function* replayOn(
  portions: AsyncIterable<readonly RecordedOrder[]>,
  journey: string,
): AsyncGenerator<Played> {
  const crew: Worker[] = [];
  const underWay: Promise<Played>[] = [];
  const workers = availableParallelism();
  let begun = 0;
  try {
    for await (const portion of portions) {
      // They take turns, so that whoever played the oldest portion is the next one to be free.
      const oldest = underWay.length === workers ? underWay.shift() : undefined;
      if (oldest) yield await oldest;
      const worker = crew[begun % workers] ?? hire(journey);
      crew[begun % workers] = worker;
      underWay.push(ask(worker, portion));
      begun += 1;
    }
    for (const played of underWay) yield await played;
  } finally {
    await Promise.all(crew.map((worker) => worker.terminate()));
  }
}

const hire = (journey: string): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), { workerData: { journey } });

/** Rejects with what the worker died of. */
const ask = (worker: Worker, portion: readonly RecordedOrder[]): Promise<Played> => {
  const played = answerOf(worker);
  // It is told to whoever takes this portion.
  played.catch(() => undefined);
  worker.postMessage(portion);
  return played;
};

const answerOf = async (worker: Worker): Promise<Played> => {
  const [played]: Played[] = await once(worker, 'message');
  if (!played) throw new Error('A portion was played and came to nothing');
  return played;
};
