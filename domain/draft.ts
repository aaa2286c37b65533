import { type Case, type CaseChanges, caseId } from './case.ts';
import { planDues } from './dues.ts';
import { raiseHandshake } from './handshake.ts';
import type { CaseAbout, Happening, Interaction, Source } from './interaction.ts';
import {
  type Cleared,
  isCancelled,
  type Journey,
  ORDER_SLOT,
  type Parcel,
  type Problem,
  type ProblemKind,
  STAGE_SLOT,
  type Trouble,
  troubleOf,
} from './journey.ts';
import { findPlan } from './plan.ts';
import { hasEnded, hasReached, type Rung, rungs, stageOf } from './stage.ts';
import { type Instant, waitEnds } from './time.ts';
import type { ScanReason, ScanWords } from './tracking.ts';

/** What a decision changes, as data: to be written in one transaction, under the version it was read at, or not at all. */
export interface Change {
  readonly journey: Journey;
  readonly parcels: readonly Parcel[];
  readonly interactions: readonly Interaction[];
  readonly cases: CaseChanges;
  /** Personal words by scan or answer id, to be kept in one item of this id. */
  readonly words?: { readonly id: string; readonly texts: Readonly<Record<string, ScanWords>> };
}

/** One decision in the making. Mutable while its maker works on it, and seen by nobody else. */
export interface Draft {
  readonly before: Journey;
  readonly now: Instant;
  readonly source: Source;
  journey: Journey;
  readonly parcels: Parcel[];
  readonly interactions: Interaction[];
  readonly opened: Case[];
  readonly escalated: string[];
  readonly closed: CaseChanges['closed'][number][];
  /** Slots whose waiting begins anew. */
  readonly refreshed: Set<string>;
  /** Somebody must hear of this, whatever else changes. */
  news: boolean;
  words?: Change['words'];
}

export const begin = (journey: Journey, now: Instant, source: Source): Draft => ({
  before: journey,
  now,
  source,
  journey,
  parcels: [],
  interactions: [],
  opened: [],
  escalated: [],
  closed: [],
  refreshed: new Set(),
  news: false,
});

/** Adds what happened to the timeline. `id` must be the same whenever the same thing is noted again. */
export const note = (draft: Draft, id: string, what: Happening): void => {
  draft.interactions.push({ at: draft.now, id, source: draft.source, what });
};

/** Lets the order climb to a rung; a lower one is passed over. */
export const reach = (draft: Draft, rung: Rung): void => {
  if (rung <= draft.journey.rung) return;
  draft.journey = { ...draft.journey, rung, stageSince: draft.now };
  note(draft, `stage-${rung}`, { kind: 'stage-reached', stage: stageOf(rung) });
  if (rung === rungs.delivered) clearProblem(draft, ORDER_SLOT, 'stage');
};

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

export const clearSilence = (draft: Draft, slot: string): void => {
  if (troubleOf(draft.journey, slot).problem?.kind === 'silence') clearProblem(draft, slot, 'stage');
};

const closers = { scan: 'scan', stage: 'delivery', shop: 'shop', case: 'team', replaced: 'scan' } as const;

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

/** The stage that the parcels add up to. Those that became known after delivery do not count; a cancelled one is not waited for. */
const rungOfParcels = (journey: Journey): Rung => {
  const parcels = Object.values(journey.parcels).filter(({ late }) => !late);
  const awaited = parcels.filter((parcel) => !isCancelled(parcel));
  if (awaited.length > 0 && awaited.every(({ step }) => step === 'delivered')) return rungs.delivered;
  if (parcels.some(({ step }) => hasReached(step, 'out-for-delivery'))) return rungs['out-for-delivery'];
  return parcels.some(({ step }) => hasReached(step, 'shipped')) ? rungs.shipped : rungs.placed;
};

/** Ends the decision: the stage follows the parcels, the waits follow the stage, and the handshake says who must look. */
export const decided = (draft: Draft): Change => {
  if (!hasEnded(draft.journey)) reach(draft, rungOfParcels(draft.journey));
  const { dues, promiseAt } = planDues(draft.before, draft.journey, { now: draft.now, refreshed: draft.refreshed });
  const { promiseAt: _past, ...journey } = draft.journey;
  const planned: Journey = { ...journey, dues, ...(promiseAt ? { promiseAt } : {}) };
  const toldSteps = Object.entries(planned.parcels).some(
    ([slot, parcel]) => parcel.step !== (draft.before.parcels[slot]?.step ?? 'known'),
  );
  return {
    journey: raiseHandshake(draft.before, planned, {
      now: draft.now,
      news: draft.news || (toldSteps && planned.rung !== rungs.cancelled),
    }),
    parcels: draft.parcels,
    interactions: draft.interactions,
    cases: { opened: draft.opened, escalated: draft.escalated, closed: draft.closed },
    ...(draft.words ? { words: draft.words } : {}),
  };
};
