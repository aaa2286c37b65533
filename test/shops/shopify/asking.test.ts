import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import type { Access } from '../../../senders/asking.ts';
import type { Inquiry } from '../../../senders/inquiry.ts';
import { shopify } from '../../../shops/shopify/index.ts';
import { now } from '../../carriers/deliveries.ts';
import { elsewhere } from '../elsewhere.ts';
import { askOnce, serving } from '../serve.ts';

const asking = shopify.asking!;
const access: Access = { apiKey: 'shpat_example', settings: { shop: 'example.myshopify.com' }, now };
const one = { kind: 'order', id: '5678901234567', because: 'refunded' } as const;
const changed = { kind: 'orders', since: '2026-11-22T11:00:00.000Z' } as const;
const sample = readFileSync('shops/shopify/samples/order-placed.json', 'utf8');

const ask = (inquiry: Inquiry, listener: RequestListener) =>
  serving(listener, (address) => askOnce(elsewhere(asking, address), inquiry, access));

test('an order is asked for by its id, and read as a webhook would be', async () => {
  const seen: unknown[] = [];
  const reply = await ask(one, (request, response) => {
    seen.push(request.method, request.url, request.headers['x-shopify-access-token']);
    response.end(`{"order":${sample}}`);
  });
  expect(seen).toEqual(['GET', '/admin/api/2025-10/orders/5678901234567.json', 'shpat_example']);
  expect(reply).toMatchObject({
    kind: 'read',
    reading: {
      kind: 'news',
      orders: [{ reference: '5678901234567', reason: 'refunded', content: { totals: { total: '409.94' } } }],
    },
  });
});

const priceless = sample
  .replaceAll('5678901234567', '4711')
  .replace('"total_price": "409.94"', '"total_price": "dear"');

test('missed orders are read page by page; one that is none takes nothing from the others', async () => {
  const urls: (string | undefined)[] = [];
  const listener: RequestListener = (request, response) => {
    urls.push(request.url);
    const isFirst = !request.url?.includes('page_info');
    const next = '<https://evil.example.com/admin/api/2025-10/orders.json?limit=50&page_info=abc%3D>; rel="next"';
    const previous =
      '<https://example.myshopify.com/admin/api/2025-10/orders.json?limit=50&page_info=old>; rel="previous"';
    response.setHeader('Link', isFirst ? next : previous);
    response.end(
      isFirst
        ? `{"orders":[${sample},${priceless},{"id":null},${sample.replaceAll('5678901234567', '9007199254740993')}]}`
        : '{"orders":[]}',
    );
  };
  const first = await ask(changed, listener);
  expect(first).toMatchObject({
    kind: 'read',
    reading: {
      orders: [{ reference: '5678901234567', reason: 'changed' }, { reference: '9007199254740993' }],
      unread: [{ reference: '4711', why: 'no-total' }, { why: 'unexpected-form:id' }],
    },
    next: { ...changed, page: 'abc=' },
  });
  const last = await ask({ ...changed, page: 'abc=' }, listener);
  expect(last).toEqual({ kind: 'read', reading: { kind: 'nothing', why: 'no-order' } });
  expect(urls).toEqual([
    '/admin/api/2025-10/orders.json?limit=50&status=any&updated_at_min=2026-11-22T11%3A00%3A00.000Z&order=updated_at+asc',
    '/admin/api/2025-10/orders.json?limit=50&page_info=abc%3D',
  ]);
});

test.each([
  ['a wrong key', 401, {}, '{}', { kind: 'refused', why: 'wrong-key' }],
  ['an order that it does not know', 404, {}, '{}', { kind: 'refused', why: 'unknown-number' }],
  ['too many calls', 429, { 'Retry-After': '2.0' }, '', { kind: 'later', afterSeconds: 2, why: 'throttled' }],
  ['an outage', 503, {}, 'oops', { kind: 'later', afterSeconds: 60, why: 'out-of-order' }],
  ['a shop that moved', 301, { Location: 'https://evil.example.com' }, '', { kind: 'refused', why: 'http-301' }],
  [
    'a body that was cut',
    200,
    {},
    `{"order":${sample.slice(0, 900)}`,
    { kind: 'later', afterSeconds: 60, why: 'not-json' },
  ],
  ['something else', 200, {}, '{"products":[]}', { kind: 'refused', why: 'unexpected-form:order' }],
] as const)('%s is understood', async (...[, status, headers, body, expected]) => {
  const reply = await ask(one, (_, response) => {
    response.writeHead(status, headers).end(body);
  });
  expect(reply).toEqual(expected);
});

test.each([
  ['no shop', {}],
  ['a shop elsewhere', { shop: 'shop.example.com' }],
  ['a host that only ends like one', { shop: 'evil.example.com/.myshopify.com' }],
  ['a host before another', { shop: 'example.myshopify.com@evil.example.com' }],
  ['a version that is a path', { shop: 'example.myshopify.com', apiVersion: '../../2025-10' }],
])('with %s nothing is asked', (_, settings) => {
  expect(asking.ask(one, { ...access, settings })).toBeUndefined();
});

test('the credentials of a client are in no address, and go to the shop alone', () => {
  const { exchange, ...call } = asking.ask(one, { ...access, apiKey: 'the-client:shpss_secret' })!;
  expect(JSON.stringify(call)).not.toMatch(/the-client|shpss_secret|access-token/);
  expect(exchange).toMatchObject({
    call: { method: 'POST', url: 'https://example.myshopify.com/admin/oauth/access_token' },
    header: 'x-shopify-access-token',
  });
});

test('what it cannot be asked is not asked', () => {
  expect(asking.ask({ kind: 'parcel', carrier: 'ups', trackingNumber: '1Z1' }, access)).toBeUndefined();
  expect(asking.ask({ ...one, id: '7/../../products' }, access)).toBeUndefined();
  expect(asking.ask(one, { ...access, apiKey: 'two\nlines' })).toBeUndefined();
});
