import type { Route } from '../../domain/handshake.ts';
import type { Errand, Source } from './act.ts';
import { startExecution, useToken } from './machine.ts';
import type { Setting } from './setting.ts';
import { saveNote } from './table.ts';
import { handshakeOf, type Move, spend, type Waker, type World } from './world.ts';

/** *wake*: reads the stream in order and at least once, and the retry queue beside it. Cut between any two calls to AWS. */
export const wakingMoves = (world: World, setting: Setting): readonly Move[] => [
  ...(world.wakers.stream ? goOn(world, setting, 'stream') : takeBatch(world, setting)),
  ...(world.wakers.retry ? goOn(world, setting, 'retry') : takeRetry(world, setting)),
];

const withWaker = (world: World, source: Source, waker: Waker | undefined): World => {
  const { [source]: _past, ...others } = world.wakers;
  return { ...world, wakers: waker ? { ...others, [source]: waker } : others };
};

/** A batch may hold one record or all that there are. */
const takeBatch = (world: World, setting: Setting): readonly Move[] => {
  const counts = [...new Set([1, world.stream.length])].filter((count) => count > 0 && count <= world.stream.length);
  return counts.flatMap((count): readonly Move[] => {
    const { start, stop, route } = setting.rules.wakes(world.stream.slice(0, count));
    const todo: readonly Errand[] = [
      ...stop.map((token) => ({ kind: 'stop', token }) as const),
      ...start.map((life) => ({ kind: 'start', life }) as const),
      ...(route.kind === 'rest' ? [] : [route]),
    ];
    const say = `wake reads ${count} of ${world.stream.length}: ${todo.map(describe).join(', ') || 'nothing to do'}`;
    const reads: Move = {
      act: { kind: 'wake-reads', count },
      say,
      world: finish(world, 'stream', { takes: count, todo }),
    };
    return [reads, ...poison(world, count)];
  });
};

/** A record that fails for its own reason: the order's key goes to the retry queue, and the shard goes on. */
const poison = (world: World, count: number): readonly Move[] => {
  const spent = spend(world, 'poison');
  return spent
    ? [
        {
          act: { kind: 'record-fails', count },
          say: 'a record fails and goes to the retry queue',
          world: { ...spent, stream: world.stream.slice(count), retry: true },
        },
      ]
    : [];
};

const takeRetry = (world: World, setting: Setting): readonly Move[] => {
  if (!world.retry) return [];
  const found: Route = setting.rules.route(handshakeOf(world.journey));
  const todo: readonly Errand[] = [
    { kind: 'start', life: world.journey.life },
    ...(found.kind === 'rest' || found.kind === 'start' ? [] : [found]),
  ];
  const say = `the retry queue: ${todo.map(describe).join(', ')}`;
  return [{ act: { kind: 'retry-reads' }, say, world: withWaker(world, 'retry', { takes: 0, todo }) }];
};

const describe = (errand: Errand): string => {
  if (errand.kind === 'start' || errand.kind === 'note-life') return `${errand.kind} ${errand.life}`;
  return errand.kind === 'rest'
    ? 'rest'
    : `${errand.kind} ${errand.token}${errand.kind === 'fail' ? ` ${errand.error}` : ''}`;
};

/** Keeps the waker while it has something to do; then takes its records off. */
const finish = (world: World, source: Source, waker: Waker): World => {
  if (waker.todo.length > 0) return withWaker(world, source, waker);
  const rest = withWaker(world, source, undefined);
  return source === 'stream' ? { ...rest, stream: world.stream.slice(waker.takes) } : { ...rest, retry: false };
};

const goOn = (world: World, setting: Setting, source: Source): readonly Move[] => {
  const waker = world.wakers[source];
  const [errand, ...todo] = waker?.todo ?? [];
  if (!waker || !errand) return [];
  const { world: done, more } = run(world, setting, errand);
  const act = { kind: 'errand', source, errand } as const;
  const goes: Move = {
    act,
    say: `wake: ${describe(errand)}${more.length > 0 ? ' finds nobody' : ''}`,
    world: finish(done, source, { ...waker, todo: [...more, ...todo] }),
  };
  const crashed = spend(world, 'crash');
  if (!crashed) return [goes];
  const before: Move = {
    act: { ...act, crash: 'before' },
    say: `wake crashes before ${describe(errand)}`,
    world: withWaker(crashed, source, undefined),
  };
  const after: Move = {
    act: { ...act, crash: 'after' },
    say: `wake crashes after ${describe(errand)}`,
    world: withWaker({ ...done, faults: crashed.faults }, source, undefined),
  };
  return [goes, before, after];
};

/** One call to AWS. What it meets may ask for a note, which is another call. */
const run = (
  world: World,
  setting: Setting,
  errand: Errand,
): { readonly world: World; readonly more: readonly Errand[] } => {
  switch (errand.kind) {
    case 'rest':
      return { world, more: [] };
    case 'start': {
      const started = startExecution(world, setting, errand.life);
      return started === 'closed'
        ? { world, more: [{ kind: 'note-life', life: errand.life }] }
        : { world: started, more: [] };
    }
    case 'note-token': {
      const note = setting.rules.noteDeadToken(world.journey, errand.token);
      return { world: note ? saveNote(world, note) : world, more: [] };
    }
    case 'note-life': {
      const note = setting.rules.noteDeadLife(world.journey, errand.life);
      return { world: note ? saveNote(world, note) : world, more: [] };
    }
    default:
      return spendToken(world, setting, errand);
  }
};

const spendToken = (world: World, setting: Setting, errand: Extract<Errand, { token: string }>) => {
  const error = errand.kind === 'stop' ? 'Skipped' : errand.kind === 'fail' ? errand.error : undefined;
  const used = useToken(world, setting, { token: errand.token, ...(error === undefined ? {} : { error }) });
  if (used) return { world: used, more: [] };
  // An older life's token that nobody holds is as it should be.
  return { world, more: errand.kind === 'stop' ? [] : [{ kind: 'note-token', token: errand.token } as const] };
};
