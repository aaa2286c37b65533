import { type NoticeReason, noticeKey } from '../../domain/notice.ts';
import { type Instant, secondsLater } from '../../domain/time.ts';
import type { Snapshot } from '../world/snapshot.ts';
import { isOverBy } from './promptness.ts';
import { heardBy } from './reasons.ts';
import { type Seen, type Told, told } from './seen.ts';
import { goesBack } from './way-back.ts';

/** By whose news a carrier's word ends a problem: who worried hears of it, once, and hears nothing good of what has not come to a good end. */

/** An hour for whatever fails, and what waits for the news of other parcels; or a night. */
const WITHIN_SECONDS = 2 * 3600;
const OVER_NIGHT_SECONDS = 24 * 3600;

type Ended = Told<'problem-cleared'>;

const byCarrier = (order: Seen): readonly Ended[] =>
  told(order, 'problem-cleared').filter(({ source }) => source === 'carrier');

const byThen = ({ journey: { quietHours } }: Seen, { at }: Ended): Instant =>
  secondsLater(at, quietHours ? OVER_NIGHT_SECONDS : WITHIN_SECONDS);

/** Meaningful once all is quiet: whoever heard of a problem hears that its carrier has ended it, be it by the step that the parcel took. */
export const untoldEnd = (order: Seen, { now }: Snapshot): string | undefined => {
  if (order.journey.erased) return undefined;
  const mute = byCarrier(order).find(
    (ended) =>
      byThen(order, ended) < now && wasTold(order, ended) && !isNoGood(order, ended) && !isEndTold(order, ended),
  );
  return mute && `that the problem ${mute.what.problem} of ${mute.what.slot} is over was never told`;
};

const keysOf = ({ slot, episode }: Ended['what'], reason: NoticeReason): readonly string[] =>
  (['email', 'sms'] as const).map((channel) => noticeKey({ reason, parcel: slot, episode: String(episode), channel }));

const wasTold = ({ handedOver }: Seen, { at, what }: Ended): boolean => {
  const keys = keysOf(what, what.problem);
  return handedOver.some(({ notice, at: then }) => keys.includes(notice) && then <= at);
};

const isOf = ({ what: { slot } }: Ended, parcel: string): boolean => slot === '-' || slot === parcel;

/** Something else has become of it: another problem, or a parcel that never comes; or it is damaged still, and delivered once more. */
const isNoGood = (order: Seen, ended: Ended): boolean => {
  const by = byThen(order, ended);
  return (
    told(order, 'problem-opened').some(({ at, what }) => isOf(ended, what.slot) && at >= ended.at && at <= by) ||
    told(order, 'stage-reached').some(({ at, what }) => what.stage === 'cancelled' && at <= by) ||
    isAmiss(order, ended, by) ||
    isDamagedStill(order, ended)
  );
};

const isAmiss = (order: Seen, ended: Ended, by: Instant): boolean =>
  [...order.parcels.keys()].some(
    (parcel) =>
      isOf(ended, parcel) && (goesBack(order, parcel, by) || heardBy(order, parcel, by).includes('cancelled')),
  );

const isWithdrawn = (order: Seen, parcel: string, by: Instant): boolean => {
  const statuses = heardBy(order, parcel, by);
  return statuses.includes('cancelled') && !statuses.includes('delivered');
};

/** It had arrived: no scan mends it. */
const isDamagedStill = (order: Seen, { at, what: { problem, slot } }: Ended): boolean =>
  problem === 'damaged' && heardBy(order, slot, at).includes('delivered');

const steps: readonly NoticeReason[] = ['shipped', 'out-for-delivery', 'ready-for-pickup', 'delivered'];

/** By good news, its parcel's own where the order was silent, or by a step's message. */
const isEndTold = (order: Seen, ended: Ended): boolean => {
  const by = byThen(order, ended);
  const keys = keysOf(ended.what, 'good-news');
  return [...order.ledger.values()].some((entry) => {
    if (keys.includes(noticeKey(entry))) return true;
    const isInTime = entry.claimedAt >= ended.at && entry.claimedAt <= by;
    const isNews = steps.includes(entry.reason) || (ended.what.slot === '-' && entry.reason === 'good-news');
    return isInTime && isNews && isOf(ended, entry.parcel);
  });
};

/** Holds at any moment: no good news of what goes back, was withdrawn or has another problem in that very moment, and none twice. */
export const falseGoodNews = (order: Seen): string | undefined => {
  const good = order.handedOver.flatMap(({ notice }) => {
    const ended = byCarrier(order).find(({ what }) => keysOf(what, 'good-news').includes(notice));
    return ended ? [{ notice, ended }] : [];
  });
  const wrong = good.find(
    ({ notice, ended }) =>
      isUntrue(order, ended) ||
      good.some((other) => isSameNews(ended, other.ended) && notice.endsWith(other.notice.split('#').at(-1) ?? '')),
  );
  return wrong && `${wrong.notice} is no good news, or was told already`;
};

/** Nothing of what it is about fares well in that moment. */
const isUntrue = (order: Seen, ended: Ended): boolean => {
  const { slot } = ended.what;
  const parcels = slot === '-' ? [...order.parcels.keys()] : [slot];
  return (
    (parcels.length > 0 && parcels.every((parcel) => faresIll(order, parcel, ended.at))) || isDamagedStill(order, ended)
  );
};

const faresIll = (order: Seen, parcel: string, at: Instant): boolean => {
  const now = isMixed(order, parcel, at) ? secondsLater(at, -0.001) : at;
  return (
    goesBack(order, parcel, now) ||
    isWithdrawn(order, parcel, now) ||
    told(order, 'problem-opened').some(
      (opened) => opened.at <= now && opened.what.slot === parcel && !isOverBy(order, opened, at),
    )
  );
};

const ills: readonly string[] = [
  'returned_to_sender',
  'cancelled',
  'delayed',
  'delivery_attempt_failed',
  'exception',
  'lost',
  'damaged',
];

/** Of good and ill that is heard in one moment nobody can tell which came first. */
const isMixed = (order: Seen, parcel: string, now: Instant): boolean =>
  told(order, 'scan').some(({ what }) => what.parcel === parcel && what.heardAt === now && !ills.includes(what.status));

/** The end of the order's silence and of its parcel's, by one scan. */
const isSameNews = (one: Ended, other: Ended): boolean =>
  one.at === other.at && one.what.slot === '-' && other.what.slot !== '-' && one.what.problem === other.what.problem;
