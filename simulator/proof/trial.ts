import { type Instant, secondsLater } from '../../domain/time.ts';
import type { Made } from '../aws/calls.ts';
import type { FaultPlan } from '../aws/fault.ts';
import type { Invariant } from '../invariant.ts';
import { always, whenQuiet } from '../invariants.ts';
import { brandsOf, type Story } from '../stories/story.ts';
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
  /** Looks after every happening, not only around the last one. */
  readonly isThorough?: boolean;
}

export interface Verdict {
  /** What was broken when it was first looked at and not right. */
  readonly broken?: Breach;
  /** Every call that was made, and what was done to it. */
  readonly calls: readonly Made[];
  readonly end: Snapshot;
}

export interface Breach {
  /** Each that was broken then, in order; 0: the world did not come to rest. */
  readonly invariants: readonly number[];
  /** What the first of them says. */
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
  const { plan } = story;
  const world = await openWorld({
    start: secondsLater(first, -60),
    seed,
    faults,
    isWatched: true,
    onCall: (made) => calls.push(made),
    ...(wiring ? { wiring } : {}),
    ...(plan ? { plan } : {}),
    brands: brandsOf(story),
  });
  for (const script of story.scripts) world.play(script);
  const mayGoOn = (): boolean => calls.length < MOST_CALLS;
  const midway = await judgedMidway(world, trial.isThorough ? [...new Set(times)] : [last], mayGoOn);
  await world.run(secondsLater(last, REST_SECONDS), mayGoOn);
  const end = world.snapshot();
  const broken = midway ?? (mayGoOn() ? judged(end, [...atAnyMoment, ...whenQuiet]) : endless(end));
  return { calls, end, ...(broken ? { broken } : {}) };
};

/** What must always hold is looked at in the midst of it, too: just before something happens, and soon after. */
const judgedMidway = async (
  world: World,
  moments: readonly Instant[],
  mayGoOn: () => boolean,
): Promise<Breach | undefined> => {
  let broken: Breach | undefined;
  for (const moment of moments) {
    for (const seconds of [-1, SOON_SECONDS]) {
      await world.run(secondsLater(moment, seconds), mayGoOn);
      broken ??= judged(world.snapshot(), atAnyMoment);
    }
  }
  return broken;
};

const SOON_SECONDS = 60;

/** What fails here passes: so no execution may need a person, and no order may be given up. */
const ableToGoOn: Invariant = {
  number: 4,
  says: 'Nothing that passes by itself ends in the hands of a person.',
  check: ({ executions, items, givenUp }) => {
    const failed = executions.find(({ status }) => status === 'FAILED' || status === 'TIMED_OUT');
    if (failed) return `${failed.name} needs a person: ${failed.error}`;
    const stuck = items.find(({ sk, facts }) => sk === 'JOURNEY' && facts?.stuck === true);
    if (stuck) return `${stuck.pk} was given up though it could go on`;
    const [record, message] = [givenUp.records[0], givenUp.messages[0]];
    return record || message ? `${record?.pk ?? message?.order} was put aside for a person` : undefined;
  },
};

const atAnyMoment = [...always, ableToGoOn];

const judged = (snapshot: Snapshot, laws: readonly Invariant[]): Breach | undefined => {
  const broken = laws.flatMap(({ number, check }) => {
    const why = check(snapshot);
    return why === undefined ? [] : [{ number, why }];
  });
  const [first] = broken;
  return first && { invariants: [...new Set(broken.map(({ number }) => number))], why: first.why, at: snapshot.now };
};

const endless = ({ now }: Snapshot): Breach => ({ invariants: [0], why: 'somebody works for ever', at: now });
