import { instantText } from '../domain/instant-text.ts';
import type { ScanTime } from '../domain/tracking.ts';
import { localEpoch } from './local-time.ts';
import { type ScanPlace, zoneOfPlace } from './place-zone.ts';
import { clip } from './words.ts';

const form = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** What else a sender says by which a local time becomes an instant. */
export interface TimeHints {
  /** The zone's offset at that moment, apart from the time: "-04:00", "-0400", or "-04.00". */
  readonly offset?: string | null | undefined;
  /** The same moment in UTC, or with an offset. */
  readonly twin?: string | null | undefined;
  /** Where it was. */
  readonly place?: ScanPlace | undefined;
  /** The sender writes a zone behind its times that is none, such as a `Z` behind local ones: it is not believed. */
  readonly isZoneFalse?: boolean;
}

/**
 * A time as it was sent. Its instant is known only if it names day and time, and its zone is in it or follows from the hints (the offset first, then the
 * twin, then the place), and is one that a parcel can live in. What has not the form of a time may be anybody's words: it is not repeated.
 */
export const readTime = (sent: string, hints: TimeHints = {}): ScanTime => {
  const { text, local, zone } = partsOf(sent);
  if (!local) return { text };
  if (zone && !hints.isZoneFalse) return withInstant({ text }, epochOf(local + zone));
  return fromHints(text, local, hints);
};

interface TimeParts {
  readonly text: string;
  /** "2026-11-20T10:00:00" */
  readonly local?: string | undefined;
  readonly zone?: string | undefined;
}

const partsOf = (sent: string): TimeParts => {
  const [text = '', day, time, zone] = form.exec(sent) ?? form.exec(clip(sent, 40)) ?? [];
  return { text, local: day && time && `${day}T${time}`, zone };
};

/** A date of eight digits and a time of six, as many carriers write them ("20261120" and "100000"), in the form that `readTime` reads. */
export const joinDigits = (day: string, time: string): string => {
  const date = day.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return time ? `${date}T${time.replace(/^(\d{2})(\d{2})(\d{2})$/, '$1:$2:$3')}` : date;
};

const fromHints = (text: string, local: string, { offset: sent, twin: sentTwin, place }: TimeHints): ScanTime => {
  const offset = offsetOf(sent ?? '');
  if (offset) return withInstant({ text, zone: offset }, epochOf(local + offset));
  const zone = place && zoneOfPlace(place);
  const there = zone ? localEpoch(local, zone) : undefined;
  const twin = sentTwin ? zonedEpoch(sentTwin) : undefined;
  if (twin !== undefined && isTwin(twin, local, there)) return withInstant({ text }, twin);
  return withInstant({ text, ...(zone ? { zone } : {}) }, there);
};

const zonedEpoch = (sent: string): number | undefined => {
  const { local, zone } = partsOf(sent);
  return local && zone ? epochOf(local + zone) : undefined;
};

const HOUR = 3_600_000;

/**
 * Twins can be wrong: made from the local date where UTC was on another day already, or with the offset's sign turned round. No place on earth has its
 * clocks further from UTC than these; and where the place tells its zone, a twin that is more than an hour from it (clocks changed on
 * one side only) is not its twin.
 */
const isTwin = (twin: number, local: string, there: number | undefined): boolean => {
  const ahead = Date.parse(`${local}Z`) - twin;
  const isOnEarth = ahead >= -12 * HOUR && ahead <= 14 * HOUR;
  return isOnEarth && (there === undefined || Math.abs(there - twin) <= HOUR);
};

const withInstant = (time: ScanTime, epoch: number | undefined): ScanTime =>
  epoch === undefined ? { text: time.text } : { ...time, instant: instantText(epoch) };

const offsetOf = (sent: string): string | undefined => {
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{2})[:.]?(\d{2})?$/.exec(sent.trim()) ?? [];
  return sign && hours && Number(hours) <= 14 ? `${sign}${hours}:${minutes}` : undefined;
};

const EARLIEST = Date.UTC(1990);
const LATEST = Date.UTC(2100);

const epochOf = (iso: string): number | undefined => {
  const epoch = Date.parse(iso);
  return epoch >= EARLIEST && epoch < LATEST ? epoch : undefined;
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
  const epoch = day ? epochOf(`${day}T${time ?? '00:00'}Z`) : undefined;
  return epoch === undefined ? undefined : instantText(epoch);
};
