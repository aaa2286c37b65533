import type { Meaning } from '../../senders/scan-list.ts';

/** Sendcloud's status of a parcel: a number, and the English words for it. */
export interface SendcloudStatus {
  readonly id: string;
  readonly message: string;
}

const label: Meaning = { status: 'label_created', actionRequired: false };
const moving: Meaning = { status: 'in_transit', actionRequired: false };
const unknown: Meaning = { status: 'unknown', actionRequired: false };
const cancelled: Meaning = { status: 'cancelled', actionRequired: false };

/** A request to cancel (1999, 2001) may still fail (94): none of the three says where the parcel is. */
const rows: readonly (readonly [id: string, message: string, meaning: Meaning])[] = [
  ['1', 'Announced', label],
  ['3', 'En route to sorting center', moving],
  ['4', 'Delivery delayed', { status: 'delayed', reason: 'carrier_delay', actionRequired: false }],
  ['5', 'Sorted', moving],
  ['6', 'Not sorted', moving],
  ['7', 'Being sorted', moving],
  ['8', 'Delivery attempt failed', { status: 'delivery_attempt_failed', actionRequired: false }],
  ['11', 'Delivered', { status: 'delivered', actionRequired: false }],
  ['12', 'Awaiting customer pickup', { status: 'available_for_pickup', actionRequired: true }],
  ['13', 'Announced: not collected', label],
  ['15', 'Error collecting', { status: 'exception', reason: 'pickup_failed', actionRequired: true }],
  ['22', 'Shipment picked up by driver', moving],
  ['80', 'Unable to deliver', { status: 'exception', reason: 'undeliverable', actionRequired: true }],
  ['91', 'Parcel en route', moving],
  ['92', 'Driver en route', { status: 'out_for_delivery', actionRequired: false }],
  ['93', 'Shipment collected by customer', { status: 'delivered', reason: 'collected', actionRequired: false }],
  ['94', 'Parcel cancellation failed', unknown],
  ['999', 'No label', label],
  ['1000', 'Ready to send', label],
  ['1001', 'Being announced', label],
  ['1002', 'Announcement failed', { status: 'exception', reason: 'other', actionRequired: true }],
  ['1337', 'Unknown status - check carrier track & trace page for more insights', unknown],
  ['1998', 'Cancelled upstream', cancelled],
  ['1999', 'Cancellation requested', unknown],
  ['2000', 'Cancelled', cancelled],
  ['2001', 'Submitting cancellation request', unknown],
  ['62989', 'At Customs', { ...moving, reason: 'customs' }],
  ['62990', 'At sorting centre', moving],
  ['62991', 'Refused by recipient', { status: 'exception', reason: 'refused', actionRequired: true }],
  ['62992', 'Returned to sender', { status: 'returned_to_sender', actionRequired: false }],
  ['62993', 'Delivery method changed', { ...moving, reason: 'redirected' }],
  ['62994', 'Delivery date changed', { ...moving, reason: 'rescheduled' }],
  ['62995', 'Delivery address changed', { ...moving, reason: 'redirected' }],
  ['62996', 'Exception', { status: 'exception', reason: 'other', actionRequired: false }],
  ['62997', 'Address invalid', { status: 'exception', reason: 'address_issue', actionRequired: true }],
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
