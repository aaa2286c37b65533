import { type Instant, secondsLater } from '../../domain/time.ts';
import type { Snapshot } from '../world/snapshot.ts';
import { type Seen, told } from './seen.ts';

/** What came back by e-mail and was not said by SMS within this time, although it was still so and the buyer may be texted. */
export const unsaidElsewhere = (order: Seen, { now }: Snapshot, withinSeconds: number): string | undefined => {
  const { journey, ledger } = order;
  if (journey.channels.sms !== 'yes' || journey.erased || journey.quietHours) return undefined;
  const unsaid = told(order, 'notice-fate').find(({ at, what }) => {
    const by = secondsLater(at, withinSeconds);
    if (what.fate !== 'bounced' || what.channel !== 'email' || by >= now || hasMoved(order, at, by)) return false;
    const text = ledger.get(what.notice.replace(/email$/, 'sms'));
    return !text || text.claimedAt > by;
  });
  return unsaid && `${unsaid.what.notice} came back, and nobody said it elsewhere in time`;
};

/** Anything that may have taken the sense out of it. */
const hasMoved = ({ timeline }: Seen, after: Instant, until: Instant): boolean =>
  timeline.some(({ at, source }) => at > after && at <= until && source !== 'doorstep');
