import type { Agenda } from '../aws/agenda.ts';

/** A timer that rings when somebody rings it. */
export interface Timer {
  readonly at: number;
  readonly ring: () => void;
}

/** Virtual time that stands until it is set. What asks for no delay happens at once; everything else only by hand. */
export interface HandClock {
  readonly agenda: Agenda;
  set(now: number): void;
  /** The timer that was asked for last. */
  newest(): Timer | undefined;
}

export const handClock = (start: number): HandClock => {
  let now = start;
  let newest: Timer | undefined;
  const after: Agenda['after'] = (milliseconds, work) => {
    let isCancelled = false;
    const ring = (): void => {
      if (!isCancelled) work();
    };
    if (milliseconds <= 0) queueMicrotask(ring);
    else newest = { at: now + milliseconds, ring };
    return () => {
      isCancelled = true;
    };
  };
  return {
    agenda: { now: () => now, after, next: () => undefined, run: async () => {} },
    set: (next) => {
      now = next;
    },
    newest: () => newest,
  };
};
