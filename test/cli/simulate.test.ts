import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newestPlan } from '../../domain/plan.ts';
import { type Typed, typeAt } from './terminal.ts';

// Workers run as Node runs them, so what is simulated is typed into a process of its own.
jest.setTimeout(180_000);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstep-simulate-'));
});
afterAll(() => rm(folder, { recursive: true }));

const root = join(import.meta.dirname, '..', '..');
const simulated = async (...words: string[]) => {
  const typed = [join(root, 'bin', 'doorstep.ts'), 'simulate', ...words];
  const env = { ...process.env, DOORSTEP_FOLDER: folder, NO_COLOR: '1' };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, typed, { env, cwd: root });
  return { out: stdout, err: stderr };
};
const figuresOf = async (...words: string[]) => JSON.parse((await simulated(...words, '--json')).out);

test('fifty orders are played without AWS, and told on one screen', async () => {
  const { out, err } = await simulated('--orders', '50');
  const asked = `^50 orders · days 30 · from 2026-03-02 · profile everyday · journey ${newestPlan} · seed 1`;
  expect(out).toMatch(new RegExp(asked));
  for (const told of ['MESSAGES', 'COST AN ORDER', 'PROBLEM TOLD', 'false alarms', 'open at once'])
    expect(out).toContain(told);
  expect(err).toContain('50 of 50 orders');
});

test('the same seed comes to the same on one core and on two, and another one does not', async () => {
  const asked = ['--orders', '60', '--days', '10', '--profile', 'peak-season'];
  const [one, two, other] = await Promise.all([
    figuresOf(...asked, '--workers', '1'),
    figuresOf(...asked, '--workers', '2'),
    figuresOf(...asked, '--seed', '2'),
  ]);
  expect(one.orders).toBe(60);
  expect(two).toEqual(one);
  expect({ ...other, settings: one.settings }).not.toEqual(one);
});

test('a page tells the story of every order, and the report says where it is', async () => {
  const { out } = await simulated('--orders', '10', '--html');
  const [address = ''] = /file:\S+/.exec(out) ?? [];
  expect(address).toContain('simulation.html');
  expect(await readFile(new URL(address), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/);
  const own = join(folder, 'page.html');
  await simulated('--orders', '10', '--html', own);
  expect(await readFile(own, 'utf8')).toContain('<!doctype html>');
});

test('a candidate is tried in place of today’s journey, on every core', async () => {
  const journey = join(folder, 'candidate.ts');
  await writeFile(
    journey,
    `import { findPlan, newestPlan } from '${join(root, 'domain', 'plan.ts')}';
     const today = findPlan(newestPlan);
     const plan = { ...today, id: 'late-asking@1', checkIn: { days: 9, at: '10:00' } };
     export const journey = { plan, words: { shipped: { subject: 'Off it goes' } } };`,
  );
  const asked = ['--orders', '20', '--days', '3', '--profile', 'all-well'];
  const [today, tried] = await Promise.all([figuresOf(...asked), figuresOf(...asked, '--journey', journey)]);
  expect(tried.settings.journey).toBe('late-asking@1');
  expect(tried.orders).toBe(20);
  // It asks six days later, so the last order rests some days later.
  expect(tried.openExecutions.hourly.length).toBeGreaterThan(today.openExecutions.hourly.length + 4 * 24);
});

const mistyped: readonly (readonly [readonly string[], RegExp])[] = [
  [['--profile', 'christmas'], /^There is no profile "christmas": give everyday, peak-season, bad-week, all-well, or/],
  [['--profile', './none.json'], /^The profile \.\/none\.json cannot be read \(ENOENT\)/],
  [['--journey', './none.ts'], /none\.ts/],
  [['--orders', 'many'], /'--orders <count>' argument 'many' is invalid\. It must be a whole number from 1 to/],
  [['--orders', '0'], /must be a whole number/],
  [['--days', '400'], /from 1 to 365/],
  [['--start', '2026-02-30'], /must be a day of this century/],
  [['--seed', '-1'], /must be a whole number/],
  [['--workers', '0'], /must be a whole number/],
  [['--html', '/dev/null/page.html'], /^The page \/dev\/null\/page\.html cannot be written/],
  [['--html', 'none/page.html'], /none\/page\.html cannot be written: it needs a folder that is there/],
  [['--htm'], /unknown option '--htm'/],
];
test.each(mistyped)('%j is told in one line, and ends with 1', async (words, line) => {
  const { code, out, err }: Typed = await typeAt(folder, ['simulate', ...words]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(line);
  expect(err.trimEnd()).not.toContain('\n');
});

test('its help shows how it is typed, and names the profiles', async () => {
  const { code, out } = await typeAt(folder, ['simulate', '--help']);
  expect(code).toBe(0);
  expect(out).toMatch(/Examples:\n {2}\$ npx doorstep simulate/);
  for (const name of ['everyday', 'peak-season', 'bad-week', 'all-well']) expect(out).toContain(name);
});
