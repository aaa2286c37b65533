import type { Fate } from './fate.ts';
import type { Interaction } from './interaction.ts';
import { type Entry, isFinal } from './ledger.ts';
import { noticeKey } from './notice.ts';
import type { Instant } from './time.ts';

/** What became of a notice, for the order's timeline: nothing as long as it is not final. */
export const noticeTold = (entry: Entry, at: Instant): Interaction | undefined => {
  const outcome = outcomeOf(entry);
  if (!isFinal(entry) || !outcome) return undefined;
  const notice = noticeKey(entry);
  const { reason, channel } = entry;
  return { at, id: `notice-${notice}`, source: 'doorstep', what: { kind: 'notice', notice, reason, channel, outcome } };
};

/** What a notice's provider tells of it, for the order's timeline. */
export const fateTold = (entry: Entry, fate: Fate, at: Instant): Interaction => {
  const notice = noticeKey(entry);
  const { reason, channel } = entry;
  return {
    at,
    id: `${fate}-${notice}`,
    source: 'doorstep',
    what: { kind: 'notice-fate', notice, reason, channel, fate },
  };
};

const outcomeOf = ({ state, why }: Entry) => {
  if (state === 'sent' || state === 'uncertain') return state;
  return why;
};
