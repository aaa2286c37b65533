import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { instantText } from '../../domain/instant-text.ts';
import { localInstant } from '../../senders/local-time.ts';
import { joinDigits, orderInstants, readTime, type TimeHints } from '../../senders/scan-time.ts';

test.each([
  ['2026-11-20T10:00:00Z', '2026-11-20T10:00:00.000Z'],
  ['2026-11-20T10:00:00.123456+05:30', '2026-11-20T04:30:00.123Z'],
  ['2026-11-20T10:00-0500', '2026-11-20T15:00:00.000Z'],
  ['2026-11-20 10:00:00z', '2026-11-20T10:00:00.000Z'],
  ['2026-11-20T10:00:00', undefined],
  ['2026-11-20', undefined],
  ['2026-13-20T10:00:00Z', undefined],
  ['0001-01-01T00:00:00Z', undefined],
  ['9999-12-31T23:59:59Z', undefined],
  ['', undefined],
])('"%s" is the instant %s', (text, instant) => {
  expect(readTime(text)).toEqual({ text, ...(instant ? { instant } : {}) });
});

test.each(['yesterday', 'Signed by J. Doe', '2026-11-20 by Jane', '+49 30 1234567'])(
  '"%s" has not the form of a time, and is not repeated',
  (text) => expect(readTime(text)).toEqual({ text: '' }),
);

const chicago = { country: 'US', state: 'IL', city: 'CHICAGO' };
const louisville = { country: 'US', state: 'KY', city: 'Louisville' };
const berlin = { country: 'DE' };
const auckland = { country: 'NZ', city: 'Auckland' };

type Golden = readonly [situation: string, sent: string, hints: TimeHints, instant: string | undefined];

const golden: readonly Golden[] = [
  ['an offset beside it', '2026-11-20T10:00:00', { offset: '-05:00' }, '2026-11-20T15:00:00.000Z'],
  ['an offset with a full stop', '2026-06-20T10:00:00', { offset: '-04.00' }, '2026-06-20T14:00:00.000Z'],
  ['an offset that no place has', '2026-11-20T10:00:00', { offset: '+19:00' }, undefined],
  [
    'an offset that no place has, and a place',
    '2026-11-20T10:00:00',
    { offset: '+19:00', place: berlin },
    '2026-11-20T09:00:00.000Z',
  ],
  [
    'an offset, whatever the twin says',
    '2026-11-20T10:00:00',
    { offset: '-05:00', twin: '2026-11-20T10:00:00Z' },
    '2026-11-20T15:00:00.000Z',
  ],
  ['a twin', '2026-11-20T10:00:00', { twin: '2026-11-20T16:00:00Z' }, '2026-11-20T16:00:00.000Z'],
  ['a twin on the next day', '2026-11-20T20:00:00', { twin: '2026-11-21T02:00:00Z' }, '2026-11-21T02:00:00.000Z'],
  [
    'a twin on the day before',
    '2026-11-20T08:00:00',
    { twin: '2026-11-19T19:00:00Z', place: auckland },
    '2026-11-19T19:00:00.000Z',
  ],
  ['a twin that is no time', '2026-11-20T10:00:00', { twin: '2026-11-20' }, undefined],
  ['a twin without a zone', '2026-11-20T10:00:00', { twin: '2026-11-20T16:00:00' }, undefined],
  // As USPS sends it: the local date with the time in UTC.
  ['a twin that is a day early', '2026-11-20T23:28:00', { twin: '2026-11-20T05:28:00Z' }, undefined],
  [
    'a twin that is a day early, and a place',
    '2026-11-20T23:28:00',
    { twin: '2026-11-20T05:28:00Z', place: chicago },
    '2026-11-21T05:28:00.000Z',
  ],
  // As an example of UPS has it: the offset with its sign turned round.
  [
    'a twin five hours before it, and a place',
    '2026-11-20T10:00:00',
    { twin: '2026-11-20T05:00:00Z', place: louisville },
    '2026-11-20T15:00:00.000Z',
  ],
  [
    'a twin an hour from what the place says',
    '2026-03-08T12:00:00',
    { twin: '2026-03-08T17:00:00Z', place: louisville },
    '2026-03-08T17:00:00.000Z',
  ],
  ['a place alone', '2026-11-20T10:00:00', { place: berlin }, '2026-11-20T09:00:00.000Z'],
  [
    'a place through which a border of zones goes',
    '2026-11-20T10:00:00',
    { place: { country: 'US', state: 'KY' } },
    undefined,
  ],
  ['midnight, which is a time', '2026-11-20T00:00:00', { place: berlin }, '2026-11-19T23:00:00.000Z'],
  ['midnight of unknown zone', '2026-11-20T00:00:00', {}, undefined],
  ['the end of a day', '2026-11-20T24:00:00', { place: berlin }, '2026-11-20T23:00:00.000Z'],
  [
    'a date, which stays one',
    '2026-11-20',
    { offset: '-05:00', twin: '2026-11-20T00:00:00Z', place: chicago },
    undefined,
  ],
  ['eight digits and six', joinDigits('20261120', '100000'), { offset: '-05:00' }, '2026-11-20T15:00:00.000Z'],
  ['eight digits alone', joinDigits('20261120', ''), { place: berlin }, undefined],
  ['winter', '2026-01-20T10:00:00', { place: chicago }, '2026-01-20T16:00:00.000Z'],
  ['summer', '2026-07-20T10:00:00', { place: chicago }, '2026-07-20T15:00:00.000Z'],
  ['the hour before clocks go forward', '2026-03-29T01:59:59', { place: berlin }, '2026-03-29T00:59:59.000Z'],
  ['an hour that no clock shows', '2026-03-29T02:30:00', { place: berlin }, '2026-03-29T01:30:00.000Z'],
  ['the hour after it', '2026-03-29T03:00:00', { place: berlin }, '2026-03-29T01:00:00.000Z'],
  ['an hour that clocks show twice: the first', '2026-10-25T02:30:00', { place: berlin }, '2026-10-25T00:30:00.000Z'],
  ['the second, by its offset', '2026-10-25T02:30:00', { offset: '+01:00', place: berlin }, '2026-10-25T01:30:00.000Z'],
  [
    'the second, by its twin',
    '2026-10-25T02:30:00',
    { twin: '2026-10-25T01:30:00Z', place: berlin },
    '2026-10-25T01:30:00.000Z',
  ],
  ['the hour after it', '2026-10-25T03:00:00', { place: berlin }, '2026-10-25T02:00:00.000Z'],
  ['clocks that go back in April', '2026-04-05T03:00:00', { place: auckland }, '2026-04-04T15:00:00.000Z'],
  ['west of the date line', '2026-11-21T08:00:00', { place: { country: 'WS' } }, '2026-11-20T19:00:00.000Z'],
  ['east of the date line', '2026-11-20T09:00:00', { place: { country: 'AS' } }, '2026-11-20T20:00:00.000Z'],
  ['the earliest clock on earth', '2026-11-21T09:00:00', { twin: '2026-11-20T19:00:00Z' }, '2026-11-20T19:00:00.000Z'],
  ['the latest clock on earth', '2026-11-20T07:00:00', { twin: '2026-11-20T19:00:00Z' }, '2026-11-20T19:00:00.000Z'],
  ['a clock later than the latest', '2026-11-20T06:59:00', { twin: '2026-11-20T19:00:00Z' }, undefined],
  ['a false Z, and a place', '2026-11-20T10:00:00Z', { isZoneFalse: true, place: berlin }, '2026-11-20T09:00:00.000Z'],
  ['a false Z alone', '2026-11-20T10:00:00Z', { isZoneFalse: true }, undefined],
];

test.each(golden)('%s: "%s" with %j is the instant %s, and stays what was sent', (...[, sent, hints, instant]) => {
  const time = readTime(sent, hints);
  expect(time.text).toBe(sent);
  expect(time.instant).toBe(instant);
  if (time.zone) expect(time.instant).toBeDefined();
});

test('the zone is kept where it is known by name or by offset, so that the local time can be told from the instant', () => {
  expect(readTime('2026-11-20T10:00:00', { place: berlin }).zone).toBe('Europe/Berlin');
  expect(readTime('2026-11-20T10:00:00', { offset: '-0500' }).zone).toBe('-05:00');
});

test('every local time of a year is the instant that the calendar says, on days of changing clocks as on others', () => {
  const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Havana', 'Asia/Kathmandu'];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
      (zone, date) => {
        const local = date.toISOString().slice(0, 19);
        const epoch = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
        expect(localInstant(local, zone)).toBe(new Date(epoch).toISOString());
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([
  ['2026-03-08T00:30:00', 'America/Havana', '2026-03-08T05:30:00.000Z'],
  ['2026-09-06T00:30:00', 'America/Santiago', '2026-09-06T04:30:00.000Z'],
])('where clocks are put forward at midnight, %s in %s is the time after the gap', (local, zone, instant) => {
  expect(localInstant(local, zone)).toBe(instant);
});

test.each(['2026-02-30T10:00', '2026-13-01T10:00', '2026-11-20T10:75'])('%s is at no time in any zone', (local) => {
  expect(localInstant(local, 'Europe/Berlin')).toBeUndefined();
});

test('an instant is written as the calendar of JavaScript writes it, in any year', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), (date) => {
      expect(instantText(date.getTime())).toBe(date.toISOString());
    }),
    { numRuns: 7000, examples: [[new Date(-1)], [new Date('9999-12-31T23:59:59.999Z')], [new Date('+010000-01-01')]] },
  );
});

test('of two islands on both sides of the date line, the one whose calendar is a day ahead was first', () => {
  const samoa = readTime('2026-11-21T08:00:00', { place: { country: 'WS' } });
  const americanSamoa = readTime('2026-11-20T09:00:00', { place: { country: 'AS' } });
  const [first = '', second = ''] = orderInstants([samoa, americanSamoa], '2026-11-22T12:00:00.000Z');
  expect(first < second).toBe(true);
});

test.each([
  ['zoned times by themselves', ['2026-11-20T10:00:00Z', '2026-11-20T09:00:00Z'], ['20T10', '20T09']],
  [
    'an unzoned time by the zoned one before it',
    ['2026-11-20T10:00:00Z', '2026-11-25T23:00:00', '2026-11-21T10:00:00Z'],
    ['20T10', '20T10', '21T10'],
  ],
  ['or else by the one after it', ['2026-11-19', '2026-11-20T10:00:00Z'], ['20T10', '20T10']],
  [
    'a list without zones by its places',
    ['2026-11-20T10:00', '2026-11-20T09:00', '2026-11-21'],
    ['20T10', '20T10', '21T00'],
  ],
  ['a time that is none by its neighbour', ['soon', '2026-11-21T03:00', 'then'], ['21T03', '21T03', '21T03']],
  ['no time at all by what stands in', ['', ''], ['22T12', '22T12']],
])('orders %s', (_, sent, expected) => {
  expect(
    orderInstants(
      sent.map((text) => readTime(text)),
      '2026-11-22T12:00:00.000Z',
    ),
  ).toEqual(expected.map((short) => `2026-11-${short}:00:00.000Z`));
});
