import type { Outcome } from './command.ts';
import { decided } from './decide.ts';
import { begin, note } from './draft.ts';
import { type Journey, ORDER_SLOT, troubleOf } from './journey.ts';
import { rungs } from './stage.ts';
import type { Instant } from './time.ts';
import { clearProblem, openProblem } from './trouble.ts';

/** Whether the buyer can say that something has not arrived: the carrier says that it has, and nobody has closed the order. */
export const canDispute = (journey: Journey): boolean =>
  journey.rung < rungs.closed &&
  journey.imported !== 'past' &&
  Object.values(journey.parcels).some(({ step }) => step === 'delivered');

/** Where the dispute stands, if there is one. */
export const disputed = (journey: Journey): string | undefined =>
  [ORDER_SLOT, ...Object.keys(journey.parcels)].find((slot) => troubleOf(journey, slot).problem?.kind === 'disputed');

/**
 * The buyer says that what the carrier calls delivered has not arrived, or that it has after all. The stage stays; it is a problem with a case until the
 * buyer or a later scan settles it. Safe to repeat.
 */
export const dispute = (
  journey: Journey,
  { arrived, id }: { readonly arrived: boolean; readonly id: string },
  now: Instant,
): Outcome => {
  const standing = disputed(journey);
  if (arrived === (standing === undefined)) return { kind: 'unchanged' };
  if (!arrived && !canDispute(journey)) return { kind: 'refused', why: 'order-has-ended' };
  const draft = begin(journey, now, 'buyer');
  const slot = standing ?? deliveredSlot(journey);
  note(draft, `disputed-${id}`, { kind: 'disputed', slot, arrived });
  if (arrived) clearProblem(draft, slot, 'buyer');
  else openProblem(draft, slot, { kind: 'disputed', by: 'buyer' });
  return { kind: 'changed', change: decided(draft) };
};

/** The only parcel that was delivered; of several nobody knows which one the buyer misses. */
const deliveredSlot = (journey: Journey): string => {
  const [slot, ...others] = Object.entries(journey.parcels).flatMap(([key, { step }]) =>
    step === 'delivered' ? [key] : [],
  );
  return slot !== undefined && others.length === 0 ? slot : ORDER_SLOT;
};
