import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reachStore } from '../../lambdas/adapters/reach-store.ts';
import { anOrderBody, KEY, signer } from '../support/shop.ts';
import { awsError, openTerminal, stackAnswer, typeAt } from './terminal.ts';

type Terminal = Awaited<ReturnType<typeof openTerminal>>;

let terminal: Terminal;
beforeEach(async () => {
  terminal = await openTerminal();
});
afterEach(() => terminal.close());

const ours = ['--brand', 'acme'];

describe('keys', () => {
  test('are shown once, work, and are listed without being shown', async () => {
    const { type, call } = terminal;
    const made = await type('keys', 'create', '--name', 'Web shop', ...ours);
    const key = /dk_\S{43}/.exec(made.out)![0];
    expect(made.out).toContain('only time');
    expect((await call('GET /v1/cases', undefined, { key })).status).toBe(200);
    const listed = await type('keys', 'list', ...ours);
    expect(listed.out).toMatch(/Web shop/);
    expect(listed.out).not.toContain(key);
  });

  test('stop working when they are revoked', async () => {
    const { type, call, pass } = terminal;
    const { id, key } = JSON.parse((await type('keys', 'create', '--name', 'Web shop', '--json', ...ours)).out);
    expect((await type('keys', 'revoke', id, ...ours)).code).toBe(0);
    pass(61);
    expect((await call('GET /v1/cases', undefined, { key })).status).toBe(401);
  });
});

test('a connection shows its address and secret once, and a rotated one its new secret', async () => {
  const { type } = terminal;
  const given = ['easypost', '--name', 'EasyPost', '--secret', 'a given secret'];
  const added = await type('connections', 'add', ...given, ...ours);
  expect(added.out).toMatch(/Address {2}https:\/\/doorstep\.example\/v1\/webhooks\/\S{43}\nSecret {3}as you gave it\n/);
  const listed = await type('connections', 'list', ...ours);
  expect(listed.out).toMatch(/^ID +PROVIDER +NAME +ASKED +CREATED\n\S+ +easypost +EasyPost +without API key /);
  expect(listed.out).not.toContain('secret');
  const [{ id }] = JSON.parse((await type('connections', 'list', '--json', ...ours)).out).connections;
  expect((await type('connections', 'rotate', id, ...ours)).out).toMatch(/Secret {3}whsec_/);
});

describe('orders', () => {
  beforeEach(async () => {
    expect((await terminal.call('POST /v1/orders', anOrderBody(), { key: KEY })).status).toBe(201);
  });

  test('are shown with their stage, parcels and page', async () => {
    const { out } = await terminal.type('orders', 'show', '1001', ...ours);
    expect(out).toMatch(/Stage +placed since/);
    expect(out).toMatch(/Page +https:\/\/doorstep\.example\/t\//);
    expect(out).toMatch(/1Z999 +ups/);
  });

  test('tell their timeline and who was told', async () => {
    const { type } = terminal;
    expect((await type('orders', 'timeline', '1001', ...ours)).out).toMatch(/shop +order placed/);
    expect((await type('orders', 'notices', '1001', ...ours)).out).toBe('Nobody has been told anything yet.\n');
  });

  test('forget their buyer, but only when it is meant', async () => {
    const { type, table } = terminal;
    expect(await type('orders', 'erase', '1001', ...ours)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/--yes/),
    });
    expect(JSON.stringify(table.items())).toContain('Quillfeather');
    expect((await type('orders', 'erase', '1001', '--yes', ...ours)).code).toBe(0);
    expect(JSON.stringify(table.items())).not.toContain('Quillfeather');
  });

  test('in trouble have a case, which a person closes', async () => {
    const { type, call } = terminal;
    await call('POST /v1/orders/1001/problems', { kind: 'lost', state: 'open' });
    expect((await type('orders', 'show', '1001', ...ours)).out).toMatch(/lost +\S+ \S+ +whole order/);
    const { out } = await type('cases', 'list', ...ours);
    const [id = ''] = /^\S+-c1/m.exec(out)!;
    expect(out).toMatch(/1001 +lost/);
    expect((await type('cases', 'close', id, '--end-order', ...ours)).out).toBe(
      `The case ${id} is closed, and its problem (lost) with it.\n`,
    );
    expect((await type('cases', 'list', ...ours)).out).toContain('No case is open');
    expect(JSON.parse((await type('orders', 'show', '1001', '--json', ...ours)).out).stage).toBe('closed');
  });
});

describe('brands', () => {
  test('are made and listed', async () => {
    const { type } = terminal;
    const look = ['--id', 'loom', '--name', 'Hearth & Loom', '--sender', 'a@loom.example', '--country', 'GB'];
    const put = await type(
      'brands',
      'put',
      ...look,
      '--zone',
      'Europe/London',
      '--quiet',
      '21:00-08:00',
      '--invitation',
      'https://loom.example/tell',
      '--footer',
      'One',
      'Two',
    );
    expect(put).toMatchObject({ code: 0, err: '' });
    const { brands } = JSON.parse((await type('brands', 'list', '--json')).out);
    expect(brands).toContainEqual(
      expect.objectContaining({
        id: 'loom',
        footer: ['One', 'Two'],
        quietHours: { from: '21:00', to: '08:00' },
        invitationUrl: 'https://loom.example/tell',
      }),
    );
  });

  test('are asked for where there are several', async () => {
    expect(await terminal.type('keys', 'list')).toEqual({
      code: 1,
      out: '',
      err: 'Which brand? Add --brand acme or --brand other.\n',
    });
  });
});

describe('what is refused', () => {
  const refused: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['an order that is not there', ['orders', 'show', '7', ...ours], /has no order with this reference/],
    ['a brand that is not there', ['keys', 'create', '--name', 'x', '--brand', 'nobody'], /brand is no brand here/],
    ['a key that is not there', ['keys', 'revoke', 'x', ...ours], /id is no key of this brand/],
    [
      'a field that is wrong',
      ['brands', 'put', '--id', 'A', '--name', 'x', '--sender', 'x', '--country', 'GB', '--zone', 'UTC'],
      /brand\.id must be.*brand\.sender /,
    ],
  ];
  test.each(refused)('%s is told in one line', async (_, words, line) => {
    const { code, out, err } = await terminal.type(...words);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(line);
    expect(err.trimEnd()).not.toContain('\n');
  });

  test('a failing function says where to look', async () => {
    terminal.manner.functionFails = true;
    expect((await terminal.type('brands', 'list')).err).toMatch(/aws\.log/);
  });

  test('a laptop without Doorstep says how to start it', async () => {
    const { code, err } = await typeAt(join(tmpdir(), 'no-doorstep-here'), ['brands', 'list']);
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/^Doorstep is not running.*npm start.*--stage/),
    });
  });
});

describe('a deployed stage', () => {
  const before = { ...process.env };
  beforeEach(() => {
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: terminal.address,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'x',
      AWS_SECRET_ACCESS_KEY: 'x',
    });
  });
  afterEach(() => {
    process.env = { ...before };
  });

  test('is found by its stack and answers the same', async () => {
    const { out, code } = await terminal.type('brands', 'list', '--stage', 'dev');
    expect(out).toMatch(/acme +Acme/);
    expect(code).toBe(0);
  });

  const obstacles: readonly (readonly [string, { status: number; body: string }, RegExp])[] = [
    [
      'is not deployed',
      awsError(400, 'ValidationError', 'Stack with id Doorstep-dev-Journey does not exist'),
      /no stage "dev".*npm run deploy.*AWS_PROFILE/,
    ],
    [
      'may not be operated',
      awsError(403, 'AccessDenied', 'User is not authorized to perform this'),
      /may not operate.*lambda:InvokeFunction/,
    ],
    [
      'does not know these credentials',
      awsError(403, 'InvalidClientTokenId', 'The security token included in the request is invalid'),
      /Log in again/,
    ],
    ['is half deployed', stackAnswer('', ''), /deploy it again/],
  ];
  test.each(obstacles)('that %s is told in one line with its cure', async (_, answer, line) => {
    terminal.manner.stack = answer;
    const { code, err } = await terminal.type('keys', 'list', '--stage', 'dev');
    expect(code).toBe(1);
    expect(err).toMatch(line);
    expect(err.trimEnd()).not.toContain('\n');
  });
});

test('an address is looked at and lifted, and shown to nobody', async () => {
  const { type, table } = terminal;
  const address = 'ada@buyer.example';
  const reaches = reachStore(table, async () => signer);
  expect((await type('addresses', 'show', address, ...ours)).out).toBe('E-mails go there.\nDeclined  nothing\n');
  await reaches.suppress(
    { brand: 'acme', channel: 'email', address },
    { why: 'bounced', since: '2026-03-02T08:00:00.000Z' },
  );
  await reaches.choose({ brand: 'acme', channel: 'email', address }, ['care']);
  const shown = await type('addresses', 'show', address, ...ours);
  expect(shown.out).toMatch(/^Nothing goes there since .*2026.*: messages came back\.\nDeclined {2}care\n$/);
  const lifted = await type('addresses', 'lift', address, ...ours);
  expect(lifted.out).toBe('E-mails go there.\nDeclined  care\n');
  const wrong = await type('addresses', 'lift', 'nobody', ...ours);
  expect(wrong).toMatchObject({ code: 1, err: expect.stringMatching(/address must be an e-mail address, or a phone/) });
  for (const { out, err } of [shown, lifted]) expect(out + err).not.toContain('ada@');
});
