import { lookAfter } from '../../domain/handshake.ts';
import { hasEnded } from '../../domain/stage.ts';
import { epochOf, type Instant, secondsLater } from '../../domain/time.ts';
import type { Snapshot } from '../world/snapshot.ts';
import type { Seen } from './seen.ts';

/** Three sweeps: after that long, whoever should have come by has not. */
const OVERDUE_SECONDS = 900;
/** What a wait may lie behind the promise that it was made for: the sweeper's patience, twice. */
const BEHIND_SECONDS = 300;

/** Whether something will happen to an order by itself. Holds at any moment. */
export const withoutNextStep = (order: Seen, snapshot: Snapshot): string | undefined => {
  const boundless = order.executions.find(({ isWaiting, deadline }) => isWaiting && deadline === undefined);
  if (boundless) return `${boundless.state} waits without an end`;
  const { journey } = order;
  if (isUnderWay(order, snapshot)) return undefined;
  if (hasEnded(journey) && journey.lookBy === undefined) {
    const left = order.executions.find(({ status }) => status === 'RUNNING');
    return left && `${left.state} runs on for an order that has ended`;
  }
  const waiting = order.executions.filter(({ isWaiting, status }) => isWaiting && status === 'RUNNING');
  if (waiting.length > 1) return 'two executions wait for one order';
  const asleep = waiting.length === 1 ? oversleeps(order) : 'nobody waits for the order';
  return asleep && !isLookedAfter(order, snapshot) ? asleep : undefined;
};

const isUnderWay = ({ pk, executions }: Seen, { underWay }: Snapshot): boolean =>
  underWay.some((each) => each.pk === pk || each.pk === '') ||
  executions.some(({ status, isWaiting }) => status === 'RUNNING' && !isWaiting);

/** Why the execution that waits is not the one that the order needs. */
const oversleeps = ({ journey, executions }: Seen): string | undefined => {
  const { life, token, tokenSeen, tokenRung, turn, rung, promiseAt } = journey;
  const current = executions.find((each) => each.isWaiting && each.status === 'RUNNING');
  if (current?.life !== life) return 'only an execution of an older life waits';
  if (current.token !== token) return 'the table does not know the token of the execution that waits';
  if (tokenSeen !== turn) return 'the execution that waits has not seen the newest turn';
  if (tokenRung !== rung) return 'the execution waits at another rung';
  const latest = promiseAt && secondsLater(lookAfter(promiseAt), BEHIND_SECONDS);
  return latest && (current.deadline ?? 0) > epochOf(latest) ? 'the wait ends long after the promise' : undefined;
};

/** The sweeper comes, and has not been due for long: or a person was called. */
const isLookedAfter = ({ journey }: Seen, { now, nextSweep }: Snapshot): boolean => {
  if (journey.stuck) return true;
  if (nextSweep === undefined || journey.lookBy === undefined) return false;
  return !isOverdue(journey.lookBy, now);
};

const isOverdue = (lookBy: Instant, now: Instant): boolean => secondsLater(lookBy, OVERDUE_SECONDS) < now;
