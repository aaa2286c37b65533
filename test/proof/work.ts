import fc from 'fast-check';
import { type Breach, prove, singleFaults } from '../../simulator/proof/trial.ts';
import { stories } from '../../simulator/stories/index.ts';
import type { Story } from '../../simulator/stories/story.ts';
import { randomFaults, randomStory } from './random-story.ts';

/** A part of the proof that one thread does alone. */
export type Work =
  | { readonly kind: 'singles'; readonly story: string }
  | { readonly kind: 'pairs'; readonly story: string; readonly runs: number; readonly seed: number }
  | { readonly kind: 'random'; readonly runs: number; readonly seed: number };

export interface Done {
  readonly work: Work;
  readonly calls: number;
  readonly runs: number;
  readonly milliseconds: number;
  /** What was broken, and how to see it again. */
  readonly breaches: readonly string[];
}

export const doWork = async (work: Work): Promise<Done> => {
  const began = performance.now();
  const done = await { singles, pairs, random }[work.kind](work as never);
  return { ...done, work, milliseconds: performance.now() - began };
};

type Result = Pick<Done, 'calls' | 'runs' | 'breaches'>;

export const storyOf = (name: string): Story => {
  const found = stories.find((story) => story.name === name);
  if (!found) throw new Error(`no such story: ${name}`);
  return found;
};

const tell = ({ invariants, why, at }: Breach): string => `invariant ${invariants.join()}: ${why} (${at})`;

/** As many of a story's breaches as are worth reading. */
const ENOUGH = 20;

const singles = async ({ story: name }: Extract<Work, { kind: 'singles' }>): Promise<Result> => {
  const story = storyOf(name);
  const calm = await prove({ story, faults: new Map() });
  const breaches = calm.broken ? [`${name}, nothing failing: ${tell(calm.broken)}`] : [];
  const all = singleFaults(calm.calls);
  for (const [number, fault] of all) {
    const { broken } = await prove({ story, faults: new Map([[number, fault]]) });
    if (broken && breaches.length < ENOUGH) {
      const { action, by } = calm.calls[number]!;
      breaches.push(`${name}, ${number}=${fault} (${action} by ${by || 'AWS'}): ${tell(broken)}`);
    }
  }
  return { calls: calm.calls.length, runs: all.length + 1, breaches };
};

const describe = (faults: ReadonlyMap<number, string>): string =>
  [...faults].map(([number, fault]) => `${number}=${fault}`).join(',');

/** Two or three faults at once in a story of the catalogue. */
const pairs = async ({ story: name, runs, seed }: Extract<Work, { kind: 'pairs' }>): Promise<Result> => {
  const story = storyOf(name);
  const checked = await fc.check(
    fc.asyncProperty(randomFaults(3), async (faults) => {
      const { broken } = await prove({ story, faults });
      if (broken) throw new Error(`${name}, ${describe(faults)}: ${tell(broken)}`);
    }),
    { numRuns: runs, seed },
  );
  return { calls: 0, runs: checked.numRuns, breaches: breachOf(checked, seed) };
};

/** Stories that nobody thought of, with up to three faults. */
const random = async ({ runs, seed }: Extract<Work, { kind: 'random' }>): Promise<Result> => {
  const checked = await fc.check(
    fc.asyncProperty(randomStory, randomFaults(3), async (story, faults) => {
      const { broken } = await prove({ story, faults });
      if (broken) {
        const told = story.scripts[0]!.happenings.map(
          ({ at, kind, ...more }) => `${at} ${kind} ${JSON.stringify(more)}`,
        );
        throw new Error([`random, ${describe(faults)}: ${tell(broken)}`, ...told].join('\n      '));
      }
    }),
    { numRuns: runs, seed },
  );
  return { calls: 0, runs: checked.numRuns, breaches: breachOf(checked, seed) };
};

const breachOf = (
  checked: { readonly failed: boolean; readonly counterexamplePath: string | null; readonly errorInstance: unknown },
  seed: number,
): readonly string[] => {
  if (!checked.failed) return [];
  const { errorInstance: error, counterexamplePath: path } = checked;
  return [`seed ${seed}, path ${path}: ${error instanceof Error ? error.message : String(error)}`];
};
