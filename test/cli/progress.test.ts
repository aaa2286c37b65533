import { PassThrough } from 'node:stream';
import { progressOn } from '../../cli/progress.ts';

/** What a stream got, one string for each write. */
const watched = (isScreen: boolean) => {
  const stream = Object.assign(new PassThrough(), { isTTY: isScreen });
  const written: string[] = [];
  stream.on('data', (text) => written.push(String(text)));
  return { stream, written };
};

test('a screen shows a bar that grows in its place, and is clear afterwards', () => {
  const { stream, written } = watched(true);
  let now = 0;
  const progress = progressOn(stream, 200, () => now);
  now = 30_000;
  progress.at(50);
  progress.at(200);
  progress.end();
  expect(written[0]).toMatch(/^\r█{10}░{30} 50 of 200 orders, 90 s left/);
  expect(written[1]).toMatch(/^\r█{40} 200 of 200 orders, 0 s left/);
  expect(written.at(-1)).toBe('\r\u001b[K');
  expect(written.join('')).not.toContain('\n');
});

test('a file gets ten lines, however many orders there are', () => {
  const { stream, written } = watched(false);
  const progress = progressOn(stream, 10_000, () => 0);
  for (let done = 50; done <= 10_000; done += 50) progress.at(done);
  progress.end();
  expect(written).toHaveLength(10);
  expect(written[0]).toBe('1,000 of 10,000 orders, 0 s left\n');
  expect(written.at(-1)).toBe('10,000 of 10,000 orders, 0 s left\n');
});
