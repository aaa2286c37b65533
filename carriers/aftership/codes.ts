import { type Meaning, means, needs } from '../../senders/meaning.ts';

/** AfterShip's two codes of one checkpoint, or of the tracking as a whole: "InTransit" and "InTransit_003". */
export interface Codes {
  readonly tag: string;
  readonly subtag: string;
}

const tags: ReadonlyMap<string, Meaning> = new Map([
  ['Pending', means('unknown')],
  ['InfoReceived', means('label_created')],
  ['InTransit', means('in_transit')],
  ['OutForDelivery', means('out_for_delivery')],
  ['AttemptFail', means('delivery_attempt_failed')],
  ['Delivered', means('delivered')],
  ['AvailableForPickup', needs('available_for_pickup')],
  ['Exception', means('exception', 'other')],
  ['Expired', means('expired')],
]);

/** Those that say more than their tag. A newer one, not known here, means what its tag means. */
const subtags: ReadonlyMap<string, Meaning> = new Map([
  ['InTransit_006', means('in_transit', 'customs')],
  ['InTransit_009', means('in_transit', 'redirected')],
  ['OutForDelivery_004', means('out_for_delivery', 'appointment')],
  ['AttemptFail_002', means('delivery_attempt_failed', 'not_at_home')],
  ['AttemptFail_003', means('delivery_attempt_failed', 'closed')],
  ['Delivered_002', means('delivered', 'collected')],
  ['Delivered_005', means('delivered', 'left_with_neighbour')],
  ['Exception_002', needs('exception', 'recipient_moved')],
  ['Exception_003', needs('exception', 'refused')],
  ['Exception_004', means('delayed', 'customs')],
  ['Exception_005', means('delayed', 'outside_of_carrier')],
  ['Exception_006', needs('exception', 'payment_due')],
  ['Exception_007', needs('exception', 'address_issue')],
  ['Exception_008', needs('exception', 'unclaimed')],
  ['Exception_009', needs('exception', 'undeliverable')],
  ['Exception_010', means('returned_to_sender')],
  ['Exception_011', means('returned_to_sender', 'back_at_sender')],
  ['Exception_012', means('damaged', 'damaged_in_transit')],
  ['Exception_013', means('lost', 'lost_by_carrier')],
  ['Exception_016', means('delayed', 'carrier_delay')],
  ['Exception_017', means('delayed', 'weather')],
  ['Exception_018', needs('exception', 'documents_missing')],
]);

/** A subtag only refines its own tag. Without a tag, its beginning is one. */
export const meaningOf = ({ tag: sent, subtag }: Codes): Meaning => {
  const own = subtag.split('_')[0] ?? '';
  const tag = sent || own;
  return (tag === own ? subtags.get(subtag) : undefined) ?? tags.get(tag) ?? means('unknown');
};

/** A subtag that says no more than its tag, where others of the same tag say something quite different. */
export const isVague = ({ subtag }: Codes): boolean => subtag === '' || subtag === 'Exception_001';
