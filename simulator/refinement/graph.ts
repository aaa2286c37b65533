import { firstWorld, movesOf } from '../model/explore.ts';
import { newKeys } from '../model/keys.ts';
import type { Setting } from '../model/setting.ts';
import type { World } from '../model/world.ts';

/** All states of a small world, each with the states that its moves lead to, in the moves' order. */
export interface Graph {
  readonly worlds: readonly World[];
  readonly moves: readonly (readonly number[])[];
}

/** Nothing, if there are more states than that. */
export const graphOf = (setting: Setting, most: number): Graph | undefined => {
  const keyed = newKeys();
  const places = new Map<string, number>();
  const worlds: World[] = [];
  const placeOf = (found: World): number => {
    const { world, key } = keyed(found);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, worlds.length);
    return worlds.push(world) - 1;
  };
  placeOf(firstWorld(setting));
  const moves: (readonly number[])[] = [];
  for (let place = 0; place < worlds.length; place += 1) {
    if (worlds.length > most) return undefined;
    const world = worlds[place];
    moves.push(world ? movesOf(world, setting).map((move) => placeOf(move.world)) : []);
  }
  return { worlds, moves };
};

const FAR = Number.POSITIVE_INFINITY;

export interface Cover {
  /** The next move of this trace by its number, or nothing: then the trace is at its end, and another may begin. */
  next(): number | undefined;
  /** Where the trace stands. */
  at(): number;
  begin(): void;
  /** Moves that no trace has made yet. */
  left(): number;
}

/** Traces from the beginning that together make every move of every state at least once, each as many new ones as it can. */
export const coverOf = ({ moves }: Graph): Cover => {
  const todo = moves.map((targets) => new Set(targets.keys()));
  const before = sourcesOf(moves);
  let left = moves.reduce((sum, targets) => sum + targets.length, 0);
  let far: readonly number[] = [];
  let at = 0;
  const nearest = (): number | undefined => {
    const here = far[at] ?? FAR;
    const found = moves[at]?.findIndex((target) => (far[target] ?? FAR) < here);
    return found === undefined || found < 0 ? undefined : found;
  };
  const choose = (): number | undefined => {
    const [fresh] = todo[at] ?? [];
    if (fresh !== undefined || left === 0) return fresh;
    // Where the way leads was reckoned a while ago; it may have been made meanwhile.
    if (far[at] === 0 || nearest() === undefined) far = distances(todo, before);
    return nearest();
  };
  return {
    next: () => {
      const chosen = choose();
      if (chosen === undefined) return undefined;
      if (todo[at]?.delete(chosen)) left -= 1;
      at = moves[at]?.[chosen] ?? at;
      return chosen;
    },
    at: () => at,
    begin: () => {
      at = 0;
    },
    left: () => left,
  };
};

const sourcesOf = (moves: Graph['moves']): readonly (readonly number[])[] => {
  const sources = moves.map((): number[] => []);
  for (const [source, targets] of moves.entries()) for (const target of targets) sources[target]?.push(source);
  return sources;
};

/** How many moves it takes from each state to one with something left to do. */
const distances = (todo: readonly ReadonlySet<number>[], before: readonly (readonly number[])[]): readonly number[] => {
  const far: number[] = todo.map(({ size }) => (size > 0 ? 0 : FAR));
  let level = far.flatMap((distance, place) => (distance === 0 ? [place] : []));
  for (let distance = 1; level.length > 0; distance += 1) {
    const next = new Set(level.flatMap((place) => before[place] ?? []).filter((place) => far[place] === FAR));
    for (const place of next) far[place] = distance;
    level = [...next];
  }
  return far;
};
