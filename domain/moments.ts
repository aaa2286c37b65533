import type { Parcel } from './journey.ts';
import { type Moments, parcelStatuses, type Scan } from './tracking.ts';

/** A longer memory would make every write of a parcel dearer; scans that two tell are told by both within days. */
const MOST_MOMENTS = 200;

/**
 * Of these scans those that nobody else has told of, before or among them. Two instants that are known and differ are two scans, whatever the clocks on
 * their walls show; where one of both names no zone, the clock on the wall tells. Scans without a time of the day are never taken for the same. Whoever
 * adds that the parcel goes elsewhere says more than was told: that is news of its own.
 */
export const toldByNobodyElse = (
  { moments = {} }: Pick<Parcel, 'moments'>,
  scans: readonly Scan[],
): readonly Scan[] => {
  const tellers = new Map(Object.entries(moments));
  return scans.filter((scan) => {
    if (sameMoments(scan).some((moment) => (tellers.get(moment) ?? scan.sender) !== scan.sender)) return false;
    for (const moment of momentsOf(scan)) if (!tellers.has(moment)) tellers.set(moment, scan.sender);
    return true;
  });
};

/** The moments known once these scans are heard too; of too many the latest. A stored map has no order of its own. */
export const remember = (moments: Moments = {}, scans: readonly Scan[]): Moments => {
  const added = scans.flatMap((scan) => momentsOf(scan).map((moment) => [moment, scan.sender] as const));
  if (added.length === 0) return moments;
  const all: Record<string, string> = { ...moments };
  for (const [moment, sender] of added) if (!Object.hasOwn(moments, moment)) all[moment] = sender;
  if (Object.keys(all).length <= MOST_MOMENTS) return all;
  return Object.fromEntries(
    Object.entries(all)
      .toSorted(([a], [b]) => minuteIn(a) - minuteIn(b))
      .slice(-MOST_MOMENTS),
  );
};

interface Clocks {
  readonly instant?: string;
  readonly wall?: string;
}

/** The minute of its instant, and of the clock on the wall where somebody told of that: some tell of the one, some of the other. */
const clocksOf = ({ time: { instant, text } }: Scan): Clocks => {
  const wall = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/.exec(text);
  const isUtc = /[zZ]$/.test(text);
  return {
    ...(instant ? { instant: minuteOf(instant) } : {}),
    ...(wall && !isUtc ? { wall: minuteOf(`${wall[1]}T${wall[2]}Z`) } : {}),
  };
};

/** Marks behind the status: a clock on the wall whose zone nobody named, one whose zone is known, and that the parcel goes elsewhere. */
const [ANYWHERE, SOMEWHERE, ELSEWHERE] = ['-', '~', '!'] as const;

const codeOf = ({ status }: Scan): string => parcelStatuses.indexOf(status).toString(36);
const isElsewhere = ({ reason }: Scan): boolean => reason === 'redirected';

/** As what this scan is remembered. One that tells more tells also what others may tell without it. */
const momentsOf = (scan: Scan): readonly string[] => {
  const { instant, wall } = clocksOf(scan);
  const zone = instant ? SOMEWHERE : ANYWHERE;
  const minutes = [...(instant ? [instant] : []), ...(wall ? [`${zone}${wall}`] : [])];
  const codes = [codeOf(scan), ...(isElsewhere(scan) ? [`${codeOf(scan)}${ELSEWHERE}`] : [])];
  return codes.flatMap((code) => minutes.map((minute) => `${code}${minute}`));
};

/** As what another's would be remembered that tells the same. */
const sameMoments = (scan: Scan): readonly string[] => {
  const { instant, wall } = clocksOf(scan);
  const code = `${codeOf(scan)}${isElsewhere(scan) ? ELSEWHERE : ''}`;
  const walls = wall ? [`${code}${ANYWHERE}${wall}`, ...(instant ? [] : [`${code}${SOMEWHERE}${wall}`])] : [];
  return [...(instant ? [`${code}${instant}`] : []), ...walls];
};

/** Whole minutes since 1970, short. */
const minuteOf = (iso: string): string => Math.floor(Date.parse(iso) / 60_000).toString(36);

/** Behind the status and its marks. */
const minuteIn = (moment: string): number => Number.parseInt(moment.slice(1).replaceAll(/[-~!]/g, ''), 36);
