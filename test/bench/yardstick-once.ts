// Has TypeScript read the types of its own DOM library so many times on each core, and prints how long the slowest core took, in seconds.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { createSourceFile, ScriptTarget } from 'typescript';
import { resourceLimits } from '../../cli/simulate/crew.ts';

/** What is read is larger than a world: only what is young is held to the same. */
const { maxYoungGenerationSizeMb } = resourceLimits;
const TIMES = 20;
/** Before that, until the engine knows what it runs. */
const WARM_UP = 5;

const read = (text: string, times: number): void => {
  for (let time = 0; time < times; time += 1) createSourceFile('lib.dom.d.ts', text, ScriptTarget.Latest, true);
};

const secondsToRead = (): number => {
  const text = readFileSync(createRequire(import.meta.url).resolve('typescript/lib/lib.dom.d.ts'), 'utf8');
  read(text, WARM_UP);
  const started = performance.now();
  read(text, TIMES);
  return (performance.now() - started) / 1000;
};

const onEveryCore = (): Promise<readonly number[]> =>
  Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      const worker = new Worker(new URL(import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb } });
      const { promise, resolve, reject } = Promise.withResolvers<number>();
      worker.once('message', resolve).once('error', reject);
      return await promise;
    }),
  );

if (isMainThread) process.stdout.write(JSON.stringify(Math.max(...(await onEveryCore()))));
else parentPort?.postMessage(secondsToRead());
