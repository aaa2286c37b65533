import type { WakeError } from './errors.ts';
import type { Handshake, Journey } from './journey.ts';
import { hasEnded } from './stage.ts';
import { type Instant, secondsLater } from './time.ts';

/**
 * How table and machine agree. The table decides; a token only wakes. `turn` is raised when the machine must look, and a park is refused
 * unless it saw the newest turn; whoever comes second, the event or the park, finds the other.
 */

/** A raised turn is looked at within seconds; after this long the sweeper asks why not. */
const LOOK_WITHIN_SECONDS = 300;

/** Restarts without a new fact between them before an order counts as stuck. */
export const MOST_RESTARTS = 3;

/** When the sweeper should look at an order that waits until its promise. */
export const lookAfter = (promiseAt: Instant): Instant => secondsLater(promiseAt, LOOK_WITHIN_SECONDS);

/** Whether an execution waits now that has seen everything up to the newest turn, as far as anybody knows. */
const isParked = (journey: Handshake): boolean =>
  journey.tokenSeen === journey.turn && journey.tokenRung === journey.rung && !isDead(journey) && !journey.stuck;

/** The counters after a decision. An ended order that has news begins a new life; its token fields stay, they are the park's. */
export const raiseHandshake = (
  before: Journey,
  after: Journey,
  { now, news }: { readonly now: Instant; readonly news: boolean },
): Journey => {
  const version = before.version + 1;
  // History: whatever is still noted of it, nobody waits for it and nobody must look.
  if (before.imported === 'past') return { ...unwatched(after), version };
  const heard = mustLook(before, after) || news;
  if (heard) {
    const life = hasEnded(before) ? before.life + 1 : before.life;
    return {
      ...after,
      version,
      turn: before.turn + 1,
      life,
      lookBy: secondsLater(now, LOOK_WITHIN_SECONDS),
      restarts: 0,
      stuck: false,
    };
  }
  const lookBy = isParked(before) && after.promiseAt ? lookAfter(after.promiseAt) : before.lookBy;
  return lookBy ? { ...after, version, lookBy } : { ...unwatched(after), version };
};

/** Nobody needs to look at it any more. */
export const unwatched = ({ lookBy: _past, ...journey }: Journey): Journey => journey;

const mustLook = (before: Journey, after: Journey): boolean =>
  after.rung !== before.rung ||
  (after.promiseAt !== undefined && (before.promiseAt === undefined || after.promiseAt < before.promiseAt));

/** What to do about the newest image of a journey. */
export type Route =
  | { readonly kind: 'rest' }
  | { readonly kind: 'start'; readonly life: number }
  | { readonly kind: 'succeed'; readonly token: string }
  | { readonly kind: 'fail'; readonly token: string; readonly error: WakeError };

export const route = (image: Handshake): Route => {
  const { token, tokenSeen = -1, tokenRung, turn, rung, life, lookBy, deadToken, deadLife } = image;
  if (token === undefined)
    return lookBy === undefined || deadLife === life ? { kind: 'rest' } : { kind: 'start', life };
  if ((turn <= tokenSeen && rung === tokenRung) || deadToken === token) return { kind: 'rest' };
  return wake(image, token, { tokenSeen, tokenRung });
};

const wake = (
  { rung, problemTurn }: Handshake,
  token: string,
  { tokenSeen, tokenRung }: { tokenSeen: number; tokenRung: number | undefined },
): Route => {
  if (tokenRung !== undefined && rung === tokenRung + 1) return { kind: 'succeed', token };
  if (rung !== tokenRung) return { kind: 'fail', token, error: 'Skipped' };
  return { kind: 'fail', token, error: problemTurn > tokenSeen ? 'Problem' : 'News' };
};

/** One change of a journey as the stream tells it; of what it was before, who was to look. */
export interface JourneyRecord {
  readonly old?: Pick<Handshake, 'life' | 'token'>;
  readonly new: Handshake;
}

export interface Wakes {
  /** Lives that began in this batch, and tokens of older ones: told to stop waiting. */
  readonly start: readonly number[];
  readonly stop: readonly string[];
  readonly route: Route;
}

/** How the order stands after all of them, in whatever order they are told. */
export const newestImage = <Image extends Handshake>(records: readonly { readonly new: Image }[]): Image | undefined =>
  records.reduce<Image | undefined>(
    (last, record) => (last && last.version > record.new.version ? last : record.new),
    undefined,
  );

/** What one batch of the stream asks for one order, oldest record first. Any record may tell of a new life; the newest image is routed. */
export const wakes = (records: readonly JourneyRecord[]): Wakes => {
  const born = records.filter((record) => record.old?.life !== record.new.life);
  // A new life must be looked at; an order that was over when it came (an imported one) has none.
  const start = born.filter((record) => record.new.lookBy !== undefined).map((record) => record.new.life);
  const newest = newestImage(records);
  const next: Route = newest ? route(newest) : { kind: 'rest' };
  return {
    start,
    stop: born.flatMap((record) => (record.old?.token === undefined ? [] : [record.old.token])),
    route: next.kind === 'start' && start.includes(next.life) ? { kind: 'rest' } : next,
  };
};

/** Notes that a token can wake nobody any more. Only while it is still the token, and only once: else the note would wake its own reader for ever. */
export const noteDeadToken = (journey: Handshake, token: string): { readonly deadToken: string } | undefined =>
  journey.token === token && journey.deadToken !== token ? { deadToken: token } : undefined;

/** Notes that an execution is over though the order is not. Only while that life is the current one, and only once. */
export const noteDeadLife = (journey: Handshake, life: number): { readonly deadLife: number } | undefined =>
  journey.life === life && journey.deadLife !== life ? { deadLife: life } : undefined;

export type Sweep = 'leave' | 'nudge' | 'restart' | 'give-up';

/** What the sweeper does about an overdue journey: first a nudge; a restart only for a token or a life that is known to be dead. */
export const sweep = (journey: Handshake, now: Instant): Sweep => {
  if (journey.stuck || journey.lookBy === undefined || journey.lookBy > now) return 'leave';
  if (!isDead(journey)) return 'nudge';
  return journey.restarts >= MOST_RESTARTS ? 'give-up' : 'restart';
};

const isDead = ({ token, deadToken, life, deadLife }: Handshake): boolean =>
  (token !== undefined && deadToken === token) || deadLife === life;

/** A write that makes *wake* look; raises the turn only where an execution waits that has seen everything. */
export const nudged = (journey: Journey, now: Instant): Journey => {
  const turn = journey.turn === journey.tokenSeen ? journey.turn + 1 : journey.turn;
  return {
    ...journey,
    version: journey.version + 1,
    turn,
    nudgedTurn: turn,
    lookBy: secondsLater(now, LOOK_WITHIN_SECONDS),
  };
};

/** Nobody has looked although it was nudged: the order has no next step of its own. */
export const isUnheard = ({ turn, tokenSeen, nudgedTurn }: Handshake): boolean =>
  nudgedTurn === turn && tokenSeen !== turn;

/** The next execution takes over, and must look. */
export const inNewLife = (journey: Journey, now: Instant): Journey => ({
  ...journey,
  version: journey.version + 1,
  turn: journey.turn + 1,
  life: journey.life + 1,
  lookBy: secondsLater(now, LOOK_WITHIN_SECONDS),
});

/** A new execution for this order. Saved only while `version` and the reason for the restart still hold; removes the token fields. */
export const restarted = (journey: Journey, now: Instant): Journey => {
  const {
    token: _token,
    tokenSeen: _seen,
    tokenRung: _rung,
    deadToken: _deadToken,
    deadLife: _deadLife,
    ...rest
  } = journey;
  return { ...inNewLife(rest, now), restarts: journey.restarts + 1 };
};

/**
 * What follows when the current execution has failed. The first time a new one at once; later ones are left to the sweeper after ever longer
 * waits, since what is down may be down for a while. Nothing, if that is so already.
 */
export const afterFailure = (journey: Journey, now: Instant): Journey | undefined => {
  if (journey.restarts === 0) return restarted(journey, now);
  const lookBy = secondsLater(now, LOOK_WITHIN_SECONDS * 4 ** (journey.restarts - 1));
  const isLeft = journey.deadLife === journey.life && journey.lookBy !== undefined && journey.lookBy <= lookBy;
  return isLeft ? undefined : { ...journey, version: journey.version + 1, deadLife: journey.life, lookBy };
};
