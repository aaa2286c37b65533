import type { Draft } from './draft.ts';
import { isCancelled, type Parcel, type Problem, type ProblemKind, parcelKey } from './journey.ts';
import type { Instant } from './time.ts';
import type { ParcelStatus, ScanReason } from './tracking.ts';
import { clearProblem, openProblem } from './trouble.ts';

/** What hearing changed about a parcel. */
export interface Progress {
  /** It has come a step further than before, or what was doubted has arrived after all. */
  readonly comesOn: boolean;
  /** It has come a step further, whose own notice tells of whatever is over by it. */
  readonly isTold: boolean;
  /** Another scan is the newest now, or the parcel was cancelled, or goes back: its problem is to be judged again. */
  readonly turned: boolean;
  /** It goes back. */
  readonly isBack: boolean;
  /** That it goes back is said now, or counts again. */
  readonly turnsBack: boolean;
}

const problemOf: Readonly<Partial<Record<ParcelStatus, ProblemKind>>> = {
  delayed: 'delay',
  delivery_attempt_failed: 'attempt-failed',
  exception: 'exception',
  returned_to_sender: 'returned',
  lost: 'lost',
  damaged: 'damaged',
};

/** A problem stands or falls with the parcel's newest scan. Only a person ends that it goes back: on its way home it is scanned, too, and delivered. */
export const judge = (draft: Draft, parcel: Parcel, progress: Progress): void => {
  const { newest } = parcel;
  if (!newest || !progress.turned) return;
  if (progress.isBack && !isCancelled(parcel)) {
    if (progress.turnsBack)
      openProblem(draft, parcelKey(parcel), { ...reasonOf(newest), kind: 'returned', by: 'scan' });
  } else judgeByNewest(draft, { ...parcel, newest }, progress);
};

const judgeByNewest = (
  draft: Draft,
  parcel: Parcel & { readonly newest: NonNullable<Parcel['newest']> },
  { isTold }: Progress,
): void => {
  const { newest } = parcel;
  const slot = parcelKey(parcel);
  const kind = isCancelled(parcel) ? undefined : problemOf[newest.status];
  if (kind) {
    openProblem(draft, slot, { ...newest, kind, by: 'scan' });
    return;
  }
  const isOver = newest.status === 'delivered' || isCancelled(parcel);
  const open = draft.journey.parcels[slot]?.problem;
  if (!open || !mayClear(open, { isOver, at: newest.orderAt })) return;
  clearProblem(draft, slot, isTold || isCancelled(parcel) ? 'stage' : 'scan');
};

/** Why it goes back, if that is the newest word. */
const reasonOf = ({ status, reason }: NonNullable<Parcel['newest']>): { readonly reason?: ScanReason } =>
  status === 'returned_to_sender' && reason ? { reason } : {};

/** What the carrier said before the buyer spoke up is what the buyer denies; what it says of later is an answer. */
const mayClear = (
  { openedBy, openedAt }: Problem,
  newest: { readonly isOver: boolean; readonly at: Instant },
): boolean => {
  if (openedBy === 'buyer') return newest.at > openedAt;
  return newest.isOver || openedBy !== 'shop';
};
