import type { Parcel } from './journey.ts';
import { type Moments, parcelStatuses, type Scan } from './tracking.ts';

/** A longer memory would make every write of a parcel dearer; scans that two tell are told by both within days. */
const MOST_MOMENTS = 200;

/** Of these scans those that nobody else has told of, before or among them. Scans without a time of the day are never taken for the same. */
export const toldByNobodyElse = (
  { moments = {} }: Pick<Parcel, 'moments'>,
  scans: readonly Scan[],
): readonly Scan[] => {
  const tellers = new Map(Object.entries(moments));
  return scans.filter((scan) => {
    const own = momentsOf(scan);
    if (own.some((moment) => (tellers.get(moment) ?? scan.sender) !== scan.sender)) return false;
    for (const moment of own) tellers.set(moment, scan.sender);
    return true;
  });
};

/** The moments known once these scans are heard too; of too many the latest. A stored map has no order of its own. */
export const remember = (moments: Moments = {}, scans: readonly Scan[]): Moments => {
  const added = scans.flatMap((scan) => momentsOf(scan).map((moment) => [moment, scan.sender] as const));
  if (added.length === 0) return moments;
  const all = Object.entries(Object.fromEntries([...added, ...Object.entries(moments)]));
  if (all.length <= MOST_MOMENTS) return Object.fromEntries(all);
  return Object.fromEntries(all.toSorted(([a], [b]) => minuteIn(a) - minuteIn(b)).slice(-MOST_MOMENTS));
};

/** By its instant, and by the clock on the wall: some tell of the one, some of the other. */
const momentsOf = ({ status, time: { instant, text } }: Scan): readonly string[] => {
  const code = parcelStatuses.indexOf(status).toString(36);
  const wall = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/.exec(text);
  const isUtc = /[zZ]$/.test(text);
  return [
    ...(instant ? [`${code}${minuteOf(instant)}`] : []),
    ...(wall && !isUtc ? [`${code}-${minuteOf(`${wall[1]}T${wall[2]}Z`)}`] : []),
  ];
};

/** Whole minutes since 1970, short. */
const minuteOf = (iso: string): string => Math.floor(Date.parse(iso) / 60_000).toString(36);

/** Behind the status, and behind the mark of a clock on the wall. */
const minuteIn = (moment: string): number => Number.parseInt(moment.slice(1).replace('-', ''), 36);
