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

/** The same world, made of the parts that were kept. */
export const interned = (world: World): World => ({
  ...world,
  journey: shelves.journey(world.journey).value,
  parcels: shelves.parcels(world.parcels).value,
  ledger: shelves.ledger(world.ledger).value,
  beforeParks: shelves.beforeParks(world.beforeParks).value,
  stream: shelves.stream(world.stream).value,
  wakers: shelves.wakers(world.wakers).value,
  executions: shelves.executions(world.executions).value,
  attempts: shelves.attempts(world.attempts).value,
});

export const keyOf = (world: World): string =>
  [
    shelves.journey(world.journey).id,
    shelves.parcels(world.parcels).id,
    shelves.ledger(world.ledger).id,
    shelves.beforeParks(world.beforeParks).id,
    shelves.stream(world.stream).id,
    shelves.wakers(world.wakers).id,
    shelves.executions(world.executions).id,
    shelves.attempts(world.attempts).id,
    JSON.stringify([
      world.now,
      world.retry,
      world.failures,
      world.queue,
      world.sent,
      world.facts,
      world.faults,
      world.wrong,
    ]),
  ].join();
