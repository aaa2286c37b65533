import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Painted } from './paint.ts';

/** Paints pages by the messages as they stand in their files now. */
export interface Painter {
  /** Rejects with what is wrong with a file that cannot be read. */
  readonly paint: (address: string) => Promise<Painted>;
  /** Reads all files anew. */
  readonly renew: () => void;
  readonly close: () => Promise<void>;
}

/** What was loaded once is kept for a thread's life, so whenever files have changed another thread paints from there on. */
export const painter = (): Painter => {
  let hand = hire();
  return {
    paint: async (address) => {
      for (;;) {
        const painting = hand;
        try {
          return await painting.ask(address);
        } catch (error) {
          // Who was asked before the files changed has gone home.
          if (painting === hand) throw error;
        }
      }
    },
    renew: () => {
      const old = hand;
      hand = hire();
      void old.end();
    },
    close: () => hand.end(),
  };
};

const answer = z.union([
  z.object({
    id: z.number(),
    painted: z.object({ status: z.literal([200, 404]), html: z.string(), policy: z.string() }),
  }),
  z.object({ id: z.number(), broken: z.string() }),
]);

interface Hand {
  readonly ask: (address: string) => Promise<Painted>;
  readonly end: () => Promise<void>;
}

const hire = (): Hand => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  const waiting = new Map<number, PromiseWithResolvers<Painted>>();
  let asked = 0;
  let over: Error | undefined;
  const end = (why: Error): void => {
    over ??= why;
    for (const { reject } of waiting.values()) reject(over);
    waiting.clear();
  };
  worker.once('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
  worker.once('exit', () => end(new Error('The painter has gone.')));
  worker.on('message', (message) => {
    const said = answer.parse(message);
    const asking = waiting.get(said.id);
    waiting.delete(said.id);
    if ('painted' in said) asking?.resolve(said.painted);
    else asking?.reject(new Error(said.broken));
  });
  return {
    ask: (address) => {
      if (over) return Promise.reject(over);
      const asking = Promise.withResolvers<Painted>();
      asked += 1;
      waiting.set(asked, asking);
      worker.postMessage({ id: asked, address });
      return asking.promise;
    },
    end: async () => void (await worker.terminate()),
  };
};
