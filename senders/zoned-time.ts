import { Temporal } from 'temporal-polyfill';
import { instantText } from './instant-text.ts';

/** The instant of a local time ("2026-11-20T10:00") in an IANA zone. Where a clock shows it twice, the earlier one; where it shows it never, the one after the gap. */
export const localInstant = (local: string, zone: string): string | undefined => {
  const epoch = localEpoch(local, zone);
  return epoch === undefined ? undefined : instantText(epoch);
};

/** The same in milliseconds since 1970. */
export const localEpoch = (local: string, zone: string): number | undefined => {
  try {
    const offset = wholeDayOffset(local.slice(0, 10), zone);
    const epoch = offset === undefined ? findEpoch(local, zone) : Date.parse(`${local}Z`) - offset;
    return Number.isNaN(epoch) ? undefined : epoch;
  } catch {
    return undefined;
  }
};

const findEpoch = (local: string, zone: string): number =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;

/** Milliseconds by zone and day. Asking the calendar takes longer than reading all the rest of a scan, and the scans of a day are many. */
const offsets = new Map<string, number | undefined>();
const MOST_DAYS = 5000;

/** How far this zone is ahead of UTC on this day; nothing if its clocks are changed on it. */
const wholeDayOffset = (day: string, zone: string): number | undefined => {
  const key = `${day} ${zone}`;
  if (!offsets.has(key)) {
    const start = Temporal.PlainDate.from(day).toZonedDateTime(zone);
    const [atStart, atEnd] = [start, start.add({ days: 1 })].map(({ offsetNanoseconds }) => offsetNanoseconds / 1e6);
    if (offsets.size >= MOST_DAYS) offsets.clear();
    offsets.set(key, atStart === atEnd ? atStart : undefined);
  }
  return offsets.get(key);
};
