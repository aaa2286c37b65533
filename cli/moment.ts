/** A time as it stands in a table: to the second, in UTC; nothing for none. */
export const moment = (at: string | undefined): string => (at ? `${at.slice(0, 19).replace('T', ' ')}Z` : '');

interface Happened {
  /** Orders it among the others: its own instant only where `zoneKnown` says so. */
  readonly at: string;
  /** What its sender said of the time, where it is a scan. */
  readonly timeText?: string | undefined;
  readonly zoneKnown?: boolean | undefined;
}

/**
 * When something happened, as it is known: of a scan the local time of its place, with how far that is from UTC; without that where its zone is unknown; a
 * date only as a date. Of everything else the moment in UTC.
 */
export const momentOf = ({ at, timeText = '', zoneKnown = false }: Happened): string => {
  const [, day, clock] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?/.exec(timeText) ?? [];
  if (!day) return moment(at);
  if (!clock) return day;
  const local = `${day} ${clock.length === 5 ? `${clock}:00` : clock}`;
  if (!zoneKnown) return local;
  const ahead = Math.round((Date.parse(`${local.replace(' ', 'T')}Z`) - Date.parse(at)) / 60_000);
  return Number.isNaN(ahead) ? moment(at) : `${local}${offset(ahead)}`;
};

/** "+05:30", of minutes. */
const offset = (ahead: number): string => {
  if (ahead === 0) return 'Z';
  const two = (count: number): string => String(Math.floor(count)).padStart(2, '0');
  return `${ahead < 0 ? '-' : '+'}${two(Math.abs(ahead) / 60)}:${two(Math.abs(ahead) % 60)}`;
};
