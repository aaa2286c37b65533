import { type Meaning, means, needs } from '../../senders/meaning.ts';

/** Main statuses, which are also what sub-statuses begin with. */
const statuses: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['NotFound', means('unknown')],
  ['InfoReceived', means('label_created')],
  ['InTransit', means('in_transit')],
  ['Expired', means('expired')],
  ['AvailableForPickup', needs('available_for_pickup')],
  ['OutForDelivery', means('out_for_delivery')],
  ['DeliveryFailure', means('delivery_attempt_failed')],
  ['Delivered', means('delivered')],
  ['Exception', means('exception', 'other')],
]);

/** Those that say more than their main status. A newer one, not known here, means what its beginning means. */
const subStatuses: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['InTransit_CustomsProcessing', means('in_transit', 'customs')],
  ['InTransit_CustomsReleased', means('in_transit', 'customs')],
  ['InTransit_CustomsRequiringInformation', needs('exception', 'customs')],
  ['DeliveryFailure_NoBody', means('delivery_attempt_failed', 'not_at_home')],
  ['DeliveryFailure_Security', needs('delivery_attempt_failed', 'security')],
  ['DeliveryFailure_Rejected', needs('delivery_attempt_failed', 'refused')],
  ['DeliveryFailure_InvalidAddress', needs('delivery_attempt_failed', 'address_issue')],
  ['Exception_Returning', means('returned_to_sender')],
  ['Exception_Returned', means('returned_to_sender', 'back_at_sender')],
  ['Exception_NoBody', needs('exception', 'not_at_home')],
  ['Exception_Security', needs('exception', 'security')],
  ['Exception_Rejected', needs('exception', 'refused')],
  ['Exception_Damage', means('damaged', 'damaged_in_transit')],
  ['Exception_Destroyed', means('damaged', 'disposed')],
  ['Exception_Delayed', means('delayed', 'carrier_delay')],
  ['Exception_Lost', means('lost', 'lost_by_carrier')],
  ['Exception_Cancel', means('cancelled')],
]);

/** The milestone that an event belongs to: read only where it has no sub-status. */
const stages: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['InfoReceived', means('label_created')],
  ['PickedUp', means('in_transit')],
  ['Departure', means('in_transit')],
  ['Arrival', means('in_transit')],
  ['AvailableForPickup', needs('available_for_pickup')],
  ['OutForDelivery', means('out_for_delivery')],
  ['Delivered', means('delivered')],
  ['Returning', means('returned_to_sender')],
  ['Returned', means('returned_to_sender', 'back_at_sender')],
]);

/** "InTransit" of "InTransit_Departure". */
export const mainOf = (subStatus: string): string => subStatus.split('_')[0] ?? '';

/** The parcel as a whole: the sub-status refines its own main status, and no other. */
export const meaningOfParcel = (status: string, subStatus: string): Meaning => {
  const main = status || mainOf(subStatus);
  const own = mainOf(subStatus) === main ? subStatuses.get(subStatus) : undefined;
  return own ?? statuses.get(main) ?? means('unknown');
};

export const meaningOfEvent = (subStatus: string, stage: string): Meaning =>
  subStatuses.get(subStatus) ?? statuses.get(mainOf(subStatus)) ?? stages.get(stage) ?? means('unknown');

/** A sub-status that says no more than the main status. */
export const isVague = (subStatus: string): boolean => subStatus === '' || subStatus.endsWith('_Other');
