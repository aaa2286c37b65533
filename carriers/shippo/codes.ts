import type { ParcelStatus, ScanReason } from '../../domain/tracking.ts';
import type { Meaning } from '../../senders/scan-list.ts';

/** What Shippo says of one scan, or of the parcel as a whole. */
export interface Codes {
  readonly status: string;
  readonly substatus: string;
  /** Shippo's own word for that somebody must act; absent where it says none. */
  readonly actionRequired?: boolean | undefined;
}

const means = (status: ParcelStatus, reason?: ScanReason, actionRequired = false): Meaning => ({
  status,
  ...(reason ? { reason } : {}),
  actionRequired,
});

const statuses: ReadonlyMap<string, Meaning> = new Map([
  ['UNKNOWN', means('unknown')],
  ['PRE_TRANSIT', means('label_created')],
  ['TRANSIT', means('in_transit')],
  ['DELIVERED', means('delivered')],
  ['RETURNED', means('returned_to_sender')],
  ['FAILURE', means('exception', 'undeliverable', true)],
]);

/** Those that say more than the status beside them, each with what Shippo publishes of whether somebody must act. */
const substatuses: ReadonlyMap<string, Meaning> = new Map([
  ['address_issue', means('exception', 'address_issue', true)],
  ['contact_carrier', means('exception', 'awaiting_information', true)],
  ['delayed', means('delayed', 'carrier_delay')],
  ['delivery_attempted', means('delivery_attempt_failed', undefined, true)],
  ['delivery_rescheduled', means('delayed', 'rescheduled')],
  ['delivery_scheduled', means('in_transit', 'appointment')],
  ['location_inaccessible', means('delivery_attempt_failed', 'no_access', true)],
  ['notice_left', means('delivery_attempt_failed', 'not_at_home', true)],
  ['out_for_delivery', means('out_for_delivery')],
  ['package_accepted', means('in_transit')],
  ['package_arrived', means('in_transit')],
  ['package_damaged', means('damaged', 'damaged_in_transit', true)],
  ['package_departed', means('in_transit')],
  ['package_disposed', means('damaged', 'disposed')],
  ['package_forwarded', means('in_transit', 'redirected')],
  ['package_held', means('exception', 'held', true)],
  ['package_lost', means('lost', 'lost_by_carrier', true)],
  ['package_processed', means('in_transit')],
  ['package_processing', means('in_transit')],
  ['package_unclaimed', means('exception', 'unclaimed', true)],
  ['package_undeliverable', means('exception', 'undeliverable', true)],
  ['pickup_available', means('available_for_pickup', undefined, true)],
  ['reschedule_delivery', means('delivery_attempt_failed', undefined, true)],
  ['return_to_sender', means('returned_to_sender')],
]);

/** An end stays what it is, whatever the substatus: a delivery may come with "information_received". */
const isEnd = ({ status, substatus }: Codes): boolean =>
  status === 'DELIVERED' || (status === 'RETURNED' && substatus !== 'package_unclaimed');

export const meaningOf = (sent: Codes): Meaning => {
  const parent = statuses.get(sent.status) ?? means('unknown');
  if (isEnd(sent)) return parent;
  const meaning = substatuses.get(sent.substatus) ?? parent;
  return { ...meaning, actionRequired: sent.actionRequired ?? meaning.actionRequired };
};

/** A substatus that says no more than the status beside it. */
export const isVague = ({ substatus }: Codes): boolean =>
  ['', 'other', 'information_received', 'delivered'].includes(substatus);
