import { rungs } from '../../domain/stage.ts';
import { earliest, type Instant, secondsLater } from '../../domain/time.ts';
import type { Snapshot } from '../world/snapshot.ts';
import { doubtsOf } from './doubts.ts';
import { type Seen, told } from './seen.ts';
import { isLate, reached } from './stage.ts';
import { goesBack } from './way-back.ts';

/** Something that holds a check-in back: trouble, a parcel that was named late and is under way, or one whose delivery the carrier takes back. */
export interface Hold {
  readonly from: Instant;
  /** Absent while it lasts. */
  readonly until?: Instant;
}

/** One that a parcel, or the order as a whole, is the reason of. */
interface SlotHold extends Hold {
  readonly slot: string;
}

export const holdsOf = (order: Seen): readonly Hold[] => [
  ...troubles(order),
  ...[...lateParcels(order), ...doubtsOf(order)].flatMap((hold) => unlessGivenUp(order, hold)),
];

const troubles = (order: Seen): readonly SlotHold[] =>
  told(order, 'problem-opened').map(({ at, what: { slot, episode } }) => {
    const cleared = told(order, 'problem-cleared').find(({ what }) => what.slot === slot && what.episode === episode);
    return { slot, from: at, ...(cleared ? { until: cleared.at } : {}) };
  });

const lateParcels = (order: Seen): readonly SlotHold[] =>
  told(order, 'parcel-added').flatMap(({ at, what: { parcel } }) => {
    if (!isLate(order, parcel)) return [];
    const ends = told(order, 'scan').filter(
      ({ what }) => what.parcel === parcel && (what.status === 'delivered' || what.status === 'cancelled'),
    );
    const until = earliest(ends.map(({ what }) => what.heardAt));
    return [{ slot: parcel, from: at, ...(until ? { until } : {}) }];
  });

/** What goes back holds nothing from when a person has dealt with it, and with whatever else was said of it. */
const unlessGivenUp = (order: Seen, hold: SlotHold): readonly Hold[] => {
  const gone = gaveUpOn(order, hold.slot);
  if (gone === undefined) return [hold];
  return gone <= hold.from ? [] : [{ ...hold, until: earliest([gone, hold.until]) ?? gone }];
};

/** When nothing more was open of what goes back, for the first time. */
const gaveUpOn = (order: Seen, slot: string): Instant | undefined => {
  const own = troubles(order).filter((trouble) => trouble.slot === slot);
  const ends = own.flatMap(({ until }) => until ?? []).sort();
  return ends.find(
    (end) => goesBack(order, slot, end) && !own.some(({ from, until }) => from <= end && !(until && until <= end)),
  );
};

export const holdsAt = (at: Instant, { from, until }: Hold): boolean =>
  from < at && (until === undefined || until > at);

/** Holds at any moment: nobody is asked whether all is well while it is not. */
export const rashCheckIn = (order: Seen): string | undefined => {
  const asked = reached(order, 'asked');
  const isHeld = asked && holdsOf(order).some((hold) => holdsAt(asked.at, hold));
  return isHeld ? `the check-in was asked at ${asked.at}, while something held it back` : undefined;
};

/** Since when nothing has held the check-in back that was asked at this time. */
export const freeSince = (order: Seen, deliveredAt: Instant, askedAt: Instant): Instant =>
  [deliveredAt, ...holdsOf(order).flatMap(({ until }) => until ?? [])]
    .filter((at) => at <= askedAt)
    .sort()
    .at(-1) ?? deliveredAt;

/** A day and a night in which nothing speaks against a check-in: by then it was sent. */
const CALM_SECONDS = 24 * 3600;

/** Whoever got nothing is not asked how it was. */
const isAllBack = (order: Seen): boolean => {
  const sent = [...order.parcels].filter(([, { cancelled, step }]) => !cancelled || step === 'delivered');
  return sent.length > 0 && sent.every(([slot]) => goesBack(order, slot, '9'));
};

/** Meaningful once all is quiet: whoever could be asked in peace was. */
export const unaskedCheckIn = (order: Seen, { now }: Snapshot): string | undefined => {
  const asked = reached(order, 'asked');
  if (!asked || isAllBack(order)) return undefined;
  const ended = told(order, 'stage-reached').find(({ what }) => rungs[what.stage] > rungs.asked)?.at;
  // Who has answered is asked no more.
  const end = earliest([ended, told(order, 'answered')[0]?.at]) ?? now;
  const holds = holdsOf(order);
  const isCalm = (at: Instant): boolean =>
    secondsLater(at, CALM_SECONDS) < end &&
    !holds.some(({ from, until = end }) => from < secondsLater(at, CALM_SECONDS) && until > at);
  const moments = [asked.at, ...holds.flatMap(({ until }) => until ?? [])].filter((at) => at >= asked.at);
  const entries = [...order.ledger.values()].filter(
    ({ reason, channel }) => reason === 'check-in' && channel === 'email',
  );
  const isTold = entries.some(({ why }) => why !== 'superseded');
  return !isTold && moments.some(isCalm) ? 'nobody ever asked whether all is well' : undefined;
};
