// npm run proof [-- --keep] [--seed=n] [--only=singles,pairs,random,model,sabotages] [--stories=a,b] [--without=a,b] [--runs=n] [--share=n]: proves, prints, fails if anything is broken.
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { singleFaults } from '../../simulator/proof/disturbed.ts';
import { tried } from '../../simulator/proof/sabotage.ts';
import { sabotages } from '../../simulator/proof/sabotages.ts';
import { prove } from '../../simulator/proof/trial.ts';
import { stories, storyOf } from '../../simulator/stories/index.ts';
import { type Figures, keepFigures } from './figures.ts';
import type { Done, Work } from './work.ts';

const options = {
  keep: { type: 'boolean' },
  seed: { type: 'string', default: '1' },
  only: { type: 'string' },
  stories: { type: 'string' },
  without: { type: 'string', default: '' },
  runs: { type: 'string', default: '200' },
  share: { type: 'string', default: '1' },
} as const;
const { keep, only, stories: named, without, ...numbers } = parseArgs({ options }).values;
/** Of all single faults one in `share`. */
const [seed, runs, share] = [Number(numbers.seed), Number(numbers.runs), Number(numbers.share)];
const isWanted = (part: string) => !only || only.split(',').includes(part);
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Worlds of forty parcels leave much behind; whoever has played so many is let go, and another one hired. */
const WORLDS_A_WORKER = 3000;
const MEGABYTES_A_WORKER = 3072;

/** Each thread takes the next piece when it has done with one; the longest come first. */
const inThreads = async (all: readonly Work[], told: (done: Done) => void): Promise<void> => {
  const queue = [...all];
  const hire = () =>
    new Worker(new URL('./worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES_A_WORKER },
    });
  const thread = async (): Promise<void> => {
    let [worker, worlds] = [hire(), 0];
    for (let work = queue.shift(); work; work = queue.shift()) {
      const answered = once(worker, 'message');
      worker.postMessage(work);
      const [done]: Done[] = await answered;
      if (done) told(done);
      worlds += done?.runs ?? 0;
      if (worlds < WORLDS_A_WORKER) continue;
      await worker.terminate();
      [worker, worlds] = [hire(), 0];
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, thread));
};

/** Some minutes of one thread. */
const WORLDS_A_PIECE = 1000;
const RANDOM_PIECES = 40;

const figures: Figures = {
  stories: 0,
  calls: 0,
  worlds: { singles: 0, pairs: 0, random: 0, model: 0 },
  caught: [],
};

const singlesOf = async (name: string): Promise<readonly Work[]> => {
  const story = storyOf(name);
  const { calls } = await prove({ story, faults: new Map() });
  figures.stories += 1;
  figures.calls += calls.length;
  if (share > 1) return [{ kind: 'singles', story: name, part: seed % share, parts: share }];
  const parts = Math.ceil(singleFaults(calls).length / WORLDS_A_PIECE);
  return Array.from({ length: parts }, (_, part) => ({ kind: 'singles', story: name, part, parts }) as const);
};

const names = stories
  .map(({ name }) => name)
  .filter((name) => (!named || named.split(',').includes(name)) && !without.split(',').includes(name));
const work: Work[] = [];
if (isWanted('model')) work.push({ kind: 'model', extent: 'full', seed });
if (isWanted('singles')) for (const name of names) work.push(...(await singlesOf(name)));
if (isWanted('pairs')) for (const story of names) work.push({ kind: 'pairs', story, runs, seed });
if (isWanted('random'))
  for (let part = 0; part < RANDOM_PIECES; part += 1) work.push({ kind: 'random', runs, seed: seed * 1000 + part });

const nameOf = (piece: Work): string => {
  if (piece.kind === 'model') return "the handshake's model on functions and machine";
  if (piece.kind === 'random') return `stories drawn by seed ${piece.seed}`;
  return piece.kind === 'pairs'
    ? `${piece.story}, faults together`
    : `${piece.story}, single faults, part ${piece.part + 1} of ${piece.parts}`;
};

let broken = 0;
let count = 0;
const began = performance.now();
await inThreads(work, ({ work: piece, runs: ran, milliseconds, breaches }) => {
  count += 1;
  figures.worlds[piece.kind] += ran;
  broken += breaches.length;
  const verdict = breaches.length > 0 ? `BROKEN ${breaches.length}` : 'holds';
  say(`[${count}/${work.length}] ${nameOf(piece)}: ${ran} in ${(milliseconds / 1000).toFixed(0)} s: ${verdict}`);
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
if (keep && broken === 0) keepFigures(figures, { minutes, seed, share });
process.exitCode = broken > 0 ? 1 : 0;
