import type { ParcelStatus, ScanReason } from '../../domain/tracking.ts';
import type { Meaning } from '../../senders/scan-list.ts';

/** ShipEngine's two codes of one event, or of the parcel as a whole. */
export interface Codes {
  readonly status: string;
  readonly detail: string;
}

const statuses: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['NY', { status: 'label_created', actionRequired: false }],
  ['AC', { status: 'in_transit', actionRequired: false }],
  ['IT', { status: 'in_transit', actionRequired: false }],
  ['SP', { status: 'available_for_pickup', actionRequired: true }],
  ['AT', { status: 'delivery_attempt_failed', actionRequired: false }],
  ['DE', { status: 'delivered', actionRequired: false }],
  ['EX', { status: 'exception', reason: 'other', actionRequired: false }],
  ['UN', { status: 'unknown', actionRequired: false }],
]);

const is = (status: ParcelStatus, reason?: ScanReason): Meaning => ({
  status,
  ...(reason ? { reason } : {}),
  actionRequired: false,
});

/** It does not move on before somebody has done something. */
const needs = (status: ParcelStatus, reason?: ScanReason): Meaning => ({ ...is(status, reason), actionRequired: true });

const details: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['SHIPMENT_CREATED', is('label_created')],
  ['AWAITING_PICKUP_DROP_OFF', is('label_created')],
  ['ELEC_ADVICE_RECD_BY_CARRIER', is('label_created')],
  ['NOT_YET_RECEIVED_BY_CARRIER', is('label_created')],
  ['DROPPED_OFF', is('in_transit')],
  ['PICKED_UP', is('in_transit')],
  ['RECEIVED_BY_CARRIER', is('in_transit')],
  ['RECD_BY_CARRIER_NO_ELEC_ADVICE', is('in_transit', 'awaiting_information')],
  ['RECEIVED_LOCAL_DELIVERY_DEPOT', is('in_transit')],
  ['HUB_SCAN_IN', is('in_transit')],
  ['HUB_SCAN_OUT', is('in_transit')],
  ['HUB_PROCESSING', is('in_transit')],
  ['IN_TRANSIT', is('in_transit')],
  ['INFORMATION', is('in_transit')],
  ['PARCEL_UPDATE_NOTIFICATION', is('in_transit')],
  ['PARCEL_OVER_LABELLED', is('in_transit')],
  ['PARCEL_REPACKED', is('in_transit')],
  ['SUB_CONTRACTOR_EVENT', is('in_transit')],
  ['SUB_CONTRACTOR_RECEIVED', is('in_transit')],
  ['CUSTOMS_CLEARED', is('in_transit', 'customs')],
  ['CUSTOMS_PROCESSING', is('in_transit', 'customs')],
  ['COD_AMOUNT_PAID', is('in_transit')],
  ['DELIVERY_ARRANGED_WITH_RECIPIENT', is('in_transit', 'appointment')],
  ['DELIVERY_SCHEDULED', is('in_transit')],
  ['PARCEL_REDIRECTED', is('in_transit', 'redirected')],
  ['PARCEL_REDIRECTED_BY_CARRIER', is('in_transit', 'redirected')],
  ['OUT_FOR_DELIVERY', is('out_for_delivery')],
  ['AWAITING_COLLECTION_FROM_PICKUP_POINT', needs('available_for_pickup')],
  ['COLLECT_AT_LOCAL_PO', needs('available_for_pickup')],
  ['CUSTOMER_TO_COLLECT_FROM_CARRIER', needs('available_for_pickup')],
  ['DELIVERED_TO_PICKUP_POINT', needs('available_for_pickup')],
  ['ATTEMPTED_DELIVERY', is('delivery_attempt_failed')],
  ['ATTEMPTED_DELIVERY_FINAL', needs('delivery_attempt_failed')],
  ['NOT_DELIVERED', is('delivery_attempt_failed')],
  ['CUSTOMER_CARDED', is('delivery_attempt_failed', 'not_at_home')],
  ['NO_ACCESS_TO_RECIPIENTS_ADDRESS', is('delivery_attempt_failed', 'no_access')],
  ['CUSTOMER_IDENTIFICATION_FAILED', needs('delivery_attempt_failed', 'identification_failed')],
  ['COD_AMOUNT_NOT_PAID', needs('delivery_attempt_failed', 'payment_due')],
  ['DELIVERED', is('delivered')],
  ['PROOF_OF_DELIVERY', is('delivered')],
  ['DELIVERED_TO_RECEPTION', is('delivered')],
  ['DELIVERED_TO_PO_BOX', is('delivered')],
  ['DELIVERED_TO_ALTERNATIVE_DELIVERY_LOCATION', is('delivered', 'redirected')],
  ['DELIVERED_SPECIFIED_SAFE_PLACE', is('delivered', 'left_in_safe_place')],
  ['DELIVERED_TO_NEIGHBOUR', is('delivered', 'left_with_neighbour')],
  ['DELIVERED_DAMAGED', is('delivered', 'damaged_in_transit')],
  ['DELIVERED_IN_PART', is('delivered', 'partly_delivered')],
  ['PARCEL_COLLECTED_FROM_PICKUP_POINT', is('delivered', 'collected')],
  ['CARRIER_DELAYS', is('delayed', 'carrier_delay')],
  ['DELAYED_NOT_CARRIER', is('delayed', 'outside_of_carrier')],
  ['DELIVERY_RESCHEDULED', is('delayed', 'rescheduled')],
  ['ADDRESS_QUERY', needs('exception', 'address_issue')],
  ['CUSTOMER_MOVED', needs('exception', 'recipient_moved')],
  ['DUTY_NOT_PAID', needs('exception', 'payment_due')],
  ['HAZARDOUS_PROHIBITED', needs('exception', 'security')],
  ['HELD_BY_CARRIER', needs('exception', 'held')],
  ['HELD_BY_CARRIER_FOR_CLEARANCE_PRE_PROCESSING', needs('exception', 'customs')],
  ['HELD_BY_CUSTOMS', needs('exception', 'customs')],
  ['INCORRECT_DECLARATION', needs('exception', 'documents_missing')],
  ['MISROUTED', is('exception', 'missorted')],
  ['NOT_COLLECTED_FROM_PICKUP_POINT', needs('exception', 'unclaimed')],
  ['NOT_DELIVERED_ADDRESSEE_DECEASED', needs('exception', 'undeliverable')],
  ['PARCEL_OUTSIDE_OF_SERVICE_CAPABILITY', needs('exception', 'undeliverable')],
  ['PICKUP_FAILED', needs('exception', 'pickup_failed')],
  ['REFUSED_BY_CUSTOMER', needs('exception', 'refused')],
  ['UNSPECIFIED_EXCEPTION', is('exception', 'other')],
  ['RETURN_TO_SENDER', is('returned_to_sender')],
  ['UNDELIVERABLE_RETURNED_TO_SENDER', is('returned_to_sender', 'undeliverable')],
  ['PARCEL_LOST', is('lost', 'lost_by_carrier')],
  ['PARCEL_DAMAGED', is('damaged', 'damaged_in_transit')],
  ['PARCEL_DISPOSED', is('damaged', 'disposed')],
  ['CANCELLED', is('cancelled')],
  ['TRACKING_EXPIRED', is('expired')],
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
  if (!main || main.status === 'unknown') return detail ?? is('unknown');
  if (!detail || isVague(sent) || lags(detail, sent)) return main;
  return detail;
};

const lags = ({ status, reason }: Meaning, { status: main }: Codes): boolean => {
  if (main !== 'DE' && main !== 'SP') return false;
  return stillMoving.has(status) || (main === 'SP' && status === 'delivered' && reason === undefined);
};
