import { type ScanPlace, zoneOfPlace } from '../../senders/place-zone.ts';

const known: readonly (readonly [ScanPlace, string])[] = [
  [{ country: 'DE' }, 'Europe/Berlin'],
  [{ country: 'de' }, 'Europe/Berlin'],
  [{ country: 'DEU' }, 'Europe/Berlin'],
  [{ country: 'Germany' }, 'Europe/Berlin'],
  [{ country: 'United Kingdom' }, 'Europe/London'],
  [{ country: 'UK' }, 'Europe/London'],
  [{ country: 'GB' }, 'Europe/London'],
  [{ country: 'CN' }, 'Asia/Shanghai'],
  [{ country: 'China' }, 'Asia/Shanghai'],
  [{ country: 'IN', city: 'Mumbai' }, 'Asia/Kolkata'],
  [{ country: 'Viet Nam' }, 'Asia/Bangkok'],
  [{ country: 'AR' }, 'America/Argentina/Buenos_Aires'],
  [{ country: 'PR' }, 'America/Puerto_Rico'],
  [{ country: 'US', state: 'PR' }, 'America/Puerto_Rico'],
  [{ country: 'US', state: 'CA' }, 'America/Los_Angeles'],
  [{ country: 'US', state: 'ca' }, 'America/Los_Angeles'],
  [{ country: 'US', state: 'US-CA' }, 'America/Los_Angeles'],
  [{ country: 'USA', state: 'California' }, 'America/Los_Angeles'],
  [{ country: 'US', state: 'GA', city: 'ATLANTA' }, 'America/New_York'],
  [{ country: 'United States', state: 'New Mexico' }, 'America/Denver'],
  [{ country: 'US', state: 'HI' }, 'Pacific/Honolulu'],
  [{ country: 'US', state: 'AZ', city: 'Phoenix' }, 'America/Phoenix'],
  [{ country: 'US', state: 'KY', city: 'LOUISVILLE' }, 'America/New_York'],
  [{ country: 'US', state: 'TN', city: 'Memphis' }, 'America/Chicago'],
  [{ country: 'US', state: 'TN', city: 'A village', postalCode: '38118-0001' }, 'America/Chicago'],
  [{ country: 'US', state: 'FL', city: 'St. Petersburg' }, 'America/New_York'],
  [{ country: 'CA', state: 'AB' }, 'America/Edmonton'],
  [{ country: 'CA', state: 'ON', city: 'Mississauga' }, 'America/Toronto'],
  [{ country: 'CA', state: 'Quebec', city: 'Montreal' }, 'America/Toronto'],
  [{ country: 'AU', state: 'QLD' }, 'Australia/Brisbane'],
  [{ country: 'AU', state: 'Western Australia' }, 'Australia/Perth'],
  [{ country: 'AU', state: 'NSW', city: 'SYDNEY' }, 'Australia/Sydney'],
  [{ country: 'BR', state: 'PR' }, 'America/Sao_Paulo'],
  [{ country: 'BR', state: 'SP' }, 'America/Sao_Paulo'],
  [{ country: 'MX', state: 'CMX' }, 'America/Mexico_City'],
  [{ country: 'ES', city: 'Madrid' }, 'Europe/Madrid'],
  [{ country: 'ES', postalCode: '08001' }, 'Europe/Madrid'],
  [{ country: 'ES', postalCode: '35001' }, 'Atlantic/Canary'],
  [{ country: 'PT', postalCode: '9500-150' }, 'Atlantic/Azores'],
  [{ country: 'RU', city: 'Moscow' }, 'Europe/Moscow'],
];
test.each(known)('%j is in %s', (place, zone) => expect(zoneOfPlace(place)).toBe(zone));

const unknown: readonly ScanPlace[] = [
  {},
  { country: null, state: null, city: null, postalCode: null },
  { country: '' },
  { country: 'XX' },
  { country: '__proto__' },
  { country: 'constructor', state: 'toString' },
  { country: 'US' },
  { state: 'CA' },
  { country: 'US', city: 'Louisville' },
  { country: 'US', state: 'FL' },
  { country: 'US', state: 'TX', city: 'A village' },
  { country: 'US', state: 'TN', postalCode: '37402' },
  { country: 'US', state: 'AE' },
  { country: 'CA', state: 'BC', city: 'Cranbrook' },
  { country: 'MX', state: 'CHH', city: 'Juárez' },
  { country: 'AU', state: 'NSW' },
  { country: 'ES' },
  { country: 'FR', postalCode: '97400' },
  { country: 'RU' },
  { country: 'Korea' },
];
test.each(unknown)('%j leaves the zone unknown', (place) => expect(zoneOfPlace(place)).toBeUndefined());

test('every zone of the table is one that the calendar knows', async () => {
  const { countryZones, stateZones, townZones, zipZones } = await import('../../senders/zones.table.ts');
  const named = [countryZones, zipZones, ...Object.values(stateZones), ...Object.values(townZones)].flatMap(
    Object.keys,
  );
  expect(new Set(named).size).toBeGreaterThan(90);
  for (const timeZone of new Set(named)) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
});
