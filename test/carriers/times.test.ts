import { shiftTimes } from '../../carriers/shift-times.ts';
import { orderInstants, readTime } from '../../senders/scan-time.ts';
import { now, sample } from './deliveries.ts';

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

test('a shifted sample has its newest scan at the given time, and all others as far before it as they were', () => {
  const body =
    '{ "at": "2026-03-05T08:00:00-05:00",\n  "datetime": "2026-03-04T08:00:00.000Z", "weight": 614.0, "local": "2026-03-06", "on": "2026-03-07T00:00:00Z" }';
  expect(shiftTimes(body, now)).toBe(
    '{ "at": "2026-11-22T07:00:00-05:00",\n  "datetime": "2026-11-21T07:00:00.000Z", "weight": 614.0, "local": "2026-11-23", "on": "2026-11-23T23:00:00Z" }',
  );
});

test('a sample without scans is shifted by its newest time, and one without times stays', () => {
  expect(shiftTimes('{"timestamp":"2026-03-05T08:00:00"}', now)).toBe('{"timestamp":"2026-11-22T12:00:00"}');
  expect(shiftTimes('{"weight":614.0,"note":"9999-99-99T99:99:99Z"}', now)).toBe(
    '{"weight":614.0,"note":"9999-99-99T99:99:99Z"}',
  );
});

test('shifting a real sample leaves nothing in its old year', () => {
  expect(shiftTimes(sample('easypost', 'delivered'), Date.parse('2031-01-15T00:00:00Z'))).not.toContain('2026-');
});
