import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anOrderBody, KEY } from '../support/shop.ts';
import { openTerminal } from './terminal.ts';

let terminal: Awaited<ReturnType<typeof openTerminal>>;
let folder: string;
let file: string;
beforeEach(async () => {
  terminal = await openTerminal();
  folder = await mkdtemp(join(tmpdir(), 'doorstep-tips-'));
  file = join(folder, 'tips.json');
});
afterEach(async () => {
  await terminal.close();
  await rm(folder, { recursive: true });
});

const tips = (...typed: string[]) => terminal.type('messages', 'tips', ...typed, '--brand', 'acme');
const mug = ['--language', 'en', '--title', 'Your mug', '--text', 'It goes into the dishwasher.'];
const known = async () => JSON.parse((await tips('show')).out);

test('a tip is saved, said in another language, listed, and told in the next check-in', async () => {
  expect((await tips('list')).out).toContain('There are no tips yet');
  expect(await tips('save', 'mug', '--sku', 'MUG-1', '--sku', 'MUG-2', '--tag', 'stoneware', ...mug)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Saved: 1 tip, revision 1\. /),
  });
  const german = ['--language', 'de', '--title', 'Ihr Becher', '--text', 'Er darf in die Spülmaschine.'];
  await tips('save', 'mug', ...german, '--link', 'https://acme.example/de/becher');
  expect(await known()).toEqual({
    revision: 2,
    tips: [
      {
        id: 'mug',
        skus: ['MUG-1', 'MUG-2'],
        tags: ['stoneware'],
        languages: {
          en: { title: 'Your mug', text: 'It goes into the dishwasher.' },
          de: { title: 'Ihr Becher', text: 'Er darf in die Spülmaschine.', link: 'https://acme.example/de/becher' },
        },
      },
    ],
  });
  expect((await tips('list')).out).toMatch(/\nmug +MUG-1 MUG-2 #stoneware +(en de|de en) +Your mug\n/);

  await terminal.call('POST /v1/orders', anOrderBody(), { key: KEY });
  const preview = ['messages', 'preview', 'check-in', '--order', '1001', '--brand', 'acme', '--language', 'de'];
  const { template, email, sms } = JSON.parse((await terminal.type(...preview, '--json')).out);
  expect(template).toBe('check-in.de@1+tips@acme.2');
  expect(email.text).toContain('Ihr Becher\nEr darf in die Spülmaschine.\nMehr dazu:\nhttps://acme.example/de/becher');
  expect(sms).not.toContain('Becher');
});

test('a test message has the first ones, whatever they are for', async () => {
  await tips('save', 'mug', '--sku', 'MUG-1', ...mug);
  await tips('save', 'pot', '--tag', 'iron', '--language', 'en', '--title', 'Your pot', '--text', 'Oil it.');
  const send = ['messages', 'send', 'check-in', '--to', 'me@shop.example', '--brand', 'acme'];
  expect((await terminal.type(...send)).code).toBe(0);
  expect(terminal.post.mails[0]?.text).toMatch(/Care tips\n\nYour mug\n.*\n\nYour pot\nOil it\./);
  expect((await terminal.type(...send.with(2, 'shipped'))).code).toBe(0);
  expect(terminal.post.mails[1]?.text).not.toContain('Your mug');
});

test('what is not typed of a known tip stays as it is', async () => {
  await tips('save', 'mug', '--sku', 'MUG-1', ...mug);
  await tips('save', 'mug', '--language', 'en', '--text', 'Wash it by hand.');
  await tips('save', 'mug', '--sku', 'MUG-3');
  expect((await known()).tips).toEqual([
    { id: 'mug', skus: ['MUG-3'], languages: { en: { title: 'Your mug', text: 'Wash it by hand.' } } },
  ]);
});

test('tips are edited as a file, removed, and reverted', async () => {
  await tips('save', 'mug', '--sku', 'MUG-1', ...mug);
  const shown = await known();
  shown.tips.unshift({ ...shown.tips[0], id: 'other', skus: ['X'] });
  await writeFile(file, JSON.stringify(shown));
  expect((await tips('save', '--from', file)).out).toMatch(/^Saved: 2 tips, revision 2\./);
  expect((await tips('save', '--from', file)).out).toMatch(/revision 2\./);
  expect((await tips('remove', 'other')).out).toMatch(/^Saved: 1 tip, revision 3\./);
  expect((await known()).tips.map(({ id }: { id: string }) => id)).toEqual(['mug']);
  expect((await tips('revert', '--to', '2')).out).toMatch(/^Saved: 2 tips, revision 4\./);
  expect((await known()).tips).toEqual(shown.tips);
  expect((await tips('history')).out).toMatch(/\n4 .* 2\n3 .* 1\n2 .* 2\n1 .* 1\n/);
  expect(JSON.parse((await tips('show', '--revision', '1')).out)).toMatchObject({ revision: 4, tips: [{ id: 'mug' }] });
});

test('of a tip one language can be removed; with the last one it is gone', async () => {
  await tips('save', 'mug', '--sku', 'MUG-1', ...mug);
  await tips('save', 'mug', '--language', 'nl', '--title', 'Je mok', '--text', 'Met de hand wassen.');
  expect((await tips('remove', 'mug', '--language', 'en')).out).toMatch(/^Saved: 1 tip, /);
  expect(Object.keys((await known()).tips[0].languages)).toEqual(['nl']);
  expect((await tips('remove', 'mug', '--language', 'nl')).out).toMatch(/^Saved: 0 tips, /);
});

test('what --json shows can be saved, too, and a file that is older than what holds is not', async () => {
  await tips('save', 'mug', '--sku', 'MUG-1', ...mug);
  await writeFile(file, (await tips('show', '--json')).out);
  expect((await tips('save', '--from', file)).code).toBe(0);
  await tips('save', 'mug', '--sku', 'MUG-9');
  expect(await tips('save', '--from', file)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/revision is not the newest any more: somebody else has saved meanwhile/),
  });
});

test.each<[readonly string[], RegExp]>([
  [['save'], /Give --from with all tips, or the id of one tip/],
  [['save', 'mug', '--title', 'x'], /Say in which --language title, text and link are/],
  [['save', 'mug', '--language', 'en', '--title', 'x'], /"mug" says nothing in that language yet: give both/],
  [['save', 'mug', '--from', 'x.json'], /Give either --from with all tips, or the id of one tip/],
  [['save', 'mug', ...mug], /tips\.0 must name skus or tags/],
  [['save', 'mug', '--sku', 'M', ...mug, '--link', 'http://a.example'], /languages\.en\.link must be an https address/],
  [['save', 'mug', '--sku', 'M', ...mug, '--text', 'Only £5'], /languages\.en\.text says “£5”, as offers do/],
  [['save', '--from', 'nowhere.json'], /There is no file nowhere\.json/],
  [['remove', 'mug'], /There is no tip "mug": see doorstep messages tips list/],
  [['revert', '--to', '3'], /to is no revision of this brand’s tips: it has none/],
  [['revert', '--to', 'x'], /A revision is a number from 1/],
])('%j is refused in one line, and nothing is saved', async (typed, line) => {
  const { code, out, err } = await tips(...typed);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(line);
  expect(err.trimEnd()).not.toContain('\n');
  expect(await known()).toEqual({ revision: 0, tips: [] });
});

test.each<[unknown, RegExp]>([
  ['{', /tips\.json is no JSON: /],
  [[], /tips\.json must be an object with "revision" .* Begin with what doorstep messages tips show prints/],
  [{ revision: 0, tips: [], tip: {} }, /tips\.json holds "tip", which does not belong there/],
])('a file that holds %j is refused in one line', async (content, line) => {
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  const { code, err } = await tips('save', '--from', file);
  expect(code).toBe(1);
  expect(err).toMatch(line);
  expect(err.trimEnd()).not.toContain('\n');
});
