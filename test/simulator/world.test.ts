import { arrives } from '../../simulator/stories/ordinary.ts';
import { story } from '../../simulator/stories/story.ts';
import { openWorld } from '../../simulator/world/open-world.ts';
import type { WorldOptions } from '../../simulator/world/world.ts';

const START = '2026-03-02T10:00:00.000Z';
const ordinary = story({ name: 'ordinary', about: '' }, { sent: '', happens: arrives });

const played = async (options: Partial<WorldOptions> = {}, stories = [ordinary]) => {
  const world = await openWorld({ start: START, seed: 1, ...options });
  for (const { scripts } of stories) for (const script of scripts) world.play(script);
  await world.run();
  return world;
};

test('an ordinary order enters twelve states of the real machine, and every message leaves by the real functions', async () => {
  const world = await played();
  const [record] = await world.records();
  expect(record?.stage).toBe('settled');
  expect(record?.executions.map(({ transitions }) => transitions)).toEqual([12]);
  expect(record?.sent.map(({ notice }) => notice.split('#')[0])).toEqual([
    'confirmed',
    'shipped',
    'out-for-delivery',
    'delivered',
    'check-in',
  ]);
});

test('the same seed makes the same world, to the last call', async () => {
  const told = async (seed: number) => {
    const world = await played({ seed, pace: 'aws' });
    return [JSON.stringify(await world.records()), JSON.stringify(world.usage())];
  };
  const [first, again, other] = [await told(7), await told(7), await told(8)];
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});

test('orders of one world do not change one another', async () => {
  const stories = Array.from({ length: 20 }, (_, place) =>
    story({ name: `o${place}`, about: '' }, { sent: '', happens: arrives }),
  );
  const alone = await (await played()).records();
  const together = await (await played({}, stories)).records();
  const outcome = (record: (typeof together)[number] | undefined) => [record?.stage, record?.sent.length];
  expect(new Set(together.map((record) => outcome(record).join())).size).toBe(1);
  expect(outcome(together[3])).toEqual(outcome(alone[0]));
});

test('what is billed is counted: calls, units, runs of functions and states', async () => {
  const usage = (await played()).usage();
  expect(usage.transitions).toBe(12);
  expect(usage.calls['states.StartExecution']).toBe(1);
  // Three waits end by a scan; of the last one, which the clock ended, the stream's reader finds the token spent.
  expect(usage.calls['states.SendTaskSuccess']).toBe(4);
  expect(usage.calls['ses.SendEmail']).toBe(5);
  expect(usage.invocations['receive-webhook']).toBe(3);
  expect(usage.writeUnits).toBeGreaterThan(60);
});

test('a burst beyond AWS’s quotas is throttled, and nothing is lost', async () => {
  const stories = Array.from({ length: 15 }, (_, place) =>
    story({ name: `o${place}`, about: '' }, { sent: '', happens: arrives }),
  );
  const throttled: string[] = [];
  const world = await played(
    {
      quotas: {
        'states.StartExecution': { bucket: 3, perSecond: 2 },
        'states.SendTaskSuccess': { bucket: 3, perSecond: 2 },
        'ses.SendEmail': { bucket: 3, perSecond: 1 },
      },
      onCall: ({ action, fault }) => fault === 'throttled' && throttled.push(action),
    },
    stories,
  );
  expect(new Set(throttled)).toEqual(new Set(['states.StartExecution', 'states.SendTaskSuccess', 'ses.SendEmail']));
  for (const { stage, sent } of await world.records()) expect([stage, sent.length]).toEqual(['settled', 5]);
});
