import { compareScans } from '../../domain/tracking.ts';
import { moveClock } from './moved-clock.ts';
import { moveText } from './moved-text.ts';
import { readSample, type Sample } from './sample.ts';
import { type Value, valuesOf, withValues } from './values.ts';

/**
 * Moves all times of a sample so that its newest scan, as its sender reads it, was at `to` (epoch milliseconds), and changes nothing else of the
 * text: a time keeps its zone and its form, a bare date moves by whole days. Without a scan the newest time of all counts.
 */
export const shiftTimes = (sample: Sample, to: number): string => {
  const { body } = sample;
  const newest = newestScan(sample, to) ?? newestTime(body);
  if (newest === undefined) return body;
  const moved = moveTimes(body, to - newest);
  // Where a zone follows from the scan's place, its clocks may go otherwise at that time of the year.
  const rest = to - (newestScan({ ...sample, body: moved }, to) ?? to);
  return Math.abs(rest) === HOUR ? moveTimes(moved, rest) : moved;
};

const HOUR = 3_600_000;

const newestScan = (sample: Sample, now: number): number | undefined => {
  const reading = readSample(sample, now);
  const scans = reading.kind === 'news' ? reading.parcels.flatMap((parcel) => parcel.scans) : [];
  const newest = scans.toSorted(compareScans).findLast(({ time }) => time.text !== '');
  return newest && epochOf(newest.time.instant ?? newest.time.text);
};

const newestTime = (body: string): number | undefined => {
  const epochs = valuesOf(body).flatMap(({ text }) => epochOf(text) ?? []);
  return epochs.length === 0 ? undefined : epochs.reduce((a, b) => Math.max(a, b));
};

/** Without a zone it is local time somewhere; for moving it that place might as well be Greenwich. */
const epochOf = (text: string): number | undefined => {
  const [day, time, zone = 'Z'] = (
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text) ?? []
  ).slice(1);
  const epoch = day ? Date.parse(`${day}T${time ?? '00:00'}${zone}`) : Number.NaN;
  return Number.isNaN(epoch) ? undefined : epoch;
};

/** A day and the time of that day may stand under names of their own beside each other ("localActivityDate", "localActivityTime"). */
const moveTimes = (body: string, by: number): string => {
  const paired = pairedValues(valuesOf(body), by);
  return withValues(body, (value) => paired.get(value.start) ?? moveText(value, by));
};

/** What each half of a pair becomes, by where it stands. */
const pairedValues = (values: readonly Value[], by: number): ReadonlyMap<number, string> => {
  const byName = new Map(values.map((value) => [`${value.object} ${value.key}`, value]));
  return new Map(
    values.flatMap((day) => {
      const key = day.key.replace(/date/i, (word) => (word === 'Date' ? 'Time' : 'time'));
      const time = key === day.key ? undefined : byName.get(`${day.object} ${key}`);
      const moved = time && moveClock({ day: day.text, time: time.text }, by);
      return moved ? [[day.start, moved.day] as const, [time.start, moved.time] as const] : [];
    }),
  );
};
