import { ORDER_SLOT } from '../../domain/journey.ts';
import type { Instant } from '../../domain/time.ts';
import type { ParcelStatus } from '../../domain/tracking.ts';
import { happeningsOf } from './happenings.ts';
import type { OrderRecord } from './order-record.ts';

export interface Silence {
  readonly at: Instant;
  /** A parcel's key, or the whole order's slot. */
  readonly slot: string;
  readonly episode: number;
}

export const silencesTold = (record: OrderRecord): readonly Silence[] =>
  happeningsOf(record, 'problem-opened').flatMap(({ at, what: { slot, problem, episode } }) =>
    problem === 'silence' ? [{ at, slot, episode }] : [],
  );

/**
 * A silence is a false alarm if the parcel was not silent: it had moved on by the carrier's own times when the silence was told, and we heard of
 * that only afterwards. It arrived, no other problem came up, and neither shop nor team did anything about it. A parcel that truly stood still
 * was told of rightly, even if it arrived in the end.
 */
export const falseAlarms = (record: OrderRecord): readonly Silence[] =>
  silencesTold(record).filter(
    (silence) => hadMovedOn(record, silence) && arrived(record, silence) && wentByItself(record, silence),
  );

const NOT_YET: readonly ParcelStatus[] = ['label_created', 'unknown'];

const hadMovedOn = (record: OrderRecord, { at, slot }: Silence): boolean => {
  const scans = scansOf(record, slot).filter(({ what }) => !NOT_YET.includes(what.status));
  const known = scans.filter(({ what }) => what.heardAt <= at).map((scan) => scan.at);
  // What is older than all that was known is no movement: it was only told later.
  const isNew = (moment: string) => known.every((earlier) => earlier < moment);
  return scans.some(
    ({ at: moment, what }) => what.heardAt > at && moment <= at && (what.status === 'delivered' || isNew(moment)),
  );
};

const arrived = (record: OrderRecord, { slot }: Silence): boolean =>
  scansOf(record, slot).some(({ what }) => what.status === 'delivered');

const scansOf = (record: OrderRecord, slot: string) =>
  happeningsOf(record, 'scan').filter(({ what }) => slot === ORDER_SLOT || what.parcel === slot);

const wentByItself = (record: OrderRecord, { at, slot, episode }: Silence): boolean => {
  const cleared = happeningsOf(record, 'problem-cleared').find(
    ({ what }) => what.slot === slot && what.episode === episode,
  );
  const isFollowed = happeningsOf(record, 'problem-opened').some(
    ({ at: later, what }) => later >= at && what.slot === slot && what.episode > episode,
  );
  return cleared?.source === 'carrier' && !isFollowed;
};
