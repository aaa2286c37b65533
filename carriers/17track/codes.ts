import type { ParcelStatus, ScanReason } from '../../domain/tracking.ts';
import type { Meaning } from '../../senders/scan-list.ts';

const is = (status: ParcelStatus, reason?: ScanReason): Meaning => ({
  status,
  ...(reason ? { reason } : {}),
  actionRequired: false,
});

/** It does not move on before somebody has done something. */
const needs = (status: ParcelStatus, reason?: ScanReason): Meaning => ({ ...is(status, reason), actionRequired: true });

/** Main statuses, which are also what sub-statuses begin with. */
const statuses: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['NotFound', is('unknown')],
  ['InfoReceived', is('label_created')],
  ['InTransit', is('in_transit')],
  ['Expired', is('expired')],
  ['AvailableForPickup', needs('available_for_pickup')],
  ['OutForDelivery', is('out_for_delivery')],
  ['DeliveryFailure', is('delivery_attempt_failed')],
  ['Delivered', is('delivered')],
  ['Exception', is('exception', 'other')],
]);

/** Those that say more than their main status. A newer one, not known here, means what its beginning means. */
const subStatuses: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['InTransit_CustomsProcessing', is('in_transit', 'customs')],
  ['InTransit_CustomsReleased', is('in_transit', 'customs')],
  ['InTransit_CustomsRequiringInformation', needs('exception', 'customs')],
  ['DeliveryFailure_NoBody', is('delivery_attempt_failed', 'not_at_home')],
  ['DeliveryFailure_Security', needs('delivery_attempt_failed', 'security')],
  ['DeliveryFailure_Rejected', needs('delivery_attempt_failed', 'refused')],
  ['DeliveryFailure_InvalidAddress', needs('delivery_attempt_failed', 'address_issue')],
  ['Exception_Returning', is('returned_to_sender')],
  ['Exception_Returned', is('returned_to_sender', 'back_at_sender')],
  ['Exception_NoBody', needs('exception', 'not_at_home')],
  ['Exception_Security', needs('exception', 'security')],
  ['Exception_Rejected', needs('exception', 'refused')],
  ['Exception_Damage', is('damaged', 'damaged_in_transit')],
  ['Exception_Destroyed', is('damaged', 'disposed')],
  ['Exception_Delayed', is('delayed', 'carrier_delay')],
  ['Exception_Lost', is('lost', 'lost_by_carrier')],
  ['Exception_Cancel', is('cancelled')],
]);

/** The milestone that an event belongs to: read only where it has no sub-status. */
const stages: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['InfoReceived', is('label_created')],
  ['PickedUp', is('in_transit')],
  ['Departure', is('in_transit')],
  ['Arrival', is('in_transit')],
  ['AvailableForPickup', needs('available_for_pickup')],
  ['OutForDelivery', is('out_for_delivery')],
  ['Delivered', is('delivered')],
  ['Returning', is('returned_to_sender')],
  ['Returned', is('returned_to_sender', 'back_at_sender')],
]);

/** "InTransit" of "InTransit_Departure". */
export const mainOf = (subStatus: string): string => subStatus.split('_')[0] ?? '';

/** The parcel as a whole: the sub-status refines its own main status, and no other. */
export const meaningOfParcel = (status: string, subStatus: string): Meaning => {
  const main = status || mainOf(subStatus);
  const own = mainOf(subStatus) === main ? subStatuses.get(subStatus) : undefined;
  return own ?? statuses.get(main) ?? is('unknown');
};

export const meaningOfEvent = (subStatus: string, stage: string): Meaning =>
  subStatuses.get(subStatus) ?? statuses.get(mainOf(subStatus)) ?? stages.get(stage) ?? is('unknown');

/** A sub-status that says no more than the main status. */
export const isVague = (subStatus: string): boolean => subStatus === '' || subStatus.endsWith('_Other');
