import type { ReadScan } from './scan-list.ts';

/**
 * Brings a list that comes in any order into its own: by instants where all are known. Otherwise a list that runs from new to old is turned around; it
 * is steps that are counted, so that a single time out of place (a flight to the west in local times) turns nothing.
 */
export const oldestFirst = <Read extends Pick<ReadScan, 'time'>>(sent: readonly Read[]): readonly Read[] => {
  const times = sent.map(({ time }) => time.instant ?? time.text).filter((time) => time !== '');
  const steps = times.slice(1).map((time, index) => compare(time, times[index] ?? time));
  const reads = steps.reduce((sum, step) => sum + step, 0) < 0 ? sent.toReversed() : sent;
  return reads.every(({ time }) => time.instant)
    ? reads.toSorted((a, b) => compare(a.time.instant ?? '', b.time.instant ?? ''))
    : reads;
};

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
