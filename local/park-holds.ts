import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

/** A park that stands still between the machine's reading and its write. */
export interface HeldPark {
  /** Settles when the park has come and stands still. */
  readonly reached: () => Promise<void>;
  readonly release: () => Promise<void>;
}

const answer = z.object({ state: z.enum(['none', 'set', 'holding']) });

const reachedWithinSeconds = 30;

/** For tests: the next wait of this partition key stops just before it stores its token. */
export const holdNextPark = async (endpoint: string, partitionKey: string): Promise<HeldPark> => {
  const ask = async (method: string) => {
    const response = await fetch(`${endpoint}/_doorstep/holds?key=${encodeURIComponent(partitionKey)}`, { method });
    if (!response.ok) throw new Error('This embedded AWS was started without test hooks.');
    return answer.parse(await response.json()).state;
  };
  await ask('POST');
  return {
    reached: async () => {
      const deadline = Date.now() + reachedWithinSeconds * 1000;
      while ((await ask('GET')) !== 'holding') {
        if (Date.now() > deadline) throw new Error(`No park of ${partitionKey} within ${reachedWithinSeconds} s`);
        await pause(20);
      }
    },
    release: async () => {
      await ask('DELETE');
    },
  };
};
