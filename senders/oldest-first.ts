import type { ReadScan } from './scan-list.ts';

/**
 * A list as `listScans` wants it, whichever end the sender begins at: by the instants where all are known, else turned if its times say so. It is steps
 * that are counted, so that one time out of place (a delivery with the earliest time of all, a flight to the west in local times) turns nothing. Where
 * the times do not tell, it began with the newest, as nearly all do, unless this sender is known to begin with the oldest.
 */
export const oldestFirst = <Read extends Pick<ReadScan, 'time'>>(
  reads: readonly Read[],
  begins: 'newest' | 'oldest' = 'newest',
): readonly Read[] => {
  const times = reads.map(({ time }) => time.instant ?? time.text).filter((time) => time !== '');
  const rise = times.slice(1).reduce((sum, time, index) => sum + compare(time, times[index]), 0);
  const turned = rise > 0 || (rise === 0 && begins === 'oldest') ? reads : reads.toReversed();
  const isKnown = reads.every(({ time }) => time.instant !== undefined);
  return isKnown ? turned.toSorted((a, b) => compare(a.time.instant, b.time.instant)) : turned;
};

const compare = (a = '', b = ''): number => Number(a > b) - Number(a < b);
