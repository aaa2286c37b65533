import { parentPort } from 'node:worker_threads';
import { painting } from './paint.ts';

const paint = painting();

parentPort?.on('message', async ({ id, address }: { readonly id: number; readonly address: string }) => {
  try {
    parentPort?.postMessage({ id, painted: await paint(address) });
  } catch (error) {
    parentPort?.postMessage({ id, broken: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
