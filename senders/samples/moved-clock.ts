import { dashed, isDay, moveLocal } from './moved-day.ts';

/** A day, and the time of that day, in two values. */
interface DayAndTime {
  readonly day: string;
  readonly time: string;
}

/** Both moved as one, in the forms that they have; nothing if they are none. */
export const moveClock = ({ day, time }: DayAndTime, by: number): DayAndTime | undefined => {
  const date = dashed(day) || day;
  const local = timeOfDay(time);
  const moved = isDay(date) && local ? moveLocal(`${date}T${local}`, by) : '';
  if (!moved) return undefined;
  const next = moved.slice(0, 10);
  return { day: day.includes('-') ? next : next.replaceAll('-', ''), time: likeBefore(time, moved.slice(11, 19)) };
};

const form = /^(\d{1,2}):?(\d{2})(?::?(\d{2}))?( ?[AP]M)?$/i;

/** "14:40:00" */
const timeOfDay = (time: string): string | undefined => {
  const [, hour, minute, second = '00', half] = form.exec(time) ?? [];
  if (hour === undefined) return undefined;
  const hours = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  return `${String(hours).padStart(2, '0')}:${minute}:${second}`;
};

const likeBefore = (before: string, moved: string): string => {
  const [, , , second, half = ''] = form.exec(before) ?? [];
  const [hour = '', minute = '', seconds = ''] = moved.split(':');
  const shown = half ? String(Number(hour) % 12 || 12).padStart(2, '0') : hour;
  const text = [shown, minute, ...(second ? [seconds] : [])].join(before.includes(':') ? ':' : '');
  return `${text}${half.replace(/[AP]M/i, Number(hour) >= 12 ? 'PM' : 'AM')}`;
};
