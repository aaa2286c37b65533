import { createServer, type Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { render, renderPage } from './spoken.ts';
import { buyerReasons, occasion, pages, split, viewFor } from './views.ts';

const posted: string[] = [];
const asked: string[] = [];
let server: Server;
let address: string;
let browser: Browser;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    request.on('data', (chunk) => posted.push(String(chunk)));
    request.on('end', () => {
      const name = decodeURIComponent((request.url ?? '').slice(1).split('?')[0] ?? '');
      const { html, contentSecurityPolicy } = renderPage(pages[name as keyof typeof pages] ?? pages.thanked);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-security-policy', contentSecurityPolicy);
      response.end(html);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  address = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await new Promise((resolve) => server.close(resolve));
});

const overhang = 'document.documentElement.scrollWidth - window.innerWidth';
const column = "getComputedStyle(document.querySelector('main')).maxWidth";

test('the page keeps to the narrowest phone, is styled under its own policy, and asks for nothing else', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  for (const name of Object.keys(pages)) {
    asked.length = 0;
    await page.goto(`${address}/${encodeURIComponent(name)}`);
    expect(await page.evaluate(overhang)).toBe(0);
    expect(await page.evaluate(column)).toBe('560px');
    expect(asked).toHaveLength(1);
  }
  expect(complaints).toEqual([]);
  await page.close();
}, 60_000);

test('without a script, a button sends the answer and the words', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${address}/chosen?answer=unhappy`);
  expect(posted).toEqual([]);
  await page.getByLabel('Would you like to add something?').fill('The box was wet & torn');
  await page.getByRole('button', { name: 'No, something is wrong' }).click();
  await page.waitForLoadState();
  expect(Object.fromEntries(new URLSearchParams(posted.join('')))).toEqual({
    answer: 'unhappy',
    words: 'The box was wet & torn',
  });
  await context.close();
}, 60_000);

test('without a script, one button says that it has not arrived, and another one that it has', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const [name, button, arrived] of [
    ['delivered', 'It has not arrived', 'no'],
    ['denied', 'It is here after all', 'yes'],
  ] as const) {
    posted.length = 0;
    await page.goto(`${address}/${name}?arrived=${arrived}`);
    expect(posted).toEqual([]);
    await page.getByRole('button', { name: button }).click();
    await page.waitForLoadState();
    expect(posted.join('')).toBe(`arrived=${arrived}`);
  }
  await context.close();
}, 60_000);

test('no e-mail is wider than the narrowest phone', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  for (const reason of buyerReasons) {
    await page.setContent(render(occasion(reason), split(viewFor(reason))).email?.html ?? '');
    expect(await page.evaluate(overhang)).toBe(0);
  }
  await page.close();
}, 60_000);
