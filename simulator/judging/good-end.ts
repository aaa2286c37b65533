import { type NoticeReason, noticeKey } from '../../domain/notice.ts';
import { type Instant, secondsLater } from '../../domain/time.ts';
import type { Snapshot } from '../world/snapshot.ts';
import { type Seen, type Told, told } from './seen.ts';
import { goesBack } from './way-back.ts';

/** An hour for whatever fails, and what waits for the news of other parcels; or a night. */
const WITHIN_SECONDS = 2 * 3600;
const OVER_NIGHT_SECONDS = 24 * 3600;

/** Meaningful once all is quiet: whoever heard of a problem hears that its carrier has ended it, be it by the step that the parcel took. */
export const untoldEnd = (order: Seen, { now }: Snapshot): string | undefined => {
  if (order.journey.erased) return undefined;
  const mute = told(order, 'problem-cleared').find(
    (cleared) =>
      cleared.source === 'carrier' &&
      byThen(order, cleared) < now &&
      wasTold(order, cleared) &&
      !isOfNoUse(order, cleared) &&
      !isEndTold(order, cleared),
  );
  return mute && `that the problem ${mute.what.problem} of ${mute.what.slot} is over was never told`;
};

type Ended = Told<'problem-cleared'>;

const byThen = ({ journey: { quietHours } }: Seen, { at }: Ended): Instant =>
  secondsLater(at, quietHours ? OVER_NIGHT_SECONDS : WITHIN_SECONDS);

const wasTold = ({ handedOver }: Seen, { at, what: { problem, slot, episode } }: Ended): boolean => {
  const key = noticeKey({ reason: problem, parcel: slot, episode: String(episode), channel: 'email' });
  return handedOver.some(({ notice, at: then }) => notice === key && then <= at);
};

const steps: readonly NoticeReason[] = ['shipped', 'out-for-delivery', 'ready-for-pickup', 'delivered'];

/** Something else has become of it: another problem, or the parcel never comes. */
const isOfNoUse = (order: Seen, ended: Ended): boolean => {
  const by = byThen(order, ended);
  const isItsParcel = (parcel: string): boolean => ended.what.slot === '-' || ended.what.slot === parcel;
  return (
    told(order, 'problem-opened').some(({ at, what }) => what.slot === ended.what.slot && at >= ended.at && at <= by) ||
    [...order.parcels.keys()].some((parcel) => isItsParcel(parcel) && goesBack(order, parcel, by)) ||
    told(order, 'scan').some(
      ({ what }) => ended.what.slot === what.parcel && what.status === 'cancelled' && what.heardAt <= by,
    )
  );
};

const isEndTold = (order: Seen, ended: Ended): boolean => {
  const { slot, episode } = ended.what;
  const by = byThen(order, ended);
  return [...order.ledger.values()].some(({ reason, parcel, episode: number, claimedAt }) =>
    reason === 'good-news'
      ? parcel === slot && number === String(episode)
      : steps.includes(reason) && claimedAt >= ended.at && claimedAt <= by && (slot === '-' || parcel === slot),
  );
};
