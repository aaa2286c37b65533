import { type Meaning, means, needs } from '../../senders/meaning.ts';

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

const delivered = means('delivered');
const attempted = means('delivery_attempt_failed');
const redirected = means('in_transit', 'redirected');
const late = means('delayed', 'carrier_delay');
const stormy = means('delayed', 'weather');
const waitsForBuyer: Meaning = needs('available_for_pickup');

/** The activity codes that UPS's specification shows. `FS` stands beside type D only: see `isDelivered`. */
const byCode: ReadonlyMap<string, Meaning> = new Map([
  ['MP', means('label_created')],
  ['MV', means('cancelled')],
  ['OR', means('in_transit')],
  ['DP', means('in_transit')],
  ['AR', means('in_transit')],
  ['YP', means('in_transit')],
  ['OT', means('out_for_delivery')],
]);

/**
 * 003, 005, 011, 021 and 071 are UPS's own examples for these events; the others are its list of package statuses, as two of its customers agree on
 * it. A code that is not here falls back to its words, then to the type of the event.
 */
const described: readonly (readonly [code: string, words: string, meaning: Meaning])[] = [
  ['003', 'shipment ready for ups', means('label_created')],
  ['005', 'on the way', means('in_transit')],
  ['006', 'on vehicle for delivery', means('out_for_delivery')],
  ['007', 'shipment information voided', means('cancelled')],
  ['010', 'in transit: on time', means('in_transit')],
  ['011', 'delivered', delivered],
  ['012', 'clearance in progress', means('in_transit', 'customs')],
  ['013', 'exception', means('exception', 'other')],
  ['014', 'clearance completed', means('in_transit')],
  ['016', 'held in warehouse', needs('exception', 'held')],
  ['017', 'held for customer pickup', waitsForBuyer],
  ['018', 'delivery change requested: hold for pickup', redirected],
  ['019', 'held for future delivery', means('in_transit', 'rescheduled')],
  ['020', 'held for future delivery requested', means('in_transit', 'rescheduled')],
  ['021', 'out for delivery', means('out_for_delivery')],
  ['022', 'first attempt made', attempted],
  ['023', 'second attempt made', attempted],
  ['024', 'final attempt made', { ...attempted, actionRequired: true }],
  ['025', 'transferred to local post office for delivery', means('in_transit')],
  ['026', 'delivered by local post office', delivered],
  ['027', 'delivery address change requested', redirected],
  ['028', 'delivery address changed', redirected],
  ['029', 'exception: action required', needs('exception', 'other')],
  ['030', 'local post office exception', means('exception', 'other')],
  ['032', 'adverse weather may cause delay', stormy],
  ['033', 'return to sender requested', means('returned_to_sender')],
  ['034', 'returned to sender', means('returned_to_sender', 'back_at_sender')],
  ['035', 'returning to sender', means('returned_to_sender')],
  ['036', 'returning to sender: in transit', means('returned_to_sender')],
  ['037', 'returning to sender: on vehicle for delivery', means('returned_to_sender')],
  ['038', 'picked up', means('in_transit')],
  ['039', 'in transit by post office', means('in_transit')],
  ['040', 'delivered to ups access point awaiting customer pickup', waitsForBuyer],
  ['041', 'service upgrade requested', means('in_transit')],
  ['042', 'service upgraded', means('in_transit')],
  ['044', 'in transit to ups', means('label_created')],
  ['045', 'order processed: in transit to ups', means('label_created')],
  ['046', 'delay', late],
  ['047', 'delay', late],
  ['048', 'delay', late],
  ['049', 'delay: action required', { ...late, actionRequired: true }],
  ['050', 'address information required', needs('exception', 'address_issue')],
  ['051', 'delay: emergency situation or severe weather', means('delayed', 'outside_of_carrier')],
  ['052', 'delay: severe weather', stormy],
  ['053', 'delay: severe weather, recovery in progress', stormy],
  ['054', 'delivery change requested', redirected],
  ['055', 'rescheduled delivery', means('delayed', 'rescheduled')],
  ['056', 'service upgrade requested', means('in_transit')],
  ['057', 'in transit to a ups access point', means('in_transit')],
  ['058', 'clearance information required', needs('exception', 'documents_missing')],
  ['059', 'damage reported', means('damaged', 'damaged_in_transit')],
  ['060', 'delivery attempted', attempted],
  ['061', 'delivery attempted: adult signature required', means('delivery_attempt_failed', 'identification_failed')],
  ['062', 'delivery attempted: funds required', needs('delivery_attempt_failed', 'payment_due')],
  ['063', 'delivery change completed', redirected],
  ['064', 'delivery refused', needs('exception', 'refused')],
  ['065', 'pickup attempted', needs('exception', 'pickup_failed')],
  ['066', 'post office delivery attempted', attempted],
  ['067', 'returned to sender by post office', means('returned_to_sender')],
  ['068', 'sent to lost and found', means('lost', 'lost_by_carrier')],
  ['069', 'package not claimed', needs('exception', 'unclaimed')],
  ['071', 'preparing for delivery', means('in_transit')],
];
const byDescriptionCode: ReadonlyMap<string, Meaning> = new Map(described.map(([code, , meaning]) => [code, meaning]));
const byDescription: ReadonlyMap<string, Meaning> = new Map(described.map(([, words, meaning]) => [words, meaning]));

const byType: ReadonlyMap<string, Meaning> = new Map([
  ['M', means('label_created')],
  ['MV', means('cancelled')],
  ['I', means('in_transit')],
  ['U', means('in_transit', 'rescheduled')],
  ['X', means('exception', 'other')],
  ['D', means('in_transit')],
]);

const unknown = means('unknown');

export const meaningOf = (codes: Codes): Meaning => {
  const { type } = codes;
  if (type === 'MV') return means('cancelled');
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
  return means(isLater ? 'delayed' : 'in_transit', 'rescheduled');
};
