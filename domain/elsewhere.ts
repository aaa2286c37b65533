import type { Change } from './draft.ts';
import { raiseHandshake } from './handshake.ts';
import type { Journey } from './journey.ts';
import { type Entry, isUnreached, isWorthElsewhere } from './ledger.ts';
import { noticeParts, wanted } from './notice.ts';
import { journeyAlone } from './tell.ts';
import type { Instant } from './time.ts';

/**
 * Lets the machine look again where a message did not reach its address and there is another one, or where it lost its sense and was to tell of other
 * parcels, too. Nothing, where nothing more is to be said.
 */
export const sayElsewhere = (journey: Journey, entry: Entry, now: Instant): Change | undefined => {
  if (journey.erased || !(isUnreached(entry) ? hasOtherWay(journey, entry, now) : isLeadLost(entry))) return undefined;
  return journeyAlone(raiseHandshake(journey, journey, { now, news: true }));
};

/** For the parcels, too, that its message told of beside its own. */
const hasOtherWay = (journey: Journey, entry: Entry, now: Instant): boolean => {
  const parcels = [entry.parcel, ...(entry.leads ?? [])].map((parcel) => parcel.replace('#', '~'));
  const isOfIt = (key: string): boolean => {
    const { reason, parcel, channel } = noticeParts(key);
    return reason === entry.reason && channel === entry.channel && parcels.includes(parcel);
  };
  return (
    isWorthElsewhere(entry, now) &&
    wanted(journey).some(({ unlessReached }) => unlessReached !== undefined && isOfIt(unlessReached))
  );
};

const isLeadLost = ({ state, leads }: Entry): boolean => state === 'not-sent' && leads !== undefined;
