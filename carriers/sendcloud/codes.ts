import { type Meaning, means, needs } from '../../senders/meaning.ts';

/** Sendcloud's status of a parcel: a number, and the English words for it. */
export interface SendcloudStatus {
  readonly id: string;
  readonly message: string;
}

const label: Meaning = means('label_created');
const moving: Meaning = means('in_transit');
const unknown: Meaning = means('unknown');
const cancelled: Meaning = means('cancelled');

/** A request to cancel (1999, 2001) may still fail (94): none of the three says where the parcel is. */
const rows: readonly (readonly [id: string, message: string, meaning: Meaning])[] = [
  ['1', 'Announced', label],
  ['3', 'En route to sorting center', moving],
  ['4', 'Delivery delayed', means('delayed', 'carrier_delay')],
  ['5', 'Sorted', moving],
  ['6', 'Not sorted', moving],
  ['7', 'Being sorted', moving],
  ['8', 'Delivery attempt failed', means('delivery_attempt_failed')],
  ['11', 'Delivered', means('delivered')],
  ['12', 'Awaiting customer pickup', needs('available_for_pickup')],
  ['13', 'Announced: not collected', label],
  ['15', 'Error collecting', needs('exception', 'pickup_failed')],
  ['22', 'Shipment picked up by driver', moving],
  ['80', 'Unable to deliver', needs('exception', 'undeliverable')],
  ['91', 'Parcel en route', moving],
  ['92', 'Driver en route', means('out_for_delivery')],
  ['93', 'Shipment collected by customer', means('delivered', 'collected')],
  ['94', 'Parcel cancellation failed', unknown],
  ['999', 'No label', label],
  ['1000', 'Ready to send', label],
  ['1001', 'Being announced', label],
  ['1002', 'Announcement failed', needs('exception', 'other')],
  ['1337', 'Unknown status - check carrier track & trace page for more insights', unknown],
  ['1998', 'Cancelled upstream', cancelled],
  ['1999', 'Cancellation requested', unknown],
  ['2000', 'Cancelled', cancelled],
  ['2001', 'Submitting cancellation request', unknown],
  ['62989', 'At Customs', { ...moving, reason: 'customs' }],
  ['62990', 'At sorting centre', moving],
  ['62991', 'Refused by recipient', needs('exception', 'refused')],
  ['62992', 'Returned to sender', means('returned_to_sender')],
  ['62993', 'Delivery method changed', { ...moving, reason: 'redirected' }],
  ['62994', 'Delivery date changed', { ...moving, reason: 'rescheduled' }],
  ['62995', 'Delivery address changed', { ...moving, reason: 'redirected' }],
  ['62996', 'Exception', means('exception', 'other')],
  ['62997', 'Address invalid', needs('exception', 'address_issue')],
];

const spelled = (message: string): string =>
  message
    .toLowerCase()
    .replaceAll('centre', 'center')
    .replace(/[^a-z]+/g, ' ')
    .trim();

const byId: ReadonlyMap<string, Meaning> = new Map(rows.map(([id, , meaning]) => [id, meaning]));
const byMessage: ReadonlyMap<string, Meaning> = new Map(
  rows.map(([, message, meaning]) => [spelled(message), meaning]),
);

/** Ids that Sendcloud itself sends with several meanings: there the words decide first. */
const ambiguous: ReadonlySet<string> = new Set(['', '0', '1']);

/** The id decides, and where it is unknown or ambiguous the words beside it. */
export const meaningOf = ({ id, message }: SendcloudStatus): Meaning => {
  const said = byMessage.get(spelled(message));
  const known = byId.get(id);
  return (ambiguous.has(id) ? (said ?? known) : (known ?? said)) ?? unknown;
};
