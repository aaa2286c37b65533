import { Temporal } from 'temporal-polyfill';
import { instantText } from './instant-text.ts';
import { remembered } from './remembered.ts';

/** The instant of a local time ("2026-11-20T10:00") in an IANA zone. Where a clock shows it twice, the earlier one; where it shows it never, the one after the gap. */
export const localInstant = (local: string, zone: string): string | undefined => {
  const epoch = localEpoch(local, zone);
  return epoch === undefined ? undefined : instantText(epoch);
};

/** The same in milliseconds since 1970. */
export const localEpoch = (local: string, zone: string): number | undefined => {
  const asUtc = Date.parse(`${local}Z`);
  const day = local.slice(0, 10);
  if (Number.isNaN(asUtc) || !isInCalendar(day)) return undefined;
  const year = day.slice(0, 4);
  const stretches = years(`${year}${zone}`, () => stretchesOf(zone, Number(year)));
  const here = stretches.findIndex(({ end, offset }) => asUtc - offset < end);
  const [before, at] = [stretches[here - 1], stretches[here]];
  if (!at) return undefined;
  const isInGap = before !== undefined && asUtc - at.offset < before.end;
  return asUtc - (isInGap ? before.offset : at.offset);
};

/** JavaScript takes the 30th of February for the 2nd of March. */
const isInCalendar = (day: string): boolean => new Date(day).getUTCDate() === Number(day.slice(8));

/** A time in which nobody turns the clocks. */
interface Stretch {
  /** Milliseconds that local time is ahead of UTC. */
  readonly offset: number;
  /** Epoch milliseconds, at which the next one begins. */
  readonly end: number;
}

/** By zone and year. Asking the calendar takes longer than reading all the rest of a scan. */
const years = remembered<string, readonly Stretch[]>(1000);

/** Oldest first; none where there is no such zone. A local year begins and ends up to a day from that of UTC. */
const stretchesOf = (zone: string, year: number): readonly Stretch[] => {
  try {
    const end = Date.UTC(year + 1, 0, 3);
    const stretches: Stretch[] = [];
    let time: Temporal.ZonedDateTime | null = new Temporal.PlainDate(year - 1, 12, 30).toZonedDateTime(zone);
    while (time && time.epochMilliseconds < end) {
      const next: Temporal.ZonedDateTime | null = time.getTimeZoneTransition('next');
      stretches.push({
        offset: time.offsetNanoseconds / 1e6,
        end: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
      });
      time = next;
    }
    return stretches;
  } catch {
    return [];
  }
};
