import { firstWorld, movesOf } from '../model/explore.ts';
import { newKeys } from '../model/keys.ts';
import type { Setting } from '../model/setting.ts';
import type { Move, World } from '../model/world.ts';
import type { Step } from './trace.ts';

/** A move, and the number of the state that it leads to. */
interface Edge {
  readonly move: Move;
  readonly to: number;
}

/** All states of a small world with their moves; the first state is the beginning. */
export interface Graph {
  readonly first: World;
  readonly moves: readonly (readonly Edge[])[];
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
  const first = firstWorld(setting);
  placeOf(first);
  const edgeOf = (move: Move): Edge => {
    const to = placeOf(move.world);
    return { move: { ...move, world: worlds[to] ?? move.world }, to };
  };
  const moves: (readonly Edge[])[] = [];
  for (let place = 0; place < worlds.length; place += 1) {
    if (worlds.length > most) return undefined;
    const world = worlds[place];
    moves.push(world ? movesOf(world, setting).map(edgeOf) : []);
  }
  return { first, moves };
};

const FAR = Number.POSITIVE_INFINITY;

export interface Cover {
  /** The next move of this trace, or nothing: then the trace is at its end, and another may begin. */
  next(): Step | undefined;
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
    const found = moves[at]?.findIndex(({ to }) => (far[to] ?? FAR) < here);
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
      const edge = moves[at]?.[chosen ?? -1];
      if (chosen === undefined || !edge) return undefined;
      const isNew = todo[at]?.delete(chosen) ?? false;
      if (isNew) left -= 1;
      at = edge.to;
      return { move: edge.move, isNew };
    },
    begin: () => {
      at = 0;
    },
    left: () => left,
  };
};

const sourcesOf = (moves: Graph['moves']): readonly (readonly number[])[] => {
  const sources = moves.map((): number[] => []);
  for (const [source, targets] of moves.entries()) for (const { to } of targets) sources[to]?.push(source);
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
