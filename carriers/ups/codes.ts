import type { ParcelStatus, ScanReason } from '../../domain/tracking.ts';
import type { Meaning } from '../../senders/scan-list.ts';

/** UPS's codes of one event. */
export interface Codes {
  /** "I", "D", "X" … */
  readonly type: string;
  /** Two letters: "OT". */
  readonly code: string;
  /** Three digits: "021", however they were sent. */
  readonly descriptionCode: string;
  readonly description: string;
  /** UPS fills in the day of delivery. */
  readonly hasDeliveryDate: boolean;
}

const plain = (status: ParcelStatus): Meaning => ({ status, actionRequired: false });
const because = (status: ParcelStatus, reason: ScanReason, actionRequired = false): Meaning => ({
  status,
  reason,
  actionRequired,
});

const delivered = plain('delivered');
const attempted = plain('delivery_attempt_failed');
const redirected = because('in_transit', 'redirected');
const late = because('delayed', 'carrier_delay');
const stormy = because('delayed', 'weather');
const waitsForBuyer: Meaning = { status: 'available_for_pickup', actionRequired: true };

/** The activity codes that UPS's specification shows. `FS` stands beside type D only: see `isDelivered`. */
const byCode: ReadonlyMap<string, Meaning> = new Map([
  ['MP', plain('label_created')],
  ['MV', plain('cancelled')],
  ['OR', plain('in_transit')],
  ['DP', plain('in_transit')],
  ['AR', plain('in_transit')],
  ['YP', plain('in_transit')],
  ['OT', plain('out_for_delivery')],
]);

/**
 * 003, 005, 011, 021 and 071 are UPS's own examples for these events; the others are its list of package statuses, as two of its customers agree on
 * it. A code that is not here falls back to its words, then to the type of the event.
 */
const described: readonly (readonly [code: string, words: string, meaning: Meaning])[] = [
  ['003', 'shipment ready for ups', plain('label_created')],
  ['005', 'on the way', plain('in_transit')],
  ['006', 'on vehicle for delivery', plain('out_for_delivery')],
  ['007', 'shipment information voided', plain('cancelled')],
  ['010', 'in transit: on time', plain('in_transit')],
  ['011', 'delivered', delivered],
  ['012', 'clearance in progress', because('in_transit', 'customs')],
  ['013', 'exception', because('exception', 'other')],
  ['014', 'clearance completed', plain('in_transit')],
  ['016', 'held in warehouse', because('exception', 'held', true)],
  ['017', 'held for customer pickup', waitsForBuyer],
  ['018', 'delivery change requested: hold for pickup', redirected],
  ['019', 'held for future delivery', because('in_transit', 'rescheduled')],
  ['020', 'held for future delivery requested', because('in_transit', 'rescheduled')],
  ['021', 'out for delivery', plain('out_for_delivery')],
  ['022', 'first attempt made', attempted],
  ['023', 'second attempt made', attempted],
  ['024', 'final attempt made', { ...attempted, actionRequired: true }],
  ['025', 'transferred to local post office for delivery', plain('in_transit')],
  ['026', 'delivered by local post office', delivered],
  ['027', 'delivery address change requested', redirected],
  ['028', 'delivery address changed', redirected],
  ['029', 'exception: action required', because('exception', 'other', true)],
  ['030', 'local post office exception', because('exception', 'other')],
  ['032', 'adverse weather may cause delay', stormy],
  ['033', 'return to sender requested', plain('returned_to_sender')],
  ['034', 'returned to sender', because('returned_to_sender', 'back_at_sender')],
  ['035', 'returning to sender', plain('returned_to_sender')],
  ['036', 'returning to sender: in transit', plain('returned_to_sender')],
  ['037', 'returning to sender: on vehicle for delivery', plain('returned_to_sender')],
  ['038', 'picked up', plain('in_transit')],
  ['039', 'in transit by post office', plain('in_transit')],
  ['040', 'delivered to ups access point awaiting customer pickup', waitsForBuyer],
  ['041', 'service upgrade requested', plain('in_transit')],
  ['042', 'service upgraded', plain('in_transit')],
  ['044', 'in transit to ups', plain('label_created')],
  ['045', 'order processed: in transit to ups', plain('label_created')],
  ['046', 'delay', late],
  ['047', 'delay', late],
  ['048', 'delay', late],
  ['049', 'delay: action required', { ...late, actionRequired: true }],
  ['050', 'address information required', because('exception', 'address_issue', true)],
  ['051', 'delay: emergency situation or severe weather', because('delayed', 'outside_of_carrier')],
  ['052', 'delay: severe weather', stormy],
  ['053', 'delay: severe weather, recovery in progress', stormy],
  ['054', 'delivery change requested', redirected],
  ['055', 'rescheduled delivery', because('delayed', 'rescheduled')],
  ['056', 'service upgrade requested', plain('in_transit')],
  ['057', 'in transit to a ups access point', plain('in_transit')],
  ['058', 'clearance information required', because('exception', 'documents_missing', true)],
  ['059', 'damage reported', because('damaged', 'damaged_in_transit')],
  ['060', 'delivery attempted', attempted],
  ['061', 'delivery attempted: adult signature required', because('delivery_attempt_failed', 'identification_failed')],
  ['062', 'delivery attempted: funds required', because('delivery_attempt_failed', 'payment_due', true)],
  ['063', 'delivery change completed', redirected],
  ['064', 'delivery refused', because('exception', 'refused', true)],
  ['065', 'pickup attempted', because('exception', 'pickup_failed', true)],
  ['066', 'post office delivery attempted', attempted],
  ['067', 'returned to sender by post office', plain('returned_to_sender')],
  ['068', 'sent to lost and found', because('lost', 'lost_by_carrier')],
  ['069', 'package not claimed', because('exception', 'unclaimed', true)],
  ['071', 'preparing for delivery', plain('in_transit')],
];
const byDescriptionCode: ReadonlyMap<string, Meaning> = new Map(described.map(([code, , meaning]) => [code, meaning]));
const byDescription: ReadonlyMap<string, Meaning> = new Map(described.map(([, words, meaning]) => [words, meaning]));

const byType: ReadonlyMap<string, Meaning> = new Map([
  ['M', plain('label_created')],
  ['MV', plain('cancelled')],
  ['I', plain('in_transit')],
  ['U', because('in_transit', 'rescheduled')],
  ['X', because('exception', 'other')],
  ['D', plain('in_transit')],
]);

const unknown = plain('unknown');

export const meaningOf = (codes: Codes): Meaning => {
  const { type } = codes;
  if (type === 'MV') return plain('cancelled');
  const said = wordOf(codes);
  if (isDelivered(codes, said)) return delivered;
  if (said?.status === 'out_for_delivery') return said;
  if (type === 'U') return dateChange(codes, said);
  // An exception that says no more than "on the way" is still one.
  if (said && !(type === 'X' && said.status === 'in_transit' && !said.reason)) return said;
  return byType.get(type) ?? said ?? unknown;
};

const wordOf = ({ code, descriptionCode, description }: Codes): Meaning | undefined => {
  const own = byCode.get(code);
  const told = byDescriptionCode.get(descriptionCode) ?? byWords(description);
  return own && own.status !== 'in_transit' ? own : (told ?? own);
};

/** UPS writes of its Access Points in several ways: with a trade mark, or with what comes next. A parcel there is not with its buyer yet. */
const byWords = (description: string): Meaning | undefined =>
  byDescription.get(description.toLowerCase()) ??
  (/^delivered to (an? )?ups access point/i.test(description) ? waitsForBuyer : undefined);

/** Type D covers everything on the day of delivery, from the loading of the vehicle on; only one of these signs makes it a delivery. */
const isDelivered = ({ type, code, hasDeliveryDate }: Codes, said: Meaning | undefined): boolean =>
  said?.status === 'delivered' ||
  (type === 'D' && (code === 'FS' || hasDeliveryDate) && (said === undefined || said.status === 'in_transit'));

/** A changed day is bad news only where UPS says so: an event does not tell which day was planned before. */
const dateChange = ({ description }: Codes, said: Meaning | undefined): Meaning => {
  if (said && (said.status !== 'in_transit' || said.reason)) return said;
  const isLater = /\bdelay|\blate\b|\blater\b|\brescheduled\b/i.test(description);
  return because(isLater ? 'delayed' : 'in_transit', 'rescheduled');
};
