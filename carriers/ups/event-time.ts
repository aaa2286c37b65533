import type { ScanTime } from '../../domain/tracking.ts';
import { said } from '../../senders/forms.ts';
import { type ScanPlace, zoneOfPlace } from '../../senders/place-zone.ts';
import { joinDigits, readTime } from '../../senders/scan-time.ts';
import type { TrackEvent } from './payload.ts';

type Sent = string | number | null | undefined;

/** Times lose their leading noughts where they are sent as numbers. */
export const joined = (day: Sent, time: Sent): string =>
  said(day)
    ? joinDigits(
        said(day),
        said(time).replace(/^\d{1,5}$/, (digits) => digits.padStart(6, '0')),
      )
    : '';

/** When it happened, in local time: UPS sends the offset with it, or the same moment in GMT, or neither. */
export const eventTime = (event: TrackEvent, place: ScanPlace): ScanTime => {
  const local = joined(event.localActivityDate, event.localActivityTime);
  const gmt = joined(event.gmtActivityDate, event.gmtActivityTime);
  if (!local) return readTime(gmt && `${gmt}Z`);
  const twin = isPlausible({ local, gmt }, place) ? `${gmt}Z` : undefined;
  return readTime(local, { offset: event.gmtOffset, twin, place });
};

const HOUR = 3_600_000;
const QUARTER = HOUR / 4;

/** UPS's own examples hold a GMT time five hours before the local one of the United States: such a twin says nothing. */
const isPlausible = ({ local, gmt }: { readonly local: string; readonly gmt: string }, place: ScanPlace): boolean => {
  const ahead = Date.parse(`${local}Z`) - Date.parse(`${gmt}Z`);
  if (!Number.isInteger(ahead / QUARTER)) return false;
  const zone = zoneOfPlace(place);
  const known = zone && readTime(local, { place }).instant;
  if (known) return Math.abs(Date.parse(known) - Date.parse(`${gmt}Z`)) <= HOUR;
  const [least, most] = hoursAhead(place);
  return ahead >= least * HOUR && ahead <= most * HOUR;
};

/** Countries whose clocks are all behind Greenwich. */
const western: ReadonlySet<string> = new Set(
  (
    'AG AI AR AW BB BM BO BR BS BZ CA CL CO CR CU CW DM DO EC GD GP GT GY HN HT JM KN KY LC MQ MS MX NI PA PE PR PY SR SV ' +
    'SX TC TT US UY VC VE VG VI'
  ).split(' '),
);

const hoursAhead = ({ country }: ScanPlace): readonly [number, number] =>
  western.has((country ?? '').toUpperCase()) ? [-12, -1] : [-12, 14];
