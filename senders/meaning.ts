import type { ParcelStatus, ScanReason } from '../domain/tracking.ts';

/** What a provider's status means in our words. */
export interface Meaning {
  readonly status: ParcelStatus;
  readonly reason?: ScanReason;
  /** The parcel does not move on before the buyer or the shop has done something. */
  readonly actionRequired: boolean;
}

export const means = (status: ParcelStatus, reason?: ScanReason, actionRequired = false): Meaning => ({
  status,
  ...(reason ? { reason } : {}),
  actionRequired,
});

/** The same, where somebody must act. */
export const needs = (status: ParcelStatus, reason?: ScanReason): Meaning => means(status, reason, true);
