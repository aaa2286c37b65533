import { remembered } from '../domain/remembered.ts';
import { epochOf, type Instant } from '../domain/time.ts';
import type { ScanTime } from '../domain/tracking.ts';
import type { Amount } from './view.ts';

/** How dates and money are written for one reader. */
export interface Formats {
  money(amount: Amount, currency: string): string;
  /** "Thursday, 3 December". A day without a time is that day everywhere; what is neither day nor instant is undefined. */
  day(time: ScanTime): string | undefined;
  /** The same, unless it is over: a carrier's old estimate is no news. */
  dayFrom(now: Instant, time: ScanTime): string | undefined;
  /** "Thursday, 3 December at 14:10", where the reader lives. */
  moment(instant: Instant): string;
  /** "3 hours ago". */
  age(then: Instant, now: Instant): string;
}

/** In the language that the words are in, with the customs of the reader's country. */
export const formatsFor = (
  language: string,
  { country, zone }: { readonly country: string; readonly zone: string },
): Formats => {
  const locale = /^[A-Z]{2}$/.test(country) ? `${language}-${country}` : language;
  const write = (at: Date, timeZone: string): string => asSpoken(dayFormat(locale, timeZone).format(at), language);
  const day = (time: ScanTime): string | undefined => {
    const date = dateOf(time, zone);
    return date && days(`${locale} ${date}`, () => write(new Date(date), 'UTC'));
  };
  return {
    money: (amount, currency) => money(locale, Number(amount), currency),
    day,
    dayFrom: (now, time) => ((dateOf(time, zone) ?? '') >= localDate(new Date(now), zone) ? day(time) : undefined),
    moment: (instant) => {
      const at = new Date(instant);
      return [write(at, zone), clockFormat(locale, zone).format(at)].join(language === 'ja' ? ' ' : ', ');
    },
    age: (then, now) => age(relativeFormat(locale), (epochOf(now) - epochOf(then)) / 60_000),
  };
};

/** What is promised or expected is so for the same few weeks, in message after message. */
const days = remembered<string, string>(2000);

/** The calendar day that is meant ("2026-12-03"), where the reader lives. */
const dateOf = ({ text, instant }: ScanTime, zone: string): string | undefined => {
  const [, written] = (instant === undefined ? leadingDay : wholeDay).exec(text) ?? [];
  const at = new Date(written ?? instant ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? undefined : (written ?? localDate(at, zone));
};

/** Of all days only the first of a month is counted in French ("1er décembre") and in Brazil ("1º de dezembro"), which no format knows. */
const asSpoken = (day: string, language: string): string =>
  day.replace(/ 1(?= \p{L})/u, (first) => first + (ordinals[language] ?? ''));
const ordinals: Readonly<Record<string, string>> = { fr: 'er', pt: 'º' };

/** Swedes write dates as ISO 8601 does. */
const localDate = (at: Date, timeZone: string): string => isoFormat(timeZone).format(at);

/** Making a format takes a hundred times as long as using it. There are no more of them than styles, currencies, countries and zones. */
const kept = <Format>(make: (...words: readonly string[]) => Format) => {
  const known = new Map<string, Format>();
  return (...words: readonly string[]): Format => {
    const name = words.join(' ');
    const format = known.get(name) ?? make(...words);
    known.set(name, format);
    return format;
  };
};
const dayFormat = kept(
  (locale, timeZone) => new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone }),
);
const clockFormat = kept(
  (locale, timeZone) => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone }),
);
const isoFormat = kept((timeZone) => new Intl.DateTimeFormat('sv-SE', { timeZone }));
const moneyFormat = kept((locale, currency) => new Intl.NumberFormat(locale, { style: 'currency', currency }));
const relativeFormat = kept((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

/** Midnight is how senders write that they mean a day. */
const wholeDay = /^(\d{4}-\d\d-\d\d)(?:[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** What was said without a zone is taken as it was written. */
const leadingDay = /^(\d{4}-\d\d-\d\d)(?!\d)/;

const money = (locale: string, amount: number, currency: string): string =>
  /^[A-Z]{3}$/.test(currency) && Number.isFinite(amount) ? moneyFormat(locale, currency).format(amount) : '';

const age = (words: Intl.RelativeTimeFormat, minutes: number): string => {
  if (minutes < 1) return words.format(0, 'second');
  if (minutes < 60) return words.format(-Math.floor(minutes), 'minute');
  if (minutes < 24 * 60) return words.format(-Math.floor(minutes / 60), 'hour');
  return words.format(-Math.floor(minutes / (24 * 60)), 'day');
};
