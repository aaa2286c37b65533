import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findCarrier } from '../../carriers/index.ts';
import { projectFolder } from '../../local/paths.ts';
import { openTerminal } from './terminal.ts';

type Terminal = Awaited<ReturnType<typeof openTerminal>>;

let terminal: Terminal;
beforeEach(async () => {
  terminal = await openTerminal();
});
afterEach(() => {
  delete process.env.DOORSTEP_WEBHOOK_SECRET;
  return terminal.close();
});

const sample = (provider: string, name: string) => join(projectFolder, 'carriers', provider, 'samples', `${name}.json`);

/** Whether the provider's own check trusts what arrived last. */
const trusts = async (provider: string, secret: string) => {
  const { path, headers, body } = terminal.arrived.at(-1)!;
  const sender = (await findCarrier(provider))!;
  const proof = { secrets: [secret], settings: {}, now: Date.now() };
  return sender.trust({ path, headers, body, method: 'POST' }, proof);
};

const newsOf = async (provider: string) => {
  const { path, headers, body } = terminal.arrived.at(-1)!;
  const sender = (await findCarrier(provider))!;
  const reading = sender.read({ path, headers, body, method: 'POST' }, { settings: {}, now: Date.now() });
  return reading.kind === 'news' ? reading.parcels[0] : undefined;
};

const send = (...words: string[]) => terminal.type('webhook', 'send', ...words);

test('sends the very bytes, signed, to the laptop’s own connection without being told its secret', async () => {
  const file = sample('easypost', 'delivered');
  const { code, out } = await send('--body', file);
  expect({ code, out }).toEqual({
    code: 0,
    out: expect.stringMatching(/^Answered with 200 in \d+ ms \(easypost, \d+ bytes\)\.\n$/),
  });
  expect(terminal.arrived[0]!.path).toBe('/v1/webhooks/demo');
  expect(terminal.arrived[0]!.body).toEqual(await readFile(file));
  expect(await trusts('easypost', terminal.demo.connection.secret)).toEqual({ trusted: true });
});

test.each(['easypost', 'doorstep'])('signs as %s does', async (provider) => {
  const secret = `whsec_${Buffer.from('a secret to sign with').toString('base64')}`;
  const url = `${terminal.address}/v1/webhooks/any`;
  const { code } = await send(
    '--body',
    sample(provider, 'delivered'),
    '--provider',
    provider,
    '--url',
    url,
    '--secret',
    secret,
  );
  expect(code).toBe(0);
  expect(await trusts(provider, secret)).toEqual({ trusted: true });
  expect((await trusts(provider, `whsec_${Buffer.from('another').toString('base64')}`)).trusted).toBe(false);
});

test('moves times to now and tells of another parcel, and signs what it has changed', async () => {
  const about = ['--tracking-number', 'ZZ1234567', '--carrier', 'DHL', '--shift'];
  expect((await send('--body', sample('easypost', 'delivered'), ...about)).code).toBe(0);
  expect(await trusts('easypost', terminal.demo.connection.secret)).toEqual({ trusted: true });
  const news = (await newsOf('easypost'))!;
  expect(news.trackingNumber).toBe('ZZ1234567');
  const body = JSON.parse(terminal.arrived[0]!.body.toString());
  expect(body.result.carrier).toBe('DHL');
  expect(Date.now() - Date.parse(body.result.tracking_details.at(-1).datetime)).toBeLessThan(60_000);
});

test('finds a connection by the last part of its address, and its secret in the environment', async () => {
  process.env.DOORSTEP_WEBHOOK_SECRET = 'from the environment';
  expect((await send('--body', sample('easypost', 'delivered'), '--connection', 'other')).code).toBe(0);
  expect(terminal.arrived[0]!.path).toBe('/v1/webhooks/other');
  expect(await trusts('easypost', 'from the environment')).toEqual({ trusted: true });
});

test('answers as JSON', async () => {
  const { out } = await send('--body', sample('easypost', 'delivered'), '--json');
  expect(JSON.parse(out)).toMatchObject({ status: 200, provider: 'easypost', url: terminal.demo.connection.url });
});

const refused: readonly (readonly [number, RegExp])[] = [
  [401, /not trusted: check the address, the provider, and .*secret/],
  [404, /no address of a connection/],
  [503, /Try again/],
  [418, /418 instead of 200/],
];
test.each(refused)('an answer of %d is a failure, told with its cure', async (status, line) => {
  terminal.manner.webhook = status;
  const { code, out, err } = await send('--body', sample('easypost', 'delivered'));
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(line);
  expect(err.trimEnd()).not.toContain('\n');
});

const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['a file that is not there', ['--body', 'nowhere.json'], /no file nowhere\.json.*samples/],
  [
    'an address that is none',
    ['--body', sample('easypost', 'delivered'), '--url', 'x', '--secret', 's'],
    /"x" is no address/,
  ],
  [
    'nobody there',
    ['--body', sample('easypost', 'delivered'), '--url', 'http://127.0.0.1:1/v1/webhooks/x', '--secret', 's'],
    /127\.0\.0\.1:1 did not answer/,
  ],
  [
    'no secret',
    ['--body', sample('easypost', 'delivered'), '--connection', 'x'],
    /secret is missing.*DOORSTEP_WEBHOOK_SECRET/,
  ],
  [
    'another provider than the demonstration’s',
    ['--body', sample('doorstep', 'delivered'), '--provider', 'doorstep'],
    /Where to\? Add --url/,
  ],
];
test.each(wrong)('%s is told in one line', async (_, words, line) => {
  const { code, err } = await send(...words);
  expect(code).toBe(1);
  expect(err).toMatch(line);
});
