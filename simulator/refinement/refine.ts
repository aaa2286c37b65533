import { type Chance, chance } from '../aws/chance.ts';
import type { Act } from '../model/act.ts';
import { firstWorld, movesOf } from '../model/explore.ts';
import type { Setting } from '../model/setting.ts';
import { everyday, long } from '../model/settings.ts';
import type { Move } from '../model/world.ts';
import { coverOf, graphOf } from './graph.ts';
import type { RealOptions } from './real-world.ts';
import { followTrace, type Parting, type Step } from './trace.ts';

/** What following one world of the model on the real functions and the real machine came to. */
export interface Refined {
  readonly name: string;
  readonly traces: number;
  /** Moves followed, the same ones counted again. */
  readonly moves: number;
  /** Where every move of every state was followed: how many states and moves there are. */
  readonly whole?: { readonly states: number; readonly moves: number };
  readonly parting?: Parting;
}

/** Larger worlds are sampled: their traces would take hours. */
const MOST_STATES = 30_000;

/** Follows every move of every state of a small world. Nothing, if the world is too large. */
export const refineWhole = async (setting: Setting, options?: RealOptions): Promise<Refined | undefined> => {
  const graph = graphOf(setting, MOST_STATES);
  if (!graph) return undefined;
  const { first } = graph;
  const cover = coverOf(graph);
  const whole = { states: graph.moves.length, moves: cover.left() };
  let [traces, moves] = [0, 0];
  const next = (): Step | undefined => {
    const step = cover.next();
    if (step) moves += 1;
    return step;
  };
  while (cover.left() > 0) {
    cover.begin();
    traces += 1;
    const parting = await followTrace(setting, { first, next }, options);
    if (parting) return { name: setting.name, traces, moves, parting };
  }
  return { name: setting.name, traces, moves, whole };
};

/** Follows so many traces, each a walk by chance to where nothing can happen any more. */
export const refineSample = async (
  setting: Setting,
  { walks, seed }: { readonly walks: number; readonly seed: number },
  options?: RealOptions,
): Promise<Refined> => {
  const random = chance(seed);
  let moves = 0;
  for (let traces = 1; traces <= walks; traces += 1) {
    const walk = walker(setting, random);
    const parting = await followTrace(setting, walk, options);
    moves += walk.made();
    if (parting) return { name: setting.name, traces, moves, parting };
  }
  return { name: setting.name, traces: walks, moves };
};

/** What comes from outside could come at once; each walk has its own patience with it, so that it comes late as well. */
const outside: ReadonlySet<Act['kind']> = new Set(['fact', 'kill', 'record-fails', 'sweep', 'put-again']);

const walker = (setting: Setting, random: Chance) => {
  const first = firstWorld(setting);
  const haste = random() ** 3;
  const oneOf = (all: readonly Move[]): Move | undefined => all[Math.floor(random() * all.length)];
  let [world, made] = [first, 0];
  return {
    first,
    next: () => {
      const all = movesOf(world, setting);
      const quiet = random() < haste ? [] : all.filter(({ act }) => !outside.has(act.kind));
      const move = oneOf(quiet.length > 0 ? quiet : all);
      if (!move) return undefined;
      world = move.world;
      made += 1;
      return { move, isNew: true };
    },
    made: () => made,
  };
};

/** What is followed by every run of the tests: small worlds whole, and some traces of all others. */
const everyTime = new Set(['silence', 'the first name is taken', 'two crashes in silence']);

export interface RefineBudget {
  /** `short`: within seconds. `full`: every world of the tests' own table whole, and many traces of the long ones. */
  readonly extent: 'short' | 'full';
  readonly seed: number;
}

const walksIn = { short: 3, full: 400 } as const;

/** Follows the model's worlds, one after the other: told of each as soon as it is done. */
export const refine = async (
  { extent, seed }: RefineBudget,
  done: (refined: Refined) => void,
): Promise<readonly Refined[]> => {
  const all: Refined[] = [];
  for (const setting of [...everyday, ...long]) {
    const isWhole = extent === 'full' ? everyday.includes(setting) : everyTime.has(setting.name);
    const whole = isWhole ? await refineWhole(setting) : undefined;
    const refined = whole ?? (await refineSample(setting, { walks: walksIn[extent], seed }));
    all.push(refined);
    done(refined);
  }
  return all;
};

/** One line of a report. */
export const refinedText = ({ name, traces, moves, whole, parting }: Refined): string => {
  const extent = whole ? `all ${whole.moves} moves of ${whole.states} states` : 'sampled';
  const end = parting ? `PARTS after: ${parting.trace.join('; ')}. ${parting.differs.join('; ')}` : 'same';
  return `${name}: ${traces} traces, ${moves} moves followed (${extent}): ${end}`;
};
