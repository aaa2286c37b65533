import type { ReadScan } from './scan-list.ts';

/** A list as `listScans` wants it, whichever end the sender begins at. Where its times do not tell, it began with the newest, as nearly all do. */
export const oldestFirst = <Read extends Pick<ReadScan, 'time'>>(reads: readonly Read[]): readonly Read[] => {
  const timed = reads.map(({ time }) => time.instant ?? time.text).filter((time) => time !== '');
  const [first = '', last = ''] = [timed.at(0), timed.at(-1)];
  return first < last ? reads : reads.toReversed();
};
