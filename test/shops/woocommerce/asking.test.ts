import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import type { Access } from '../../../senders/asking.ts';
import type { Inquiry } from '../../../senders/inquiry.ts';
import { woocommerce } from '../../../shops/woocommerce/index.ts';
import { now } from '../../carriers/deliveries.ts';
import { elsewhere } from '../elsewhere.ts';
import { askOnce, serving } from '../serve.ts';

const asking = woocommerce.asking!;
const access: Access = { apiKey: 'ck_example:cs_example', settings: { site: 'https://shop.example.com/tea/' }, now };
const one = { kind: 'order', id: '727', because: 'refunded' } as const;
const changed = { kind: 'orders', since: '2026-11-22T11:00:00.000Z' } as const;
const sample = readFileSync('shops/woocommerce/samples/order-placed.json', 'utf8');

const ask = (inquiry: Inquiry, listener: RequestListener) =>
  serving(listener, (address) => askOnce(elsewhere(asking, address), inquiry, access));

test('an order is asked for by its id, and why it was asked for changes nothing in it', async () => {
  const seen: unknown[] = [];
  const reply = await ask(one, (request, response) => {
    seen.push(request.method, request.url, request.headers.authorization);
    response.end(sample);
  });
  // printf %s ck_example:cs_example | base64
  expect(seen).toEqual(['GET', '/tea/wp-json/wc/v3/orders/727', 'Basic Y2tfZXhhbXBsZTpjc19leGFtcGxl']);
  expect(reply).toMatchObject({ kind: 'read', reading: { orders: [{ reference: '727', reason: 'refunded' }] } });
  expect(JSON.stringify(reply)).not.toContain('whole');
});

const priceless = sample.replace('"id": 727', '"id": 4711').replace('"EUR"', '"much"');

test('missed orders are read page by page; one that is none takes nothing from the others', async () => {
  const queries: Record<string, string>[] = [];
  const listener: RequestListener = (request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    queries.push(Object.fromEntries(searchParams));
    response.setHeader('X-WP-TotalPages', '2');
    response.end(
      searchParams.get('page') === '1'
        ? `[${sample},${priceless},{"id":false},${sample.replace('"id": 727', '"id": 728')}]`
        : '[]',
    );
  };
  const first = await ask(changed, listener);
  expect(first).toMatchObject({
    kind: 'read',
    reading: {
      orders: [{ reference: '727', reason: 'changed' }, { reference: '728' }],
      unread: [{ reference: '4711', why: 'no-currency' }, { why: 'unexpected-form:id' }],
    },
    next: { ...changed, page: '2' },
  });
  const last = await ask({ ...changed, page: '2' }, listener);
  expect(last).toEqual({ kind: 'read', reading: { kind: 'nothing', why: 'no-order' } });
  expect(queries).toEqual(
    ['1', '2'].map((page) => ({
      modified_after: '2026-11-22T10:59:59',
      dates_are_gmt: 'true',
      orderby: 'id',
      order: 'asc',
      per_page: '50',
      page,
    })),
  );
});

test.each([
  ['a wrong key', 401, {}, '{}', { kind: 'refused', why: 'wrong-key' }],
  ['an order that it does not know', 404, {}, '{}', { kind: 'refused', why: 'unknown-number' }],
  ['too many calls', 429, { 'Retry-After': '30' }, '', { kind: 'later', afterSeconds: 30, why: 'throttled' }],
  ['an outage', 502, {}, 'oops', { kind: 'later', afterSeconds: 60, why: 'out-of-order' }],
  ['a page of maintenance', 200, {}, '<html>', { kind: 'later', afterSeconds: 60, why: 'not-json' }],
  ['a site that moved', 301, { Location: 'https://evil.example.com' }, '', { kind: 'refused', why: 'http-301' }],
  ['a body that was cut', 200, {}, sample.slice(0, 900), { kind: 'later', afterSeconds: 60, why: 'not-json' }],
  ['something else', 200, {}, '{"products":[]}', { kind: 'refused', why: 'unexpected-form:id' }],
] as const)('%s is understood', async (...[, status, headers, body, expected]) => {
  const reply = await ask(one, (_, response) => {
    response.writeHead(status, headers).end(body);
  });
  expect(reply).toEqual(expected);
});

test.each([
  undefined,
  '',
  'shop.example.com',
  'http://shop.example.com',
  'https://a:b@shop.example.com',
  'ftp://x',
  'https://x?y=',
])('with the site %p nothing is asked', (site) => {
  expect(asking.ask(one, { ...access, settings: site === undefined ? {} : { site } })).toBeUndefined();
});

test('what it cannot be asked is not asked', () => {
  expect(asking.ask({ kind: 'parcel', carrier: 'ups', trackingNumber: '1Z1' }, access)).toBeUndefined();
  expect(asking.ask({ ...one, id: '7/../../products' }, access)).toBeUndefined();
});
