import { addFidelity, type Fidelity, noFidelity } from '../../simulator/replay/fidelity.ts';
import type { Played } from '../../simulator/replay/replay.ts';
import { type ReplayFigures, replayCount } from '../../simulator/report/replay-count.ts';

/** What a replay came to, in a size that does not grow with the orders. */
export interface Outcome {
  readonly figures: ReplayFigures;
  readonly fidelity: Fidelity;
  /** Lines that hold something. */
  readonly lines: number;
  /** Those of them that could not be read or played. */
  readonly unread: number;
}

export interface Tallied {
  add(played: Played): void;
  read(): void;
  broken(line: number, reason: string): void;
  now(): Outcome;
}

export const outcome = (complain: (reason: string) => void): Tallied => {
  const counts = replayCount();
  let [fidelity, lines, unread] = [noFidelity, 0, 0];
  return {
    add: ({ orders, refused }) => {
      counts.add(orders);
      for (const order of orders) fidelity = addFidelity(fidelity, order.fidelity);
      for (const name of refused)
        complain(`The order ${name} cannot be played: a shop could not have placed it like that.`);
      unread += refused.length;
    },
    read: () => {
      lines += 1;
    },
    broken: (line, reason) => {
      lines += 1;
      unread += 1;
      complain(`Line ${line} cannot be read: ${reason}.`);
    },
    now: () => ({ figures: counts.figures(), fidelity, lines, unread }),
  };
};
