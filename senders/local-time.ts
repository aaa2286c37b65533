import { instantText } from '../domain/instant-text.ts';
import { epochAt } from '../domain/zoned-time.ts';

/** The instant of a local time ("2026-11-20T10:00") in an IANA zone. Where a clock shows it twice, the earlier one; where it shows it never, the one after the gap. */
export const localInstant = (local: string, zone: string): string | undefined => {
  const epoch = localEpoch(local, zone);
  return epoch === undefined ? undefined : instantText(epoch);
};

/** The same in milliseconds since 1970. */
export const localEpoch = (local: string, zone: string): number | undefined => {
  const wall = Date.parse(`${local}Z`);
  return Number.isNaN(wall) || !isInCalendar(local.slice(0, 10)) ? undefined : epochAt(wall, zone);
};

/** JavaScript takes the 30th of February for the 2nd of March. */
const isInCalendar = (day: string): boolean => new Date(day).getUTCDate() === Number(day.slice(8));
