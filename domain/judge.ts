import type { Draft } from './draft.ts';
import { isCancelled, type Parcel, type Problem, type ProblemKind, parcelKey } from './journey.ts';
import type { Instant } from './time.ts';
import type { ParcelStatus } from './tracking.ts';
import { clearProblem, openProblem } from './trouble.ts';

/** What hearing changed about a parcel. */
export interface Progress {
  /** A further step than before: its own notice tells of whatever it clears. */
  readonly further: boolean;
  /** Another scan is the newest now, or the parcel was cancelled: its problem is to be judged again. */
  readonly turned: boolean;
}

const problemOf: Readonly<Partial<Record<ParcelStatus, ProblemKind>>> = {
  delayed: 'delay',
  delivery_attempt_failed: 'attempt-failed',
  exception: 'exception',
  returned_to_sender: 'returned',
  lost: 'lost',
  damaged: 'damaged',
};

/** A problem stands or falls with the parcel's newest scan. */
export const judge = (draft: Draft, parcel: Parcel, { further, turned }: Progress): void => {
  const { newest } = parcel;
  if (!newest || !turned) return;
  const slot = parcelKey(parcel);
  const kind = isCancelled(parcel) ? undefined : problemOf[newest.status];
  if (kind) {
    openProblem(draft, slot, { ...newest, kind, by: 'scan' });
    return;
  }
  const isOver = newest.status === 'delivered' || isCancelled(parcel);
  const open = draft.journey.parcels[slot]?.problem;
  if (!open || !mayClear(open, { isOver, at: newest.orderAt })) return;
  const isToldByStage = (further || isOver) && open.kind !== 'disputed';
  clearProblem(draft, slot, isToldByStage ? 'stage' : 'scan');
};

/** What the carrier said before the buyer spoke up is what the buyer denies; what it says of later is an answer. */
const mayClear = (
  { openedBy, openedAt }: Problem,
  newest: { readonly isOver: boolean; readonly at: Instant },
): boolean => {
  if (openedBy === 'buyer') return newest.at > openedAt;
  return newest.isOver || openedBy !== 'shop';
};
