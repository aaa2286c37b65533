import { Temporal } from 'temporal-polyfill';

/** The instant of a local time ("2026-11-20T10:00") in an IANA zone. Where a clock shows it twice, the earlier one; where it shows it never, the one after the gap. */
export const localInstant = (local: string, zone: string): string | undefined => {
  try {
    return new Date(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds).toISOString();
  } catch {
    return undefined;
  }
};
