// npm run proof [-- --keep] [--seed=n] [--only=singles,pairs,random,sabotages,model] [--stories=a,b]: proves, prints, fails if anything is broken.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { tried } from '../../simulator/proof/sabotage.ts';
import { sabotages } from '../../simulator/proof/sabotages.ts';
import { stories } from '../../simulator/stories/index.ts';
import { type Figures, keepFigures } from './figures.ts';
import type { Done, Work } from './work.ts';

const options = {
  keep: { type: 'boolean' },
  seed: { type: 'string', default: '1' },
  only: { type: 'string' },
  stories: { type: 'string' },
  runs: { type: 'string', default: '200' },
} as const;
const { keep, seed, only, stories: named, runs } = parseArgs({ options }).values;
const isWanted = (part: string) => !only || only.split(',').includes(part);
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Each thread takes the next piece when it has done with one; the longest come first. */
const inThreads = async (all: readonly Work[], told: (done: Done) => void): Promise<void> => {
  const queue = [...all];
  const thread = async (): Promise<void> => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    for (let work = queue.shift(); work; work = queue.shift()) {
      const answered = new Promise<Done>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
      });
      worker.postMessage(work);
      told(await answered);
      worker.removeAllListeners();
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, thread));
};

const names = stories.map(({ name }) => name).filter((name) => !named || named.split(',').includes(name));
const work: readonly Work[] = [
  ...(isWanted('singles') ? names.map((story) => ({ kind: 'singles', story }) as const) : []),
  ...(isWanted('pairs')
    ? names.map((story) => ({ kind: 'pairs', story, runs: Number(runs), seed: Number(seed) }) as const)
    : []),
  ...(isWanted('random')
    ? Array.from(
        { length: 40 },
        (_, part) => ({ kind: 'random', runs: Number(runs), seed: Number(seed) * 1000 + part }) as const,
      )
    : []),
];

const figures: Figures = { singles: [0, 0], pairs: [0, 0], random: [0, 0], calls: 0, caught: [] };
let broken = 0;
let count = 0;
const began = performance.now();
await inThreads(work, ({ work: piece, calls, runs: ran, milliseconds, breaches }) => {
  count += 1;
  figures[piece.kind][0] += 1;
  figures[piece.kind][1] += ran;
  figures.calls += calls;
  broken += breaches.length;
  const what = piece.kind === 'random' ? `random stories, seed ${piece.seed}` : `${piece.story}, ${piece.kind}`;
  const verdict = breaches.length > 0 ? `BROKEN ${breaches.length}` : 'holds';
  say(`[${count}/${work.length}] ${what}: ${ran} runs in ${(milliseconds / 1000).toFixed(0)} s: ${verdict}`);
  for (const breach of breaches) say(`    ${breach}`);
});

if (isWanted('sabotages'))
  for (const sabotage of sabotages) {
    const { broken: caught } = await tried(sabotage, 'sabotaged');
    const { broken: alarm } = await tried(sabotage, 'sound');
    const isRight = caught?.invariants.includes(sabotage.caughtBy) && !alarm;
    if (!isRight) broken += 1;
    const by = caught
      ? `caught by ${caught.invariants.map((one) => `invariant ${one}`).join(', ')}: ${caught.why}`
      : 'SURVIVES';
    say(`sabotage: ${sabotage.name}: ${by}${alarm ? `; but sound wiring: ${alarm.why}` : ''}`);
    figures.caught.push({
      name: sabotage.name,
      nets: sabotage.nets ?? '',
      story: sabotage.story,
      by: caught?.invariants ?? [],
    });
  }

const minutes = (performance.now() - began) / 60_000;
say(`${broken === 0 ? 'All holds' : `${broken} BROKEN`} after ${minutes.toFixed(1)} minutes`);
if (keep && broken === 0) keepFigures(figures, minutes);
process.exitCode = broken > 0 ? 1 : 0;
