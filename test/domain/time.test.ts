import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  type Calendar,
  earliest,
  endOfDay,
  isZone,
  quietFrom,
  quietUntil,
  type Wait,
  waitEnds,
} from '../../domain/time.ts';

const calendar = (more: Partial<Calendar> = {}): Calendar => ({
  zone: 'Europe/Berlin',
  country: 'DE',
  closedDays: [],
  ...more,
});
const friday = '2026-03-27T15:00:00.000Z';

describe('waits', () => {
  const cases: readonly (readonly [string, string, Wait, Partial<Calendar>, string])[] = [
    ['seconds', friday, { seconds: 90 }, {}, '2026-03-27T15:01:30.000Z'],
    ['days keep the wall clock when summer time begins', friday, { days: 3 }, {}, '2026-03-30T14:00:00.000Z'],
    [
      'a day with an hour means that hour where the buyer lives',
      friday,
      { days: 3, at: '10:00' },
      {},
      '2026-03-30T08:00:00.000Z',
    ],
    ['working days pass over the weekend', friday, { workingDays: 1 }, {}, '2026-03-30T14:00:00.000Z'],
    [
      'working days pass over closed days',
      friday,
      { workingDays: 1 },
      { closedDays: ['2026-03-30'] },
      '2026-03-31T14:00:00.000Z',
    ],
    [
      'Egypt rests on Friday and Saturday',
      '2026-03-26T15:00:00.000Z',
      { workingDays: 1 },
      { country: 'EG', zone: 'Africa/Cairo' },
      '2026-03-29T15:00:00.000Z',
    ],
    [
      'India works on Saturday',
      friday,
      { workingDays: 1 },
      { country: 'IN', zone: 'Asia/Kolkata' },
      '2026-03-28T15:00:00.000Z',
    ],
    [
      'an hour that summer time skips comes an hour later',
      '2026-03-28T12:00:00.000Z',
      { days: 1, at: '02:30' },
      {},
      '2026-03-29T01:30:00.000Z',
    ],
    [
      'no days are over at once, also in the later hour of two that clocks show alike',
      '2026-10-25T01:30:00.000Z',
      { days: 0 },
      {},
      '2026-10-25T01:30:00.000Z',
    ],
    [
      'a wait until ten on a Saturday whose last hour is skipped ends on that Saturday',
      '2026-03-28T01:30:00.000Z',
      { days: 1, at: '10:00' },
      { zone: 'America/Nuuk' },
      '2026-03-28T12:00:00.000Z',
    ],
  ];
  test.each(cases)('%s', (...[, from, wait, more, expected]) => {
    expect(waitEnds(from, wait, calendar(more))).toBe(expected);
  });

  // ISO weekdays, Monday is 1: on which days a country's carriers rest.
  const rests: readonly (readonly [string, readonly string[]])[] = [
    ['45', ['AF']],
    ['5', ['IR']],
    ['56', ['BH', 'BD', 'DZ', 'EG', 'IL', 'IQ', 'JO', 'KW', 'LY', 'OM', 'QA', 'SA', 'SD', 'SY', 'YE']],
    ['6', ['NP']],
    ['67', ['DE', 'US', 'JP', 'MY']],
    ['7', ['IN', 'MX']],
  ];
  test.each(rests)('weekdays %s are no working days in %j', (restDays, countries) => {
    const week = Array.from({ length: 7 }, (_, day) => new Date(Date.parse('2026-03-01T12:00Z') + day * 86_400_000));
    for (const country of countries) {
      const skipped = week.flatMap((eve, day) => {
        const end = waitEnds(eve.toISOString(), { workingDays: 1 }, calendar({ zone: 'UTC', country }));
        return Date.parse(end) - eve.getTime() > 86_400_000 ? [day + 1] : [];
      });
      expect([country, skipped.join('')]).toEqual([country, restDays]);
    }
  });

  test('thirty closed days in a row are believed, and no more', () => {
    const closedDays = Array.from({ length: 60 }, (_, day) =>
      new Date(Date.parse('2026-03-02') + day * 86_400_000).toISOString().slice(0, 10),
    );
    const believed = (days: number) =>
      waitEnds(
        '2026-03-01T12:00:00.000Z',
        { workingDays: 1 },
        { zone: 'UTC', country: 'IR', closedDays: closedDays.slice(0, days) },
      );
    expect(believed(1)).toBe('2026-03-03T12:00:00.000Z');
    expect(believed(60)).toBe('2026-04-01T12:00:00.000Z');
  });

  test('a wait always ends, and never before it began, even where every day is closed', () => {
    const closedDays = Array.from({ length: 400 }, (_, day) =>
      new Date(Date.parse(friday) + day * 86_400_000).toISOString().slice(0, 10),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.constantFrom('DE', 'SA', 'IR', 'US'), (workingDays, country) => {
        expect(waitEnds(friday, { workingDays }, calendar({ country, closedDays })) >= friday).toBe(true);
      }),
    );
  });
});

describe('days are counted without the calendar library as they are with it', () => {
  const zones = [
    'UTC',
    'Europe/Berlin',
    'America/Nuuk',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Asia/Kathmandu',
  ];
  const moment = fc.date({ min: new Date('1969-12-20Z'), max: new Date('2099-12-31Z'), noInvalidDate: true });
  const zone = fc.constantFrom(...zones);
  const local = (at: Date, where: string) => Temporal.Instant.from(at.toISOString()).toZonedDateTimeISO(where);
  const instant = (time: Temporal.ZonedDateTime) => new Date(time.epochMilliseconds).toISOString();
  /** By days first and the clock afterwards: an hour that is skipped before midnight makes no day later. */
  const showing = (start: Temporal.ZonedDateTime, days: number, plainTime: string) =>
    instant(start.toPlainDate().add({ days }).toZonedDateTime({ timeZone: start.timeZoneId, plainTime }));
  const hour = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

  test('days', () => {
    fc.assert(
      fc.property(moment, zone, fc.integer({ min: 0, max: 40 }), hour, (...[at, where, days, clock]) => {
        const start = local(at, where);
        const from = at.toISOString();
        expect(waitEnds(from, { days }, calendar({ zone: where }))).toBe(instant(start.add({ days })));
        expect(waitEnds(from, { days, at: clock }, calendar({ zone: where }))).toBe(showing(start, days, clock));
      }),
    );
  });

  test('working days', () => {
    const closing = fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { maxLength: 8 });
    fc.assert(
      fc.property(moment, zone, fc.integer({ min: 0, max: 10 }), closing, (...[at, where, workingDays, closed]) => {
        const start = local(at, where);
        const dayAfter = (days: number) => start.toPlainDate().add({ days });
        const closedDays = closed.map((days) => dayAfter(days).toString());
        const rests = (days: number) => dayAfter(days).dayOfWeek > 5 || closedDays.includes(dayAfter(days).toString());
        const working = Array.from({ length: 60 }, (_, days) => days).filter((days) => days > 0 && !rests(days));
        const expected = start.add({ days: workingDays === 0 ? 0 : working[workingDays - 1]! });
        expect(waitEnds(at.toISOString(), { workingDays }, calendar({ zone: where, closedDays }))).toBe(
          instant(expected),
        );
      }),
    );
  });

  test('quiet hours', () => {
    fc.assert(
      fc.property(moment, zone, hour, hour, (...[at, where, from, to]) => {
        const { compare } = Temporal.PlainTime;
        const start = local(at, where);
        const [time, begin, end] = [start.toPlainTime(), Temporal.PlainTime.from(from), Temporal.PlainTime.from(to)];
        const [isLate, isEarly] = [compare(time, begin) >= 0, compare(time, end) < 0];
        const isOvernight = compare(begin, end) > 0;
        const isQuiet = isOvernight ? isLate || isEarly : isLate && isEarly;
        const expected = isQuiet ? showing(start, isOvernight && isLate ? 1 : 0, to) : undefined;
        expect(quietUntil(at.toISOString(), { from, to }, where)).toBe(expected);
        expect(quietFrom(at.toISOString(), { from }, where)).toBe(showing(start, isLate ? 1 : 0, from));
      }),
    );
  });

  test('a night whose hour before midnight is skipped ends the next morning', () => {
    const skipped = '2026-03-28T01:30:00.000Z';
    expect(quietUntil(skipped, { from: '22:00', to: '08:00' }, 'America/Nuuk')).toBe('2026-03-28T10:00:00.000Z');
    expect(quietFrom(skipped, { from: '22:00' }, 'America/Nuuk')).toBe('2026-03-29T00:00:00.000Z');
  });
});

describe('the end of a day where the buyer lives', () => {
  test.each([
    ['2026-03-28', 'Europe/Berlin', '2026-03-28T22:59:59.000Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T21:59:59.000Z'],
    ['2026-03-28', 'Pacific/Auckland', '2026-03-28T10:59:59.000Z'],
    ['2026-03-28', 'America/Los_Angeles', '2026-03-29T06:59:59.000Z'],
  ])('%s in %s', (day, zone, expected) => expect(endOfDay(day, zone)).toBe(expected));
});

describe('quiet hours', () => {
  const night = { from: '21:00', to: '08:00' };
  test.each([
    ['at night, until the morning after', '2026-03-02T21:30:00.000Z', night, '2026-03-03T07:00:00.000Z'],
    ['before dawn, until the same morning', '2026-03-02T03:00:00.000Z', night, '2026-03-02T07:00:00.000Z'],
    ['by day, not at all', '2026-03-02T12:00:00.000Z', night, undefined],
    ['from the very minute', '2026-03-02T20:00:00.000Z', night, '2026-03-03T07:00:00.000Z'],
    ['to the very minute', '2026-03-02T07:00:00.000Z', night, undefined],
    ['before a siesta, not at all', '2026-03-02T12:59:00.000Z', { from: '14:00', to: '16:00' }, undefined],
    ['after a siesta, not at all', '2026-03-02T15:00:00.000Z', { from: '14:00', to: '16:00' }, undefined],
    ['a siesta within one day', '2026-03-02T13:30:00.000Z', { from: '14:00', to: '16:00' }, '2026-03-02T15:00:00.000Z'],
  ])('%s', (...[, now, hours, expected]) => expect(quietUntil(now, hours, 'Europe/Berlin')).toBe(expected));
});

describe('quiet hours begin', () => {
  test.each([
    ['this evening', '2026-03-02T12:00:00.000Z', '21:00', '2026-03-02T20:00:00.000Z'],
    ['in a minute', '2026-03-02T20:29:00.000Z', '21:30', '2026-03-02T20:30:00.000Z'],
    ['tomorrow, from the very minute', '2026-03-02T20:30:00.000Z', '21:30', '2026-03-03T20:30:00.000Z'],
    ['tomorrow, once they have', '2026-03-02T22:10:00.000Z', '21:30', '2026-03-03T20:30:00.000Z'],
    ['by the clock where it is changed overnight', '2026-03-28T21:00:00.000Z', '21:00', '2026-03-29T19:00:00.000Z'],
  ])('%s', (...[, now, from, expected]) => expect(quietFrom(now, { from }, 'Europe/Berlin')).toBe(expected));
});

test.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['Europe/Atlantis', false],
  ['', false],
])('zone "%s" is known: %s', (zone, known) => {
  expect(isZone(zone)).toBe(known);
});

test('the earliest of some instants is found among those that there are', () => {
  const [sooner, later] = ['2026-03-02T11:00:00.000Z', '2026-03-02T11:00:00.001Z'];
  expect(earliest([])).toBeUndefined();
  expect(earliest([undefined, later, undefined])).toBe(later);
  expect(earliest([later, sooner, undefined])).toBe(sooner);
  expect(earliest([sooner, later])).toBe(sooner);
});
