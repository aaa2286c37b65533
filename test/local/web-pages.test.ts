import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmbeddedAws } from '../../local/embedded-aws.ts';
import { startEmbeddedAws } from '../../local/embedded-aws.ts';
import { inbox } from '../../local/inbox.ts';
import type { LocalAddress } from '../../local/local-address.ts';
import { openLocalAddress } from '../../local/local-address.ts';
import { freePort } from '../../local/ports.ts';

// What a page that the developer happens to visit could try, since a browser reaches the loopback too.

jest.setTimeout(60_000);

let folder: string;
let aws: EmbeddedAws;
let local: LocalAddress;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstep-web-pages-'));
  aws = await startEmbeddedAws({ folder });
  port = await freePort();
  local = await openLocalAddress({ port, id: 'test', inbox: inbox(aws.endpoint) });
});

afterAll(async () => {
  await local.close();
  await aws.stop();
  await rm(folder, { recursive: true });
});

/** Asked byte for byte: fetch would mend the path, and refuses to say another host. */
const statusOf = async (port: number, path: string, headers: Record<string, string> = {}): Promise<number> => {
  const asked = request({ host: '127.0.0.1', port, path, headers });
  asked.end();
  const [answer] = await once(asked, 'response');
  answer.resume();
  return answer.statusCode;
};

test.each(['/inbox', '/inbox/newest', '/_local', '/'])(
  '%s is not shown under a name that is not this machine’s',
  async (path) => {
    expect(await statusOf(port, path, { host: `shop.example:${port}` })).toBe(403);
    expect(await statusOf(port, path, { host: `localhost:${port}` })).toBeLessThan(400);
  },
);

test('the API may be reached under any name, such as that of a tunnel', async () => {
  expect(await statusOf(port, '/v1/orders', { host: 'tunnel.example' })).toBe(503);
});

test.each(['//', '//[', '/inbox//?view', '/%', '/inbox/%'])(
  'an odd path (%s) is answered, and ends nothing',
  async (path) => {
    expect([200, 404]).toContain(await statusOf(port, path));
    expect(await statusOf(port, '/_local')).toBe(200);
  },
);

test.each([
  ['asks across origins', { origin: 'https://shop.example' }],
  ['loads it as a picture', { 'sec-fetch-site': 'cross-site' }],
  ['has a name of its own for the loopback', { host: 'shop.example' }],
])('the embedded AWS does nothing for a page that %s', async (_, headers) => {
  for (const path of ['/_doorstep/outbox', '/2015-03-31/functions', '/?Action=ListTopics'])
    expect(await statusOf(aws.port, path, headers)).toBe(403);
  expect(await statusOf(aws.port, '/_doorstep/outbox')).toBe(200);
});
