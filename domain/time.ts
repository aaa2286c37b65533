import { Temporal } from 'temporal-polyfill';
import { instantText } from './instant-text.ts';
import { remembered } from './remembered.ts';
import { epochAt, wallAt } from './zoned-time.ts';

/** A point in time: ISO 8601 in UTC with milliseconds, so that later is also greater as text. */
export type Instant = string;

/** How long to wait. Days are whole, and end at `at` (local wall time, "10:00") where it is given. */
export type Wait =
  | { readonly seconds: number }
  | { readonly days: number; readonly at?: string }
  | { readonly workingDays: number };

/** Whose days count: the buyer's zone, the country's weekend, and days on which nobody delivers ("2026-12-25"). */
export interface Calendar {
  readonly zone: string;
  readonly country: string;
  readonly closedDays: readonly string[];
}

export const instantOf = (epochMilliseconds: number): Instant => instantText(Math.trunc(epochMilliseconds));
export const epochOf = (instant: Instant): number => Date.parse(instant);
export const secondsLater = (instant: Instant, seconds: number): Instant =>
  instantOf(epochOf(instant) + seconds * 1000);
export const earliest = (instants: readonly (Instant | undefined)[]): Instant | undefined =>
  instants.reduce<Instant | undefined>((first, next) => (next && (!first || next < first) ? next : first), undefined);
export const latest = (instants: readonly (Instant | undefined)[]): Instant | undefined =>
  instants.reduce<Instant | undefined>((last, next) => (next && (!last || next > last) ? next : last), undefined);

/** The instant at which a wait that begins at `from` is over. */
export const waitEnds = (from: Instant, wait: Wait, calendar: Calendar): Instant => {
  if ('seconds' in wait) return secondsLater(from, wait.seconds);
  const { zone } = calendar;
  const wall = wallOf(from, zone);
  if ('days' in wait && wait.at) return whenClocksShow(dayOf(wall) + wait.days * DAY + hourOf(wait.at), zone);
  const days = 'days' in wait ? wait.days : daysUntil(dayOf(wall), wait.workingDays, calendar);
  // What clocks show twice in a night is the earlier one: no way back to the later.
  return days === 0 ? instantOf(epochOf(from)) : whenClocksShow(wall + days * DAY, zone);
};

/** The last moment of a calendar day ("2026-12-24") where the buyer lives. */
export const endOfDay = (date: string, zone: string): Instant =>
  secondsLater(instantOf(Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds), -1);

/** The day that it is in this zone ("2026-12-24"). By what the language has: the sender, which needs nothing else here, has no room for the calendar. */
export const dayIn = (now: Instant, zone: string): string => daysOf(zone).format(epochOf(now));

/** One a zone, of which there are some hundreds: to make one takes a hundred times as long as to use it. */
const writers = remembered<string, Intl.DateTimeFormat>(1000);

// Swedes write a day as ISO 8601 does.
const daysOf = (timeZone: string): Intl.DateTimeFormat =>
  writers(
    timeZone,
    () => new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
  );

/** The end of the daily quiet time ("22:00" to "08:00") that `now` falls into in this zone, if it does. */
export const quietUntil = (
  now: Instant,
  hours: { readonly from: string; readonly to: string },
  zone: string,
): Instant | undefined => {
  const wall = wallOf(now, zone);
  const [day, from, to] = [dayOf(wall), hourOf(hours.from), hourOf(hours.to)];
  const [afterFrom, beforeTo] = [wall - day >= from, wall - day < to];
  const overnight = from > to;
  if (overnight ? !(afterFrom || beforeTo) : !(afterFrom && beforeTo)) return undefined;
  return whenClocksShow((overnight && afterFrom ? day + DAY : day) + to, zone);
};

/** When the daily quiet time begins next in this zone. Of use outside of it. */
export const quietFrom = (now: Instant, hours: { readonly from: string }, zone: string): Instant => {
  const wall = wallOf(now, zone);
  const [day, from] = [dayOf(wall), hourOf(hours.from)];
  return whenClocksShow((wall - day >= from ? day + DAY : day) + from, zone);
};

const DAY = 86_400_000;

/** What clocks show, as `zoned-time.ts` tells it, is cut into days and hours as if it were in UTC. */
const dayOf = (wall: number): number => Math.floor(wall / DAY) * DAY;

/** Of a day, of "22:00". */
const hourOf = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return (hour * 60 + minute) * 60_000;
};

/** Whether this zone name is one that the calendar knows. */
export const isZone = (zone: string): boolean => {
  try {
    Temporal.Now.zonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
};

const wallOf = (instant: Instant, zone: string): number => told(wallAt(epochOf(instant), zone), { instant, zone });
const whenClocksShow = (wall: number, zone: string): Instant => instantOf(told(epochAt(wall, zone), { wall, zone }));

/** Zones and instants are tried before they are kept. */
const told = (time: number | undefined, asked: object): number => {
  if (time === undefined) throw new RangeError(`There is no such time: ${JSON.stringify(asked)}`);
  return time;
};

/** Countries whose carriers rest on other days than Saturday and Sunday (ISO weekdays: Monday is 1). */
const weekends: Readonly<Record<string, readonly number[]>> = {
  AF: [4, 5],
  BH: [5, 6],
  BD: [5, 6],
  DZ: [5, 6],
  EG: [5, 6],
  IL: [5, 6],
  IN: [7],
  IQ: [5, 6],
  IR: [5],
  JO: [5, 6],
  KW: [5, 6],
  LY: [5, 6],
  MX: [7],
  MY: [6, 7],
  NP: [6],
  OM: [5, 6],
  QA: [5, 6],
  SA: [5, 6],
  SD: [5, 6],
  SY: [5, 6],
  YE: [5, 6],
};

/** `midnight`: of the day, as if it were in UTC. */
const isWorkingDay = (midnight: Date, { country, closedDays }: Calendar): boolean =>
  !(weekends[country] ?? [6, 7]).includes(midnight.getUTCDay() || 7) &&
  !(closedDays.length > 0 && closedDays.includes(midnight.toISOString().slice(0, 10)));

/** More closed days in a row than this is a faulty configuration: they then count as ordinary days, so that a wait always ends. */
const LONGEST_CLOSURE_DAYS = 30;

/** How many days it takes from this day on until so many working days are over. */
const daysUntil = (midnight: number, workingDays: number, calendar: Calendar): number => {
  let days = 0;
  const isWorking = (): boolean => isWorkingDay(new Date(midnight + days * DAY), calendar);
  for (let left = workingDays; left > 0; left -= 1) {
    days += 1;
    for (let skipped = 0; skipped < LONGEST_CLOSURE_DAYS && !isWorking(); skipped += 1) days += 1;
  }
  return days;
};
