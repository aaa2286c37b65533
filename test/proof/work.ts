import fc from 'fast-check';
import type { FaultPlan } from '../../simulator/aws/fault.ts';
import { disturb, singleFaults, sortOf } from '../../simulator/proof/disturbed.ts';
import { type Breach, prove } from '../../simulator/proof/trial.ts';
import { refine, refinedText } from '../../simulator/refinement/refine.ts';
import { storyOf } from '../../simulator/stories/index.ts';
import type { Story } from '../../simulator/stories/story.ts';
import { mishaps, planOf, randomStory } from './random-story.ts';

/** A part of the proof that one thread does alone. */
export type Work =
  | { readonly kind: 'singles'; readonly story: string; readonly part: number; readonly parts: number }
  | { readonly kind: 'pairs'; readonly story: string; readonly runs: number; readonly seed: number }
  | { readonly kind: 'random'; readonly runs: number; readonly seed: number }
  | { readonly kind: 'model'; readonly extent: 'short' | 'full'; readonly seed: number };

export interface Done {
  readonly work: Work;
  /** Worlds that were told to their end, or traces of the model that were followed to theirs. */
  readonly runs: number;
  readonly milliseconds: number;
  /** What was broken, and how to see it again. */
  readonly breaches: readonly string[];
}

type Result = Pick<Done, 'runs' | 'breaches'>;

export const doWork = async (work: Work): Promise<Done> => {
  const began = performance.now();
  const done = await resultOf(work);
  return { ...done, work, milliseconds: performance.now() - began };
};

const resultOf = (work: Work): Promise<Result> => {
  switch (work.kind) {
    case 'singles':
      return singles(work);
    case 'pairs':
      return pairs(work);
    case 'random':
      return random(work);
    case 'model':
      return model(work);
  }
};

const tell = ({ invariants, why, at }: Breach): string => `invariant ${invariants.join()}: ${why} (${at})`;

const describe = (faults: FaultPlan): string =>
  faults.size === 0 ? 'nothing failing' : [...faults].map(([number, fault]) => `${number}=${fault}`).join(',');

/** As many of a story's breaches as are worth reading. */
const ENOUGH = 20;

/** Every single fault of every call that the story makes where nothing fails, and of what is only done because of one. */
const singles = async ({ story: name, part, parts }: Extract<Work, { kind: 'singles' }>): Promise<Result> => {
  const story = storyOf(name);
  const calm = await prove({ story, faults: new Map() });
  const breaches = calm.broken ? [`${name}, nothing failing: ${tell(calm.broken)}`] : [];
  const plans = singleFaults(calm.calls)
    .filter((_, place) => place % parts === part)
    .map((single) => new Map([single]));
  let runs = 0;
  await disturb({ story, plans, seen: new Set(calm.calls.map(sortOf)) }, (faults, { broken, calls }) => {
    runs += 1;
    if (!broken || breaches.length >= ENOUGH) return;
    const failing = calls.flatMap((made) => (made.fault ? [`${sortOf(made)} ${made.fault}`] : []));
    breaches.push(`${name}, ${describe(faults)} (${failing.join(', ')}): ${tell(broken)}`);
  });
  return { runs, breaches };
};

/** Two or three faults at once in a story of the catalogue. */
const pairs = async ({ story: name, runs, seed }: Extract<Work, { kind: 'pairs' }>): Promise<Result> => {
  const story = storyOf(name);
  const { calls } = await prove({ story, faults: new Map() });
  let told = 0;
  const checked = await fc.check(
    fc.asyncProperty(mishaps(3), async (drawn) => {
      const faults = planOf(drawn, calls);
      told += 1;
      const { broken } = await prove({ story, faults });
      if (broken) throw new Error(`${name}, ${describe(faults)}: ${tell(broken)}`);
    }),
    { numRuns: runs, seed },
  );
  return { runs: told, breaches: breachOf(checked, seed) };
};

/** Stories that nobody thought of, first where nothing fails, then with up to three faults. */
const random = async ({ runs, seed }: Extract<Work, { kind: 'random' }>): Promise<Result> => {
  let told = 0;
  const checked = await fc.check(
    fc.asyncProperty(randomStory, mishaps(3), async (story, drawn) => {
      told += 1;
      const calm = await prove({ story, faults: new Map() });
      const faults = planOf(drawn, calm.calls);
      const isCalm = faults.size === 0 || calm.broken !== undefined;
      const { broken } = isCalm ? calm : await prove({ story, faults });
      told += isCalm ? 0 : 1;
      if (broken)
        throw new Error([`${describe(isCalm ? new Map() : faults)}: ${tell(broken)}`, ...plot(story)].join('\n      '));
    }),
    { numRuns: runs, seed },
  );
  return { runs: told, breaches: breachOf(checked, seed) };
};

/** The handshake's model, followed on the real functions and the real machine. */
const model = async ({ extent, seed }: Extract<Work, { kind: 'model' }>): Promise<Result> => {
  const refined = await refine({ extent, seed }, () => {});
  return {
    runs: refined.reduce((sum, { traces }) => sum + traces, 0),
    breaches: refined.filter(({ parting }) => parting).map(refinedText),
  };
};

const plot = ({ scripts, quietHours, plan }: Story): readonly string[] => [
  `parcels ${JSON.stringify(scripts[0]?.order.parcels ?? [])}${quietHours ? ', quiet hours' : ''}${plan ? `, ${plan}` : ''}`,
  ...scripts.flatMap(({ happenings }) =>
    happenings.map(({ at, kind, ...more }) => `${at} ${kind} ${JSON.stringify(more)}`),
  ),
];

const breachOf = (
  checked: { readonly failed: boolean; readonly counterexamplePath: string | null; readonly errorInstance: unknown },
  seed: number,
): readonly string[] => {
  if (!checked.failed) return [];
  const { errorInstance: error, counterexamplePath: path } = checked;
  return [`seed ${seed}, path ${path}: ${error instanceof Error ? error.message : String(error)}`];
};
