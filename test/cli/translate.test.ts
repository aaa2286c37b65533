import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { easypost } from '../../carriers/easypost/index.ts';
import { senderIds } from '../../cli/senders.ts';
import { projectFolder } from '../../local/paths.ts';
import type { SenderKit } from '../senders/kit.ts';
import { deliveryOf, now } from '../senders/kit.ts';
import { kits } from '../senders/kits.ts';
import { typeAt } from './terminal.ts';

const at = ['--at', new Date(now).toISOString()];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstep-translate-'));
});
afterEach(() => {
  delete process.env.DOORSTEP_WEBHOOK_SECRET;
  return rm(folder, { recursive: true });
});

const put = async (name: string, content: string | Uint8Array): Promise<string> => {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
};

const translate = (...words: string[]) => typeAt(folder, ['translate', ...words]);

const kitOf = (id: string): SenderKit => kits.find(({ sender }) => sender.id === id) ?? easypostKit;
const easypostKit: SenderKit = {
  sender: easypost,
  room: 'carriers',
  secrets: ['a first secret', 'a second one'],
  covers: 'body',
  history: 'whole',
  samples: {},
  others: [],
};
const sampleOf = ({ room, sender }: SenderKit, situation: string): string =>
  join(projectFolder, room, sender.id, 'samples', `${situation}.json`);

/** A sample as its sender sends it, in files. */
const sent = async (kit: SenderKit, situation: string) => {
  const file = sampleOf(kit, situation);
  const body = await readFile(file);
  const own = await readFile(file.replace(/\.json$/, '.headers.json'), 'utf8').catch(() => '{}');
  const delivery = deliveryOf(kit, body, { headers: { ...kit.headers, ...JSON.parse(own) } });
  const query = delivery.query ? `?${new URLSearchParams(delivery.query)}` : '';
  const settings = { ...kit.settings, ...(kit.keySet ? { jwks: kit.keySet } : {}) };
  return {
    body: ['--body', await put('body.json', delivery.body)],
    headers: ['--headers', await put('headers.json', JSON.stringify(delivery.headers))],
    secrets: kit.secrets.slice(0, 1).flatMap((secret) => ['--secret', secret]),
    settings: Object.entries({ method: delivery.method, path: `${delivery.path}${query}`, ...settings }).flatMap(
      ([name, value]) => ['--setting', `${name}=${value}`],
    ),
  };
};

test('prints one document that says everything of a parcel, and nulls for what was not said', async () => {
  const { body, headers, secrets } = await sent(kitOf('doorstep'), 'delivery-attempt-failed');
  const { code, out, err } = await translate('doorstep', ...body, ...headers, ...secrets, ...at);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const said = JSON.parse(out);
  expect(Object.keys(said)).toEqual(['trusted', 'why', 'deliveryId', 'ignored', 'parcels', 'order']);
  expect(said).toMatchObject({ trusted: true, why: null, ignored: null, order: null });
  expect(said.deliveryId).toMatch(/^msg_/);
  const [parcel] = said.parcels;
  expect(parcel).toMatchObject({ status: 'delivery_attempt_failed', estimatedDelivery: null });
  expect(Object.keys(parcel)).toEqual([
    'carrier',
    'trackingNumber',
    'status',
    'reason',
    'actionRequired',
    'estimatedDelivery',
    'estimatedDeliverySource',
    'scans',
  ]);
  for (const scan of parcel.scans)
    expect(Object.keys(scan)).toEqual(['id', 'at', 'zoneKnown', 'status', 'reason', 'message', 'place', 'raw']);
});

const everySample = kits
  .filter(({ sender }) => senderIds.includes(sender.id))
  .flatMap((kit) => Object.keys(kit.samples).map((situation) => [kit, situation] as const));

test.each(everySample.map(([kit, situation]) => [kit.variant ?? kit.sender.id, situation, kit] as const))(
  '%s, %s: is trusted and says what it stands for',
  async (...[, situation, kit]) => {
    const { body, headers, secrets, settings } = await sent(kit, situation);
    const { code, out } = await translate(kit.sender.id, ...body, ...headers, ...secrets, ...settings, ...at);
    const { status, reason, actionRequired, scans, order, nothing, unreadable } = kit.samples[situation]!;
    const said = JSON.parse(out);
    expect([code, said.trusted]).toEqual([unreadable ? 3 : 0, true]);
    // A parcel of which nothing is known yet is no event of other people.
    if (nothing === 'no-scan-yet' && said.parcels.length > 0)
      expect(said).toMatchObject({ ignored: null, parcels: [{ status: 'unknown', scans: [] }] });
    else if (nothing) expect(said.ignored).toBe(nothing);
    if (unreadable) expect(said.why).toBe(unreadable);
    if (status) expect(said.parcels.map((parcel: { status: string }) => parcel.status)).toContain(status);
    if (reason) expect(said.parcels[0].reason).toBe(reason);
    if (actionRequired !== undefined) expect(said.parcels[0].actionRequired).toBe(actionRequired);
    if (scans !== undefined) expect(said.parcels.flatMap((parcel: { scans: [] }) => parcel.scans)).toHaveLength(scans);
    if (order) expect(said.order).toMatchObject(order);
  },
);

test('a local time of unknown zone and a date are printed as they were said', async () => {
  const scans = ['2026-11-20', '2026-11-20T10:00:00', '2026-11-20T10:00:00-05:00'].map((time) => ({
    status: 'in_transit',
    at: time,
  }));
  const parcel = { carrier: 'dhl', trackingNumber: '00340434161094015902', estimatedDelivery: '2026-11-24', scans };
  const body = await put('body.json', JSON.stringify({ type: 'parcel.scanned', data: { parcels: [parcel] } }));
  const { parcels } = JSON.parse((await translate('doorstep', '--body', body)).out);
  expect(parcels[0].estimatedDelivery).toBe('2026-11-24');
  expect(
    parcels[0].scans.map(({ at: time, zoneKnown }: { at: string; zoneKnown: boolean }) => [time, zoneKnown]),
  ).toEqual([
    ['2026-11-20', false],
    ['2026-11-20T10:00:00', false],
    ['2026-11-20T15:00:00.000Z', true],
  ]);
});

test('a ping is no news: it is believed without a secret, and named by its code', async () => {
  const { code, out } = await translate('woocommerce', '--body', await put('ping', 'webhook_id=1'));
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ trusted: true, why: 'ping', ignored: 'ping', parcels: [], order: null });
});

test('what is not trusted is read all the same, and ends with 2', async () => {
  const file = sampleOf(kitOf('easypost'), 'delivered');
  const { code, out, err } = await translate('easypost', '--body', file);
  expect({ code, err }).toEqual({ code: 2, err: '' });
  expect(JSON.parse(out)).toMatchObject({
    trusted: false,
    why: 'signature-missing',
    parcels: [{ status: 'delivered' }],
  });
});

test('what is trusted and cannot be read ends with 3 and its code, and is named by its digest', async () => {
  const kit = kitOf('easypost');
  const { headers: signature } = deliveryOf(kit, 'no JSON');
  const body = await put('body.json', 'no JSON');
  const headers = await put('headers.json', JSON.stringify(signature));
  const { code, out } = await translate('easypost', '--body', body, '--headers', headers, '--secret', kit.secrets[0]!);
  const digest = createHash('sha256').update('no JSON').digest('hex');
  expect(code).toBe(3);
  expect(JSON.parse(out)).toMatchObject({
    trusted: true,
    why: 'not-json',
    deliveryId: `sha256:${digest}`,
    parcels: [],
  });
});

test('either of two secrets is believed, and so is the one in the environment', async () => {
  const kit = kitOf('easypost');
  const { body, headers, secrets } = await sent(kit, 'delivered');
  const both = await translate('easypost', ...body, ...headers, '--secret', 'the next one', ...secrets);
  expect(both.code).toBe(0);
  process.env.DOORSTEP_WEBHOOK_SECRET = kit.secrets[0]!;
  expect((await translate('easypost', ...body, ...headers)).code).toBe(0);
  process.env.DOORSTEP_WEBHOOK_SECRET = 'another';
  expect((await translate('easypost', ...body, ...headers)).code).toBe(2);
});

test('headers count in any letter case', async () => {
  const kit = kitOf('easypost');
  const { body, secrets } = await sent(kit, 'delivered');
  const signature = deliveryOf(kit, await readFile(sampleOf(kit, 'delivered'))).headers['x-hmac-signature'];
  const headers = await put('shouted.json', JSON.stringify({ 'X-HMAC-Signature': signature }));
  expect((await translate('easypost', ...body, '--headers', headers, ...secrets)).code).toBe(0);
});

test.each([
  ['ISO 8601', new Date(now).toISOString(), 0],
  ['seconds', String(now / 1000), 0],
  ['an hour later', new Date(now + 3_600_000).toISOString(), 2],
])('the time at which it is received is taken as %s', async (_, time, code) => {
  const { body, headers, secrets } = await sent(kitOf('doorstep'), 'delivered');
  expect((await translate('doorstep', ...body, ...headers, ...secrets, '--at', time)).code).toBe(code);
});

test('a body of more than a megabyte is not read', async () => {
  const body = await put('body.json', `{"description":"${'x'.repeat(1024 * 1024)}"}`);
  const { code, out } = await translate('easypost', '--body', body);
  expect([code, JSON.parse(out).parcels]).toEqual([2, []]);
});

test('the program itself reads standard input byte for byte, and prints nothing but the document', () => {
  const input = Buffer.concat([
    Buffer.from('{"description":"batch.updated","note":"'),
    Buffer.from([0xff]),
    Buffer.from('"}\r\n'),
  ]);
  const words = ['bin/doorstep.ts', 'translate', 'easypost', '--body', '-'];
  const env = { ...process.env, DOORSTEP_WEBHOOK_SECRET: '' };
  const { stdout, status } = (() => {
    try {
      return { stdout: execFileSync(process.execPath, words, { cwd: projectFolder, input, env }), status: 0 };
    } catch (error) {
      return error as { stdout: Buffer; status: number };
    }
  })();
  expect(status).toBe(2);
  expect(JSON.parse(stdout.toString())).toMatchObject({
    ignored: 'not-a-tracker',
    deliveryId: `sha256:${createHash('sha256').update(input).digest('hex')}`,
  });
});

const delivered = () => sampleOf(kitOf('easypost'), 'delivered');
const wrong: readonly (readonly [string, () => readonly string[], RegExp])[] = [
  [
    'an unknown provider',
    () => ['pigeon', '--body', delivered()],
    /Nobody sends webhooks as "pigeon".*easypost.*doorstep/,
  ],
  ['a missing body', () => ['easypost', '--body', 'nowhere.json'], /no file nowhere\.json/],
  ['missing headers', () => ['easypost', '--body', delivered(), '--headers', 'nowhere.json'], /no file nowhere\.json/],
  [
    'a setting that nobody knows',
    () => ['easypost', '--body', delivered(), '--setting', 'colour=red'],
    /knows no "colour=red".*signature, path/,
  ],
  ['a setting without a value', () => ['easypost', '--body', delivered(), '--setting', 'path'], /takes name=value/],
  [
    'a value that a setting has not',
    () => ['easypost', '--body', delivered(), '--setting', 'signature=v3'],
    /signature is one of v1, v2/,
  ],
  ['a time that is none', () => ['easypost', '--body', delivered(), '--at', 'noon'], /not "noon"/],
];
test.each(wrong)('%s is told in one line, and ends with 1', async (_, words, line) => {
  const { code, out, err } = await translate(...words());
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(line);
  expect(err.trimEnd()).not.toContain('\n');
});

test.each(['[]', '"x"', 'null', 'X-Signature: abc'])('headers like %s are told in one line', async (content) => {
  const headers = await put('headers.json', content);
  const { code, err } = await translate('easypost', '--body', delivered(), '--headers', headers);
  expect(code).toBe(1);
  expect(err).toMatch(/headers\.json is no JSON object of headers/);
});
