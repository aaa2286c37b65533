import type { ParcelStatus } from '../../domain/tracking.ts';
import { type Meaning, means, needs } from '../../senders/meaning.ts';

/** ShipEngine's two codes of one event, or of the parcel as a whole. */
export interface Codes {
  readonly status: string;
  readonly detail: string;
}

const statuses: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['NY', means('label_created')],
  ['AC', means('in_transit')],
  ['IT', means('in_transit')],
  ['SP', needs('available_for_pickup')],
  ['AT', means('delivery_attempt_failed')],
  ['DE', means('delivered')],
  ['EX', means('exception', 'other')],
  ['UN', means('unknown')],
]);

const details: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['SHIPMENT_CREATED', means('label_created')],
  ['AWAITING_PICKUP_DROP_OFF', means('label_created')],
  ['ELEC_ADVICE_RECD_BY_CARRIER', means('label_created')],
  ['NOT_YET_RECEIVED_BY_CARRIER', means('label_created')],
  ['DROPPED_OFF', means('in_transit')],
  ['PICKED_UP', means('in_transit')],
  ['RECEIVED_BY_CARRIER', means('in_transit')],
  ['RECD_BY_CARRIER_NO_ELEC_ADVICE', means('in_transit', 'awaiting_information')],
  ['RECEIVED_LOCAL_DELIVERY_DEPOT', means('in_transit')],
  ['HUB_SCAN_IN', means('in_transit')],
  ['HUB_SCAN_OUT', means('in_transit')],
  ['HUB_PROCESSING', means('in_transit')],
  ['IN_TRANSIT', means('in_transit')],
  ['INFORMATION', means('in_transit')],
  ['PARCEL_UPDATE_NOTIFICATION', means('in_transit')],
  ['PARCEL_OVER_LABELLED', means('in_transit')],
  ['PARCEL_REPACKED', means('in_transit')],
  ['SUB_CONTRACTOR_EVENT', means('in_transit')],
  ['SUB_CONTRACTOR_RECEIVED', means('in_transit')],
  ['CUSTOMS_CLEARED', means('in_transit', 'customs')],
  ['CUSTOMS_PROCESSING', means('in_transit', 'customs')],
  ['COD_AMOUNT_PAID', means('in_transit')],
  ['DELIVERY_ARRANGED_WITH_RECIPIENT', means('in_transit', 'appointment')],
  ['DELIVERY_SCHEDULED', means('in_transit')],
  ['PARCEL_REDIRECTED', means('in_transit', 'redirected')],
  ['PARCEL_REDIRECTED_BY_CARRIER', means('in_transit', 'redirected')],
  ['OUT_FOR_DELIVERY', means('out_for_delivery')],
  ['AWAITING_COLLECTION_FROM_PICKUP_POINT', needs('available_for_pickup')],
  ['COLLECT_AT_LOCAL_PO', needs('available_for_pickup')],
  ['CUSTOMER_TO_COLLECT_FROM_CARRIER', needs('available_for_pickup')],
  ['DELIVERED_TO_PICKUP_POINT', needs('available_for_pickup')],
  ['ATTEMPTED_DELIVERY', means('delivery_attempt_failed')],
  ['ATTEMPTED_DELIVERY_FINAL', needs('delivery_attempt_failed')],
  ['NOT_DELIVERED', means('delivery_attempt_failed')],
  ['CUSTOMER_CARDED', means('delivery_attempt_failed', 'not_at_home')],
  ['NO_ACCESS_TO_RECIPIENTS_ADDRESS', means('delivery_attempt_failed', 'no_access')],
  ['CUSTOMER_IDENTIFICATION_FAILED', needs('delivery_attempt_failed', 'identification_failed')],
  ['COD_AMOUNT_NOT_PAID', needs('delivery_attempt_failed', 'payment_due')],
  ['DELIVERED', means('delivered')],
  ['PROOF_OF_DELIVERY', means('delivered')],
  ['DELIVERED_TO_RECEPTION', means('delivered')],
  ['DELIVERED_TO_PO_BOX', means('delivered')],
  ['DELIVERED_TO_ALTERNATIVE_DELIVERY_LOCATION', means('delivered', 'redirected')],
  ['DELIVERED_SPECIFIED_SAFE_PLACE', means('delivered', 'left_in_safe_place')],
  ['DELIVERED_TO_NEIGHBOUR', means('delivered', 'left_with_neighbour')],
  ['DELIVERED_DAMAGED', means('delivered', 'damaged_in_transit')],
  ['DELIVERED_IN_PART', means('delivered', 'partly_delivered')],
  ['PARCEL_COLLECTED_FROM_PICKUP_POINT', means('delivered', 'collected')],
  ['CARRIER_DELAYS', means('delayed', 'carrier_delay')],
  ['DELAYED_NOT_CARRIER', means('delayed', 'outside_of_carrier')],
  ['DELIVERY_RESCHEDULED', means('delayed', 'rescheduled')],
  ['ADDRESS_QUERY', needs('exception', 'address_issue')],
  ['CUSTOMER_MOVED', needs('exception', 'recipient_moved')],
  ['DUTY_NOT_PAID', needs('exception', 'payment_due')],
  ['HAZARDOUS_PROHIBITED', needs('exception', 'security')],
  ['HELD_BY_CARRIER', needs('exception', 'held')],
  ['HELD_BY_CARRIER_FOR_CLEARANCE_PRE_PROCESSING', needs('exception', 'customs')],
  ['HELD_BY_CUSTOMS', needs('exception', 'customs')],
  ['INCORRECT_DECLARATION', needs('exception', 'documents_missing')],
  ['MISROUTED', means('exception', 'missorted')],
  ['NOT_COLLECTED_FROM_PICKUP_POINT', needs('exception', 'unclaimed')],
  ['NOT_DELIVERED_ADDRESSEE_DECEASED', needs('exception', 'undeliverable')],
  ['PARCEL_OUTSIDE_OF_SERVICE_CAPABILITY', needs('exception', 'undeliverable')],
  ['PICKUP_FAILED', needs('exception', 'pickup_failed')],
  ['REFUSED_BY_CUSTOMER', needs('exception', 'refused')],
  ['UNSPECIFIED_EXCEPTION', means('exception', 'other')],
  ['RETURN_TO_SENDER', means('returned_to_sender')],
  ['UNDELIVERABLE_RETURNED_TO_SENDER', means('returned_to_sender', 'undeliverable')],
  ['PARCEL_LOST', means('lost', 'lost_by_carrier')],
  ['PARCEL_DAMAGED', means('damaged', 'damaged_in_transit')],
  ['PARCEL_DISPOSED', means('damaged', 'disposed')],
  ['CANCELLED', means('cancelled')],
  ['TRACKING_EXPIRED', means('expired')],
]);

/** They name no step of their own: beside a status that is known, that decides. The last two mean nothing without one. */
const vague: ReadonlySet<string> = new Set([
  '',
  'IN_TRANSIT',
  'INFORMATION',
  'PARCEL_UPDATE_NOTIFICATION',
  'PARCEL_REPACKED',
  'RECD_BY_CARRIER_NO_ELEC_ADVICE',
  'POST_TRANSIT_STATUS',
  'CARRIER_STATUS_NOT_MAPPED',
]);

export const isVague = ({ detail }: Codes): boolean => vague.has(detail);

const stillMoving: ReadonlySet<ParcelStatus> = new Set(['label_created', 'in_transit', 'out_for_delivery']);

/**
 * The detail decides first, then the status. Only a status that ends the way (delivered, or at the pickup point) stands against a detail that lags
 * behind it; and what was "delivered" to a pickup point without more words still waits there.
 */
export const meaningOf = (sent: Codes): Meaning => {
  const main = statuses.get(sent.status);
  const detail = details.get(sent.detail);
  if (!main || main.status === 'unknown') return detail ?? means('unknown');
  if (!detail || isVague(sent) || lags(detail, sent)) return main;
  return detail;
};

const lags = ({ status, reason }: Meaning, { status: main }: Codes): boolean => {
  if (main !== 'DE' && main !== 'SP') return false;
  return stillMoving.has(status) || (main === 'SP' && status === 'delivered' && reason === undefined);
};
