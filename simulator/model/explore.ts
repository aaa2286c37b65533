import type { Change } from '../../domain/draft.ts';
import { parcelKey } from '../../domain/journey.ts';
import { place } from '../../domain/place.ts';
import { factMoves } from './happening.ts';
import { ruleMoves, timedMoves } from './keeping.ts';
import { newKeys } from './keys.ts';
import { brokenLaw, brokenPeace } from './laws.ts';
import { killed, park } from './machine.ts';
import { redeliveries, sendingMoves } from './sending.ts';
import type { Setting } from './setting.ts';
import { tellingMoves } from './telling.ts';
import { wakingMoves } from './waking.ts';
import { type Execution, handshakeOf, type Move, spend, type World } from './world.ts';

/** Every interleaving of everything that can happen, breadth first: so the first counter-example found is a shortest one. */

const PLACED_AT = '2026-03-02T10:00:00.000Z';

/** What the order's intake writes. */
export const firstChange = (setting: Setting): Change => {
  const calendar = { zone: 'UTC', country: 'DE', closedDays: [] };
  const parcels = [{ carrier: 'ups', trackingNumber: 'T1' }];
  const known = {
    brand: 'acme',
    order: 'o1',
    plan: 'brief@1',
    language: 'en',
    calendar,
    channels: { email: true, sms: 'no-phone' },
    parcels,
  } as const;
  return place({ ...known, ...setting.order }, setting.placedAt ?? PLACED_AT);
};

export const firstWorld = (setting: Setting): World => {
  const change = firstChange(setting);
  const taken = (setting.takenLives ?? []).map(
    (life): Execution => ({ life, state: 'Replaced', doing: 'closed', variables: {}, parks: 0 }),
  );
  return {
    now: change.journey.placedAt,
    journey: change.journey,
    parcels: Object.fromEntries(change.parcels.map((each) => [parcelKey(each), each])),
    ledger: {},
    beforeParks: [],
    stream: [{ new: handshakeOf(change.journey) }],
    wakers: {},
    retry: false,
    executions: taken,
    failures: [],
    queue: [],
    attempts: [],
    sent: {},
    facts: setting.facts.map((_, index) => index),
    faults: { crash: 0, kill: 0, lostRule: 0, poison: 0, early: 0, doubt: 0, ...setting.faults },
  };
};

/** What can happen without any time passing. */
const busyMoves = (world: World, setting: Setting): readonly Move[] => {
  return [
    ...world.executions.flatMap((execution) => machineMoves(world, setting, execution)),
    ...wakingMoves(world, setting),
    ...ruleMoves(world, setting),
    ...sendingMoves(world, setting),
  ];
};

const machineMoves = (world: World, setting: Setting, execution: Execution): readonly Move[] => {
  if (execution.doing === 'call') return tellingMoves(world, setting, execution);
  return execution.doing === 'park' ? [park(world, setting, execution)] : [];
};

const kills = (world: World): readonly Move[] => {
  const spent = spend(world, 'kill');
  if (!spent) return [];
  const running = world.executions.filter(({ doing }) => doing === 'call' || doing === 'park' || doing === 'wait');
  return running.map((execution) => ({
    act: { kind: 'kill', life: execution.life },
    say: `life ${execution.life} is killed at ${execution.state}`,
    world: killed(spent, execution),
  }));
};

/** When all is quiet the clock moves on to whatever comes first; while something is under way it may run ahead a few times. */
const clockMoves = (world: World, setting: Setting, isQuiet: boolean): readonly Move[] => {
  const timed = [...timedMoves(world, setting), ...redeliveries(world)];
  const first = timed.reduce((at, move) => (move.at < at ? move.at : at), '9');
  const next = first > world.now ? first : world.now;
  if (isQuiet) return timed.filter(({ at }) => at <= next);
  return timed.flatMap(({ act, say, world: later }) => {
    const early = spend(later, 'early');
    return early ? [{ act, say: `${say}, meanwhile`, world: early }] : [];
  });
};

export interface Counterexample {
  readonly wrong: string;
  readonly trace: readonly string[];
}

export interface Explored {
  readonly states: number;
  readonly depth: number;
  /** All of it was seen, within the setting's bounds. */
  readonly whole: boolean;
  readonly found?: Counterexample;
}

interface Seen {
  readonly world: World;
  readonly index: number;
}

export const explore = (setting: Setting, limit: number): Explored => {
  const search = newSearch();
  let level = search.add([{ act: { kind: 'pass' }, say: 'an order is placed', world: firstWorld(setting) }], -1);
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: Seen[] = [];
    for (const { world, index } of level) {
      const { moves, wrong } = look(world, setting);
      if (wrong) return { states: search.size(), depth, whole: false, found: { wrong, trace: search.trace(index) } };
      next.push(...search.add(moves, index));
    }
    if (search.size() > limit) return { states: search.size(), depth, whole: false };
    if (next.length === 0) return { states: search.size(), depth, whole: true };
    level = next;
  }
  return { states: search.size(), depth: 0, whole: true };
};

/** Everything that can happen next. */
export const movesOf = (world: World, setting: Setting): readonly Move[] => look(world, setting).moves;

const look = (
  world: World,
  setting: Setting,
): { readonly moves: readonly Move[]; readonly wrong?: string | undefined } => {
  const wrong = brokenLaw(world, setting);
  if (wrong) return { moves: [], wrong };
  const sent = setting.sending === undefined ? sendingMoves(world, setting).slice(0, 1) : [];
  if (sent.length > 0) return { moves: sent };
  const busy = busyMoves(world, setting);
  const isQuiet = busy.length === 0;
  const disturbed = isQuiet && redeliveries(world).length === 0 ? brokenPeace(world, setting) : undefined;
  if (disturbed) return { moves: [], wrong: disturbed };
  return { moves: [...busy, ...clockMoves(world, setting, isQuiet), ...factMoves(world, setting), ...kills(world)] };
};

/** The worlds seen so far, by a short key, and how each was reached. */
const newSearch = () => {
  const keyed = newKeys();
  const seen = new Set<string>();
  const parents: number[] = [];
  const says: string[] = [];
  return {
    size: () => says.length,
    add: (moves: readonly Move[], parent: number): readonly Seen[] =>
      moves.flatMap(({ say, world }) => {
        const { world: known, key } = keyed(world);
        if (seen.has(key)) return [];
        seen.add(key);
        parents.push(parent);
        return [{ world: known, index: says.push(say) - 1 }];
      }),
    trace: (index: number): readonly string[] => {
      const trace: string[] = [];
      for (let at = index; at >= 0; at = parents[at] ?? -1) trace.unshift(says[at] ?? '');
      return trace;
    },
  };
};
