import { isCalm } from './calm.ts';
import type { Journey } from './journey.ts';
import { findPlan } from './plan.ts';
import { rungs } from './stage.ts';

/** The buyer has answered, and the order is not settled yet. */
export const isAnswered = ({ answer, rung }: Journey): boolean =>
  answer !== undefined && (rung === rungs.delivered || rung === rungs.asked);

/** The buyer is happy, would hear more, and is invited as soon as the plan has it. Until then the order goes on; whatever comes up ends it. */
export const awaitsInvitation = (journey: Journey): boolean => isDue(journey) && journey.invitation === 'yes';

/** Of a buyer who is happy, but never asked for such mails: the ledger says why they are not invited. */
export const isLeftUninvited = (journey: Journey): boolean => isDue(journey) && journey.invitation === 'no-consent';

const isDue = (journey: Journey): boolean =>
  isAnswered(journey) &&
  journey.answer === 'happy' &&
  !journey.erased &&
  findPlan(journey.plan).invitation !== undefined &&
  isCalm(journey);

/** Whoever thinks better of it, or asks, or misses something, is invited no more: not when that is over, either. */
export const withoutRashInvitation = (journey: Journey): Journey => {
  if (!journey.invited || (journey.answer === 'happy' && isCalm(journey))) return journey;
  const { invited: _rash, ...rest } = journey;
  return rest;
};
