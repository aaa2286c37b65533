import type { ParcelStatus, ScanReason } from '../../domain/tracking.ts';
import type { Meaning } from '../../senders/meaning.ts';

const statuses: ReadonlyMap<string, ParcelStatus> = new Map<string, ParcelStatus>([
  ['pending', 'label_created'],
  ['picked_up', 'in_transit'],
  ['in_transit', 'in_transit'],
  ['out_for_delivery', 'out_for_delivery'],
  ['ready_for_pickup', 'available_for_pickup'],
  ['delivery_failed', 'delivery_attempt_failed'],
  ['delivered', 'delivered'],
  ['delivery_delayed', 'delayed'],
  ['on_hold', 'exception'],
  ['return_to_sender', 'returned_to_sender'],
  ['cancelled', 'cancelled'],
  ['unknown', 'unknown'],
]);

/** Karrio's incident reasons; "unknown" is none. The last three stand in no list of its, but in what it reads from some carriers. */
const reasons: ReadonlyMap<string, ScanReason> = new Map<string, ScanReason>([
  ['carrier_damaged_parcel', 'damaged_in_transit'],
  ['carrier_sorting_error', 'missorted'],
  ['carrier_address_not_found', 'address_issue'],
  ['carrier_parcel_lost', 'lost_by_carrier'],
  ['carrier_not_enough_time', 'carrier_delay'],
  ['carrier_vehicle_issue', 'carrier_delay'],
  ['carrier_capacity_exceeded', 'carrier_delay'],
  ['carrier_mechanical_delay', 'carrier_delay'],
  ['retailer_cancelled', 'other'],
  ['retailer_incorrect_data', 'awaiting_information'],
  ['retailer_not_ready', 'pickup_failed'],
  ['retailer_incorrect_parcel', 'wrong_parcel'],
  ['retailer_incorrect_dimensions', 'wrong_parcel'],
  ['retailer_packaging_issue', 'other'],
  ['consignee_refused', 'refused'],
  ['consignee_business_closed', 'closed'],
  ['consignee_not_available', 'not_at_home'],
  ['consignee_not_home', 'not_at_home'],
  ['consignee_cancelled', 'refused'],
  ['consignee_verification_failed', 'identification_failed'],
  ['consignee_incorrect_address', 'address_issue'],
  ['consignee_access_restricted', 'no_access'],
  ['consignee_safe_place_unavailable', 'no_access'],
  ['customs_delay', 'customs'],
  ['customs_documentation', 'documents_missing'],
  ['customs_duties_unpaid', 'payment_due'],
  ['customs_prohibited', 'customs'],
  ['customs_inspection', 'customs'],
  ['weather_delay', 'weather'],
  ['natural_disaster', 'outside_of_carrier'],
  ['force_majeure', 'outside_of_carrier'],
  ['parcel_being_researched', 'other'],
  ['security_issue', 'security'],
  ['regulatory_hold', 'held'],
  ['carrier_delay', 'carrier_delay'],
  ['delivery_exception_hold', 'held'],
  ['delivery_exception_undeliverable', 'undeliverable'],
]);

/** What a status means where no reason stands beside it. */
const plainReasons: ReadonlyMap<ParcelStatus, ScanReason> = new Map<ParcelStatus, ScanReason>([
  ['exception', 'held'],
  ['delayed', 'carrier_delay'],
]);

/** Reasons for which a hold, or a failed attempt, does not pass by itself. */
const needsSomebody: ReadonlySet<ScanReason> = new Set([
  'address_issue',
  'awaiting_information',
  'customs',
  'documents_missing',
  'held',
  'identification_failed',
  'payment_due',
  'pickup_failed',
  'refused',
  'security',
  'undeliverable',
  'wrong_parcel',
]);

/** A reason that is a status of its own here. */
const statusOfReason: ReadonlyMap<string, ParcelStatus> = new Map<string, ParcelStatus>([
  ['carrier_parcel_lost', 'lost'],
  ['carrier_damaged_parcel', 'damaged'],
]);

const settled: ReadonlySet<ParcelStatus> = new Set(['delivered', 'returned_to_sender', 'cancelled']);

/** The status decides, and the reason says why; only loss and damage, which Karrio has no status for, stand in the reason alone. */
export const meaningOf = (sent: string, incident: string): Meaning => {
  const main = statuses.get(sent) ?? 'unknown';
  const status = settled.has(main) ? main : (statusOfReason.get(incident) ?? main);
  const reason = reasonOf(status, incident);
  const canWait = status === 'exception' || status === 'delivery_attempt_failed';
  const actionRequired =
    status === 'available_for_pickup' || (canWait && reason !== undefined && needsSomebody.has(reason));
  return { status, ...(reason ? { reason } : {}), actionRequired };
};

/** Why it was not delivered says nothing once it is. */
const reasonOf = (status: ParcelStatus, incident: string): ScanReason | undefined => {
  if (incident === '' || incident === 'unknown') return plainReasons.get(status);
  const reason = reasons.get(incident) ?? 'other';
  return status === 'delivered' && reason !== 'damaged_in_transit' ? undefined : reason;
};
