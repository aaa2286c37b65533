import { isFinal } from '../../domain/ledger.ts';
import { always, whenQuiet } from '../../simulator/invariants.ts';
import { stories } from '../../simulator/stories/index.ts';
import { on } from '../../simulator/stories/own.ts';
import { openWorld } from '../../simulator/world/open-world.ts';
import { soundWiring } from '../../simulator/world/wiring.ts';

// Single faults pass within minutes. Here nobody takes e-mails for two days.

const END = on('3 11:00');
/** Other tests run beside this one on a small machine. */
const PATIENCE_MS = 30_000;

test(
  'nothing is told any more that has become old while nobody took e-mails',
  async () => {
    const story = stories.find(({ name }) => name === 'problem-cleared');
    const times = { now: () => 0 };
    const world = await openWorld({
      start: on('1 10:00'),
      seed: 1,
      isWatched: true,
      wiring: {
        ...soundWiring(),
        footing: (whole) => ({
          ...whole,
          mailer: {
            send: async (mail) => (times.now() < Date.parse(END) ? { kind: 'misconfigured' } : whole.mailer.send(mail)),
          },
        }),
      },
    });
    times.now = world.agenda.now;
    for (const script of story?.scripts ?? []) world.play(script);
    await world.run();

    const end = world.snapshot();
    const entries = end.items.flatMap(({ sk, value }) => (sk.startsWith('NOTICE#') ? [value] : []));
    const reasonsOf = (why: string) => entries.flatMap((each) => (each.why === why ? [each.reason] : [])).sort();
    expect(reasonsOf('too-late')).toEqual(['confirmed', 'shipped']);
    // The problem was over before anybody could be told of it, and so was nothing to be glad of.
    expect(reasonsOf('superseded')).toEqual(['exception', 'good-news']);
    expect(end.handedOver.map(({ notice }) => notice.split('#')[0])).toEqual([
      'exception',
      'out-for-delivery',
      'delivered',
      'check-in',
    ]);
    expect(entries.every(isFinal)).toBe(true);
    // That the buyer heard of the problem too late is true, and is all that is wrong.
    const broken = [...always, ...whenQuiet].filter(({ check }) => check(end) !== undefined);
    expect(broken.map(({ number }) => number)).toEqual([5]);
  },
  PATIENCE_MS,
);

test.each([
  ['half an hour, longer than a stream tells anything five times', 30],
  ['three quarters of an hour', 45],
])(
  'what a shop and carriers said is applied though nobody could catch up with it for %s',
  async (_, minutes) => {
    const times = { now: () => 0 };
    const away = Date.parse(on('1 11:00')) + minutes * 60_000;
    const inVain = { count: 0 };
    const world = await openWorld({
      start: on('1 10:00'),
      seed: 1,
      isWatched: true,
      wiring: {
        ...soundWiring(),
        footing: (whole, by) => ({
          ...whole,
          table: by === 'catch-up' ? { ...whole.table, query: failing(whole.table.query) } : whole.table,
        }),
      },
    });
    function failing<Asked, Found>(query: (asked: Asked) => Promise<Found>) {
      return async (asked: Asked): Promise<Found> => {
        if (times.now() >= away) return query(asked);
        inVain.count += 1;
        throw new Error('away');
      };
    }
    times.now = world.agenda.now;
    const story = stories.find(({ name }) => name === 'told-by-webhook');
    for (const script of story?.scripts ?? []) world.play(script);
    await world.run();
    expect(inVain.count).toBeGreaterThan(5);
    const end = world.snapshot();
    expect(end.givenUp).toEqual({ records: [], messages: [] });
    expect(end.items.filter(({ sk }) => sk === 'JOURNEY')).toHaveLength(1);
    expect(end.items.filter(({ sk }) => sk.startsWith('EARLY#'))).toEqual([]);
  },
  PATIENCE_MS,
);
