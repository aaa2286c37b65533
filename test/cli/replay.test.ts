import { type ExecFileException, execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { aRecording } from '../simulator/replay/recordings.ts';

/** Each line is typed in a process of its own: only there a candidate is loaded as it is for an operator. */
jest.setTimeout(60_000);

let folder: string;
const file = (name: string) => join(folder, name);
const candidate = (name: string, change: string) =>
  writeFile(
    file(name),
    `import { findPlan } from ${JSON.stringify(resolve('domain/plan.ts'))};
     export const journey = { plan: { ...findPlan('standard@1'), id: 'tried@1', ${change} } };`,
  );
const lines = (...some: readonly (object | string)[]) =>
  some.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstep-replay-'));
  await candidate('same.ts', '');
  await candidate('sooner.ts', "checkIn: { days: 1, at: '10:00' }");
  await candidate(
    'endless.ts',
    "waits: { ...findPlan('standard@1').waits, pickup: [{ wait: { days: 3 }, then: 'silence' }] }",
  );
  const many = Array.from({ length: 25 }, (_, n) => ({ ...aRecording, order: `o${n}` }));
  await writeFile(file('one.ndjson'), lines(aRecording));
  await writeFile(file('broken.ndjson'), lines(aRecording, '{"format":', { ...aRecording, order: 'two' }));
  await writeFile(file('many.ndjson'), lines(...many));
  await writeFile(file('empty.ndjson'), '\n');
});
afterAll(() => rm(folder, { recursive: true }));

const replay = (from: string, journey: string, ...more: string[]) =>
  new Promise<{ code: unknown; out: string; err: string }>((answer) => {
    const words = ['bin/doorstep.ts', 'replay', '--from', file(from), '--journey', file(journey), ...more];
    execFile(process.execPath, words, (error: ExecFileException | null, out, err) =>
      answer({ code: error?.code ?? 0, out: stripVTControlCharacters(out), err }),
    );
  });

test('a candidate by which nothing changes ends with 0', async () => {
  const { code, out } = await replay('one.ndjson', 'same.ts');
  expect(out).toContain('0 of 1 orders would be told of otherwise (0 %): nothing changes.');
  expect(out).toContain("of 5 messages that were really sent, today's rules send 5 again, due at the same minute");
  expect(code).toBe(0);
});

test('one by which something changes ends with 2, and shows it order by order', async () => {
  const { code, out } = await replay('one.ndjson', 'sooner.ts');
  expect(out).toContain('1 of 1 orders would be told of otherwise (100 %): 1 moved.');
  expect(out).toMatch(
    /one placed 2026-03-02 11:00:00Z, settled\n {2}moved {5}check in, e-mail: 2026-03-07 09:00:00Z → 2026-03-05 09:00:00Z\n/,
  );
  expect(code).toBe(2);
});

test('a broken line is named, the others are played, and it ends with 1', async () => {
  const { code, out, err } = await replay('broken.ndjson', 'sooner.ts');
  expect(err).toContain('Line 2 cannot be read: it is not JSON.\n');
  expect(err).toContain('1 of 3 lines could not be read or played.\n');
  expect(out).toContain('2 of 2 orders');
  expect(code).toBe(1);
});

test('where no line can be read, nothing is said about the candidate', async () => {
  await writeFile(file('none.ndjson'), lines('{', { format: 'doorstep.orders@9' }));
  const { code, out, err } = await replay('none.ndjson', 'same.ts');
  expect(out).toBe('No order was played, so nothing can be said about the candidate.\n');
  expect(err).toContain('Line 2 cannot be read: format must be "doorstep.orders@1"');
  expect(err).toContain('2 of 2 lines could not be read or played.\n');
  expect(code).toBe(1);
});

test('a long list is cut, and says so', async () => {
  const { out } = await replay('many.ndjson', 'sooner.ts');
  expect(out.match(/^o\d+ placed/gm)).toHaveLength(20);
  expect(out).toContain('…and 5 more');
});

test('as JSON everything is told, in one object', async () => {
  const { code, out } = await replay('many.ndjson', 'sooner.ts', '--json');
  const { orders, figures, fidelity, lines: read, unread } = JSON.parse(out);
  expect(orders).toHaveLength(25);
  expect(orders[0]).toMatchObject({ stage: { today: 'settled', candidate: 'settled' } });
  expect(orders[0].differences).toMatchObject([{ kind: 'moved', reason: 'check-in', parcel: '-', channel: 'email' }]);
  expect([figures.changed, fidelity.alike, read, unread, code]).toEqual([25, 125, 25, 0, 2]);
  expect(JSON.parse((await replay('one.ndjson', 'same.ts', '--json')).out).orders).toEqual([]);
});

test('a page is written where it is wanted', async () => {
  const { out } = await replay('one.ndjson', 'sooner.ts', '--html', file('replay.html'));
  expect(out).toContain('replay.html');
  expect(await readFile(file('replay.html'), 'utf8')).toMatch(/^<!doctype html>/i);
});

test.each<[string, [string, string], RegExp]>([
  ['no such export', ['nowhere.ndjson', 'same.ts'], /^There is no file .*nowhere\.ndjson: npx doorstep orders export/],
  ['an empty export', ['empty.ndjson', 'same.ts'], /empty\.ndjson holds no order/],
  [
    'a folder for an export',
    ['.', 'same.ts'],
    / is a folder: name the file that npx doorstep orders export wrote\.\n$/,
  ],
  ['no such candidate', ['one.ndjson', 'nowhere.ts'], /^There is no file .*nowhere\.ts/],
  [
    'a wait without a bound',
    ['one.ndjson', 'endless.ts'],
    /endless\.ts is no journey .*: plan\.waits\.pickup must end in "close": without it, an order would wait for ever\.\n$/,
  ],
])('%s is refused in a line', async (_, [from, journey], message) => {
  const { code, out, err } = await replay(from, journey);
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(message);
});
