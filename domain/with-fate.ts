import { type Fate, fates } from './fate.ts';
import { type Entry, knownAsSent } from './ledger.ts';
import type { Instant } from './time.ts';

/** The entry with what its provider tells of it; nothing, if that is no news. What has a fate was sent, whatever was in doubt. */
export const withFate = (entry: Entry, kind: Fate, at: Instant): Entry | undefined => {
  const known = entry.fate ? fates.indexOf(entry.fate.kind) : -1;
  if (fates.indexOf(kind) <= known || entry.state === 'not-sent') return undefined;
  const told: Entry = { ...entry, fate: { kind, at } };
  const isInDoubt = entry.state === 'uncertain' || (entry.state === 'claimed' && entry.doubtful);
  return isInDoubt ? knownAsSent(told, at) : told;
};
