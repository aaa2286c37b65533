import { isCancelled, type Journey, type JourneyParcel, openProblems } from './journey.ts';

/** Nobody waits for it any more. That it goes back is waited for as a problem, until a person ends that. */
export const isGone = (parcel: JourneyParcel): boolean =>
  isCancelled(parcel) || (parcel.returned === true && !parcel.problem);

/** What holds a check-in back: an open problem, or a parcel that is still under way, or is again. */
export const isHeldBack = (journey: Journey): boolean =>
  openProblems(journey).length > 0 ||
  Object.values(journey.parcels).some(
    (parcel) => !isGone(parcel) && (parcel.doubted || (parcel.late && parcel.step !== 'delivered')),
  );

/** Nothing is under way, nobody still owes this buyer an answer, and nothing of theirs goes back or was given back whole. */
export const isCalm = (journey: Journey): boolean =>
  !isHeldBack(journey) &&
  journey.complaintCase === undefined &&
  journey.replies?.open === undefined &&
  journey.refunded?.whole !== true &&
  !Object.values(journey.parcels).some(({ returned }) => returned);

/** Whoever got nothing is not asked how it was. */
export const isAllBack = ({ parcels }: Journey): boolean => {
  const sent = Object.values(parcels).filter((parcel) => !isCancelled(parcel));
  return sent.length > 0 && sent.every(({ returned }) => returned);
};
