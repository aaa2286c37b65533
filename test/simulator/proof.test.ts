import fc from 'fast-check';
import { chance } from '../../simulator/aws/chance.ts';
import { type FaultPlan, faultsOf } from '../../simulator/aws/fault.ts';
import { disturb, singleFaults, sortOf } from '../../simulator/proof/disturbed.ts';
import { tried } from '../../simulator/proof/sabotage.ts';
import { sabotages } from '../../simulator/proof/sabotages.ts';
import { prove, type Verdict } from '../../simulator/proof/trial.ts';
import { stories } from '../../simulator/stories/index.ts';
import { mishaps, planOf, randomStory } from '../proof/random-story.ts';

// The whole proof is `npm run proof`; here is the same by a sample that is always the same one.

const told: string[] = [];
afterAll(() => process.stdout.write(`${told.join('\n')}\n`));

/** These run beside others on a small machine. */
const PATIENCE_MS = 300_000;

const all = async () => {
  const calm = await Promise.all(
    stories.map(async (story) => ({ story, calls: (await prove({ story, faults: new Map() })).calls })),
  );
  return calm.filter(({ calls }) => calls.length < 500);
};
const calmStories = all();

/** For every sort of call and each of its faults one call of the whole catalogue, drawn by chance. */
const sampled = async (): Promise<ReadonlyMap<string, readonly FaultPlan[]>> => {
  const random = chance(20_261_123);
  const every = (await calmStories).flatMap(({ story, calls }) =>
    singleFaults(calls).flatMap(([number, fault]) => {
      const made = calls[number];
      return made ? [{ story: story.name, number, fault, sort: `${sortOf(made)} ${fault}` }] : [];
    }),
  );
  const chosen = [...Map.groupBy(every, ({ sort }) => sort).values()].flatMap(
    (alike) => alike[Math.floor(random() * alike.length)] ?? [],
  );
  // One story has each of its own faults, at the first call that can have it: what begins early shows most of what is only done after a fault.
  const first = stories[0]?.name;
  const own = every.filter(({ story }) => story === first);
  const firsts = [...Map.groupBy(own, ({ sort }) => sort).values()].flatMap(([each]) => each ?? []);
  const byStory = Map.groupBy([...firsts, ...chosen], ({ story }) => story);
  return new Map(
    [...byStory].map(([story, own]) => [story, own.map(({ number, fault }) => new Map([[number, fault]]))]),
  );
};

const tell = (story: string, faults: FaultPlan, { broken }: Verdict): string =>
  `${story}, ${[...faults].map(([number, fault]) => `${number}=${fault}`).join()}: invariant ${broken?.invariants.join()}: ${broken?.why}`;

test(
  'whichever call fails in whichever way, every promise holds',
  async () => {
    const plans = await sampled();
    const seen = new Set((await calmStories).flatMap(({ calls }) => calls.map(sortOf)));
    const [broken, met] = [[] as string[], new Set<string>()];
    let worlds = 0;
    for (const { story } of await calmStories) {
      await disturb({ story, plans: plans.get(story.name) ?? [], seen }, (faults, verdict) => {
        worlds += 1;
        for (const { kind, fault } of verdict.calls) if (fault) met.add(`${kind} ${fault}`);
        if (verdict.broken) broken.push(tell(story.name, faults, verdict));
      });
    }
    expect(broken).toEqual([]);
    const every = Object.entries(faultsOf).flatMap(([kind, faults]) => faults.map((fault) => `${kind} ${fault}`));
    expect(every.filter((each) => !met.has(each))).toEqual([]);
    told.push(`${worlds} worlds with a fault each, ${met.size} faults of kinds of calls, ${seen.size} sorts of calls`);
  },
  PATIENCE_MS,
);

test(
  'whatever two or three things fail together, every promise holds',
  async () => {
    const catalogue = await calmStories;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...catalogue), mishaps(3), async ({ story, calls }, drawn) => {
        const faults = planOf(drawn, calls);
        const verdict = await prove({ story, faults });
        if (verdict.broken) throw new Error(tell(story.name, faults, verdict));
      }),
      { numRuns: 150, seed: 20_261_123 },
    );
  },
  PATIENCE_MS,
);

test(
  'whatever story is drawn by chance, every promise holds',
  async () => {
    await fc.assert(
      fc.asyncProperty(randomStory, mishaps(3), async (story, drawn) => {
        const calm = await prove({ story, faults: new Map() });
        const faults = planOf(drawn, calm.calls);
        const verdict = calm.broken ? calm : await prove({ story, faults });
        if (verdict.broken) throw new Error(tell(story.name, faults, verdict));
      }),
      { numRuns: 80, seed: 20_261_123 },
    );
  },
  PATIENCE_MS,
);

test('every sabotage has a name of its own, and there are enough of them', () => {
  expect(new Set(sabotages.map(({ name }) => name)).size).toBe(sabotages.length);
  expect(sabotages.length).toBeGreaterThanOrEqual(26);
});

describe.each(sabotages.map((sabotage) => [sabotage.name, sabotage] as const))('sabotage: %s', (name, sabotage) => {
  test(
    'is caught',
    async () => {
      const { broken } = await tried(sabotage, 'sabotaged');
      told.push(`sabotage: ${name}: caught by invariant ${broken?.invariants.join(', ')}: ${broken?.why}`);
      expect(broken?.invariants).toContain(sabotage.caughtBy);
    },
    PATIENCE_MS,
  );

  test(
    'does not alarm where nothing is sabotaged',
    async () => {
      expect((await tried(sabotage, 'sound')).broken).toBeUndefined();
    },
    PATIENCE_MS,
  );
});
