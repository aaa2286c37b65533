import type { Journey } from '../../domain/journey.ts';
import { isFinal } from '../../domain/ledger.ts';
import { type Instant, secondsLater } from '../../domain/time.ts';
import { raised } from './machine.ts';
import type { Setting } from './setting.ts';
import { readings, saveChange, saveJourney, saveNote } from './table.ts';
import { enqueue } from './telling.ts';
import { type Execution, type Move, spend, type World } from './world.ts';

/** Those who come by the clock: time-outs, the sweeper, the ledger's watch; and the rule on failed executions. */

interface Timed extends Move {
  readonly at: Instant;
}

/** Everything that comes by itself if one only waits, with its time. */
export const timedMoves = (world: World, setting: Setting): readonly Timed[] => [
  ...world.executions.flatMap((execution) => timeOut(world, setting, execution)),
  ...sweepings(world, setting),
  ...(setting.wiring.ledgerIsWatched ? overdueEntries(world, setting) : []),
];

const later = (world: World, at: Instant): World => (at > world.now ? { ...world, now: at } : world);

const timeOut = (world: World, setting: Setting, execution: Execution): readonly Timed[] => {
  const { doing, deadline, life, state } = execution;
  if (doing !== 'wait' || deadline === undefined) return [];
  const rung = raised(later(world, deadline), setting, { execution, error: 'States.Timeout' });
  return [{ at: deadline, act: { kind: 'time-out', life }, say: `life ${life}: ${state} times out`, world: rung }];
};

type Swept = Omit<Move, 'act'>;

/** The sweeper reads, and writes under the version read; a park in between does not beat it. */
const sweepings = (world: World, setting: Setting): readonly Timed[] => {
  const { lookBy, stuck } = world.journey;
  if (lookBy === undefined || stuck) return [];
  const now = later(world, lookBy);
  return readings(now).flatMap((read, reading): readonly Timed[] => {
    const swept = sweepOne(now, setting, read);
    return swept ? [{ at: lookBy, act: { kind: 'sweep', reading }, ...swept }] : [];
  });
};

const sweepOne = (world: World, setting: Setting, read: Journey): Swept | undefined => {
  const what = setting.rules.sweep(read, world.now);
  if (what === 'leave') return undefined;
  if (what === 'give-up') return givenUp(world, setting, read);
  if (what === 'restart') return restart(world, setting, read);
  const nudged = saveJourney(world, read, setting.rules.nudged(read, world.now));
  return nudged && { say: 'the sweeper nudges', world: nudged };
};

const givenUp = (world: World, setting: Setting, read: Journey): Swept | undefined => {
  const stuck = saveChange(world, read, setting.rules.giveUp(read, world.now));
  const wrong = setting.mayBeGivenUp ? {} : { wrong: 'an order that can go on is given up' };
  return stuck && { say: 'the order is given up: a person must look', world: { ...stuck, ...wrong } };
};

/** Under the version read, and on that very reason still holding. */
const restart = (world: World, setting: Setting, read: Journey): Swept | undefined => {
  const { journey } = world;
  const byToken = read.token !== undefined && read.deadToken === read.token;
  const holds = byToken
    ? journey.token === read.token && journey.deadToken === read.deadToken
    : journey.life === read.life && journey.deadLife === read.deadLife;
  const saved = holds ? saveJourney(world, read, setting.rules.restarted(read, world.now)) : undefined;
  if (!saved) return undefined;
  const alive = world.executions.some(({ doing, token }) => doing === 'wait' && token === journey.token);
  return {
    say: 'the sweeper restarts the order',
    world: alive ? { ...saved, wrong: 'a restart threw a waiting execution away' } : saved,
  };
};

/** Entries that should have been final by now are put into the queue again. */
const overdueEntries = (world: World, setting: Setting): readonly Timed[] =>
  Object.entries(world.ledger).flatMap(([key, entry]): readonly Timed[] => {
    if (isFinal(entry) || entry.lookBy === undefined) return [];
    // The index answers only what is past.
    const at = secondsLater(entry.lookBy, 1);
    const now = later(world, at);
    const ledger = { ...world.ledger, [key]: setting.rules.enqueuedAgain(entry, now.now) };
    return [
      {
        at,
        act: { kind: 'put-again', key },
        say: `${key} is put into the queue again`,
        world: { ...now, ledger, queue: enqueue(world.queue, [key]) },
      },
    ];
  });

/** The rule on failed, aborted and timed-out executions: if that life is the current one, and somebody still looks, it goes on at once or is left to the sweeper. */
export const ruleMoves = (world: World, setting: Setting): readonly Move[] => {
  const [life, ...failures] = world.failures;
  if (life === undefined) return [];
  const handled = { ...world, failures };
  const lost = spend(handled, 'lostRule');
  const { journey } = world;
  const act = { kind: 'rule', life } as const;
  if (journey.life !== life || journey.lookBy === undefined)
    return [{ act, say: `the rule leaves life ${life} alone`, world: handled }];
  const note = journey.restarts === 0 ? setting.rules.noteDeadLife(journey, life) : undefined;
  return [
    note
      ? { act, say: `the rule notes that life ${life} is over`, world: saveNote(world, note) }
      : { act, say: `the rule follows up on life ${life}`, world: followedUp(handled, setting) },
    ...(lost
      ? [{ act: { kind: 'rule-lost', life } as const, say: `nobody hears that life ${life} failed`, world: lost }]
      : []),
  ];
};

const followedUp = (world: World, { rules }: Setting): World => {
  const { journey, now } = world;
  const next = rules.afterFailure(journey, now);
  return (next && saveJourney(world, journey, next)) ?? world;
};
