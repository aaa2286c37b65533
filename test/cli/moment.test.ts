import { momentOf } from '../../cli/moment.ts';

const at = '2026-11-20T15:00:00.000Z';

test.each([
  ['2026-11-20T10:00:00-05:00', true, '2026-11-20 10:00:00-05:00'],
  ['2026-11-20T10:00:00', true, '2026-11-20 10:00:00-05:00'],
  ['2026-11-20T20:30', true, '2026-11-20 20:30:00+05:30'],
  ['2026-11-21T05:00:00', true, '2026-11-21 05:00:00+14:00'],
  ['2026-11-20T15:00:00Z', true, '2026-11-20 15:00:00Z'],
  // Local time with a false Z behind it, which the place has put right.
  ['2026-11-20T16:00:00Z', true, '2026-11-20 16:00:00+01:00'],
  ['2026-11-20T10:00:00', false, '2026-11-20 10:00:00'],
  ['2026-11-20', false, '2026-11-20'],
  ['', false, '2026-11-20 15:00:00Z'],
])('a scan of "%s" (zone known: %s) happened at %s', (timeText, zoneKnown, told) =>
  expect(momentOf({ at, timeText, zoneKnown })).toBe(told),
);

test('what is no scan happened in UTC', () => expect(momentOf({ at })).toBe('2026-11-20 15:00:00Z'));
