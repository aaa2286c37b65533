import type { MessagePort } from 'node:worker_threads';
import type { Chunk } from './simulation.ts';

/** In a worker: plays each world that it is asked for. What it cannot play ends it, and is told to whoever hired it. */
export const serveWorlds = (port: MessagePort, play: (place: number) => Promise<Chunk>): void => {
  port.on('message', (place: number) => void play(place).then((chunk) => port.postMessage(chunk)));
};
