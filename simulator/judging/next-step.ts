import { lookAfter } from '../../domain/handshake.ts';
import { hasEnded } from '../../domain/stage.ts';
import { epochOf, type Instant, secondsLater } from '../../domain/time.ts';
import type { Snapshot } from '../world/snapshot.ts';
import type { Seen } from './seen.ts';

/** Three sweeps: after that long, whoever should have come by has not. */
const OVERDUE_SECONDS = 900;
/** The sweeper's patience with a turn that was raised, and its round. */
const SOON_SECONDS = 600;
/** What a wait may lie behind the promise that it was made for: the sweeper's patience, twice. */
const BEHIND_SECONDS = 300;

/** Whether something will happen to an order by itself. Holds at any moment. */
export const withoutNextStep = (order: Seen, snapshot: Snapshot): string | undefined => {
  const boundless = order.executions.find(({ isWaiting, deadline }) => isWaiting && deadline === undefined);
  if (boundless) return `${boundless.state} waits without an end`;
  const { journey } = order;
  if (!hasEnded(journey) && journey.promiseAt === undefined) return 'the order waits for nothing';
  if (isUnderWay(order, snapshot)) return undefined;
  if (hasEnded(journey) && journey.lookBy === undefined) {
    const left = order.executions.find(({ status }) => status === 'RUNNING');
    return left && `${left.state} runs on for an order that has ended`;
  }
  const waiting = order.executions.filter(({ isWaiting, status }) => isWaiting && status === 'RUNNING');
  if (waiting.length > 1) return 'two executions wait for one order';
  return waiting.length === 1
    ? badWait(order, snapshot)
    : unlessLookedAfter('nobody waits for the order', order, snapshot);
};

const badWait = (order: Seen, snapshot: Snapshot): string | undefined => {
  const blind = isBlind(order);
  if (blind && !isLookedAfter(order, snapshot, SOON_SECONDS)) return blind;
  return unlessLookedAfter(oversleeps(order), order, snapshot);
};

const unlessLookedAfter = (wrong: string | undefined, order: Seen, snapshot: Snapshot): string | undefined =>
  wrong !== undefined && !isLookedAfter(order, snapshot) ? wrong : undefined;

/** Why the execution that waits knows less than the table: that is for those who come at once, not for the promise's end. */
const isBlind = ({ journey: { turn, rung, tokenSeen, tokenRung } }: Seen): string | undefined => {
  if (tokenSeen !== turn) return 'the execution that waits has not seen the newest turn';
  return tokenRung === rung ? undefined : 'the execution waits at another rung';
};

const isUnderWay = ({ pk, executions }: Seen, { underWay }: Snapshot): boolean =>
  underWay.some((each) => each.pk === pk || each.pk === '') ||
  executions.some(({ status, isWaiting }) => status === 'RUNNING' && !isWaiting);

/** Why the execution that waits is not the one that the order needs. */
const oversleeps = ({ journey, executions }: Seen): string | undefined => {
  const { life, token, promiseAt } = journey;
  const current = executions.find((each) => each.isWaiting && each.status === 'RUNNING');
  if (current?.life !== life) return 'only an execution of an older life waits';
  if (current.token !== token) return 'the table does not know the token of the execution that waits';
  const latest = promiseAt && secondsLater(lookAfter(promiseAt), BEHIND_SECONDS);
  return latest && (current.deadline ?? 0) > epochOf(latest) ? 'the wait ends long after the promise' : undefined;
};

/** The sweeper comes, and has not been due for long: or a person was called. */
const isLookedAfter = (
  { journey }: Seen,
  { now, nextSweep }: Snapshot,
  withinSeconds = Number.POSITIVE_INFINITY,
): boolean => {
  if (journey.stuck) return true;
  if (nextSweep === undefined || journey.lookBy === undefined) return false;
  return !isOverdue(journey.lookBy, now) && epochOf(journey.lookBy) <= epochOf(now) + withinSeconds * 1000;
};

const isOverdue = (lookBy: Instant, now: Instant): boolean => secondsLater(lookBy, OVERDUE_SECONDS) < now;
