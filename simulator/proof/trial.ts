import { type Instant, secondsLater } from '../../domain/time.ts';
import type { Made } from '../aws/calls.ts';
import { type Fault, type FaultPlan, faultsOf } from '../aws/fault.ts';
import type { Invariant } from '../invariant.ts';
import { always, whenQuiet } from '../invariants.ts';
import type { Story } from '../stories/story.ts';
import { openWorld } from '../world/open-world.ts';
import type { Snapshot } from '../world/snapshot.ts';
import type { Wiring } from '../world/wiring.ts';
import type { World } from '../world/world.ts';

/** One story, told while these calls to AWS go wrong. */
export interface Trial {
  readonly story: Story;
  readonly faults: FaultPlan;
  readonly wiring?: Wiring;
  readonly seed?: number;
}

export interface Verdict {
  /** The first law that was broken. */
  readonly broken?: Breach;
  /** Every call that was made, and what was done to it. */
  readonly calls: readonly Made[];
  readonly end: Snapshot;
}

export interface Breach {
  /** 0: the world did not come to rest. */
  readonly invariant: number;
  readonly why: string;
  readonly at: Instant;
}

/** No story asks for more, whatever goes wrong: who does works for ever. */
const MOST_CALLS = 20_000;
/** After its last happening: half a year of promises, and a month to settle. */
const REST_SECONDS = 300 * 24 * 3600;

/** Tells the story to its end, and judges. */
export const prove = async (trial: Trial): Promise<Verdict> => {
  const { story, faults, wiring, seed = 1 } = trial;
  const calls: Made[] = [];
  const times = story.scripts.flatMap(({ happenings }) => happenings.map(({ at }) => at)).sort();
  const [first = '', last = ''] = [times[0], times.at(-1)];
  const { quietHours } = story;
  const world = await openWorld({
    start: secondsLater(first, -60),
    seed,
    faults,
    isWatched: true,
    onCall: (made) => calls.push(made),
    ...(wiring ? { wiring } : {}),
    ...(quietHours ? { brands: ['acme', 'other'].map((id) => ({ id, quietHours })) } : {}),
  });
  for (const script of story.scripts) world.play(script);
  const mayGoOn = (): boolean => calls.length < MOST_CALLS;
  const half = await judgedBefore(world, last, mayGoOn);
  await world.run(secondsLater(last, REST_SECONDS), mayGoOn);
  const end = world.snapshot();
  const broken = half ?? (mayGoOn() ? judged(end, [...always, ...whenQuiet]) : endless(end));
  return { calls, end, ...(broken ? { broken } : {}) };
};

/** What must always hold is looked at in the midst of it, too. */
const judgedBefore = async (world: World, last: Instant, mayGoOn: () => boolean): Promise<Breach | undefined> => {
  await world.run(secondsLater(last, -1), mayGoOn);
  return judged(world.snapshot(), always);
};

const judged = (snapshot: Snapshot, laws: readonly Invariant[]): Breach | undefined => {
  for (const { number, check } of laws) {
    const why = check(snapshot);
    if (why !== undefined) return { invariant: number, why, at: snapshot.now };
  }
  return undefined;
};

const endless = ({ now }: Snapshot): Breach => ({ invariant: 0, why: 'somebody works for ever', at: now });

/** Every single fault that every one of these calls can have. */
export const singleFaults = (calls: readonly Made[]): readonly (readonly [number, Fault])[] =>
  calls.flatMap(({ number, kind }) => faultsOf[kind].map((fault) => [number, fault] as const));
