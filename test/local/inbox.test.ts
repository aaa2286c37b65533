import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { inbox } from '../../local/inbox.ts';
import type { LocalAddress } from '../../local/local-address.ts';
import { openLocalAddress } from '../../local/local-address.ts';
import type { Outgoing } from '../../local/outbox.ts';
import { freePort } from '../../local/ports.ts';
import { openBrowser } from '../support/browser.ts';
import { receive } from '../support/mailbox.ts';

jest.setTimeout(30_000);

/** What the embedded AWS would have kept. */
const outbox: Outgoing[] = [];
let aws: Server;
let local: LocalAddress;
let browser: Browser;
let page: Page;

/** Every address that the browser asked for, answered or not, save those that the page's policy forbade. */
const reached: string[] = [];

beforeAll(async () => {
  aws = createServer((_, response) => response.end(JSON.stringify({ messages: outbox }))).listen(0, '127.0.0.1');
  await once(aws, 'listening');
  const endpoint = `http://127.0.0.1:${(aws.address() as AddressInfo).port}`;
  local = await openLocalAddress({ port: await freePort(), id: 'test', inbox: inbox(endpoint) });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await local.close();
  aws.close();
  aws.closeAllConnections();
});

beforeEach(async () => {
  outbox.length = 0;
  reached.length = 0;
  page = await browser.newPage();
  page.on('requestfinished', (request) => reached.push(request.url()));
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'csp') reached.push(request.url());
  });
});

afterEach(() => page.context().close());

const next = () => ({ number: outbox.length + 1, id: `id-${outbox.length + 1}`, at: '2026-11-22T10:00:00.000Z' });

const email = (more: Partial<Extract<Outgoing, { channel: 'email' }>> = {}) =>
  outbox.push({
    channel: 'email',
    ...next(),
    from: 'Demo Shop <orders@demo.example>',
    replyTo: ['help@demo.example'],
    to: ['ada@example.com'],
    subject: 'We have your order 1042',
    text: 'Thank you, Ada.',
    html: '<!doctype html><html><body><h1 style="color: rgb(1, 2, 3)">Thank you, Ada.</h1><a href="/t/token">Your order</a></body></html>',
    tags: { ledger: 'confirmed' },
    headers: { 'X-Order': 'o-1' },
    configurationSet: 'doorstep',
    raw: null,
    ...more,
  });

const sms = (text: string) =>
  outbox.push({ channel: 'sms', ...next(), to: ['+15550100'], text, attributes: { SenderID: 'Demo' } });

const teamPage = (subject: string, text: string) =>
  outbox.push({ channel: 'topic', ...next(), to: ['arn:aws:sns:us-east-1:0:Team'], subject, text, attributes: {} });

const mail = () => page.frameLocator('#reading iframe');

test('an empty inbox says how to fill it', async () => {
  await page.goto(`${local.url}/inbox`);
  expect(await page.locator('#reading').innerText()).toContain('npm run demo');
  expect(await page.locator('#counts').innerText()).toBe('0 e-mails · 0 SMS · 0 pages to the team');
});

test('the newest e-mail is open, as it is rendered, with SMS and the team’s pages beside it', async () => {
  email();
  sms('Demo Shop: it arrives today. https://shop.example/t/abc');
  email({ subject: 'On its way' });
  teamPage('[Doorstep] delay: order 1042', 'A problem has opened');
  await page.goto(`${local.url}/inbox`);
  expect(await page.locator('#emails b').allInnerTexts()).toEqual(['On its way', 'We have your order 1042']);
  expect(await page.locator('#reading h2').innerText()).toBe('On its way');
  expect(await page.locator('.sms p').innerText()).toContain('it arrives today');
  expect(await page.locator('.sms a').getAttribute('href')).toBe('https://shop.example/t/abc');
  expect(await page.locator('.page').innerText()).toContain('[Doorstep] delay: order 1042');
  const heading = mail().locator('h1');
  expect(await heading.innerText()).toBe('Thank you, Ada.');
  expect(await heading.evaluate('document.defaultView.getComputedStyle(document.querySelector("h1")).color')).toBe(
    'rgb(1, 2, 3)',
  );
});

test('an e-mail is read as HTML, as text and by its headers', async () => {
  email();
  await page.goto(`${local.url}/inbox`);
  await page.getByRole('link', { name: 'Text', exact: true }).click();
  expect(await page.locator('#reading pre').innerText()).toBe('Thank you, Ada.');
  await page.getByRole('link', { name: 'Headers' }).click();
  const headers = await page.locator('.headers').innerText();
  for (const part of ['help@demo.example', 'X-Order', 'o-1', 'confirmed', 'We have your order 1042'])
    expect(headers).toContain(part);
  await page.getByRole('link', { name: 'HTML' }).click();
  await mail().getByText('Thank you, Ada.').waitFor();
});

test('an e-mail is taken into a mail program as it would come to a mailbox', async () => {
  email();
  await page.goto(`${local.url}/inbox`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Open in a mail program' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('doorstep-1.eml');
  const response = await fetch(`${local.url}/inbox/1.eml`);
  expect(response.headers.get('content-type')).toBe('message/rfc822');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="doorstep-1.eml"');
  const bytes = Buffer.from(await response.arrayBuffer());
  const { mail, header } = await receive(bytes);
  expect(mail).toMatchObject({
    from: { name: 'Demo Shop', address: 'orders@demo.example' },
    to: [{ address: 'ada@example.com' }],
    subject: 'We have your order 1042',
    date: '2026-11-22T10:00:00.000Z',
  });
  expect(mail.text?.trim()).toBe('Thank you, Ada.');
  expect(header('x-order')).toBe('o-1');
});

test('an e-mail that was sent whole is taken as it was sent', async () => {
  const whole = 'From: a@b.example\r\nSubject: Whole\r\n\r\nAs it is\r\n';
  email({ raw: Buffer.from(whole).toString('base64') });
  expect(await (await fetch(`${local.url}/inbox/1.eml`)).text()).toBe(whole);
});

test('a link in an e-mail opens beside the inbox', async () => {
  email({ html: `<a href="${local.url}/elsewhere">Your order</a>` });
  await page.goto(`${local.url}/inbox`);
  const [opened] = await Promise.all([page.context().waitForEvent('page'), mail().getByText('Your order').click()]);
  await opened.waitForLoadState();
  expect(opened.url()).toBe(`${local.url}/elsewhere`);
  expect(page.url()).toBe(`${local.url}/inbox`);
});

test('what is new appears by itself, and does not close the e-mail that is being read', async () => {
  email();
  await page.goto(`${local.url}/inbox`);
  email({ subject: 'On its way' });
  await page.locator('#reading h2', { hasText: 'On its way' }).waitFor();
  await page.locator('#emails a', { hasText: 'We have your order 1042' }).click();
  email({ subject: 'Arriving today' });
  await page.locator('#emails b', { hasText: 'Arriving today' }).waitFor();
  expect(await page.locator('#reading h2').innerText()).toBe('We have your order 1042');
});

test('a hostile message is shown and does nothing', async () => {
  const attack = `<script>top.hurt = 1; parent.hurt = 1; fetch('https://evil.example/a')</script>
    <img src="x" onerror="parent.hurt = 1"><svg onload="top.hurt = 1"></svg>
    <iframe src="https://evil.example/b"></iframe><object data="https://evil.example/c"></object>
    <form action="https://evil.example/d" id="f"><button>press</button></form>
    <link rel="stylesheet" href="https://evil.example/e"><meta http-equiv="refresh" content="0;url=https://evil.example/f">
    <base href="https://evil.example/"><a href="javascript:alert(1)">javascript link</a>`;
  const breakout = `"></iframe><script>window.hurt = 1</script><img src=x onerror="window.hurt = 1">`;
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  sms(breakout);
  teamPage(breakout, breakout);
  email({
    html: attack + breakout,
    text: breakout,
    subject: breakout,
    from: breakout,
    to: [breakout],
    headers: { [breakout]: breakout },
  });

  await page.goto(`${local.url}/inbox`);
  await mail().getByText('javascript link').click();
  await mail().getByText('press').click();
  for (const view of ['text', 'headers']) await page.goto(`${local.url}/inbox/3?view=${view}`);
  await page.goto(`${local.url}/inbox?view=%22%3E%3Cscript%3Ewindow.hurt=1%3C/script%3E`);
  // What comes in later goes through the same walls.
  email({ html: attack + breakout, subject: breakout });
  await page.locator('#counts', { hasText: '2 e-mails' }).waitFor();
  await page.goto(`${local.url}/inbox`);
  await mail().getByText('javascript link').waitFor();

  expect(await page.locator('#reading h2').innerText()).toBe(breakout);
  expect(await page.locator('.sms p').innerText()).toBe(breakout);
  expect(await page.evaluate('window.hurt')).toBeUndefined();
  expect(await page.locator('body img, body svg').count()).toBe(0);
  expect(dialogs).toEqual([]);
  expect(reached.filter((url) => url.includes('evil'))).toEqual([]);
});

test('an e-mail that is not there is a 404', async () => {
  email();
  expect((await fetch(`${local.url}/inbox/7`)).status).toBe(404);
  expect((await fetch(`${local.url}/inbox/..%2F..`)).status).toBe(404);
  for (const path of ['7.eml', '.eml', 'newest.eml', '1.eml.eml'])
    expect([path, (await fetch(`${local.url}/inbox/${path}`)).status]).toEqual([path, 404]);
});
