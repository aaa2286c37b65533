import { decided } from './decide.ts';
import { begin, type Change } from './draft.ts';
import { unwatched } from './handshake.ts';
import { type Journey, ORDER_SLOT } from './journey.ts';
import type { Instant } from './time.ts';
import { openCase } from './trouble.ts';

/**
 * Restarting did not help: a person must look, by a case and by the operators' alarm, and the sweeper leaves the order alone until there
 * is news of it. No notice goes out: the machine that would claim one is what does not work.
 */
export const giveUp = (journey: Journey, now: Instant): Change => {
  const draft = begin(journey, now, 'doorstep');
  openCase(draft, { about: 'stuck', slot: ORDER_SLOT });
  const change = decided(draft);
  return { ...change, journey: { ...unwatched(change.journey), stuck: true } };
};
