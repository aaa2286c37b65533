import { remembered } from '../domain/remembered.ts';
import { placeKey } from './place-key.ts';
import { countryZones, stateNames, stateZones, threeLetters, townZones, zipZones } from './zones.table.ts';

/** Where a scan was, as its sender says. */
export interface ScanPlace {
  /** ISO 3166, two or three letters, or its English name. */
  readonly country?: string | null | undefined;
  /** A state or province as its short code, "CA", or its name. */
  readonly state?: string | null | undefined;
  readonly city?: string | null | undefined;
  readonly postalCode?: string | null | undefined;
}

/** The one time zone of a place (IANA); nothing where a border of zones goes through it and what is said does not tell on which side. */
export const zoneOfPlace = (place: ScanPlace): string | undefined => {
  const { country, state, city, postalCode } = place;
  const name = `${country}|${state}|${city}|${postalCode}`.slice(0, 200);
  return zones(name, () => ({ zone: findZone(place) })).zone;
};

/** The scans of a parcel are in few places, and those of all parcels in few more. */
const zones = remembered<string, { readonly zone: string | undefined }>(2000);

const findZone = ({ country, state, city, postalCode }: ScanPlace): string | undefined => {
  const id = countryId(country ?? '');
  if (!id) return undefined;
  const postal = (postalCode ?? '').trim();
  const whole = wholeCountries().get(id);
  if (whole) return isOverseas(id, postal) ? undefined : whole;
  return zoneInCutCountry({ id, region: regionOf(id, state ?? ''), town: placeKey(city ?? ''), postal });
};

interface InCutCountry {
  readonly id: string;
  /** "US-KY", or the country alone. */
  readonly region: string;
  readonly town: string;
  readonly postal: string;
}

const zoneInCutCountry = ({ id, region, town, postal }: InCutCountry): string | undefined =>
  wholeStates().get(region) ?? towns().get(`${region} ${town}`) ?? zoneOfPostalCode({ id, region, postal });

type Grouped = Readonly<Record<string, string>>;

/** A map of what the table groups, made when it is first needed: most functions that hold this table never do. */
const lazily = <Key, Value>(entries: () => Iterable<readonly [Key, Value]>): (() => ReadonlyMap<Key, Value>) => {
  let made: ReadonlyMap<Key, Value> | undefined;
  return () => {
    made ??= new Map(entries());
    return made;
  };
};

const apart = (grouped: Grouped, before = ''): readonly (readonly [string, string])[] =>
  Object.entries(grouped).flatMap(([zone, keys]) => keys.split(' ').map((key) => [`${before}${key}`, zone] as const));

const eachIn = (tables: Readonly<Record<string, Grouped>>, mark: string) =>
  Object.entries(tables).flatMap(([region, grouped]) => apart(grouped, `${region}${mark}`));

const wholeCountries = lazily(() => apart(countryZones));
const wholeStates = lazily(() => eachIn(stateZones, '-'));
const towns = lazily(() => eachIn(townZones, ' '));
const zips = lazily(() => apart(zipZones));

const codes = threeLetters.split(' ').map((both) => [both.slice(0, 2), both.slice(2)] as const);

/** As people and senders write them besides the name in today's English. */
const otherNames: Grouped = {
  CI: 'ivorycoast',
  CZ: 'czechrepublic',
  GB: 'britain england greatbritain northernireland scotland uk wales',
  HK: 'hongkong',
  KR: 'korearepublicof republicofkorea',
  MO: 'macau macao',
  NL: 'holland thenetherlands',
  RU: 'russianfederation',
  TR: 'turkey turkiye',
  US: 'usa unitedstatesofamerica',
  AE: 'uae',
  VN: 'vietnam',
};
const countryNames = lazily(() => {
  const english = new Intl.DisplayNames('en', { type: 'region' });
  return [
    ...codes.map(([two]) => [placeKey(english.of(two) ?? two), two] as const),
    ...apart(otherNames).map(([name, id]) => [name, id] as const),
  ];
});
const countryCodes = lazily(() =>
  codes.flatMap(([two, three]) => [[two.toLowerCase(), two] as const, [three.toLowerCase(), two] as const]),
);

const countryId = (sent: string): string | undefined => {
  const key = placeKey(sent);
  return countryCodes().get(key) ?? (key ? countryNames().get(key) : undefined);
};

/** The state by its code, with or without its country's before it, or by its name; the country where no state is told or none is needed. */
const regionOf = (id: string, state: string): string => {
  const key = placeKey(state);
  const code = states().get(`${id} ${key}`) ?? states().get(`${id} ${key.replace(id.toLowerCase(), '')}`);
  return code ? `${id}-${code}` : id;
};
const states = lazily(() =>
  Object.entries(stateNames).flatMap(([id, names]) =>
    Object.entries(names).flatMap(([name, code]) => [
      [`${id} ${name}`, code] as const,
      [`${id} ${code.toLowerCase()}`, code] as const,
    ]),
  ),
);

/** Departments overseas have postal codes of their country's, and other days. */
const isOverseas = (id: string, postal: string): boolean => id === 'FR' && /^9[78]/.test(postal);

const postalZones: readonly { readonly id: string; readonly form: RegExp; readonly zone: string }[] = [
  { id: 'ES', form: /^(35|38)\d{3}$/, zone: 'Atlantic/Canary' },
  { id: 'ES', form: /^\d{5}$/, zone: 'Europe/Madrid' },
  { id: 'PT', form: /^9[5-9]\d{2}/, zone: 'Atlantic/Azores' },
  { id: 'PT', form: /^\d{4}/, zone: 'Europe/Lisbon' },
];

const zoneOfPostalCode = ({ id, region, postal }: Omit<InCutCountry, 'town'>): string | undefined => {
  if (id === 'US') return region !== id && /^\d{5}/.test(postal) ? zips().get(postal.slice(0, 3)) : undefined;
  return postalZones.find((one) => one.id === id && one.form.test(postal))?.zone;
};
