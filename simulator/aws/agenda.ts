import TinyQueue from 'tinyqueue';

/** Takes something off the agenda, if its time has not come yet. */
export type Cancel = () => void;

/** Virtual time: what is to happen, and when. Nothing happens but in `run`, one thing after the other. */
export interface Agenda {
  /** Epoch milliseconds. */
  now(): number;
  /** Of two things for the same moment, the one asked for first happens first. */
  after(milliseconds: number, work: () => void): Cancel;
  /** The moment of the next thing to happen. */
  next(): number | undefined;
  /** Lets everything happen whose time comes by then, and what follows from it, as long as it may go on. Afterwards it is that time. */
  run(until?: number, mayGoOn?: () => boolean): Promise<void>;
}

interface Item {
  readonly at: number;
  readonly place: number;
  readonly work: () => void;
  isCancelled: boolean;
}

export const agenda = (start: number): Agenda => {
  let now = start;
  let places = 0;
  const queue = new TinyQueue<Item>([], (a, b) => a.at - b.at || a.place - b.place);
  const first = (): Item | undefined => {
    while (queue.peek()?.isCancelled) queue.pop();
    return queue.peek();
  };
  return {
    now: () => now,
    after: (milliseconds, work) => {
      const item: Item = { at: now + Math.max(0, milliseconds), place: places, work, isCancelled: false };
      places += 1;
      queue.push(item);
      return () => {
        item.isCancelled = true;
      };
    },
    next: () => first()?.at,
    run: async (until = Number.POSITIVE_INFINITY, mayGoOn = () => true) => {
      await settled();
      for (let item = first(); item && item.at <= until && mayGoOn(); item = first()) {
        queue.pop();
        now = Math.max(now, item.at);
        item.work();
        await settled();
      }
      if (Number.isFinite(until)) now = Math.max(now, until);
    },
  };
};

/** Until every promise that can go on has gone on: whatever is still open then waits for a later moment of the agenda. */
const settled = async (): Promise<void> => {
  // A tick asked for by a promise comes once no promise can go on; asked for elsewhere, it comes before them.
  await undefined;
  await new Promise<void>((resolve) => process.nextTick(resolve));
};
