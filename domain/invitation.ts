import { isCalm } from './calm.ts';
import type { Draft } from './draft.ts';
import type { Journey } from './journey.ts';
import { findPlan } from './plan.ts';
import { rungs } from './stage.ts';

const wasAsked = ({ rung }: Journey): boolean => rung === rungs.delivered || rung === rungs.asked;

/** The buyer is happy, would hear more, and is invited as soon as the plan has it. Until then the order goes on. */
export const awaitsInvitation = (journey: Journey): boolean =>
  isHappyOnPlan(journey) && journey.invitation === 'yes' && wasAsked(journey) && isCalm(journey);

const isHappyOnPlan = ({ answer, plan, erased }: Journey): boolean =>
  answer === 'happy' && !erased && findPlan(plan).invitation !== undefined;

/** The time has come: whoever consented to nothing of the kind has it in their ledger that they are not invited. */
export const invite = (draft: Draft): void => {
  draft.journey = { ...draft.journey, invited: true };
};

/** That the buyer would have been invited is known at once where they consented to nothing of the kind. */
export const isLeftUninvited = (journey: Journey): boolean =>
  isHappyOnPlan(journey) && journey.invitation === 'no-consent' && wasAsked(journey) && isCalm(journey);

/** Whoever thinks better of it, or asks, or misses something, is invited no more: not when that is over, either. */
export const withoutRashInvitation = (journey: Journey): Journey => {
  if (!journey.invited || (journey.answer === 'happy' && isCalm(journey))) return journey;
  const { invited: _rash, ...rest } = journey;
  return rest;
};
