import { type Entry, isFinal } from '../../domain/ledger.ts';
import { secondsLater } from '../../domain/time.ts';
import type { Act } from './act.ts';
import type { Setting } from './setting.ts';
import { type Attempt, type Move, spend, type World } from './world.ts';

/** The only function that may send: takes an entry, sends, marks it. Its queue delivers at least once. */
export const sendingMoves = (world: World, setting: Setting): readonly Move[] => [
  ...world.queue.flatMap((key) => take(world, setting, key)),
  ...world.attempts.flatMap((attempt) => [...goOn(world, setting, attempt), ...crash(world, attempt)]),
];

type Send = Extract<Act, { kind: 'send' }>;
const sends = (key: string, until: Send['until']): Send => ({ kind: 'send', key, until });

const withEntry = (world: World, key: string, entry: Entry): World => ({
  ...world,
  ledger: { ...world.ledger, [key]: entry },
});
const without = <T>(list: readonly T[], gone: T): readonly T[] => list.filter((one) => one !== gone);
const acknowledged = (world: World, key: string): World => ({ ...world, queue: without(world.queue, key) });

const take = (world: World, setting: Setting, key: string): readonly Move[] => {
  const entry = world.ledger[key];
  if (!entry || world.attempts.some((attempt) => attempt.key === key)) return [];
  const id = `${key}.${entry.attempts + 1}`;
  const earlier = entry.after === undefined ? undefined : world.ledger[entry.after];
  const turn = setting.rules.take(entry, world.journey, { id, now: world.now, ...(earlier ? { earlier } : {}) });
  if (turn.kind === 'wait') return [];
  if (turn.kind === 'done')
    return [{ act: sends(key, 'done'), say: `the sender finds ${key} done`, world: acknowledged(world, key) }];
  if (turn.kind === 'finish') return [finish(world, key, turn.entry)];
  return [begin(world, setting, { key, id, entry: turn.entry, step: 'send' })];
};

/** Nothing is sent; and if this was the last word, the message is done with. */
const finish = (world: World, key: string, entry: Entry): Move => {
  const finished = withEntry(world, key, entry);
  const say = `the sender finishes ${key}: ${entry.why ?? entry.state}`;
  return { act: sends(key, 'written'), say, world: isFinal(entry) ? acknowledged(finished, key) : finished };
};

const begin = (world: World, setting: Setting, attempt: Attempt): Move => {
  const { key, entry } = attempt;
  const taken = withEntry(world, key, entry);
  if (setting.sending === 'steps')
    return {
      act: sends(key, 'written'),
      say: `the sender takes ${key}`,
      world: { ...taken, attempts: [...world.attempts, attempt] },
    };
  return {
    act: sends(key, 'done'),
    say: `the sender sends ${key}`,
    world: mark(left(taken, key), setting, { ...attempt, step: 'mark' }),
  };
};

/** A message that waits for another attempt to be old enough comes back by then. */
export const redeliveries = (world: World): readonly (Move & { readonly at: string })[] =>
  world.queue.flatMap((key) => {
    const attempt = world.ledger[key]?.attempt;
    if (!attempt || world.attempts.some((living) => living.key === key)) return [];
    const at = secondsLater(attempt.at, 60);
    return at > world.now
      ? [{ at, act: { kind: 'pass' }, say: `${key} comes back`, world: { ...world, now: at } }]
      : [];
  });

/** It truly left the house. */
const left = (world: World, key: string): World => ({
  ...world,
  sent: { ...world.sent, [key]: (world.sent[key] ?? 0) + 1 },
});

const goOn = (world: World, setting: Setting, attempt: Attempt): readonly Move[] => {
  const { key, step } = attempt;
  const others = without(world.attempts, attempt);
  if (step !== 'send')
    return [
      {
        act: sends(key, 'done'),
        say: `the sender marks ${key}`,
        world: mark({ ...world, attempts: others }, setting, attempt),
      },
    ];
  // It may have lost its sense while it was put into words.
  const still = setting.rules.take(attempt.entry, world.journey, { id: attempt.id, now: world.now });
  if (still.kind === 'finish') return [finish({ ...world, attempts: others }, key, still.entry)];
  const doubted = spend(world, 'doubt');
  const then = (from: World, next: Attempt['step']): World => ({
    ...from,
    attempts: [...others, { ...attempt, step: next }],
  });
  const accepts: Move = {
    act: { kind: 'hand-over', key, answer: 'accepted' },
    say: `the provider accepts ${key}`,
    world: then(left(world, key), 'mark'),
  };
  if (!doubted) return [accepts];
  const unanswered: Move = {
    act: { kind: 'hand-over', key, answer: 'unanswered' },
    say: `the provider accepts ${key}, but the answer is lost`,
    world: then(left(doubted, key), 'mark-doubt'),
  };
  const lost: Move = {
    act: { kind: 'hand-over', key, answer: 'lost' },
    say: `${key} is lost on its way to the provider`,
    world: then(doubted, 'mark-doubt'),
  };
  return [accepts, unanswered, lost];
};

/** Dies: the message comes back to the queue's reader. */
const crash = (world: World, attempt: Attempt): readonly Move[] => {
  const crashed = spend(world, 'crash');
  return crashed
    ? [
        {
          act: { kind: 'sender-crashes', key: attempt.key },
          say: `the sender crashes at ${attempt.key}`,
          world: { ...crashed, attempts: without(world.attempts, attempt) },
        },
      ]
    : [];
};

/** Marks the entry if it is still this attempt's. */
const mark = (world: World, setting: Setting, { key, id, entry, step }: Attempt): World => {
  if (world.ledger[key]?.attempt?.id !== id) return world;
  const facts = { providerId: key, template: 't', wordsHash: 'h', at: world.now };
  const marked = setting.rules.afterSending(entry, step === 'mark' ? { kind: 'sent', ...facts } : { kind: 'unknown' });
  const next = withEntry(world, key, marked);
  return isFinal(marked) ? acknowledged(next, key) : next;
};
