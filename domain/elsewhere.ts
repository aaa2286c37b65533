import { decided } from './decide.ts';
import { begin, type Change } from './draft.ts';
import type { Journey } from './journey.ts';
import { type Entry, isUnreached } from './ledger.ts';
import { noticeKey, wanted } from './notice.ts';
import type { Instant } from './time.ts';

/** Lets the machine look again where a message did not reach its address and there is another one. Nothing, where there is none. */
export const sayElsewhere = (journey: Journey, entry: Entry, now: Instant): Change | undefined => {
  if (journey.erased || !isUnreached(entry)) return undefined;
  const key = noticeKey(entry);
  if (!wanted(journey).some(({ unlessReached }) => unlessReached === key)) return undefined;
  const draft = begin(journey, now, 'doorstep');
  draft.news = true;
  return decided(draft);
};
