import type { Case } from './case.ts';
import { decided, reach } from './decide.ts';
import { begin, type Change, type Draft, note } from './draft.ts';
import { type Answer, type Journey, ORDER_SLOT, openProblems, type ProblemKind, parcelKey } from './journey.ts';
import { addParcel, isKnown, MOST_PARCELS, type TrackedParcel } from './place.ts';
import { hasEnded, rungs } from './stage.ts';
import type { Instant } from './time.ts';
import { clearProblem, closeCase, openCase, openProblem } from './trouble.ts';

/** What a person or a shop asks for: either it changes something, or it was so already, or it cannot be. */
export type Outcome =
  | { readonly kind: 'changed'; readonly change: Change }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly why: Refusal };

export type Refusal = 'order-has-ended' | 'already-moving' | 'too-many-parcels' | 'unknown-parcel' | 'unknown-case';

const unchanged: Outcome = { kind: 'unchanged' };
const refused = (why: Refusal): Outcome => ({ kind: 'refused', why });
const changed = (draft: Draft): Outcome => ({ kind: 'changed', change: decided(draft) });

/** Adds parcels to an order. Safe to repeat. */
export const addParcels = (journey: Journey, parcels: readonly TrackedParcel[], now: Instant): Outcome => {
  const fresh = parcels.filter((parcel) => !isKnown(journey, parcel));
  if (fresh.length === 0) return unchanged;
  if (journey.rung === rungs.closed || journey.rung === rungs.cancelled || journey.rung === rungs.settled)
    return refused('order-has-ended');
  if (Object.keys(journey.parcels).length + fresh.length > MOST_PARCELS) return refused('too-many-parcels');
  const draft = begin(journey, now, 'shop');
  for (const parcel of fresh) addParcel(draft, parcel);
  return changed(draft);
};

/** Cancels an order of which nothing has moved. Safe to repeat. */
export const cancel = (journey: Journey, now: Instant): Outcome => {
  if (journey.rung === rungs.cancelled) return unchanged;
  if (hasEnded(journey)) return refused('order-has-ended');
  if (journey.rung !== rungs.placed) return refused('already-moving');
  const draft = begin(journey, now, 'shop');
  for (const { slot } of openProblems(journey)) clearProblem(draft, slot, 'case');
  reach(draft, rungs.cancelled);
  return changed(draft);
};

export interface ShopProblem {
  readonly kind: ProblemKind;
  readonly state: 'open' | 'cleared';
  /** Without it, the problem is the whole order's. */
  readonly parcel?: TrackedParcel;
}

/** The shop reports a problem, or that it is over. Safe to repeat. */
export const reportProblem = (journey: Journey, { kind, state, parcel }: ShopProblem, now: Instant): Outcome => {
  const slot = parcel ? parcelKey(parcel) : ORDER_SLOT;
  const trouble = parcel ? journey.parcels[slot] : journey.trouble;
  if (!trouble) return refused('unknown-parcel');
  const isOpen = trouble.problem?.kind === kind;
  if (isOpen === (state === 'open')) return unchanged;
  if (hasEnded(journey)) return refused('order-has-ended');
  const draft = begin(journey, now, 'shop');
  if (state === 'open') openProblem(draft, slot, { kind, by: 'shop' });
  else takeBack(draft, slot, kind);
  return changed(draft);
};

/** The shop knows better: what its carrier scanned as going back does not. */
const takeBack = (draft: Draft, slot: string, kind: ProblemKind): void => {
  clearProblem(draft, slot, 'shop');
  const { [slot]: parcel, ...parcels } = draft.journey.parcels;
  if (!parcel || kind !== 'returned') return;
  const { returned: _untrue, ...shown } = parcel;
  draft.journey = { ...draft.journey, parcels: { ...parcels, [slot]: shown } };
};

/** The buyer says how it went. The newest answer counts; the first unhappy one opens a case, later ones join it while it is open. */
export const answer = (
  journey: Journey,
  said: { readonly answer: Answer; readonly words?: string; readonly id: string },
  now: Instant,
): Outcome => {
  const isOver = journey.rung >= rungs.closed || journey.imported === 'past';
  if (isOver || journey.rung < rungs.delivered) return refused('order-has-ended');
  const draft = begin(journey, now, 'buyer');
  const wordsId = said.words && !journey.erased ? `answer-${said.id}` : undefined;
  if (wordsId && said.words) draft.words = { id: wordsId, texts: { [said.id]: { message: said.words } } };
  note(draft, `answer-${said.id}`, { kind: 'answered', answer: said.answer, ...(wordsId ? { wordsId } : {}) });
  draft.journey = { ...draft.journey, answer: said.answer };
  if (said.answer === 'unhappy') complain(draft, said.id);
  return changed(draft);
};

const complain = (draft: Draft, answerId: string): void => {
  const { complaintCase, complaints } = draft.journey;
  if (complaintCase) {
    note(draft, `case-${complaintCase}-joined-${answerId}`, {
      kind: 'case-joined',
      caseId: complaintCase,
      about: 'answer',
    });
    return;
  }
  const id = openCase(draft, { about: 'answer', slot: ORDER_SLOT });
  draft.journey = { ...draft.journey, complaintCase: id, complaints: complaints + 1 };
  draft.news = true;
};

/** A person closes a case, which clears its problem; `endOrder` also ends the order where it stands. Safe to repeat. */
export const close = (
  journey: Journey,
  asked: { readonly case: Case; readonly endOrder: boolean },
  now: Instant,
): Outcome => {
  const ends = asked.endOrder && !hasEnded(journey);
  if (asked.case.state === 'closed' && !ends) return unchanged;
  const draft = begin(journey, now, 'team');
  const { id, about } = asked.case;
  const open = openProblems(journey).find(({ problem }) => problem.caseId === id);
  if (open) clearProblem(draft, open.slot, 'case');
  else if (asked.case.state === 'open') closeCase(draft, id, { by: 'team', about });
  if (journey.complaintCase === id) forgetComplaint(draft);
  forgetQuestion(draft, id);
  // Whoever closes it has mended what kept the order from going on.
  if (about === 'stuck') draft.news = true;
  if (ends) reach(draft, journey.rung >= rungs.delivered ? rungs.settled : rungs.closed);
  return changed(draft);
};

const forgetComplaint = (draft: Draft): void => {
  const { complaintCase: _closed, ...journey } = draft.journey;
  draft.journey = journey;
};

/** A person has answered: the next reply opens a case of its own. */
const forgetQuestion = (draft: Draft, caseId: string): void => {
  const { replies } = draft.journey;
  if (replies?.open?.caseId !== caseId) return;
  const { open: _answered, ...rest } = replies;
  draft.journey = { ...draft.journey, replies: rest };
};

/** Forgets who the buyer is: from now on no message goes out and no personal item is written; the parcels are still followed. */
export const erase = (journey: Journey, now: Instant): Outcome => {
  if (journey.erased) return unchanged;
  const draft = begin(journey, now, 'team');
  draft.journey = { ...draft.journey, erased: true };
  return changed(draft);
};
