import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noticeKey } from '../../domain/notice.ts';
import { owed } from '../../domain/owed.ts';
import { ledgerStore } from '../../lambdas/adapters/ledger-store.ts';
import { orderStore } from '../../lambdas/adapters/order-store.ts';
import { hearFates } from '../../lambdas/hear-fates/handler.ts';
import { readEvent } from '../../lambdas/hear-fates/read-event.ts';
import { receive } from '../support/mailbox.ts';
import { anOrderBody, KEY } from '../support/shop.ts';
import { openTerminal } from './terminal.ts';

let terminal: Awaited<ReturnType<typeof openTerminal>>;
beforeEach(async () => {
  terminal = await openTerminal();
  expect((await terminal.call('POST /v1/orders', anOrderBody(), { key: KEY })).status).toBe(201);
});
afterEach(() => terminal.close());

const ours = ['--brand', 'acme'];
const preview = (...words: string[]) => terminal.type('messages', 'preview', ...words, ...ours);
const send = (...words: string[]) => terminal.type('messages', 'send', ...words, ...ours);

describe('a preview', () => {
  test('says of a real order what its buyer would read, and changes nothing', async () => {
    const before = terminal.table.items();
    const { code, out } = await preview('confirmed', '--order', '1001');
    expect(code).toBe(0);
    expect(out).toMatch(/^confirmed\.en@\d+\n/);
    expect(out).toMatch(/https:\/\/doorstep\.example\/t\/\S+/);
    expect(terminal.table.items()).toEqual(before);
    expect(terminal.post.mails).toEqual([]);
  });

  test('tells of what has not happened as if it had, with its SMS, in another language', async () => {
    const { out } = await preview('lost', '--order', '1001', '--language', 'de');
    expect(out).toMatch(/^lost\.de@\d+, as if it had happened/);
    expect(out).toMatch(/\nSMS\n/);
    const { due, email, sms } = JSON.parse((await preview('delivered', '--order', '1001', '--json')).out);
    expect(due).toBe(false);
    expect([email.subject, email.text, sms].join('\n')).not.toMatch(/undefined|\bnone\b|[{}]{2}/);
  });

  test('tells of what has happened as it happened', async () => {
    await terminal.call('POST /v1/orders/1001/problems', { kind: 'lost', state: 'open' });
    expect((await preview('lost', '--order', '1001')).out).toMatch(/^lost\.en@\d+\n/);
  });

  test('greets and apologises as its brand means to be heard', async () => {
    const put = ['brands', 'put', '--id', 'acme', '--name', 'Acme', '--sender', 'a@acme.example'];
    const is = [...put, '--country', 'GB', '--zone', 'Europe/London', '--tone'];
    const said = async (tone: string) => {
      expect((await terminal.type(...is, tone)).code).toBe(0);
      return JSON.parse((await preview('lost', '--order', '1001', '--json')).out).email.text;
    };
    expect(await said('plain')).toMatch(/Dear Zaphira Quillfeather,[\s\S]*Please accept our apologies\./);
    expect(await said('warm')).toMatch(/Hello Zaphira Quillfeather,[\s\S]*We are sorry about this\./);
    expect(await terminal.type(...is, 'jolly')).toMatchObject({ code: 1, err: expect.stringContaining('warm, plain') });
  });

  test('writes the HTML into a file', async () => {
    const file = join(tmpdir(), `doorstep-preview-${process.pid}.html`);
    expect((await preview('shipped', '--order', '1001', '--html', file)).out).toContain(`The HTML is in ${file}.`);
    expect(await readFile(file, 'utf8')).toMatch(/^<!doctype html>/);
    const nowhere = join(tmpdir(), 'no-such-folder', 'x.html');
    expect(await preview('shipped', '--order', '1001', '--html', nowhere)).toMatchObject({
      code: 1,
      err: `The file ${nowhere} cannot be written.\n`,
    });
  });

  test('writes a mail that a mail program opens', async () => {
    const file = join(tmpdir(), `doorstep-preview-${process.pid}.eml`);
    const { out } = await preview('shipped', '--order', '1001', '--language', 'ja', '--eml', file);
    expect(out).toContain(`The e-mail is in ${file}: open it in a mail program.`);
    const { mail, headers } = await receive(await readFile(file));
    await rm(file);
    const { email } = JSON.parse((await preview('shipped', '--order', '1001', '--language', 'ja', '--json')).out);
    expect(mail).toMatchObject({ subject: email.subject, from: { name: 'Acme', address: 'hello@acme.example' } });
    expect([mail.text?.trim(), mail.html?.trim()]).toEqual([email.text.trim(), email.html.trim()]);
    expect(headers).not.toContain('to');
  });

  test('of an order that is not there, or whose buyer was forgotten, is none', async () => {
    expect((await preview('shipped', '--order', '9999')).err).toMatch(/no order with this reference/);
    await terminal.type('orders', 'erase', '1001', '--yes', ...ours);
    expect((await preview('shipped', '--order', '1001')).err).toMatch(/buyer who was forgotten/);
  });
});

describe('a test message', () => {
  test('goes to whom it is meant for, marked as one, and stands in no ledger', async () => {
    const before = terminal.table.items();
    const to = ['--to', 'me@shop.example', '--phone', '+491701234567'];
    expect(await send('delay', ...to, '--language', 'fr')).toEqual({
      code: 0,
      out: 'The e-mail is on its way.\nThe SMS is on its way.\n',
      err: '',
    });
    const [mail] = terminal.post.mails;
    expect(mail).toMatchObject({ to: 'me@shop.example', subject: expect.stringMatching(/^\[Test\] .*HL-1042/) });
    expect(mail?.html).toContain('lang="fr"');
    expect(mail?.tags).toEqual({ test: 'delay' });
    expect(mail?.text).toContain('https://doorstep.example/t/test');
    expect(terminal.post.texts).toMatchObject([{ to: '+491701234567', text: expect.stringContaining('/t/test') }]);
    expect(terminal.table.items()).toEqual(before);
  });

  test('needs somebody to go to, and a message that there is', async () => {
    expect((await send('delay')).err).toMatch(/^To whom\? Add --to/);
    expect((await send('shipped', '--to', 'nobody')).code).toBe(1);
    expect((await send('nonsense', '--to', 'me@shop.example')).err).toMatch(/Allowed choices are confirmed, /);
    expect(terminal.post.mails).toEqual([]);
  });

  test.each(['confirmed', 'check-in'])('of %s can go by SMS alone, too', async (reason) => {
    const { out } = await send(reason, '--phone', '+491701234567');
    expect(out).toBe('The SMS is on its way.\n');
    expect(terminal.post.texts).toEqual([
      { to: '+491701234567', text: expect.stringContaining('HL-1042'), tags: { test: reason } },
    ]);
    expect(terminal.post.mails).toEqual([]);
  });

  test.each([
    ['misconfigured', /verified with SES/],
    ['refused', /is the address or the number right/],
    ['unknown', /Nobody knows whether it went out/],
  ] as const)('that is %s ends with what to do', async (answer, cure) => {
    terminal.post.answerNext(answer);
    expect(await send('shipped', '--to', 'me@shop.example')).toMatchObject({
      code: 1,
      err: expect.stringMatching(cure),
    });
  });
});

test('both speak in the brand’s own words', async () => {
  const file = join(tmpdir(), `doorstep-own-words-${process.pid}.json`);
  await writeFile(
    file,
    JSON.stringify({ revision: 0, variants: [{ words: { heading: 'It takes a little longer' } }] }),
  );
  const saved = await terminal.type('messages', 'words', 'save', 'delay', ...ours, '--language', 'en', '--from', file);
  await rm(file);
  expect(saved.code).toBe(0);
  expect((await preview('delay', '--order', '1001')).out).toContain('\nIt takes a little longer\n');
  expect((await preview('delay', '--order', '1001', '--language', 'de')).out).not.toContain('a little longer');
  await send('delay', '--to', 'me@shop.example');
  expect(terminal.post.mails[0]?.text).toContain('\nIt takes a little longer\n');
});

describe('the laptop’s mail provider', () => {
  const fate = (...words: string[]) => terminal.type('messages', 'fate', ...words, ...ours);
  const confirmed = 'confirmed#-#1#email';
  const sent = async (): Promise<string> => {
    const { orderId } = JSON.parse((await terminal.type('orders', 'show', '1001', ...ours, '--json')).out);
    const pk = `acme#${orderId}`;
    const ledger = ledgerStore(terminal.table);
    const journey = await orderStore(terminal.table).find(pk);
    const now = journey!.placedAt;
    const claim = owed(journey!, [], now).claims.find((each) => noticeKey(each) === confirmed);
    await ledger.claim(pk, { ...claim!, state: 'sent', sentAt: now });
    return pk;
  };

  test('tells what became of the newest e-mail, so that the ledger says it', async () => {
    const pk = await sent();
    expect(await fate('bounced', '--order', '1001', '--to', 'ada@buyer.example')).toMatchObject({ code: 0 });
    const [{ topic, message }] = terminal.published as any;
    expect(topic).toBe('arn:aws:sns:us-east-1:000000000000:fates');
    const [orders, ledger] = [orderStore(terminal.table), ledgerStore(terminal.table)];
    const hear = hearFates({
      orders,
      ledger,
      reaches: { suppress: async () => {} },
      now: () => '2026-03-02T12:00:00.000Z',
    });
    expect(await hear(readEvent({ opens: false })({ Message: JSON.stringify(message) }))).toMatchObject({
      outcome: 'bounced',
    });
    expect((await ledger.find(pk, confirmed))?.entry.fate).toMatchObject({ kind: 'bounced' });
    expect((await terminal.type('orders', 'notices', '1001', ...ours)).out).toMatch(/confirmed +email +bounced/);
  });

  test('tells that it was opened, too', async () => {
    await sent();
    expect(await fate('opened', '--order', '1001', '--to', 'ada@buyer.example')).toMatchObject({ code: 0 });
    const [{ message }] = terminal.published as any;
    expect(readEvent({ opens: true })({ Message: JSON.stringify(message) })).toMatchObject({ fate: 'opened' });
  });

  test('has nothing to tell where nothing was sent, or of a stage that has SES', async () => {
    expect(await fate('bounced', '--order', '1001', '--to', 'a@b.example')).toMatchObject({
      code: 1,
      err: expect.stringContaining('No such e-mail'),
    });
    await sent();
    const onAws = await fate('bounced', '--order', '1001', '--to', 'a@b.example', '--stage', 'dev');
    expect(onAws.code).toBe(1);
    expect(terminal.published).toEqual([]);
  });
});
