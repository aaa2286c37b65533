import { type Meaning, means, needs } from '../../senders/meaning.ts';

/** Ship24's three codes of one event, or of the shipment as a whole, from coarse to fine. */
export interface Codes {
  readonly milestone: string;
  readonly category: string;
  readonly code: string;
}

const milestones: ReadonlyMap<string, Meaning> = new Map([
  ['pending', means('unknown')],
  ['info_received', means('label_created')],
  ['in_transit', means('in_transit')],
  ['out_for_delivery', means('out_for_delivery')],
  ['failed_attempt', means('delivery_attempt_failed')],
  ['available_for_pickup', needs('available_for_pickup')],
  ['exception', means('exception', 'other')],
  ['delivered', means('delivered')],
]);

/** `delivery` is missing: it may be any end of the way. */
const categories: ReadonlyMap<string, Meaning> = new Map([
  ['data', means('label_created')],
  ['transit', means('in_transit')],
  ['destination', means('in_transit')],
  ['customs', means('in_transit', 'customs')],
  ['exception', means('exception', 'other')],
]);

/** Those that say more than their milestone. A newer one, not known here, means what its milestone means. */
const statusCodes: ReadonlyMap<string, Meaning> = new Map([
  ['data_order_created', means('label_created')],
  ['data_order_cancelled', means('cancelled')],
  ['customs_received', means('in_transit', 'customs')],
  ['customs_cleared', means('in_transit', 'customs')],
  ['customs_exception', means('exception', 'customs')],
  ['customs_rejected', needs('exception', 'customs')],
  ['delivery_available_for_pickup', needs('available_for_pickup')],
  ['delivery_out_for_delivery', means('out_for_delivery')],
  ['delivery_attempted', means('delivery_attempt_failed')],
  ['delivery_exception', means('exception', 'other')],
  ['delivery_refused', needs('exception', 'refused')],
  ['delivery_delivered', means('delivered')],
  ['exception_return', means('returned_to_sender')],
  ['exception_lost', means('lost', 'lost_by_carrier')],
  ['exception_discarded', means('damaged', 'disposed')],
]);

/** The code decides, then the milestone, then the category. */
export const meaningOf = ({ milestone, category, code }: Codes): Meaning =>
  statusCodes.get(code) ?? milestones.get(milestone) ?? categories.get(category) ?? means('unknown');
