import { type Journey, openProblems, type Problem } from '../../domain/journey.ts';
import { stageOf } from '../../domain/stage.ts';
import { parcelName } from './parcel-name.ts';

/** An order as shop and team see it: facts only, nothing of the buyer. */
export const orderView = (
  journey: Journey,
  {
    reference,
    number,
    page,
  }: { readonly reference: string; readonly number?: string | undefined; readonly page: string },
) => ({
  orderId: journey.order,
  reference,
  ...(number ? { number } : {}),
  page,
  stage: stageOf(journey.rung),
  stageSince: journey.stageSince,
  placedAt: journey.placedAt,
  ...promiseOf(journey),
  parcels: Object.values(journey.parcels).map(
    ({ carrier, trackingNumber, step, status, heardAt, estimatedDelivery, doubted, redirected }) => ({
      carrier,
      trackingNumber,
      step,
      status,
      heardAt,
      ...(estimatedDelivery ? { estimatedDelivery: estimatedDelivery.time.text } : {}),
      ...(doubted ? { doubted } : {}),
      ...(redirected ? { redirected } : {}),
    }),
  ),
  problems: openProblems(journey).map(problemView),
  ...(journey.handedOver ? { handedOver: true } : {}),
  ...(journey.refunded ? { refunded: journey.refunded } : {}),
  ...(journey.answer ? { answer: journey.answer } : {}),
  ...(journey.score === undefined ? {} : { score: journey.score }),
  erased: journey.erased,
});
export type OrderView = ReturnType<typeof orderView>;

/** What is expected next, and until when. */
const promiseOf = ({ dues, promiseAt }: Journey) => {
  const next = Object.values(dues).find(({ at }) => at === promiseAt);
  return next ? { promise: { of: next.kind, at: next.at } } : {};
};

const problemView = ({ slot, problem }: { readonly slot: string; readonly problem: Problem }) => {
  const { kind, reason, openedAt, openedBy, escalations, caseId } = problem;
  return {
    kind,
    ...(reason ? { reason } : {}),
    openedAt,
    openedBy,
    escalations,
    case: caseId,
    ...parcelName(slot),
  };
};
