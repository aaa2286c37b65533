import type { Scan } from '../../domain/tracking.ts';
import type { Snapshot } from '../world/snapshot.ts';
import { saidOf } from './carriers-words.ts';
import { type Seen, told } from './seen.ts';

/** By the instant, and by the clock on the wall where the sender names one: some tell of the one, some of the other. */
const minutesOf = ({ time: { instant, text } }: Scan): readonly string[] => {
  const wall = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.exec(text)?.[0].replace(' ', 'T');
  return [...(instant ? [instant.slice(0, 16)] : []), ...(wall && !text.endsWith('Z') ? [`wall ${wall}`] : [])];
};

/** Whether two who follow the same parcel told of one scan: the same status, to the minute. */
export const isSameScan = (a: Scan, b: Scan): boolean =>
  a.sender !== b.sender && a.status === b.status && minutesOf(a).some((minute) => minutesOf(b).includes(minute));

/** The scans of the timeline as they were sent. */
export const heardScans = (
  order: Seen,
  snapshot: Snapshot,
): readonly { readonly slot: string; readonly scan: Scan }[] => {
  const heard = new Set(told(order, 'scan').map(({ id, what }) => `${what.parcel} ${id}`));
  const scans = new Map(saidOf(order, snapshot).map((each) => [`${each.slot} scan-${each.scan.id}`, each]));
  return [...scans].flatMap(([key, each]) => (heard.has(key) ? [each] : []));
};

/** Holds at any moment: what several tell of stands in the timeline once. */
export const twiceHeard = (order: Seen, snapshot: Snapshot): string | undefined => {
  const heard = heardScans(order, snapshot);
  const twice = heard.find(({ slot, scan }) => heard.some((each) => each.slot === slot && isSameScan(each.scan, scan)));
  return twice && `${twice.slot} was heard to be ${twice.scan.status} twice, from two senders`;
};
