import { rungs, type Stage } from '../../domain/stage.ts';
import { secondsLater } from '../../domain/time.ts';
import type { Invariant } from '../../simulator/invariant.ts';
import { always, promptly, whenQuiet } from '../../simulator/invariants.ts';
import { stories } from '../../simulator/stories/index.ts';
import type { Story } from '../../simulator/stories/story.ts';
import type { Snapshot } from '../../simulator/world/snapshot.ts';
import { openStory } from './told-story.ts';

const brokenIn = (snapshot: Snapshot, invariants: readonly Invariant[]): readonly string[] =>
  invariants.flatMap(({ number, check }) => {
    const wrong = check(snapshot);
    return wrong === undefined ? [] : [`${number} at ${snapshot.now}: ${wrong}`];
  });

const words = (sent: string): readonly string[] => sent.split(' ').filter(Boolean).sort();

/** What became of each order, in the words in which stories tell it. */
const outcomesIn = (snapshot: Snapshot, { scripts }: Story) =>
  Object.fromEntries(
    scripts.map((script) => {
      const pk = snapshot.orders.get(script) || 'none';
      const rung = snapshot.items.find((item) => item.pk === pk && item.sk === 'JOURNEY')?.rung;
      const stage = Object.keys(rungs).find((each) => rungs[each as Stage] === rung);
      const sent = snapshot.handedOver
        .filter((each) => each.pk === pk)
        .map(({ notice, channel }) => `${channel === 'email' ? '' : `${channel}:`}${notice.split('#')[0]}`);
      return [script.name, { stage, sent: sent.sort() }];
    }),
  );

const expectedOf = ({ expect: expected }: Story) =>
  Object.fromEntries(Object.entries(expected).map(([name, { stage, sent }]) => [name, { stage, sent: words(sent) }]));

/** Moments after each thing that happens: while it is worked on, and when it should be done. */
const SOON = [0.05, 1, 60];

/** The whole catalogue runs beside others on a small machine. */
const PATIENCE_MS = 30_000;

describe('the catalogue of stories', () => {
  test('tells each story under a name of its own, with orders of their own', () => {
    const names = stories.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const scripts = stories.flatMap((story) => story.scripts.map(({ name }) => name));
    expect(new Set(scripts).size).toBe(scripts.length);
    expect(stories.length).toBeGreaterThanOrEqual(36);
  });

  test.each(stories.map((story) => [story.name, story] as const))(
    '%s',
    async (_, story) => {
      const world = await openStory(story);
      const times = [...new Set(story.scripts.flatMap(({ happenings }) => happenings.map(({ at }) => at)))].sort();
      const broken: string[] = [];
      for (const at of times)
        for (const soon of SOON) {
          await world.run(secondsLater(at, soon));
          broken.push(...brokenIn(world.snapshot(), always));
        }
      await world.run();
      const end = world.snapshot();
      // Where nothing fails, bad news takes seconds.
      broken.push(...brokenIn(end, [...always, ...whenQuiet, promptly(10)]));
      expect(broken).toEqual([]);
      expect(outcomesIn(end, story)).toEqual(expectedOf(story));
    },
    PATIENCE_MS,
  );

  test(
    'comes out the same in one world for all that have no hours and no plan of their own',
    async () => {
      const ordinary = stories.filter(({ quietHours, plan, mostADay }) => !quietHours && !plan && !mostADay);
      const whole: Story = {
        name: 'all',
        about: 'Everything at once.',
        scripts: ordinary.flatMap(({ scripts }) => scripts),
        expect: Object.assign({}, ...ordinary.map((each) => each.expect)),
      };
      const world = await openStory(whole);
      await world.run();
      const end = world.snapshot();
      expect(brokenIn(end, [...always, ...whenQuiet])).toEqual([]);
      expect(outcomesIn(end, whole)).toEqual(expectedOf(whole));
    },
    PATIENCE_MS,
  );
});
