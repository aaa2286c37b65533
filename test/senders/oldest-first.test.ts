import { oldestFirst } from '../../senders/oldest-first.ts';
import { readTime } from '../../senders/scan-time.ts';

/** Scans at these times, each with its place in the list as it was sent. */
const orderOf = (times: readonly string[], begins?: 'newest' | 'oldest') =>
  oldestFirst(
    times.map((time, index) => ({ time: readTime(time), index })),
    begins,
  ).map(({ index }) => index);

const zoned = ['2026-11-16T09:00:00Z', '2026-11-17T09:00:00Z', '2026-11-18T09:00:00Z'];
const local = zoned.map((time) => time.slice(0, -1));

test.each([
  ['instants', zoned],
  ['local times', local],
])('%s stay from old to new, and are turned from new to old', (_, times) => {
  expect(orderOf(times)).toEqual([0, 1, 2]);
  expect(orderOf(times.toReversed())).toEqual([2, 1, 0]);
});

test('instants in any order are brought into their own', () => {
  expect(orderOf([zoned[1]!, zoned[2]!, zoned[0]!])).toEqual([2, 0, 1]);
});

test('one local time out of place turns nothing', () => {
  expect(orderOf([...local, '2026-11-15T09:00:00'])).toEqual([0, 1, 2, 3]);
  expect(orderOf(['2026-11-15T09:00:00', ...local.toReversed()])).toEqual([3, 2, 1, 0]);
});

test('times that do not tell are from new to old, unless the sender is known to begin with the oldest', () => {
  const same = [zoned[0]!, zoned[0]!];
  expect(orderOf(same)).toEqual([1, 0]);
  expect(orderOf(same, 'oldest')).toEqual([0, 1]);
  expect(orderOf(['', ''], 'oldest')).toEqual([0, 1]);
});
