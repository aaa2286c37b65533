import { type Meaning, means, needs } from '../../senders/meaning.ts';

/** USPS's codes of one event. The partners' facilities (80 to 82) come before USPS has the parcel, but it is on its way. */
const events: ReadonlyMap<string, Meaning> = new Map([
  ['GX', means('label_created')],
  ['MA', means('label_created')],
  ['03', means('in_transit')],
  ['07', means('in_transit')],
  ['10', means('in_transit')],
  ['80', means('in_transit')],
  ['81', means('in_transit')],
  ['82', means('in_transit')],
  ['A1', means('in_transit')],
  ['AD', means('in_transit')],
  ['PA', means('in_transit')],
  ['PC', means('in_transit')],
  ['SF', means('in_transit')],
  ['T1', means('in_transit')],
  ['TL', means('in_transit')],
  ['TM', means('in_transit')],
  ['06', means('in_transit', 'redirected')],
  ['08', means('in_transit', 'missorted')],
  ['15', means('in_transit', 'missorted')],
  ['OF', means('out_for_delivery')],
  ['16', needs('available_for_pickup')],
  ['01', means('delivered')],
  ['02', needs('delivery_attempt_failed')],
  ['52', needs('delivery_attempt_failed')],
  ['53', needs('delivery_attempt_failed', 'no_access')],
  ['54', needs('delivery_attempt_failed')],
  ['55', needs('delivery_attempt_failed')],
  ['56', needs('delivery_attempt_failed', 'not_at_home')],
  ['04', needs('exception', 'refused')],
  ['05', needs('exception', 'address_issue')],
  ['09', means('returned_to_sender')],
  ['21', means('returned_to_sender', 'address_issue')],
  ['22', means('returned_to_sender', 'address_issue')],
  ['23', means('returned_to_sender', 'recipient_moved')],
  ['24', means('returned_to_sender', 'recipient_moved')],
  ['25', means('returned_to_sender', 'address_issue')],
  ['26', means('returned_to_sender', 'address_issue')],
  ['27', means('returned_to_sender', 'unclaimed')],
  ['28', means('returned_to_sender')],
  ['29', means('returned_to_sender')],
  ['31', means('returned_to_sender', 'unclaimed')],
]);

/** USPS's words for the parcel as a whole. */
const categories: ReadonlyMap<string, Meaning> = new Map([
  ['pre-shipment', means('label_created')],
  ['accepted', means('in_transit')],
  ['moving through network', means('in_transit')],
  ['in transit', means('in_transit')],
  ['in-transit', means('in_transit')],
  ['preparing for delivery', means('in_transit')],
  ['out for delivery', means('out_for_delivery')],
  ['out-for-delivery', means('out_for_delivery')],
  ['available for pickup', needs('available_for_pickup')],
  ['delivery attempt', means('delivery_attempt_failed')],
  ['delivery attempt: action needed', needs('delivery_attempt_failed')],
  ['delivered', means('delivered')],
  ['alert', means('exception', 'other')],
  ['return to sender', means('returned_to_sender')],
]);

/** What an event means; nothing for a code that is not known here. A delivery to the original sender is the end of a return. */
export const eventMeaning = (code: string, eventType: string): Meaning | undefined =>
  code === '01' && /\bto original sender\b/i.test(eventType)
    ? means('returned_to_sender', 'back_at_sender')
    : events.get(code.toUpperCase());

/** "Delivered", and "Delivered, In/At Mailbox" as well. */
export const categoryMeaning = (category: string): Meaning => {
  const words = category.toLowerCase();
  return categories.get(words) ?? categories.get(words.replace(/[,:].*$/, '')) ?? means('unknown');
};
