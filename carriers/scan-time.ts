import type { ScanTime } from '../domain/tracking.ts';
import { clip } from './words.ts';

const form = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * A time as it was sent. Its instant is known only if it names day, time and zone, and is one that a parcel can live in. What has not the form of
 * a time may be anybody's words: it is not repeated.
 */
export const readTime = (sent: string): ScanTime => {
  const [text = '', day, time, zone] = form.exec(clip(sent, 40)) ?? [];
  const instant = day && time && zone ? instantOf(`${day}T${time}${zone}`) : undefined;
  return { text, ...(instant ? { instant } : {}) };
};

const instantOf = (iso: string): string | undefined => {
  const date = new Date(iso);
  const year = date.getUTCFullYear();
  return year >= 1990 && year < 2100 ? date.toISOString() : undefined;
};

/**
 * For each time of a list (oldest first) the instant to order it by: its own; else that of the last one before it whose zone is known, or of the
 * first one after it. In a list without any zone, local times count as UTC, and never fall, so that the place in the list decides.
 */
export const orderInstants = (times: readonly ScanTime[], otherwise: string): readonly string[] => {
  const zoned = times.some(({ instant }) => instant);
  const known = times.map(({ instant, text }) => (zoned ? instant : asIfUtc(text)));
  let last = known.find((instant) => instant) ?? otherwise;
  return known.map((own) => {
    if (own && (zoned || own > last)) last = own;
    return last;
  });
};

const asIfUtc = (text: string): string | undefined => {
  const [, day, time] = form.exec(text) ?? [];
  return day ? instantOf(`${day}T${time ?? '00:00'}Z`) : undefined;
};
