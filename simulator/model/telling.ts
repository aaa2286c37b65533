import type { Journey } from '../../domain/journey.ts';
import { noticeKey } from '../../domain/notice.ts';
import { hasEnded } from '../../domain/stage.ts';
import { replaced, type Told } from '../../domain/tell.ts';
import type { Act } from './act.ts';
import { definitionOf, expected, raised, succeeded } from './machine.ts';
import type { Setting } from './setting.ts';
import { saveChange, saveJourney } from './table.ts';
import { type Execution, type Move, type Progress, spend, type World, withExecution } from './world.ts';

/** The one function of all telling steps, cut where something else can come between. A crash begins it anew, as the machine's retry does. */
export const tellingMoves = (world: World, setting: Setting, execution: Execution): readonly Move[] => {
  const { progress } = execution;
  const step = { world, setting, execution };
  if (!progress) return [read(step)];
  if (progress.step === 'write') return write(step, progress);
  if (progress.step === 'claim') return [claimAll(step, progress), ...crashes(step, progress)];
  return rest(step, progress);
};

interface Step {
  readonly world: World;
  readonly setting: Setting;
  readonly execution: Execution;
}

type TellAct = Extract<Act, { kind: 'tell' }>;
const act = ({ execution: { life } }: Step, step: TellAct['step']): TellAct => ({ kind: 'tell', life, step });

const says = ({ execution }: Step, what: string): string => `life ${execution.life}: ${execution.state} ${what}`;

const at = ({ world, execution }: Step, progress: Progress | undefined): World => {
  const { progress: _past, ...rest } = execution;
  return withExecution(world, progress ? { ...rest, progress } : rest);
};

const read = (step: Step): Move => {
  const { world, setting, execution } = step;
  const { journey, now } = world;
  const caller = { life: execution.life, definition: definitionOf(setting, execution) };
  const first = setting.rules.look(journey, caller, now);
  if (first.kind === 'replaced' && !first.change)
    return { act: act(step, 'read'), say: says(step, 'is replaced'), world: answered(step, replaced(journey)) };
  if (first.kind !== 'tell')
    return {
      act: act(step, 'read'),
      say: says(step, 'reads; the clock or a newer machine asks for a write'),
      world: at(step, { step: 'write', read: journey, at: now }),
    };
  const { owed, told } = setting.rules.tell(journey, Object.values(world.ledger), { now, shortestWaitSeconds: 1 });
  const waiting = owed.waiting.map(noticeKey);
  if (owed.claims.length === 0 && waiting.length === 0)
    return { act: act(step, 'read'), say: says(step, 'reads; nothing is owed'), world: toldAll(step, journey, told) };
  return {
    act: act(step, 'read'),
    say: says(step, `reads; owes ${waiting.join(', ')}`),
    world: at(step, { step: 'claim', read: journey, told, claims: owed.claims, waiting }),
  };
};

/** What the clock makes due, in one conditional write; then everything is read again, won or lost. A newer machine's life needs no second look. */
const write = (step: Step, { read: before, at: then }: Extract<Progress, { step: 'write' }>): readonly Move[] => {
  const { world, setting, execution } = step;
  const first = setting.rules.look(
    before,
    { life: execution.life, definition: definitionOf(setting, execution) },
    then,
  );
  const saved = first.kind !== 'tell' && first.change ? saveChange(world, before, first.change) : undefined;
  const done = act(step, 'write');
  if (!saved) return [{ act: done, say: says(step, 'is beaten'), world: at(step, undefined) }];
  const after = { ...step, world: saved };
  const goes: Move =
    first.kind === 'replaced'
      ? { act: done, say: says(step, 'lets a newer machine take over'), world: answered(after, replaced(before)) }
      : { act: done, say: says(step, 'writes what the clock made due'), world: at(after, undefined) };
  const crashed = spend(saved, 'crash');
  if (!crashed) return [goes];
  const dies: Move = {
    act: { kind: 'write-crashes', life: execution.life },
    say: says(step, 'crashes after its write'),
    world: at({ ...step, world: crashed }, undefined),
  };
  return [goes, dies];
};

type Claiming = Extract<Progress, { step: 'claim' }>;

/** Puts the first claims, each only if there is none yet, and enqueues the first of what waits. */
const put = (step: Step, { claims, waiting }: Pick<Claiming, 'claims' | 'waiting'>): World => {
  const { world, setting } = step;
  const fresh = claims.filter((entry) => !world.ledger[noticeKey(entry)]);
  const ledger = { ...world.ledger, ...Object.fromEntries(fresh.map((entry) => [noticeKey(entry), entry])) };
  const own = fresh.map(noticeKey);
  const enqueued = setting.wiring.othersAreEnqueued ? waiting : waiting.filter((key) => own.includes(key));
  return { ...world, ledger, queue: enqueue(world.queue, enqueued) };
};

export const enqueue = (queue: readonly string[], keys: readonly string[]): readonly string[] =>
  [...new Set([...queue, ...keys])].sort();

const claimAll = (step: Step, progress: Claiming): Move => {
  const world = put(step, progress);
  return {
    act: act(step, 'claim'),
    say: says(step, `claims and enqueues ${progress.waiting.join(', ')}`),
    world: toldAll({ ...step, world }, progress.read, progress.told),
  };
};

/** Dies after some of the claims, after all of them, after some of the messages, or before it could answer. */
const crashes = (step: Step, { claims, waiting }: Claiming): readonly Move[] => {
  const crashed = spend(step.world, 'crash');
  if (!crashed) return [];
  const cuts = [
    ...(claims.length > 1 ? [{ claims: claims.slice(0, 1), waiting: [] }] : []),
    ...(claims.length > 0 ? [{ claims, waiting: [] }] : []),
    ...(waiting.length > 1 ? [{ claims, waiting: waiting.slice(0, 1) }] : []),
    { claims, waiting },
  ];
  const { life } = step.execution;
  return cuts.map((cut) => ({
    act: { kind: 'tell-crashes', life, claims: cut.claims.length, waiting: cut.waiting },
    say: says(step, `crashes after ${cut.claims.length} claims and ${cut.waiting.length} messages`),
    world: at({ ...step, world: put({ ...step, world: crashed }, cut) }, undefined),
  }));
};

/** Everything was claimed and enqueued: an ended order gets its last write first. */
const toldAll = (step: Step, before: Journey, told: Told): World =>
  hasEnded(before) && step.setting.rules.rested(before, undefined)
    ? at(step, { step: 'rest', read: before, told })
    : answered(step, told);

/** The last write, only while turn and life are those that were read; refused, everything is read again. */
const rest = (step: Step, { read: before, told }: Extract<Progress, { step: 'rest' }>): readonly Move[] => {
  const { world, setting, execution } = step;
  const next = setting.rules.rested(before, undefined);
  const isCurrent = world.journey.turn === before.turn && world.journey.life === before.life;
  const saved = next && isCurrent ? saveJourney(world, before, next) : undefined;
  const done = act(step, 'rest');
  if (!saved)
    return [{ act: done, say: says(step, 'may not end the order: something happened'), world: at(step, undefined) }];
  const ends: Move = {
    act: done,
    say: says(step, 'ends the order'),
    world: answered({ ...step, world: saved }, told),
  };
  const crashed = spend(saved, 'crash');
  if (!crashed) return [ends];
  const dies: Move = {
    act: { kind: 'rest-crashes', life: execution.life },
    say: says(step, 'crashes after ending the order'),
    world: at({ ...step, world: crashed }, undefined),
  };
  return [ends, dies];
};

const answered = ({ world, setting, execution }: Step, told: Told): World => {
  const asked = expected(setting, execution);
  if (asked !== undefined && told.next !== asked) return raised(world, setting, { execution, error: 'NotYet' });
  return succeeded(world, setting, { execution, told });
};
