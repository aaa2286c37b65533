import type { ReadScan } from './scan-list.ts';

/**
 * A list as `listScans` wants it, whichever end the sender begins at: by the instants where all are known, else turned if its times say so. Where they
 * do not tell, it began with the newest, as nearly all do.
 */
export const oldestFirst = <Read extends Pick<ReadScan, 'time'>>(reads: readonly Read[]): readonly Read[] => {
  const times = reads.map(({ time }) => time.instant ?? time.text).filter((time) => time !== '');
  const [first = '', last = ''] = [times.at(0), times.at(-1)];
  const turned = first < last ? reads : reads.toReversed();
  const isKnown = reads.every(({ time }) => time.instant !== undefined);
  return isKnown ? turned.toSorted((a, b) => compare(a.time.instant, b.time.instant)) : turned;
};

const compare = (a = '', b = ''): number => Number(a > b) - Number(a < b);
