import { type Meaning, means, needs } from '../../senders/meaning.ts';

/** Of a whole parcel: the states of its history have no codes, only words. */
const statuses: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['transit', means('in_transit')],
  ['arrived', means('in_transit')],
  ['pickup', needs('available_for_pickup')],
  ['delivered', means('delivered')],
  ['returned', means('returned_to_sender')],
  ['archive', means('expired')],
]);

export const meaningOf = (status: string): Meaning => statuses.get(status) ?? means('unknown');
