import { parentPort } from 'node:worker_threads';
import { doWork, type Work } from './work.ts';

parentPort?.on('message', async (work: Work) => parentPort?.postMessage(await doWork(work)));
