import { type Meaning, means, needs } from '../../senders/meaning.ts';

/** What Shippo says of one scan, or of the parcel as a whole. */
export interface Codes {
  readonly status: string;
  readonly substatus: string;
  /** Shippo's own word for that somebody must act; absent where it says none. */
  readonly actionRequired?: boolean | undefined;
}

const statuses: ReadonlyMap<string, Meaning> = new Map([
  ['UNKNOWN', means('unknown')],
  ['PRE_TRANSIT', means('label_created')],
  ['TRANSIT', means('in_transit')],
  ['DELIVERED', means('delivered')],
  ['RETURNED', means('returned_to_sender')],
  ['FAILURE', needs('exception', 'undeliverable')],
]);

/** Those that say more than the status beside them, each with what Shippo publishes of whether somebody must act. */
const substatuses: ReadonlyMap<string, Meaning> = new Map([
  ['address_issue', needs('exception', 'address_issue')],
  ['contact_carrier', needs('exception', 'awaiting_information')],
  ['delayed', means('delayed', 'carrier_delay')],
  ['delivery_attempted', needs('delivery_attempt_failed')],
  ['delivery_rescheduled', means('delayed', 'rescheduled')],
  ['delivery_scheduled', means('in_transit', 'appointment')],
  ['location_inaccessible', needs('delivery_attempt_failed', 'no_access')],
  ['notice_left', needs('delivery_attempt_failed', 'not_at_home')],
  ['out_for_delivery', means('out_for_delivery')],
  ['package_accepted', means('in_transit')],
  ['package_arrived', means('in_transit')],
  ['package_damaged', needs('damaged', 'damaged_in_transit')],
  ['package_departed', means('in_transit')],
  ['package_disposed', means('damaged', 'disposed')],
  ['package_forwarded', means('in_transit', 'redirected')],
  ['package_held', needs('exception', 'held')],
  ['package_lost', needs('lost', 'lost_by_carrier')],
  ['package_processed', means('in_transit')],
  ['package_processing', means('in_transit')],
  ['package_unclaimed', needs('exception', 'unclaimed')],
  ['package_undeliverable', needs('exception', 'undeliverable')],
  ['pickup_available', needs('available_for_pickup')],
  ['reschedule_delivery', needs('delivery_attempt_failed')],
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
