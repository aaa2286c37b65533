/** Where a scan was, as its sender says. */
export interface ScanPlace {
  /** ISO 3166, two or three letters. */
  readonly country?: string | null | undefined;
  /** A state or province as its short code: "CA". */
  readonly state?: string | null | undefined;
  readonly city?: string | null | undefined;
  readonly postalCode?: string | null | undefined;
}

/** The one time zone of a place (IANA); nothing where a country has several and the place does not tell which. */
export const zoneOfPlace = ({ country }: ScanPlace): string | undefined =>
  countryZones.get((country ?? '').toUpperCase());

/** Countries with one zone in all their land. */
const countryZones: ReadonlyMap<string, string> = new Map([['DE', 'Europe/Berlin']]);
