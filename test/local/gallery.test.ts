import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { projectFolder, toolsFolder } from '../../local/paths.ts';
import { freePort } from '../../local/ports.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';

jest.setTimeout(60_000);

/** A copy of the house in which words may be changed. */
let folder: string;
let gallery: ChildProcess;
let url: string;
let said = '';
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstep-gallery-'));
  for (const part of ['messages', 'domain', 'local', 'package.json'])
    await cp(join(projectFolder, part), join(folder, part), { recursive: true });
  await symlink(join(projectFolder, 'node_modules'), join(folder, 'node_modules'));
  const environment = { ...process.env, CI: '1', DOORSTEP_GALLERY_PORT: String(await freePort()) };
  gallery = spawn(join(toolsFolder, 'node'), ['local/gallery.ts'], { cwd: folder, env: environment });
  gallery.stderr?.on('data', (text) => {
    said += text;
  });
  const [line] = await once(gallery.stdout!, 'data');
  url = /http:\S+\d/.exec(String(line))![0];
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  gallery?.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  complaints.length = 0;
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
});

afterEach(() => page.context().close());

const mail = () => page.frameLocator('iframe');
const part = (name: string) => page.getByRole('region', { name, exact: true });
/** Said in the browser, which has this function and not Node. */
const groundOf = (element: unknown): string =>
  (globalThis as unknown as { getComputedStyle(of: unknown): { backgroundColor: string } }).getComputedStyle(element)
    .backgroundColor;
const words = () => join(folder, 'messages/languages/en.ts');
const change = async (from: string, to: string) => {
  const before = await readFile(words(), 'utf8');
  expect(before).toContain(from);
  await writeFile(words(), before.replace(from, to));
  return () => writeFile(words(), before);
};

test('a message is shown in the language, the look and the situation that are chosen', async () => {
  await page.goto(url);
  await page.getByRole('navigation').getByRole('link', { name: 'Delay' }).click();
  await page.getByLabel('Language').selectOption('German');
  await page.waitForURL(/language=de/);
  await page.getByLabel('Brand').selectOption({ value: 'northlight' });
  await page.waitForURL(/brand=northlight/);
  await page.getByLabel('Situation').selectOption('The second of three parcels');
  await page.waitForURL(/situation=split/);
  await mail().getByRole('heading', { name: 'Paket 2 von 3' }).waitFor();
  const logo = mail().getByAltText('Northlight');
  expect(await logo.evaluate((image) => Number(Reflect.get(image, 'naturalWidth')))).toBeGreaterThan(0);
  expect(await part('SMS').textContent()).toMatch(
    /Northlight: .*2 parts · \d+ characters left.*An estimate: about \$0\.20/s,
  );
  expect(await part('Text part').textContent()).toContain('Paket 2 von 3');
  expect(await part('What the lint says').textContent()).toContain('Nothing is wrong');
  await page.getByRole('navigation').getByRole('link', { name: 'Lost' }).click();
  await page.waitForURL(/message\/lost\?language=de&brand=northlight&situation=split/);
  expect(complaints).toEqual([]);
});

test('an invitation is shown as the e-mail that it is, and has no SMS', async () => {
  await page.goto(`${url}/message/delay?language=de&brand=northlight`);
  await page.getByRole('navigation').getByRole('link', { name: 'Invitation' }).click();
  await page.waitForURL(/message\/invitation\?language=de&brand=northlight/);
  await mail().getByRole('link', { name: 'Anderen erzählen' }).waitFor();
  expect(await part('SMS').textContent()).toContain('This goes by e-mail alone.');
  expect(await part('What the lint says').textContent()).toContain('Nothing is wrong');
  await page.getByLabel('Situation').selectOption('A brand with no place where others are told');
  await page.waitForURL(/situation=nowhere-to-tell/);
  await mail().getByRole('heading', { name: 'Möchten Sie anderen erzählen' }).waitFor();
  expect(await mail().getByRole('link', { name: 'Anderen erzählen' }).count()).toBe(0);
});

test('the buyer’s pages are shown as a brand’s own, in every language and situation, and do nothing', async () => {
  await page.goto(`${url}/message/delay?language=ja&brand=lemon`);
  await page.getByRole('navigation').getByRole('link', { name: 'Preferences' }).click();
  await page.waitForURL(/page\/preferences\?language=ja&brand=lemon/);
  expect(await mail().locator('html').getAttribute('lang')).toBe('ja');
  expect(await mail().locator('.brand').innerText()).toBe('Citron');
  await page.getByLabel('Language').selectOption('German');
  await page.getByLabel('Situation').selectOption('No e-mail arrives');
  await page.waitForURL(/language=de.*situation=no\+e-mail\+arrives/);
  expect(await mail().locator('input[name="email"]').first().isDisabled()).toBe(true);
  await page.getByRole('link', { name: 'Dark' }).click();
  await page.waitForURL(/scheme=dark/);
  expect(await mail().locator('body').evaluate(groundOf)).toBe('rgb(19, 21, 23)');
  await mail().getByRole('button').click();
  await page.getByRole('navigation').getByRole('link', { name: 'Order', exact: true }).click();
  await page.waitForURL(/page\/order\?language=de/);
  await page.getByLabel('Situation').selectOption('Delivered');
  await mail().getByRole('button').first().waitFor();
});

test('the e-mail is as wide as it is asked to be, and dark when it is asked to be', async () => {
  const ground = () => mail().locator('.sheet').evaluate(groundOf);
  const width = async () => (await page.locator('iframe').boundingBox())?.width;
  await page.goto(`${url}/message/shipped`);
  expect([await width(), await ground()]).toEqual([390, 'rgb(255, 255, 255)']);
  await page.getByRole('link', { name: 'Desktop 700' }).click();
  await page.waitForURL(/width=desktop/);
  await page.getByRole('link', { name: 'Dark' }).click();
  await page.waitForURL(/scheme=dark/);
  expect([await width(), await ground()]).toEqual([700, 'rgb(28, 31, 34)']);
  // Whatever its reader's own screen is set to.
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${url}/message/shipped`);
  expect(await ground()).toBe('rgb(255, 255, 255)');
});

test('a changed word is shown at once, a broken file is told of, and a fault is counted', async () => {
  await page.goto(`${url}/message/cancelled`);
  const undo = await change("heading: 'Your order is cancelled'", "heading: 'Your order {order} is {weather}'");
  await page.getByText('This message cannot be said').waitFor();
  expect(await part('What the lint says').textContent()).toContain('weather');
  await undo();
  const unwrite = await change("heading: 'Your order is cancelled'", "heading: 'Gone for good'");
  await mail().getByRole('heading', { name: 'Gone for good' }).waitFor();
  await unwrite();
  const unbreak = await change('export const english', 'export const const english');
  await page.getByRole('heading', { name: 'A file cannot be read' }).waitFor();
  expect(await page.locator('pre').textContent()).toContain('en.ts');
  await unbreak();
  await mail().getByRole('heading', { name: 'Your order is cancelled' }).waitFor();
  await page.goto(url);
  await page.getByRole('heading', { name: 'Nothing is wrong' }).waitFor();
  const unspoil = await change("happy: 'Yes, all is well'", "happy: 'Yes, with 10 % off'");
  await page.getByRole('heading', { name: /fault/ }).waitFor();
  await page.getByRole('link', { name: 'Check in in en: one fault' }).waitFor();
  await page.getByRole('link', { name: 'Check in, en', exact: true }).first().click();
  expect(await part('What the lint says').textContent()).toContain('sells');
  await unspoil();
  await page.getByText('Nothing is wrong').waitFor();
});

test('nothing keeps a reader out, on a desk and on a phone, in the light and in the dark', async () => {
  for (const [colorScheme, width, path] of [
    ['light', 1280, '/'],
    ['light', 1280, '/message/delay'],
    ['dark', 1280, '/message/delay'],
    ['dark', 320, '/'],
    ['light', 320, '/message/confirmed?situation=long-names'],
    ['light', 1280, '/page/preferences?language=pl&brand=long&scheme=dark'],
    ['dark', 320, '/page/order?situation=split'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.goto(`${url}${path}`);
    expect([path, await violations(page)]).toEqual([path, []]);
    expect([path, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([path, 0]);
  }
  expect(complaints).toEqual([]);
});

const statusOf = async (path: string, host: string): Promise<number> => {
  const asked = request({ host: '127.0.0.1', port: new URL(url).port, path, headers: { host } }).end();
  const [answer] = await once(asked, 'response');
  answer.destroy();
  return answer.statusCode;
};

test('it answers this machine alone, and odd addresses with a word', async () => {
  const own = new URL(url).host;
  expect(await statusOf('/message/delay', 'shop.example')).toBe(403);
  expect(await statusOf('/changes', 'shop.example')).toBe(403);
  for (const path of [
    '/message/constructor',
    '/letter/',
    '/message/delay/more',
    '/page/constructor',
    '/sheet/',
    '//',
    '/%',
  ]) {
    expect([path, await statusOf(path, own)]).toEqual([path, 404]);
  }
  expect(await statusOf('/message/delay?language=__proto__&brand=x&situation=y', own)).toBe(200);
});

test('Ctrl-C ends it, with a page open, and without a word of complaint', async () => {
  await page.goto(`${url}/message/shipped`);
  const ended = once(gallery, 'exit');
  gallery.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  await page.getByText('gone: npm run messages').waitFor();
  expect(said).toBe('');
});
