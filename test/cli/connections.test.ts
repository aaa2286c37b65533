import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guideOf, stepsOf } from '../../cli/connections/guide.ts';
import { harmlessSample, TRY_OUT_NUMBER } from '../../cli/connections/harmless-sample.ts';
import { findSender, senderIds } from '../../cli/senders.ts';
import { readSample } from '../../senders/samples/sample.ts';
import { openTerminal } from './terminal.ts';

let terminal: Awaited<ReturnType<typeof openTerminal>>;
beforeEach(async () => {
  terminal = await openTerminal();
});
afterEach(() => {
  for (const name of ['DOORSTEP_WEBHOOK_SECRET', 'DOORSTEP_API_KEY', 'DOORSTEP_WEBHOOK_ADDRESS'])
    delete process.env[name];
  return terminal.close();
});

const ours = ['--brand', 'acme'] as const;
const adding = (...words: string[]) => terminal.type('connections', 'add', ...words, ...ours);
const listed = async () => JSON.parse((await terminal.type('connections', 'list', '--json', ...ours)).out).connections;
const kept = async () => terminal.secrets.get((await listed())[0].id);

describe('adding a connection', () => {
  test.each(senderIds)('of %s says what its guide says of what to do there', async (provider) => {
    const { before, after } = stepsOf(await guideOf(provider));
    expect(before.at(-1)).toMatch(new RegExp(`connections add .*${provider}`));
    expect(after.length).toBeGreaterThan(1);
    expect([...before, ...after].join()).not.toMatch(/\]\(|\*\*/);
  });

  test('prints the address once, the secret that was made, and the steps', async () => {
    const { code, out } = await adding('easypost');
    expect(code).toBe(0);
    expect(out).toMatch(/Address {2}https:\/\/doorstep\.example\/v1\/webhooks\/\S{43}\nSecret {3}whsec_\S+\n/);
    expect(out).toContain("In EasyPost's dashboard open *Webhooks*");
    expect(await listed()).toMatchObject([{ provider: 'easypost', name: 'EasyPost', canAsk: true, asks: false }]);
  });

  test('asks whoever sits before the screen, and shows neither secret nor API key', async () => {
    const answers = {
      'Who sends': 'bigcommerce',
      Name: 'My store',
      Secret: 'the client secret',
      'API key': 'a token of mine',
      storeHash: 'abc123',
    };
    const { code, out, asked } = await terminal.converse(answers, 'connections', 'add', ...ours);
    expect(code).toBe(0);
    expect(asked).toMatch(/Who sends .*easypost/);
    expect(out).toContain('create a V2/V3 API account');
    for (const hidden of ['a token of mine', 'the client secret\n']) expect(out).not.toContain(hidden);
    expect(out).toContain('Secret   as you gave it');
    expect(await kept()).toEqual({ secrets: ['the client secret'], apiKey: 'a token of mine' });
    const [connection] = await listed();
    expect(connection).toMatchObject({ name: 'My store', settings: { storeHash: 'abc123' }, asks: true });
    expect((await terminal.type('connections', 'list', ...ours)).out).toMatch(/bigcommerce +My store +yes /);
  });

  test('takes secret and API key from the environment, and settings from the line', async () => {
    process.env.DOORSTEP_WEBHOOK_SECRET = 'from the environment';
    process.env.DOORSTEP_API_KEY = 'a key';
    const { out } = await adding('easypost', '--setting', 'signature=v2', '--json');
    expect(JSON.parse(out)).toMatchObject({ settings: { signature: 'v2' }, steps: expect.any(Array) });
    expect(out).not.toContain('a key');
    expect(await kept()).toEqual({ secrets: ['from the environment'], apiKey: 'a key' });
  });

  test('reads a setting that is a file', async () => {
    const file = join(tmpdir(), `doorstep-key-${process.pid}.pem`);
    await writeFile(file, '-----BEGIN PUBLIC KEY-----\nx\n-----END PUBLIC KEY-----\n');
    expect((await adding('adobe-commerce', '--setting', `publicKey=${file}`)).code).toBe(0);
    expect((await listed())[0].settings.publicKey).toContain('BEGIN PUBLIC KEY');
  });

  test.each([
    ['parcelsapp', /trusted by this address alone/],
    ['shipengine', /keys that it publishes \(https:.*no secret to enter/],
    ['shippo', /trusted by this address alone/],
  ])('says how %s is trusted without a secret', async (provider, why) => {
    const { out } = await adding(provider);
    expect(out).toMatch(why);
    expect(out).not.toMatch(/^Secret /m);
  });

  test('makes a secret where one is not needed, if it is asked to', async () => {
    expect((await adding('shippo', '--new-secret')).out).toMatch(/Secret {3}whsec_/);
    const { out } = await terminal.converse({ Secret: 'new' }, 'connections', 'add', 'dhl', ...ours);
    expect(out).toMatch(/Secret {3}whsec_/);
  });

  test.each([
    [['parcelsapp', '--secret', 'something long'], /takes no secret/],
    [['ups', '--api-key', 'k'], /asks UPS.* nothing/],
    [['easypost', '--setting', 'colour=red'], /knows no "colour=red"/],
    [['easypost', '--setting', 'signature=v9'], /one of v1, v2/],
    [['pigeon'], /Nobody sends webhooks as "pigeon"/],
    [[], /Who sends\? Name one of/],
  ])('refuses %j in one line', async (words, line) => {
    const { code, err } = await adding(...words);
    expect(code).toBe(1);
    expect(err).toMatch(line);
    expect(await listed()).toEqual([]);
  });
});

describe('rotating a connection', () => {
  const rotating = async (...words: string[]) => ['connections', 'rotate', (await listed())[0].id, ...words, ...ours];
  const asked = async () => (await listed())[0].asks;
  beforeEach(async () => {
    await adding('shopify', '--secret', 'a given secret');
  });

  test('gives it an API key that somebody types, shows it to nobody, and leaves the secret alone', async () => {
    expect((await terminal.type('connections', 'list', ...ours)).out).toMatch(/without API key/);
    const { code, out, err } = await terminal.converse({ 'API key': 'shpat_0123' }, ...(await rotating('--api-key')));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/API key is set/);
    expect(out).not.toMatch(/shpat|given secret/);
    expect(await kept()).toEqual({ secrets: ['a given secret'], apiKey: 'shpat_0123' });
    expect(await asked()).toBe(true);
  });

  test('takes it from standard input, the environment or the line; the newest counts', async () => {
    const steps: readonly (readonly [string, () => Promise<{ code: number; out: string }>])[] = [
      ['from a pipe', async () => terminal.feed('from a pipe\n', ...(await rotating('--api-key')))],
      ['from the line', async () => terminal.type(...(await rotating('--api-key', 'from the line', '--json')))],
    ];
    for (const [key, step] of steps) {
      const { code, out } = await step();
      expect(code).toBe(0);
      expect(out).not.toContain(key);
      expect(await kept()).toEqual({ secrets: ['a given secret'], apiKey: key });
    }
    process.env.DOORSTEP_API_KEY = 'from the environment';
    process.env.DOORSTEP_WEBHOOK_SECRET = 'of something else';
    expect((await terminal.type(...(await rotating('--api-key')))).code).toBe(0);
    expect(await kept()).toEqual({ secrets: ['a given secret'], apiKey: 'from the environment' });
  });

  test('changes its secret alone where no key is named, whatever stands in the environment', async () => {
    process.env.DOORSTEP_API_KEY = 'of something else';
    expect((await terminal.type(...(await rotating('--secret', 'another secret')))).code).toBe(0);
    expect(await kept()).toEqual({ secrets: ['another secret', 'a given secret'] });
  });

  test.each([
    [['--api-key', 'a key', '--secret', 'another secret'], /One after the other/],
    [['--api-key'], /No API key: type it/],
    [['--api-key', 'two\nlines'], /one line/],
  ])('%j is refused in one line, and nothing changes', async (words, line) => {
    const { code, err } = await terminal.type(...(await rotating(...words)));
    expect(code).toBe(1);
    expect(err).toMatch(line);
    expect(err).not.toContain('a key');
    expect(await kept()).toEqual({ secrets: ['a given secret'] });
  });
});

describe('trying a connection', () => {
  test.each(senderIds)('sends of %s nothing that does anything to anybody', async (provider) => {
    const sender = await findSender(provider);
    const sample = await harmlessSample(sender, {});
    if (!sample) return expect(['bigcommerce', 'shipengine']).toContain(provider);
    const reading = readSample(sample, Date.now());
    if (reading.kind === 'news') {
      expect(reading.orders ?? []).toEqual([]);
      expect(reading.parcels.map(({ trackingNumber }) => trackingNumber)).toEqual([TRY_OUT_NUMBER]);
    } else expect(reading.kind).toBe('nothing');
  });

  test.each(['easypost', 'ups', 'shopify', 'parcelsapp'])(
    'posts a sample of %s that its own check trusts',
    async (provider) => {
      const made = JSON.parse((await adding(provider, '--json')).out);
      const url = `${terminal.address}/v1/webhooks/mine`;
      if (made.secret) process.env.DOORSTEP_WEBHOOK_SECRET = made.secret;
      process.env.DOORSTEP_WEBHOOK_ADDRESS = url;
      const { code, out } = await terminal.type('connections', 'test', made.id, ...ours);
      expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^Trusted and taken: .* 200 in \d+ ms/) });
      const { headers, body, path } = terminal.arrived.at(-1)!;
      const proof = { secrets: made.secret ? [made.secret] : [], settings: {}, now: Date.now() };
      expect((await findSender(provider)).trust({ headers, body, path, method: 'POST' }, proof).trusted).toBe(true);
    },
  );

  test('asks for address and secret without showing them, and tells a refusal with its cure', async () => {
    const { id } = JSON.parse((await adding('doorstep', '--json')).out);
    terminal.manner.webhook = 401;
    const answers = {
      address: `${terminal.address}/v1/webhooks/x`,
      secret: `whsec_${Buffer.alloc(24).toString('base64')}`,
    };
    const { code, err } = await terminal.converse(answers, 'connections', 'test', id, ...ours);
    expect(code).toBe(1);
    expect(err).toMatch(/401, not trusted: check the address/);
  });

  test('says how a provider that alone can sign sends something of its own', async () => {
    const { code, out } = await terminal.type('connections', 'test', '--provider', 'shipengine');
    expect(code).toBe(0);
    expect(out).toMatch(/Only ShipEngine itself can sign/);
    expect(terminal.arrived).toEqual([]);
  });

  test.each([
    [[], /Which connection\?/],
    [['nobody'], /no connection of this id/],
    [['--provider', 'easypost'], /To which address\?/],
    [['--provider', 'easypost', '--url', 'http://127.0.0.1:1/x'], /secret is missing/],
  ])('refuses %j in one line', async (words, line) => {
    const { code, err } = await terminal.type('connections', 'test', ...words, ...ours);
    expect(code).toBe(1);
    expect(err).toMatch(line);
  });
});
