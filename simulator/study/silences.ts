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
 * A silence is a false alarm if the parcel was on its way when it was told, and arrived afterwards by itself: no other problem came up, and
 * neither shop nor team did anything about it.
 */
export const falseAlarms = (record: OrderRecord): readonly Silence[] =>
  silencesTold(record).filter(
    (silence) => wasOnItsWay(record, silence) && arrived(record, silence) && wentByItself(record, silence),
  );

const onTheWay: readonly ParcelStatus[] = ['in_transit', 'out_for_delivery', 'available_for_pickup'];

/** By the carrier's own times, whenever we heard of it. */
const wasOnItsWay = (record: OrderRecord, { at, slot }: Silence): boolean =>
  scansOf(record, slot).some((scan) => scan.at <= at && onTheWay.includes(scan.what.status));

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
