import type { World } from './world.ts';

/** Worlds share most of their parts: each different part is kept once, under a number, and a world's key is made of its parts' numbers. */

interface Kept<T> {
  readonly value: T;
  readonly id: number;
}

const newShelf = <T extends object>() => {
  const byText = new Map<string, Kept<T>>();
  const byValue = new WeakMap<T, Kept<T>>();
  return (value: T): Kept<T> => {
    const found = byValue.get(value);
    if (found) return found;
    const text = JSON.stringify(value);
    const kept = byText.get(text) ?? { value, id: byText.size };
    byText.set(text, kept);
    byValue.set(value, kept);
    return kept;
  };
};

/** One exploration's shelves: let go of with it. */
export const newKeys = () => {
  const shelves = {
    journey: newShelf<World['journey']>(),
    parcels: newShelf<World['parcels']>(),
    ledger: newShelf<World['ledger']>(),
    beforeParks: newShelf<World['beforeParks']>(),
    stream: newShelf<World['stream']>(),
    wakers: newShelf<World['wakers']>(),
    executions: newShelf<World['executions']>(),
    attempts: newShelf<World['attempts']>(),
  };

  /** The same world made of the parts that were kept, and its key. */
  return (world: World): { readonly world: World; readonly key: string } => {
    const journey = shelves.journey(world.journey);
    const parcels = shelves.parcels(world.parcels);
    const ledger = shelves.ledger(world.ledger);
    const beforeParks = shelves.beforeParks(world.beforeParks);
    const stream = shelves.stream(world.stream);
    const wakers = shelves.wakers(world.wakers);
    const executions = shelves.executions(world.executions);
    const attempts = shelves.attempts(world.attempts);
    const { now, retry, failures, queue, sent, facts, faults, wrong } = world;
    const ids = [journey, parcels, ledger, beforeParks, stream, wakers, executions, attempts].map(({ id }) => id);
    return {
      key: `${ids.join()},${JSON.stringify([now, retry, failures, queue, sent, facts, faults, wrong])}`,
      world: {
        ...world,
        journey: journey.value,
        parcels: parcels.value,
        ledger: ledger.value,
        beforeParks: beforeParks.value,
        stream: stream.value,
        wakers: wakers.value,
        executions: executions.value,
        attempts: attempts.value,
      },
    };
  };
};
