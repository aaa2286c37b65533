import type { Draft } from './draft.ts';
import { type Cleared, isCancelled, type Parcel, type Problem, type ProblemKind, parcelKey } from './journey.ts';
import type { ParcelStatus, ScanReason } from './tracking.ts';
import { clearProblem, openProblem } from './trouble.ts';

/** What hearing changed about a parcel. */
export interface Progress {
  /** It has come a step further than before, or what was doubted has arrived after all. */
  readonly comesOn: boolean;
  /** It has come a step further, whose own notice tells of whatever is over by it. */
  readonly tellsItself: boolean;
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

type Newest = NonNullable<Parcel['newest']>;
type Scanned = Parcel & { readonly newest: Newest };

const judgeByNewest = (draft: Draft, parcel: Scanned, progress: Progress): void => {
  const { newest } = parcel;
  const slot = parcelKey(parcel);
  const kind = isCancelled(parcel) ? undefined : problemOf[newest.status];
  if (kind) {
    openProblem(draft, slot, { ...newest, kind, by: 'scan' });
    return;
  }
  const open = draft.journey.parcels[slot]?.problem;
  if (!open) return;
  const by =
    newest.status === 'cancelled' || isCancelled(parcel) ? 'replaced' : endOf(open, { ...parcel, newest }, progress);
  if (by) clearProblem(draft, slot, by);
};

/** Why it goes back, if that is the newest word. */
const reasonOf = ({ status, reason }: Newest): { readonly reason?: ScanReason } =>
  status === 'returned_to_sender' && reason ? { reason } : {};

/**
 * By what an open problem is over, if it is. What the carrier had said before buyer or shop spoke up is what they deny, or know; of later scans any is an
 * answer to the buyer, and only a delivery one to the shop. No scan mends what had arrived and is damaged.
 */
const endOf = (
  { kind, openedBy, openedAt }: Problem,
  { newest: { status, orderAt }, step }: Scanned,
  { tellsItself }: Progress,
): Cleared['by'] | undefined => {
  const isDamaged = kind === 'damaged' && step === 'delivered' && !tellsItself;
  const answers = status === 'delivered' && (tellsItself || (orderAt > openedAt && !isDamaged));
  if (openedBy === 'buyer' && orderAt <= openedAt) return undefined;
  if (openedBy === 'shop' && !answers) return undefined;
  if (tellsItself) return 'stage';
  return isDamaged ? 'replaced' : 'scan';
};
