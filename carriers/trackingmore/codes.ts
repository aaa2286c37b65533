import { type Meaning, means, needs } from '../../senders/meaning.ts';

/** TrackingMore's two codes of one checkpoint, or of the tracking as a whole: "transit" and "transit002". */
export interface Codes {
  readonly status: string;
  readonly substatus: string;
}

/** Versions of the API spell them "InfoReceived" and "inforeceived", "not found001" and "notfound001". */
export const codesOf = (status: string, substatus: string): Codes => ({
  status: spelled(status),
  substatus: spelled(substatus),
});

const spelled = (code: string): string => code.toLowerCase().replace(/[\s_-]+/g, '');

/** `pickup` is both "out for delivery" and "ready to be collected": without a substatus nobody is asked to go and collect anything. */
const statuses: ReadonlyMap<string, Meaning> = new Map([
  ['pending', means('unknown')],
  ['notfound', means('unknown')],
  ['inforeceived', means('label_created')],
  ['transit', means('in_transit')],
  ['pickup', means('out_for_delivery')],
  ['delivered', means('delivered')],
  ['undelivered', means('delivery_attempt_failed')],
  ['exception', means('exception', 'other')],
  ['expired', means('expired')],
]);

/** Those that say more than their status. A newer one, not known here, means what its status means. */
const substatuses: ReadonlyMap<string, Meaning> = new Map([
  ['notfound001', means('label_created')],
  ['transit005', means('in_transit', 'customs')],
  ['pickup002', needs('available_for_pickup')],
  ['delivered002', means('delivered', 'collected')],
  ['undelivered001', needs('delivery_attempt_failed', 'address_issue')],
  ['undelivered002', means('delivery_attempt_failed', 'not_at_home')],
  ['exception004', needs('exception', 'unclaimed')],
  ['exception006', needs('exception', 'customs')],
  ['exception007', means('lost', 'lost_by_carrier')],
  ['exception008', means('cancelled')],
  ['exception009', needs('exception', 'refused')],
  ['exception010', means('returned_to_sender')],
  ['exception011', means('returned_to_sender')],
]);

const damage = /damag|broken|destroy|discard|dispos/i;

/** A substatus decides, also without its status. One of them is "lost or damaged": there the words beside it tell which. */
export const meaningOf = ({ status, substatus }: Codes, message = ''): Meaning => {
  if (substatus === 'exception007' && damage.test(message)) return means('damaged', 'damaged_in_transit');
  const parent = statuses.get(status) ?? statuses.get(substatus.replace(/\d+$/, ''));
  return substatuses.get(substatus) ?? parent ?? means('unknown');
};
