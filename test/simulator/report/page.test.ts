import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { openReplayPage, openStudyPage } from '../../../simulator/report/page-file.ts';
import type { OrderRecord } from '../../../simulator/study/order-record.ts';
import { openBrowser } from '../../support/browser.ts';
import { aQuietRecord, aRecord, aReplay, aTally, confirmed, sent } from './records.ts';

const hostile = `</script><script>document.title='stolen'</script><img src=x onerror="document.title='stolen'">`;

const records: readonly OrderRecord[] = [
  aRecord(),
  ...Array.from({ length: 600 }, (_, place) => aQuietRecord(`quiet-${place}`)),
  aRecord({
    name: hostile,
    traits: [hostile],
    plan: hostile,
    sent: [sent(0, confirmed, { subject: hostile, text: `${hostile}\n${hostile}` })],
  }),
];

let browser: Browser;
let folder: string;
let study: string;
let replay: string;
const complaints: string[] = [];
const asked: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstep-report-'));
  study = join(folder, 'simulation.html');
  replay = join(folder, 'replay.html');
  const page = await openStudyPage(study);
  await page.add(records.slice(0, 100));
  await page.add(records.slice(100));
  const cost = [{ item: hostile, amount: 1, dollars: 1 }];
  await page.finish({
    settings: [['profile', hostile]],
    tally: aTally({ traits: { [hostile]: 1, split: 600 } }),
    cost,
  });
  const replays = await openReplayPage(replay);
  await replays.add([aReplay(), { ...aReplay('unchanged'), differences: [] }, aReplay(hostile)]);
  await replays.finish({ settings: [['candidate', 'candidate.ts']] });
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

afterEach(() => {
  expect(complaints.splice(0)).toEqual([]);
  expect(asked.splice(0).filter((address) => !/^(file|data):/.test(address))).toEqual([]);
});

const opened = async (file: string, { hash = '', width = 1280 } = {}): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width, height: 720 } });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${pathToFileURL(file).href}${hash}`);
  await page.locator('body[data-ready]').waitFor();
  return page;
};

const overhang = `[document.documentElement, ...document.querySelectorAll('main, #list, .card')]
  .filter((element) => element.clientWidth > 0)
  .map((element) => element.scrollWidth - element.clientWidth)
  .filter((over) => over > 0)`;

test('opened from a file, the page shows the figures and every order', async () => {
  const page = await opened(study);
  expect(await page.locator('.tiles').innerText()).toContain('messages a buyer');
  expect(await page.locator('#found').innerText()).toBe('602 orders');
  expect(await page.locator('.card svg').count()).toBeGreaterThan(10);
  await page.close();
}, 30_000);

test('the list is searched, filtered and put in order', async () => {
  const page = await opened(study);
  const found = page.locator('#found');
  await page.getByLabel('Find an order by name').fill('QUIET-59');
  expect(await found.innerText()).toBe('11 of 602 orders');
  await page.getByLabel('Find an order by name').fill('');
  await page.getByLabel('Any problem').selectOption('exception');
  expect(await found.innerText()).toBe('2 of 602 orders');
  await page.getByLabel('Any messages').selectOption('3');
  expect(await found.innerText()).toBe('1 of 602 orders');
  await page.getByLabel('Any messages').selectOption('');
  await page.getByLabel('Any problem').selectOption('');
  await page.getByLabel('Any stage').selectOption('delivered');
  expect(await found.innerText()).toBe('600 of 602 orders');
  await page.getByLabel('Any stage').selectOption('');
  await page.getByLabel('Order of the list').selectOption('score');
  expect(await page.locator('#rows a b').first().innerText()).toBe('order-1');
  await page.close();
}, 30_000);

test('a figure of the overview leads to the orders that it counts', async () => {
  const page = await opened(study);
  await page.locator('.card').getByRole('link', { name: 'split' }).click();
  await page.locator('#found', { hasText: '600 of 602 orders' }).waitFor();
  await page.close();
}, 30_000);

test('an order tells its story, and a message its words', async () => {
  const page = await opened(study);
  await page.locator('#rows a').first().click();
  await page.locator('#order h2', { hasText: 'order-1' }).waitFor();
  expect(await page.locator('.drawing .sign').count()).toBe(14);
  expect(await page.locator('.drawing .band.problem').count()).toBe(1);
  expect(await page.locator('.letter h3').innerText()).toBe('About exception#P1~dhl#1#email');
  await page.getByRole('button', { name: /confirmed/ }).click();
  expect(await page.locator('.letter .text').innerText()).toContain(
    'this is what we have to say: confirmed#-#1#email.',
  );
  expect(await page.locator('.events').innerText()).toContain('not sent, no consent');
  await page.locator('.drawing .sign.page').click();
  expect(await page.locator('.letter h3').innerText()).toBe('About exception#P1~dhl#1#team');
  await page.close();
}, 30_000);

test('keys go from order to order and from event to event, and the address keeps the place', async () => {
  const page = await opened(study, { hash: '#order=quiet-7' });
  const heading = page.locator('#order h2');
  expect(await heading.innerText()).toBe('quiet-7');
  await page.keyboard.press('j');
  await page.locator('#order h2', { hasText: 'quiet-8' }).waitFor();
  await page.keyboard.press('k');
  await page.locator('#order h2', { hasText: 'quiet-7' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const chosen = page.locator('.events .picked');
  const words = await chosen.innerText();
  const again = await opened(study, { hash: new URL(page.url()).hash });
  expect(await again.locator('#order h2').innerText()).toBe('quiet-7');
  expect(await again.locator('.events .picked').innerText()).toBe(words);
  await again.close();
  await page.close();
}, 30_000);

test('an address that names no order says so', async () => {
  const page = await opened(study, { hash: '#order=nobody' });
  expect(await page.locator('#order').innerText()).toContain('no order “nobody”');
  await page.close();
}, 30_000);

test('what stands in names and messages is shown, and does nothing', async () => {
  const page = await opened(study, { hash: `#order=${encodeURIComponent(hostile)}` });
  expect(await page.locator('#order h2').innerText()).toBe(hostile);
  expect(await page.locator('.letter .text').innerText()).toBe(`${hostile}\n${hostile}`);
  expect(await page.title()).toBe('Simulation · Doorstep');
  expect(await page.locator('img').count()).toBe(0);
  await page.close();
  expect(await readFile(study, 'utf8')).not.toContain('<img');
}, 30_000);

test.each([
  ['overview', ''],
  ['orders', '#orders'],
  ['order', '#order=order-1'],
])(
  'the %s keeps to the narrowest phone',
  async (_, hash) => {
    const page = await opened(study, { hash, width: 320 });
    expect(await page.evaluate(overhang)).toEqual([]);
    await page.close();
  },
  30_000,
);

test('a replay lists the buyers for whom something changes, and counts the others', async () => {
  const page = await opened(replay);
  expect(await page.locator('.tiles').innerText()).toMatch(/2\s+of 3 buyers would notice/);
  expect(await page.locator('#found').innerText()).toBe('2 orders');
  await page.getByLabel('Any change').selectOption('dropped');
  await page.locator('#rows a').first().click();
  await page.locator('#order h2', { hasText: 'order-1' }).waitFor();
  expect(await page.locator('.change .chip').allInnerTexts()).toEqual(['reworded', 'moved', 'added', 'dropped']);
  expect(await page.locator('.change.reworded del').allTextContents()).toEqual(['have to']);
  expect(await page.locator('.change.reworded ins').allInnerTexts()).toEqual(['gladly']);
  expect(await page.locator('.change.moved').innerText()).toContain('2 hours later');
  expect(await page.locator('.ways .drawing').count()).toBe(2);
  expect(await page.locator('.drawing .sign.dropped').count()).toBe(1);
  expect(await page.locator('.drawing .sign.added').count()).toBe(1);
  expect(await page.locator('.drawing .sign.moved').count()).toBe(2);
  await page.close();
}, 30_000);

test('a replay keeps to the narrowest phone, and hostile names are inert there, too', async () => {
  const page = await opened(replay, { hash: `#order=${encodeURIComponent(hostile)}`, width: 320 });
  expect(await page.locator('#order h2').innerText()).toBe(hostile);
  expect(await page.evaluate(overhang)).toEqual([]);
  expect(await page.title()).toBe('Replay · Doorstep');
  await page.close();
}, 30_000);
