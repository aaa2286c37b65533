import { idOf } from '../item.ts';
import type { ItemChange } from '../table.ts';
import type { Agenda, Cancel } from './agenda.ts';
import { type Calls, passing } from './calls.ts';

/** What comes by the clock, every so often: the sweeper. A round that would find nothing is passed over, which nobody can tell. */
export interface WatchClock {
  changed(change: ItemChange): void;
  next(): number | undefined;
}

const LATE_MILLISECONDS = 240_000;

export interface Rounds {
  readonly everySeconds: number;
  /** So many of the first come even if nothing is due. */
  readonly emptyRounds: number;
  readonly isWatched: (watch: string) => boolean;
  readonly sweep: () => Promise<unknown>;
}

export const watchClock = (
  { agenda, calls }: { readonly agenda: Agenda; readonly calls: Calls },
  { everySeconds, emptyRounds, isWatched, sweep }: Rounds,
): WatchClock => {
  let empty = emptyRounds;
  const every = everySeconds * 1000;
  const due = new Map<string, number>();
  let planned: { readonly at: number; readonly cancel: Cancel } | undefined;

  /** The first round that would find something. */
  const roundAfter = (at: number): number => (Math.floor(Math.max(at, agenda.now()) / every) + 1) * every;

  const plan = (): void => {
    const first = earliest(due.values());
    if (empty > 0) planAt(roundAfter(agenda.now()));
    else if (first < Number.POSITIVE_INFINITY) planAt(roundAfter(first));
  };
  const planAt = (at: number): void => {
    if (planned && planned.at <= at) return;
    planned?.cancel();
    planned = {
      at,
      cancel: agenda.after(at - agenda.now(), () => {
        planned = undefined;
        void round();
      }),
    };
  };
  const round = async (): Promise<void> => {
    if (earliest(due.values()) >= agenda.now() && empty <= 0) return plan();
    empty -= 1;
    const fault = calls.handOver({ kind: 'schedule', action: 'lambda.Invoke sweep' });
    if (fault === 'missed') return plan();
    if (fault === 'late') await passing(agenda, LATE_MILLISECONDS);
    await Promise.all([sweep(), ...(fault === 'twice' ? [sweep()] : [])]);
    plan();
  };

  plan();
  return {
    changed: ({ key, old, new: next }) => {
      if (next?.lookBy !== undefined && isWatched(String(next.watch))) {
        const at = Date.parse(next.lookBy);
        due.set(idOf(key), at);
        planAt(roundAfter(at));
      } else if (old?.lookBy !== undefined) due.delete(idOf(key));
    },
    next: () => planned?.at,
  };
};

/** Infinity if there is none. */
const earliest = (times: Iterable<number>): number => {
  let first = Number.POSITIVE_INFINITY;
  for (const at of times) if (at < first) first = at;
  return first;
};
