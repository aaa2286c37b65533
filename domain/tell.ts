import { ring } from './clock.ts';
import type { Change } from './draft.ts';
import { inNewLife, lookAfter, unwatched } from './handshake.ts';
import type { Interaction } from './interaction.ts';
import type { Journey } from './journey.ts';
import type { Entry } from './ledger.ts';
import { type Owed, owed } from './owed.ts';
import { hasEnded, type NextWord, nextWord } from './stage.ts';
import { earliest, epochOf, type Instant, secondsLater } from './time.ts';

/** Which machine definition calls, in which life, on behalf of which order's execution. */
export interface Caller {
  readonly life: number;
  readonly definition: number;
}

/** Machine definitions whose words are still spoken. Executions of others are replaced by the newest. */
export const definitions = [1] as const;
export const newestDefinition = 1;

/** What a telling step answers the machine: what it saw, how long to wait for the next promise, and where the order is. */
export interface Told {
  readonly seen: number;
  readonly promiseSeconds: number;
  readonly lookBy: Instant;
  readonly next: NextWord;
}

export type FirstLook =
  /** A newer life has taken over, or the definition is not spoken any more and this very write begins a new life. */
  | { readonly kind: 'replaced'; readonly change?: Change }
  /** The clock made something due: written first, then looked at again. */
  | { readonly kind: 'clock'; readonly change: Change }
  | { readonly kind: 'tell' };

/** What a telling step does first. */
export const look = (journey: Journey, caller: Caller, now: Instant): FirstLook => {
  if (caller.life !== journey.life) return { kind: 'replaced' };
  if (!definitions.some((known) => known === caller.definition))
    return { kind: 'replaced', change: journeyAlone(inNewLife(journey, now)) };
  const change = ring(journey, now);
  return change ? { kind: 'clock', change } : { kind: 'tell' };
};

/** A change of the journey itself, and of nothing beside it but the timeline. */
export const journeyAlone = (journey: Journey, interactions: readonly Interaction[] = []): Change => ({
  journey,
  parcels: [],
  interactions,
  cases: { opened: [], escalated: [], closed: [] },
});

/** What is owed to buyer and team, and what the machine hears afterwards. */
export const tell = (
  journey: Journey,
  ledger: readonly Entry[],
  { now, shortestWaitSeconds }: { readonly now: Instant; readonly shortestWaitSeconds: number },
): { readonly owed: Owed; readonly told: Told } => {
  const owes = owed(journey, ledger, now);
  const until = earliest([journey.promiseAt, owes.heldUntil]) ?? secondsLater(now, LONGEST_WAIT_SECONDS);
  const seconds = Math.ceil((epochOf(until) - epochOf(now)) / 1000);
  const promiseSeconds = Math.min(Math.max(seconds, shortestWaitSeconds), LONGEST_WAIT_SECONDS);
  return {
    owed: owes,
    told: { seen: journey.turn, promiseSeconds, lookBy: lookAfter(until), next: nextWord(journey.rung) },
  };
};

/** No single wait is longer than a month: a bound, should a plan ever name none. */
const LONGEST_WAIT_SECONDS = 30 * 24 * 3600;

export const replaced = (journey: Journey): Told => ({
  seen: journey.turn,
  promiseSeconds: 60,
  lookBy: lookAfter(journey.placedAt),
  next: 'Replaced',
});

/** The last write of an order that has ended and was told: nobody needs to look any more. Saved only while turn and life are still those seen. */
export const rested = (journey: Journey, score: number | undefined): Journey | undefined => {
  if (!hasEnded(journey) || journey.lookBy === undefined) return undefined;
  return { ...unwatched(journey), version: journey.version + 1, ...(score === undefined ? {} : { score }) };
};
