import type { ParcelStep } from '../domain/stage.ts';
import type { ParcelStatus } from '../domain/tracking.ts';

/** How far a parcel is for its buyer: one whose delivery the carrier takes back is where its newest word has it, and one that goes back is on its way. */
export const shownStep = ({
  doubted,
  returned,
  status,
  step,
}: {
  readonly doubted?: true;
  readonly returned?: true;
  readonly status: ParcelStatus;
  readonly step: ParcelStep;
}): ParcelStep => {
  if (returned && step !== 'known') return 'shipped';
  if (!doubted) return step;
  if (status === 'out_for_delivery') return 'out-for-delivery';
  return status === 'available_for_pickup' ? 'ready-for-pickup' : 'shipped';
};
