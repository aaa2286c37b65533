import { Temporal } from 'temporal-polyfill';

/** Where an order goes: local time by one offset, for nobody's parcel is measured across the night in which clocks change. */
export interface LocalTime {
  readonly zone: string;
  readonly offsetMinutes: number;
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export const localTime = (zone: string, at: number): LocalTime => {
  const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return { zone, offsetMinutes: Math.round(offsetNanoseconds / 60e9) };
};

/** As a clock there shows it: "2026-03-02T09:30:00". */
export const wallTime = (at: number, { offsetMinutes }: LocalTime): string =>
  new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 19);

export const dayThere = (at: number, local: LocalTime): string => wallTime(at, local).slice(0, 10);

/** "+05:30" */
export const offsetText = ({ offsetMinutes }: LocalTime): string => {
  const minutes = Math.abs(offsetMinutes);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

/** The same time on the next day that is no Saturday or Sunday, or the same moment: nobody moves parcels then. */
export const onWorkingDay = (at: number, { offsetMinutes }: LocalTime): number => {
  // 1 January 1970 was a Thursday.
  const weekday = (Math.floor((at + offsetMinutes * 60_000) / DAY) + 4) % 7;
  return at + (weekday === 6 ? 2 * DAY : weekday === 0 ? DAY : 0);
};

/** The next moment at which it is this hour of a day there. */
export const nextAt = (from: number, hour: number, { offsetMinutes }: LocalTime): number => {
  const shift = offsetMinutes * 60_000;
  const today = Math.floor((from + shift) / DAY) * DAY - shift + hour * HOUR;
  return today >= from ? today : today + DAY;
};
