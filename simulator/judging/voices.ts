import type { Scan } from '../../domain/tracking.ts';
import type { Snapshot } from '../world/snapshot.ts';
import { saidOf } from './carriers-words.ts';
import { type Seen, told } from './seen.ts';

const wallOf = ({ time: { text } }: Scan): string | undefined =>
  text.endsWith('Z') ? undefined : /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.exec(text)?.[0].replace(' ', 'T');

/** By their instants where both are known, else by the clocks on the wall. */
const isSameMinute = (a: Scan, b: Scan): boolean => {
  const [one, other] = [a.time.instant, b.time.instant];
  if (one && other) return one.slice(0, 16) === other.slice(0, 16);
  const wall = wallOf(a);
  return wall !== undefined && wall === wallOf(b);
};

const isElsewhere = ({ reason }: Scan): boolean => reason === 'redirected';

/** Whether somebody else who follows the same parcel told all of a scan: the same status, to the minute, and that it goes elsewhere if it does. */
export const isToldBy = (scan: Scan, other: Scan): boolean =>
  scan.sender !== other.sender &&
  scan.status === other.status &&
  isSameMinute(scan, other) &&
  (isElsewhere(other) || !isElsewhere(scan));

/** Whether two told the very same: who told the less first, tells of another scan. */
const isSameScan = (a: Scan, b: Scan): boolean => isToldBy(a, b) && isToldBy(b, a);

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
