import type { Change, Draft } from './draft.ts';
import { note } from './draft.ts';
import { planDues } from './dues.ts';
import { raiseHandshake } from './handshake.ts';
import { awaitsInvitation, isAnswered, isLeftUninvited, withoutRashInvitation } from './invitation.ts';
import { isCancelled, type Journey, ORDER_SLOT } from './journey.ts';
import { hasEnded, hasReached, type Rung, rungs, stageOf } from './stage.ts';
import { clearProblem } from './trouble.ts';

/** Lets the order climb to a rung; a lower one is passed over. */
export const reach = (draft: Draft, rung: Rung): void => {
  if (rung <= draft.journey.rung) return;
  draft.journey = { ...draft.journey, rung, stageSince: draft.now };
  note(draft, `stage-${rung}`, { kind: 'stage-reached', stage: stageOf(rung) });
  if (rung === rungs.delivered) endTrouble(draft);
};

/** What was wrong with the order as a whole is over once all has arrived; but what its buyer misses does not come by another parcel. */
const endTrouble = (draft: Draft): void => {
  const { parcels, trouble } = draft.journey;
  if (!trouble.problem || trouble.problem.kind === 'disputed') return;
  const isOver = trouble.problem.kind === 'delay' || trouble.problem.kind === 'silence';
  const isGood = isOver && !Object.values(parcels).some(({ returned }) => returned);
  if (isArriving(draft)) clearProblem(draft, ORDER_SLOT, 'stage');
  else clearProblem(draft, ORDER_SLOT, isGood ? 'scan' : 'replaced');
};

/** A parcel is delivered now, whose notice tells that; else the last one that was waited for was withdrawn, or is back. */
const isArriving = ({ before, journey }: Draft): boolean =>
  Object.entries(journey.parcels).some(
    ([slot, { step, returned }]) => step === 'delivered' && !returned && before.parcels[slot]?.step !== 'delivered',
  );

/** The stage that the parcels add up to. Those that became known after delivery do not count; a cancelled one is not waited for. */
const rungOfParcels = (journey: Journey): Rung => {
  const parcels = Object.values(journey.parcels).filter(({ late }) => !late);
  const awaited = parcels.filter((parcel) => !isCancelled(parcel));
  if (awaited.length > 0 && awaited.every(({ step }) => step === 'delivered')) return rungs.delivered;
  if (parcels.some(({ step }) => hasReached(step, 'out-for-delivery'))) return rungs['out-for-delivery'];
  const isShipped = journey.handedOver === true || parcels.some(({ step }) => hasReached(step, 'shipped'));
  return isShipped ? rungs.shipped : rungs.placed;
};

/** An answer ends the order, unless its buyer is to be invited: that is the end then. */
const settle = (draft: Draft): void => {
  const { journey } = draft;
  if (!isAnswered(journey) || awaitsInvitation(journey)) return;
  if (isLeftUninvited(journey)) draft.journey = { ...journey, invited: true };
  reach(draft, rungs.settled);
};

/** Ends the decision: the stage follows the parcels, the waits follow the stage, and the handshake says who must look. */
export const decided = (draft: Draft): Change => {
  if (!hasEnded(draft.journey)) reach(draft, rungOfParcels(draft.journey));
  settle(draft);
  draft.journey = withoutRashInvitation(draft.journey);
  const waits = planDues(draft.before, draft.journey, { now: draft.now, refreshed: draft.refreshed });
  const planned: Journey = { ...(waits.promiseAt ? draft.journey : withoutPromise(draft.journey)), ...waits };
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
    ...(draft.inquiries.length > 0 ? { inquiries: draft.inquiries } : {}),
    ...(draft.words ? { words: draft.words } : {}),
  };
};

const withoutPromise = ({ promiseAt: _past, ...journey }: Journey): Journey => journey;
