import { dashed, isDay, moveDay, moveLocal } from './moved-day.ts';
import type { Value } from './values.ts';

const time = String.raw`(\d{4}-\d{2}-\d{2})(?:([T ])(\d{2}:\d{2}(?::\d{2})?)(?:\.(\d+))?(Z|[+-]\d{2}:?\d{2})?)?`;
const anyTime = new RegExp(String.raw`(?<!\d)${time}(?!\d)`, 'g');
const oneTime = new RegExp(`^${time}$`);
const dayFirst = /^(\d{2})-(\d{2})-(\d{4}) (\d{2}:\d{2}:\d{2})$/;
const timeKey = /^ts$|time|date|(?:_a|A)t$/i;

/** A value with every time in it moved, in the form that it has. */
export const moveText = (value: Value, by: number): string => {
  const { key, text } = value;
  const unit = unitOf(value);
  if (unit !== undefined) return String(Math.round(Number(text) + by / unit));
  if (/date/i.test(key) && isDay(dashed(text))) return moveDay(dashed(text), by).replaceAll('-', '');
  const [, date, month, year, clock] = dayFirst.exec(text) ?? [];
  if (!clock) return text.replace(anyTime, (found) => moveTime(found, by));
  const [day = '', hour = ''] = moveLocal(`${year}-${month}-${date}T${clock}`, by).split('T');
  return `${day.split('-').reverse().join('-')} ${hour.slice(0, 8)}`;
};

/** How many milliseconds one of a number's units has, if it counts from 1970. Other numbers are as long (DHL's), so the name decides too. */
const unitOf = ({ key, text }: Value): number | undefined => {
  const unit = timeKey.test(key) && /^\d+$/.test(text) ? units.get(text.length) : undefined;
  return unit !== undefined && Number(text) * unit > Date.UTC(2015) ? unit : undefined;
};

const units: ReadonlyMap<number, number> = new Map([
  [10, 1000],
  [13, 1],
]);

const moveTime = (found: string, by: number): string => {
  const [, day = '', gap, clock, fraction = '', zone = ''] = oneTime.exec(found) ?? [];
  if (!isDay(day)) return found;
  if (!gap || !clock) return moveDay(day, by);
  const moved = moveLocal(`${day}T${clock}${fraction && `.${fraction}`}`, by);
  if (!moved) return found;
  const point = fraction && `.${moved.slice(20, 23).padEnd(fraction.length, '0').slice(0, fraction.length)}`;
  return `${moved.slice(0, 10)}${gap}${moved.slice(11, 11 + clock.length)}${point}${zone}`;
};
