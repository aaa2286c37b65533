import type { Outcome } from './command.ts';
import { decided } from './decide.ts';
import { begin, type Draft, note } from './draft.ts';
import type { Happening } from './interaction.ts';
import { type Journey, parcelKey } from './journey.ts';
import { addParcel, isKnown, MOST_PARCELS, type TrackedParcel } from './place.ts';
import { hasEnded } from './stage.ts';
import type { Instant } from './time.ts';

type LeftOut = Extract<Happening, { readonly kind: 'parcel-left-out' }>;

/** An order that names more than this has called somebody by then; its journey must stay small. */
const MOST_NOTED = 200;

/**
 * Adds what an order can take of the parcels that its shop named where nobody can be told to name fewer; the others are noted, each once. Safe to repeat.
 */
export const addWhatFits = (journey: Journey, parcels: readonly TrackedParcel[], now: Instant): Outcome => {
  const noted = new Set(journey.leftOut);
  const fresh = parcels.filter((parcel) => !isKnown(journey, parcel) && !noted.has(parcelKey(parcel)));
  if (fresh.length === 0) return { kind: 'unchanged' };
  // Nobody follows an order of former times: whatever is named of it is history, too.
  if (journey.imported === 'past') return { kind: 'refused', why: 'order-has-ended' };
  const isOver = hasEnded(journey);
  const room = isOver ? 0 : Math.max(0, MOST_PARCELS - Object.keys(journey.parcels).length);
  const out = fresh.slice(room, room + Math.max(0, MOST_NOTED - noted.size));
  if (room === 0 && out.length === 0) return { kind: 'unchanged' };
  const draft = begin(journey, now, 'shop');
  for (const parcel of fresh.slice(0, room)) addParcel(draft, parcel);
  leaveOut(draft, out, isOver ? 'order-has-ended' : 'too-many-parcels');
  return { kind: 'changed', change: decided(draft) };
};

const leaveOut = (draft: Draft, parcels: readonly TrackedParcel[], why: LeftOut['why']): void => {
  if (parcels.length === 0) return;
  const slots = parcels.map(parcelKey);
  draft.journey = { ...draft.journey, leftOut: [...(draft.journey.leftOut ?? []), ...slots] };
  for (const slot of slots) note(draft, `left-out-${slot}`, { kind: 'parcel-left-out', parcel: slot, why });
};
