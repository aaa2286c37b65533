import type { ScanTime } from '../../domain/tracking.ts';
import { said } from '../../senders/forms.ts';
import { oldestFirst as turned } from '../../senders/oldest-first.ts';
import { readTime } from '../../senders/scan-time.ts';
import type { Ship24Event } from './payload.ts';

/**
 * `occurrenceDatetime` comes in four forms: local, with a Z, with an offset, or as a date. The older `datetime` has always a Z, also where nobody knows the
 * offset: there it is local time.
 */
export const eventTime = ({ occurrenceDatetime, datetime, hasNoTime, utcOffset }: Ship24Event): ScanTime => {
  const offset = said(utcOffset);
  const isZoned = /^[+-]\d{2}:?\d{2}$/.test(offset);
  const local = said(datetime).replace(/Z$/i, '');
  const sent = said(occurrenceDatetime) || (isZoned ? said(datetime) : local);
  return /^true\b/.test(String(hasNoTime)) ? readTime(sent.slice(0, 10)) : readTime(sent, { offset });
};

/** Oldest first. Ship24 lists events from new to old, unless their times say otherwise; of those with the same time the one with the lower `order` is older. */
export const oldestFirst = (events: readonly Ship24Event[]): readonly Ship24Event[] => {
  const listed = turned(events.map((event) => ({ event, time: eventTime(event) }))).map(({ event }) => event);
  const firstWith = new Map<string, number>();
  for (const [index, event] of listed.entries()) {
    const time = timeKey(event);
    if (!firstWith.has(time)) firstWith.set(time, index);
  }
  const place = (event: Ship24Event): number => firstWith.get(timeKey(event)) ?? 0;
  return listed.toSorted((a, b) => place(a) - place(b) || orderOf(a) - orderOf(b));
};

const timeKey = ({ occurrenceDatetime, datetime }: Ship24Event): string => said(occurrenceDatetime) || said(datetime);

const orderOf = ({ order }: Ship24Event): number => Number(said(order)) || 0;
