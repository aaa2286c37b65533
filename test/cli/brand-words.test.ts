import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTerminal } from './terminal.ts';

let terminal: Awaited<ReturnType<typeof openTerminal>>;
let folder: string;
let file: string;
beforeEach(async () => {
  terminal = await openTerminal();
  folder = await mkdtemp(join(tmpdir(), 'doorstep-words-'));
  file = join(folder, 'words.json');
});
afterEach(async () => {
  await terminal.close();
  await rm(folder, { recursive: true });
});

const words = (...typed: string[]) => terminal.type('messages', 'words', ...typed);
const ours = ['--brand', 'acme', '--language', 'de'];
const write = (content: unknown) => writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
const save = () => words('save', 'delay', ...ours, '--from', file);

test('words are shown, edited, saved, shown, listed and reverted', async () => {
  const published = (await words('published', 'delay', '--language', 'de')).out;
  const shown = JSON.parse((await words('show', 'delay', ...ours)).out);
  expect(shown).toEqual({ revision: 0, ...JSON.parse(published) });

  shown.variants[0].words.heading = 'Es dauert noch ein wenig';
  await write(shown);
  expect(await save()).toMatchObject({ code: 0, out: expect.stringMatching(/^Saved: "delay" in de, revision 1\./) });
  const now = JSON.parse((await words('show', 'delay', ...ours)).out);
  expect(now).toEqual({ ...shown, revision: 1 });
  expect((await words('list', '--brand', 'acme')).out).toMatch(/\ndelay +de +1 +\S.*1 variant\n/);

  const reverted = await words('revert', 'delay', ...ours);
  expect(reverted).toMatchObject({ code: 0, out: expect.stringMatching(/the published words again \(revision 2\)/) });
  expect(JSON.parse((await words('show', 'delay', ...ours)).out).variants).toEqual(JSON.parse(published).variants);
  expect(JSON.parse((await words('show', 'delay', ...ours, '--revision', '1')).out).variants).toEqual(shown.variants);
  expect((await words('revert', 'delay', ...ours, '--to', '1')).out).toMatch(
    /the brand’s own words again \(revision 3\)/,
  );
});

test('what --json shows can be saved, too', async () => {
  await write((await words('show', 'delay', ...ours, '--json')).out);
  expect((await save()).code).toBe(0);
});

test('a file that is older than what holds is not saved', async () => {
  const heading = (text: string) => ({ revision: 0, variants: [{ words: { heading: text } }] });
  await write(heading('Geduld'));
  await save();
  await write(heading('Mehr Geduld'));
  const { code, err } = await save();
  expect(code).toBe(1);
  expect(err).toMatch(/revision is not the newest any more: somebody else has saved meanwhile/);
});

test.each<[unknown, RegExp]>([
  ['{', /words\.json is no JSON: /],
  [[], /words\.json must be an object with "revision"/],
  [
    { variants: [] },
    /words\.json must be an object with "revision" .* Begin with what doorstep messages words show prints/,
  ],
  [{ revision: 0, variants: [], heading: 'x' }, /words\.json holds "heading", which is nothing that words have/],
  [{ revision: 0, variants: [{ words: { headline: 'x' } }] }, /variants\.0\.words\.headline is not a known field/],
  [
    { revision: 0, variants: [{ words: { happened: ['Gut.', 'Liebe {name}'], sms: 'x {nobody}' } }] },
    /variants\.0\.words\.happened\.1 prints \{name\} where it may be unknown.*; variants\.0\.words\.sms asks for \{nobody\}, which nobody knows/,
  ],
])('%j is refused in one line, and ends with 1', async (content, line) => {
  await write(content);
  const { code, out, err } = await save();
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(line);
  expect(err.trimEnd()).not.toContain('\n');
});

test.each<[readonly string[], RegExp]>([
  [['show', 'hello', ...ours], /Allowed choices are confirmed, /],
  [['show', 'delay', '--language', 'fi'], /Allowed choices are en, de/],
  [['show', 'delay', ...ours, '--revision', '2'], /revision is no revision of these words/],
  [['show', 'delay', ...ours, '--revision', 'two'], /A revision is a number from 1/],
  [['revert', 'delay', ...ours], /there is nothing to revert/],
  [['save', 'delay', ...ours], /required option '--from <file>'/],
  [['save', 'delay', ...ours, '--from', '/no/such/file'], /There is no file/],
])('%j is told in one line, and ends with 1', async (typed, line) => {
  const { code, err } = await words(...typed);
  expect(code).toBe(1);
  expect(err).toMatch(line);
});

test.each(['list', 'show', 'save', 'revert', 'published'])('%s shows how it is typed', async (name) => {
  expect((await words('--help')).out).toMatch(new RegExp(`^  ${name} `, 'm'));
  expect((await words(name, '--help')).out).toMatch(/Examples:\n {2}\$ npx doorstep messages words/);
});
