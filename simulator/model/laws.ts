import { lookAfter } from '../../domain/handshake.ts';
import { isFinal } from '../../domain/ledger.ts';
import { mayRepeat, noticeKey, wanted } from '../../domain/notice.ts';
import { owed } from '../../domain/owed.ts';
import { hasEnded } from '../../domain/stage.ts';
import { isWait } from '../../state-machines/definition.ts';
import { taskOf } from './machine.ts';
import type { Setting } from './setting.ts';
import { type Execution, faultKinds, type World } from './world.ts';

/** No order is written, or parks, more often than this, unless a setting says so: else somebody wakes himself for ever. */
const MOST_WRITES = 60;

/** What must hold in every world. Answers what is wrong, or nothing. */
export const brokenLaw = (world: World, { mostWrites = MOST_WRITES }: Setting): string | undefined => {
  if (world.wrong) return world.wrong;
  if (world.journey.version > mostWrites) return 'the order is written for ever';
  if (world.executions.some(({ parks }) => parks > mostWrites)) return 'an execution parks for ever';
  const boundless = world.executions.find(({ doing, deadline }) => doing === 'wait' && deadline === undefined);
  if (boundless) return `${boundless.state} waits without an end`;
  const twice = Object.entries(world.sent).find(([key, count]) => count > 1 && !isAllowedTwice(world, key));
  return twice && `${twice[0]} was sent ${twice[1]} times`;
};

const isAllowedTwice = (world: World, key: string): boolean => {
  const entry = world.ledger[key];
  return entry?.doubtful === true && mayRepeat(entry);
};

/** What must hold where nothing is under way and nobody but the clock or a new fact can come. */
export const brokenPeace = (world: World, setting: Setting): string | undefined => {
  if (isLookedAfter(world, setting)) return undefined;
  return untold(world, setting) ?? (hasEnded(world.journey) ? brokenEnd(world) : brokenWait(world, setting));
};

/** Only what truly got lost, and what a taken name hides, may wait for the sweeper; and then it must be going to come, or a person is called. */
const isLookedAfter = (
  { journey, faults }: World,
  { faults: allowed, takenLives = [], mayBeGivenUp = false }: Setting,
): boolean => {
  const isLossy = (allowed?.lostRule ?? 0) > faults.lostRule || takenLives.length > 0 || mayBeGivenUp;
  return isLossy && (journey.lookBy !== undefined || journey.stuck);
};

/** Everything that is true and worth a message was told, or is held until a wait ends in time. */
const untold = (world: World, setting: Setting): string | undefined => {
  const ledger = Object.values(world.ledger);
  const { claims, heldUntil } = owed(world.journey, ledger, world.now);
  const [claim] = claims;
  if (claim) return `nobody claimed ${noticeKey(claim)}`;
  const left = ledger.find((entry) => !isFinal(entry));
  if (left && !isWatched(world, setting)) return `nobody sends ${noticeKey(left)}`;
  const hollow = ledger.find(({ state, after = '' }) => state === 'sent' && world.ledger[after]?.state === 'not-sent');
  if (hollow) return `${noticeKey(hollow)} tells the end of what was never told`;
  const all = wanted(world.journey);
  const superseded = all.find(
    ({ after = '', ...notice }) =>
      world.ledger[noticeKey(notice)]?.why === 'superseded' &&
      world.ledger[after]?.state !== 'not-sent' &&
      !all.some(({ instead }) => instead === noticeKey(notice)),
  );
  if (superseded) return `${noticeKey(superseded)} is true again and was not sent`;
  const isHeldByAWait = world.executions.some(
    ({ doing, deadline = '' }) => doing === 'wait' && deadline <= (heldUntil ?? ''),
  );
  return heldUntil !== undefined && !isHeldByAWait ? 'nobody waits for the end of the quiet hours' : undefined;
};

/** What a crash left behind in the ledger may wait for those who watch it. */
const isWatched = ({ faults }: World, { faults: allowed = {}, wiring }: Setting): boolean =>
  wiring.ledgerIsWatched && faultKinds.some((kind) => (allowed[kind] ?? 0) > faults[kind]);

const brokenEnd = (world: World): string | undefined => {
  if (world.journey.lookBy !== undefined) return 'an ended order is still looked for';
  return world.executions.some(({ doing }) => doing === 'wait') ? 'an execution waits for an ended order' : undefined;
};

const brokenWait = (world: World, setting: Setting): string | undefined => {
  const { journey, executions } = world;
  const waiting = executions.filter(({ doing }) => doing === 'wait');
  const current = waiting.find(({ life }) => life === journey.life);
  if (!current) return 'nobody waits for the order';
  if (waiting.length > 1) return 'two executions wait for one order';
  if (current.token !== journey.token) return 'the table does not know the token of the execution that waits';
  if (journey.tokenSeen !== journey.turn) return 'the execution that waits has not seen the newest turn';
  if (rungOf(current, setting) !== journey.rung || journey.tokenRung !== journey.rung)
    return `${current.state} waits at the wrong rung`;
  if (journey.lookBy === undefined) return 'nobody will ever look at the order';
  const looksBy = String(current.variables.lookBy);
  return journey.promiseAt !== undefined && looksBy > lookAfter(journey.promiseAt)
    ? 'the wait ends after the promise'
    : undefined;
};

const rungOf = (execution: Execution, setting: Setting): number => {
  const wait = taskOf(setting, execution);
  const rung = isWait(wait) ? wait.Arguments.ExpressionAttributeValues[':rung'] : undefined;
  return rung && 'N' in rung ? Number(rung.N) : Number.NaN;
};
