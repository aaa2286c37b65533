import type { Outcome } from './command.ts';
import { decided } from './decide.ts';
import { begin, note } from './draft.ts';
import type { Journey } from './journey.ts';
import type { Refunded } from './refunded.ts';
import { hasEnded, rungs } from './stage.ts';
import type { Instant } from './time.ts';

const unchanged: Outcome = { kind: 'unchanged' };
const ended: Outcome = { kind: 'refused', why: 'order-has-ended' };

/** Everything in the order was given to a carrier, or to the buyer. Safe to repeat. */
export const handOver = (journey: Journey, now: Instant): Outcome => {
  if (journey.handedOver) return unchanged;
  if (hasEnded(journey)) return ended;
  const draft = begin(journey, now, 'shop');
  // Whoever has heard that a parcel is on its way hears nothing new by it.
  draft.news = journey.rung === rungs.placed;
  draft.journey = { ...draft.journey, handedOver: true, ...(draft.news ? { shippedBy: 'shop' } : {}) };
  note(draft, 'handed-over', { kind: 'handed-over' });
  return { kind: 'changed', change: decided(draft) };
};

/** What the shop corrects about its buyer: as much of it as a journey knows. */
export interface Correction {
  readonly what: 'contact' | 'address';
  /** Tells one correction from another. */
  readonly id: string;
  readonly channels?: Journey['channels'];
  /** Another e-mail address: whoever has it asked for nothing. */
  readonly isOtherMail?: boolean;
}

/** The buyer is reached otherwise, or the order goes elsewhere: the latter is news to the buyer, who may not have asked for it. */
export const correct = (journey: Journey, { what, id, channels, isOtherMail }: Correction, now: Instant): Outcome => {
  if (journey.erased) return unchanged;
  if (hasEnded(journey)) return ended;
  const draft = begin(journey, now, 'shop');
  const { redirections = 0 } = journey;
  draft.journey = {
    ...draft.journey,
    ...(channels ? { channels } : {}),
    ...(isOtherMail && journey.invitation ? { invitation: 'no-consent' } : {}),
    ...(what === 'address' ? { redirections: redirections + 1 } : {}),
  };
  draft.news = true;
  note(draft, `buyer-changed-${id}`, { kind: 'buyer-changed', what });
  return { kind: 'changed', change: decided(draft) };
};

/** Notes what the shop gave back, all in all. It tells nobody and ends nothing: a refund may go with a return, a discount, a cancellation. Safe to repeat. */
export const refund = (journey: Journey, { whole, total }: Refunded, now: Instant): Outcome => {
  const { refunded } = journey;
  if (refunded?.whole === whole && refunded.total === total) return unchanged;
  const draft = begin(journey, now, 'shop');
  const given: Refunded = { whole, ...(total === undefined ? {} : { total }) };
  draft.journey = { ...draft.journey, refunded: given };
  note(draft, `refunded-${whole ? 'whole' : (total ?? 'part')}`, { kind: 'refunded', ...given });
  return { kind: 'changed', change: decided(draft) };
};
