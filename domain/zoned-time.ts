import { Temporal } from 'temporal-polyfill';
import { remembered } from './remembered.ts';

/** What clocks show, in milliseconds since they showed the beginning of 1970. */
type Wall = number;

/** What the clocks of an IANA zone show at this moment; nothing, where there is no such zone. */
export const wallAt = (epoch: number, zone: string): Wall | undefined => {
  const stretch = stretchesIn(epoch, zone).find(({ end }) => epoch < end);
  return stretch && epoch + stretch.offset;
};

/** When they show that. Where they show it twice, the earlier one; where they show it never, the one after the gap. */
export const epochAt = (wall: Wall, zone: string): number | undefined => {
  const stretches = stretchesIn(wall, zone);
  const here = stretches.findIndex(({ end, offset }) => wall - offset < end);
  const [before, at] = [stretches[here - 1], stretches[here]];
  if (!at) return undefined;
  const isInGap = before !== undefined && wall - at.offset < before.end;
  return wall - (isInGap ? before.offset : at.offset);
};

/** A time in which nobody turns the clocks. */
interface Stretch {
  /** Milliseconds that local time is ahead of UTC. */
  readonly offset: number;
  /** Epoch milliseconds, at which the next one begins. */
  readonly end: number;
}

/** By zone and year. Asking the calendar takes a hundred times as long. */
const years = remembered<string, readonly Stretch[]>(1000);

/** Those of the year of this time, whether it is told as the zone's clocks show it or in UTC. */
const stretchesIn = (time: number, zone: string): readonly Stretch[] => {
  const year = new Date(time).getUTCFullYear();
  return years(`${year}${zone}`, () => stretchesOf(zone, year));
};

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
