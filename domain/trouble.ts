import { type Case, caseId } from './case.ts';
import { type Draft, note } from './draft.ts';
import type { CaseAbout } from './interaction.ts';
import {
  type Cleared,
  ORDER_SLOT,
  type Problem,
  type ProblemKind,
  STAGE_SLOT,
  type Trouble,
  troubleOf,
} from './journey.ts';
import { findPlan } from './plan.ts';
import { rungs } from './stage.ts';
import { waitEnds } from './time.ts';
import type { ScanReason } from './tracking.ts';

export interface NewProblem {
  readonly kind: ProblemKind;
  readonly by: Problem['openedBy'];
  readonly reason?: ScanReason;
}

/** Opens a problem with its case. The same kind again is the same episode: nothing changes. */
export const openProblem = (draft: Draft, slot: string, { kind, by, reason }: NewProblem): void => {
  const trouble = troubleOf(draft.journey, slot);
  if (trouble.problem?.kind === kind) return;
  if (trouble.problem) clearProblem(draft, slot, 'replaced');
  const id = openCase(draft, { about: 'problem', slot, problem: kind });
  const episode = trouble.episode + 1;
  const turn = draft.before.turn + 1;
  const problem: Problem = {
    kind,
    episode,
    turn,
    openedAt: draft.now,
    openedBy: by,
    escalations: 0,
    caseId: id,
    ...(reason ? { reason } : {}),
  };
  setTrouble(draft, slot, { episode, problem });
  draft.journey = { ...draft.journey, problemTurn: turn };
  draft.news = true;
  note(draft, `problem-${slot}-${episode}-opened`, { kind: 'problem-opened', slot, problem: kind, episode });
};

/** Clears what is open in a slot, whose wait begins anew, and closes its case. Clearing by a person or by another problem is no news. */
export const clearProblem = (draft: Draft, slot: string, by: Cleared['by']): void => {
  const { problem, episode } = troubleOf(draft.journey, slot);
  if (!problem) return;
  setTrouble(draft, slot, { episode, cleared: { kind: problem.kind, episode, by } });
  draft.refreshed.add(slot === ORDER_SLOT && problem.kind === 'silence' ? STAGE_SLOT : slot);
  closeCase(draft, problem.caseId, { by: closers[by], about: 'problem' });
  draft.news ||= by === 'scan' || by === 'shop' || draft.journey.rung === rungs.asked;
  note(draft, `problem-${slot}-${episode}-cleared`, { kind: 'problem-cleared', slot, problem: problem.kind, episode });
};

export const clearSilence = (draft: Draft, slot: string, by: Cleared['by']): void => {
  if (troubleOf(draft.journey, slot).problem?.kind === 'silence') clearProblem(draft, slot, by);
};

const closers = {
  scan: 'scan',
  stage: 'delivery',
  shop: 'shop',
  buyer: 'buyer',
  case: 'team',
  replaced: 'scan',
} as const;

export const openCase = (
  draft: Draft,
  { about, slot, problem }: { about: CaseAbout; slot: string; problem?: ProblemKind },
): string => {
  const { brand, order, plan, calendar } = draft.journey;
  const cases = draft.journey.cases + 1;
  const id = caseId(order, cases);
  const answerBy = waitEnds(draft.now, findPlan(plan).caseAnswer, calendar);
  draft.journey = { ...draft.journey, cases };
  draft.opened.push({
    id,
    brand,
    order,
    about,
    slot,
    openedAt: draft.now,
    answerBy,
    state: 'open',
    escalations: 0,
    ...(problem ? { problem } : {}),
  });
  note(draft, `case-${id}-opened`, { kind: 'case-opened', caseId: id, about });
  return id;
};

export const closeCase = (
  draft: Draft,
  id: string,
  { by, about }: { by: NonNullable<Case['closedBy']>; about: CaseAbout },
): void => {
  draft.closed.push({ id, at: draft.now, by });
  note(draft, `case-${id}-closed`, { kind: 'case-closed', caseId: id, about });
};

/** Replaces the trouble of a slot; a parcel keeps all else that is known of it. */
export const setTrouble = (draft: Draft, slot: string, trouble: Trouble): void => {
  const parcel = draft.journey.parcels[slot];
  if (!parcel) {
    draft.journey = { ...draft.journey, trouble };
    return;
  }
  const { problem: _problem, cleared: _cleared, ...rest } = parcel;
  draft.journey = { ...draft.journey, parcels: { ...draft.journey.parcels, [slot]: { ...rest, ...trouble } } };
};
