import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { projectFolder, toolsFolder } from '../../local/paths.ts';
import { freePort, isFree } from '../../local/ports.ts';
import { openBrowser } from '../support/browser.ts';

jest.setTimeout(180_000);

const readyWithinSeconds = 90;

let folder: string;
let port: number;
let started: ChildProcess;
let readyAfterSeconds = Number.POSITIVE_INFINITY;
const printed: string[] = [];

const freePair = async (): Promise<number> => {
  for (;;) {
    const first = await freePort();
    if (await isFree(first + 1)) return first;
  }
};

const open = (...typed: string[]): ChildProcess =>
  spawn(join(toolsFolder, 'node'), [join('bin', 'doorstep.ts'), ...typed], {
    cwd: projectFolder,
    env: { ...process.env, DOORSTEP_PORT: String(port), DOORSTEP_FOLDER: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Types a line after `doorstep`, and answers what it said. */
const type = async (...typed: string[]) => {
  const child = open(...typed);
  const [out, err] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'close')]);
  return { out, err, code: child.exitCode };
};

/** The word at the left, and what is said about it. */
const told = (lines: readonly string[], who: string): string[] =>
  lines.flatMap((line) => {
    const [, speaker, what = ''] = /^ *\d+\.\d s {2}(\S+) +(.*)$/.exec(line) ?? [];
    return speaker === who ? [what] : [];
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstep-laptop-'));
  port = await freePair();
  const began = Date.now();
  started = open('start');
  for await (const line of createInterface({ input: started.stdout! })) {
    printed.push(line);
    if (line.startsWith('ready at')) readyAfterSeconds = (Date.now() - began) / 1000;
    if (line.startsWith('Ctrl-C')) return;
  }
  throw new Error(`It ended before its story did:\n${printed.join('\n')}\n${await text(started.stderr!)}`);
});

afterAll(async () => {
  started.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

test('start is ready in time, and plays one order from checkout to score', () => {
  expect(readyAfterSeconds).toBeLessThan(readyWithinSeconds);
  expect(told(printed, 'stage')).toEqual(['shipped', 'out for delivery', 'delivered', 'asked', 'settled']);
  expect(told(printed, 'e-mail').map((line) => line.replace(/ to \S+$/, '').replaceAll(/\d{6}/g, 'N'))).toEqual([
    '“We have your order N”',
    '“Your order N is on its way”',
    '“Arriving today: your order N”',
    '“Delivered: your order N”',
    '“Is everything all right with your order N?”',
    '“Would you tell others about your order N?”',
  ]);
  expect(told(printed, 'SMS')).toHaveLength(2);
  expect(told(printed, 'buyer')).toContain('answers: happy');
  expect(told(printed, 'score')).toEqual([expect.stringMatching(/^100 of 100: happy \+25/)]);
});

test('the inbox shows in a browser what was sent', async () => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${port}/inbox`);
    expect(await page.locator('#counts').innerText()).toBe('6 e-mails · 2 SMS · 0 pages to the team');
    await page.locator('#emails a', { hasText: 'Delivered' }).click();
    const mail = page.frameLocator('#reading iframe');
    const [buyerPage] = await Promise.all([
      page.context().waitForEvent('page'),
      mail.locator(`a[href^="http://localhost:${port}/t/"]`).first().click(),
    ]);
    await buyerPage.waitForLoadState();
    expect(await buyerPage.locator('body').innerText()).toMatch(/delivered/i);
  } finally {
    await browser.close();
  }
});

test('the demonstration of trouble tells buyer and team, and the good news', async () => {
  const { out, code } = await type('demo', '--problem');
  expect(code).toBe(0);
  const lines = out.split('\n');
  expect(told(lines, 'problem')).toEqual(['exception opens', 'exception is over']);
  expect(told(lines, 'team')).toEqual([expect.stringMatching(/^“\[Doorstep\] exception: order demo-/)]);
  expect(told(lines, 'e-mail').join()).toMatch(/Held up.*Good news/);
  expect(told(lines, 'score')).toHaveLength(1);
});

test('a webhook as EasyPost documents it, signed with a secret that was given, moves an order', async () => {
  const secret = 'a secret of the engineer’s own';
  const added = await type('connections', 'add', 'easypost', '--name', 'Mine', '--secret', secret, '--json');
  const { url } = JSON.parse(added.out);
  const { key } = JSON.parse((await type('keys', 'create', '--name', 'Mine', '--json')).out);
  const trackingNumber = '9400100000000000000099';
  const order = {
    reference: 'mine/1',
    buyer: { name: 'Grace', email: 'grace@example.com' },
    lines: [{ sku: 'MUG', name: 'Mug', quantity: 1, price: '9.00' }],
    totals: { total: '9.00' },
    currency: 'USD',
    parcels: [{ carrier: 'USPS', trackingNumber }],
  };
  const placed = await fetch(`http://localhost:${port}/v1/orders`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(order),
  });
  expect(placed.status).toBe(201);
  const body = join('carriers', 'easypost', 'samples', 'out-for-delivery.json');
  const about = ['--body', body, '--shift', '--tracking-number', trackingNumber, '--url', url];
  expect((await type('webhook', 'send', ...about, '--secret', 'another secret')).err).toMatch(/401/);
  expect(await type('webhook', 'send', ...about, '--secret', secret)).toMatchObject({ code: 0, err: '' });
  expect((await type('orders', 'show', 'mine/1')).out).toMatch(/Stage +out-for-delivery/);
  await sent('mine/1', 'out-for-delivery');
});

/** Waits until the ledger says that this e-mail went out. */
const sent = async (reference: string, reason: string): Promise<void> => {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const { out } = await type('orders', 'notices', reference);
    if (new RegExp(`^${reason} +email +sent `, 'm').test(out)) return;
    if (Date.now() > deadline) throw new Error(out);
  }
};

test('stop ends all of it', async () => {
  const exited = once(started, 'exit');
  expect(await type('stop')).toEqual({ code: 0, out: 'Doorstep has stopped.\n', err: '' });
  expect(await exited).toEqual([0, null]);
  expect([await isFree(port), await isFree(port + 1)]).toEqual([true, true]);
  expect((await type('demo')).err).toMatch(/^Doorstep is not running.*npm start/);
});
