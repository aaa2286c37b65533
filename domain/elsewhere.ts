import type { Change } from './draft.ts';
import { raiseHandshake } from './handshake.ts';
import type { Journey } from './journey.ts';
import { type Entry, isUnreached } from './ledger.ts';
import { noticeKey, wanted } from './notice.ts';
import { journeyAlone } from './tell.ts';
import type { Instant } from './time.ts';

/**
 * Lets the machine look again where a message did not reach its address and there is another one, or where it lost its sense and was to tell of other
 * parcels, too. Nothing, where nothing more is to be said.
 */
export const sayElsewhere = (journey: Journey, entry: Entry, now: Instant): Change | undefined => {
  if (journey.erased || !(isUnreached(entry) ? hasOtherWay(journey, entry) : isLeadLost(entry))) return undefined;
  return journeyAlone(raiseHandshake(journey, journey, { now, news: true }));
};

const hasOtherWay = (journey: Journey, entry: Entry): boolean => {
  const key = noticeKey(entry);
  return wanted(journey).some(({ unlessReached }) => unlessReached === key);
};

const isLeadLost = ({ state, leads }: Entry): boolean => state === 'not-sent' && leads !== undefined;
