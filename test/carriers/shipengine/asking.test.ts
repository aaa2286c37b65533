import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { shipengine } from '../../../carriers/shipengine/index.ts';
import type { Access, HttpReply, Reply } from '../../../senders/asking.ts';
import type { Inquiry } from '../../../senders/inquiry.ts';
import { now } from '../deliveries.ts';
import { hear } from './events.ts';

const asking = shipengine.asking!;
const webhook = readFileSync('carriers/shipengine/samples/delivered.json', 'utf8');
const inquiry: Inquiry = { kind: 'parcel', carrier: 'dhl-express', trackingNumber: '1Z999AA10000000001' };

/** ShipEngine's track API as its documentation tells of it. */
const server = createServer(({ url = '', headers }, response) => {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const answer = (status: number, body: unknown, more: Readonly<Record<string, string>> = {}) =>
    response.writeHead(status, { 'content-type': 'application/json', ...more }).end(JSON.stringify(body));
  const number = searchParams.get('tracking_number');
  if (pathname !== '/v1/tracking') return answer(404, {});
  if (headers['api-key'] !== 'TEST_key') return answer(401, { errors: [{ error_code: 'unauthorized' }] });
  if (number === 'BUSY')
    return answer(429, { errors: [{ error_code: 'rate_limit_exceeded' }] }, { 'retry-after': '7' });
  if (number === 'BROKEN') return answer(503, {});
  if (number === 'SILENT') return answer(200, { tracking_number: number, status_code: 'UN', events: [] });
  if (number === 'ODD') return answer(200, { tracking_number: number, events: 'none' });
  if (searchParams.get('carrier_code') !== 'dhl_express') return answer(400, { errors: [{ error_code: 'invalid' }] });
  return number === 'STRANGE' ? answer(404, {}) : answer(200, JSON.parse(webhook).data);
});

const access = (apiKey = 'TEST_key'): Access => {
  const { port } = server.address() as AddressInfo;
  return { apiKey, settings: { api: `http://127.0.0.1:${port}/v1` }, now };
};

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());

const ask = async (asked: Inquiry, known = access()): Promise<Reply> => {
  const question = asking.ask(asked, known)!;
  const response = await fetch(question.url, { method: question.method, headers: question.headers });
  const reply: HttpReply = {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
  return asking.readReply(reply, { inquiry: asked, access: known });
};

test('the answer says the same scans as the webhook would', async () => {
  const reply = await ask(inquiry);
  expect(reply).toMatchObject({ kind: 'read', reading: { kind: 'news', parcels: [{ carrier: 'dhl-express' }] } });
  const told = (reply.kind === 'read' && reply.reading.kind === 'news' && reply.reading.parcels) || [];
  const same = webhook.replaceAll('"carrier_code": "ups"', '"carrier_code": "dhl_express"');
  expect(told).toEqual([hear(same)]);
});

test.each([
  ['SILENT', { kind: 'read', reading: { kind: 'nothing', why: 'no-scan-yet' } }],
  ['STRANGE', { kind: 'refused', why: 'unknown-number' }],
  ['BUSY', { kind: 'later', afterSeconds: 7, why: 'throttled' }],
  ['BROKEN', { kind: 'later', afterSeconds: 60, why: 'out-of-order' }],
  ['ODD', { kind: 'refused', why: 'unexpected-form:events' }],
])('the number %s has an answer', async (trackingNumber, reply) => {
  expect(await ask({ ...inquiry, trackingNumber })).toMatchObject(reply);
});

test('a wrong key, and a carrier of which it does not know, are refused', async () => {
  expect(await ask(inquiry, access('other'))).toEqual({ kind: 'refused', why: 'wrong-key' });
  expect(await ask({ ...inquiry, carrier: 'acme-post' })).toEqual({ kind: 'refused', why: 'http-400' });
});

test('it asks at the address of ShipEngine, and the key stands in no address', () => {
  const question = asking.ask(inquiry, { apiKey: 'TEST_key', settings: {}, now });
  expect(question).toEqual({
    method: 'GET',
    url: 'https://api.shipengine.com/v1/tracking?carrier_code=dhl_express&tracking_number=1Z999AA10000000001',
    headers: { 'API-Key': 'TEST_key', accept: 'application/json' },
  });
});

test('what it cannot be asked, it is not asked', () => {
  const known = { apiKey: 'k', settings: {}, now };
  expect(asking.ask({ kind: 'parcel', carrier: 'other', trackingNumber: '1' }, known)).toBeUndefined();
  expect(asking.ask({ kind: 'order', id: '1', because: 'created' }, known)).toBeUndefined();
});
