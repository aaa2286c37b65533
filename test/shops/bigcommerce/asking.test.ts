import type { RequestListener } from 'node:http';
import fc from 'fast-check';
import { orderForm } from '../../../lambdas/serve-shop/forms.ts';
import type { Access } from '../../../senders/asking.ts';
import type { Inquiry } from '../../../senders/inquiry.ts';
import type { OrderNews } from '../../../senders/order-news.ts';
import { statuses } from '../../../shops/bigcommerce/codes.ts';
import { bigcommerce } from '../../../shops/bigcommerce/index.ts';
import { now } from '../../carriers/deliveries.ts';
import { asForm } from '../as-form.ts';
import { askOnce, serving } from '../serve.ts';

const asking = bigcommerce.asking!;
const inquiry = { kind: 'order', id: '250', because: 'store/order/created' } as const;
const accessTo = (api: string): Access => ({ apiKey: 'token-1', settings: { storeHash: 'abc123', api }, now });

/** As the API answers, in what matters. */
const anOrder = (changes: object = {}) => ({
  id: 250,
  customer_id: 11,
  date_created: 'Sat, 24 Oct 2026 04:25:02 +0000',
  date_modified: 'Sat, 24 Oct 2026 05:25:02 +0000',
  date_shipped: '',
  status_id: 11,
  status: 'Awaiting Fulfillment',
  subtotal_inc_tax: '39.9000',
  shipping_cost_inc_tax: '4.9500',
  total_ex_tax: '37.6900',
  total_inc_tax: '42.8500',
  total_tax: '5.1600',
  items_total: 2,
  items_shipped: 0,
  refunded_amount: '0.0000',
  currency_code: 'USD',
  default_currency_code: 'EUR',
  discount_amount: '1.0000',
  coupon_discount: '1.0000',
  customer_locale: 'de',
  billing_address: {
    first_name: 'Erika',
    last_name: 'Beispiel',
    street_1: 'Musterweg 1',
    city: 'Berlin',
    zip: '10115',
    country: 'Germany',
    country_iso2: 'DE',
    phone: '+49 30 1234567',
    email: 'erika@example.com',
    form_fields: [],
  },
  products: {
    url: 'https://api.bigcommerce.com/stores/abc123/v2/orders/250/products',
    resource: '/orders/250/products',
  },
  consignments: {
    pickups: [],
    downloads: [],
    email: { gift_certificates: [] },
    shipping: [
      {
        id: 1,
        first_name: 'Erika',
        street_1: 'Nebenweg 2',
        city: 'Berlin',
        zip: '10117',
        state: 'Berlin',
        country_iso2: 'DE',
        line_items: [
          { id: 25, name: 'Mug', sku: 'MUG-GRY', type: 'physical', price_inc_tax: '19.9500', quantity: 2 },
          { id: 26, name: 'Card', sku: '', type: 'physical', price_inc_tax: '0.0000', quantity: 1 },
        ],
      },
    ],
  },
  ...changes,
});

const shipments = [
  { id: 12, order_id: 250, tracking_number: '1Z999AA10123456784', tracking_carrier: 'ups', shipping_provider: '' },
  { id: 13, order_id: 250, tracking_number: '9400100000000000000000', shipping_provider: 'usps' },
  {
    id: 14,
    order_id: 250,
    tracking_number: 'AP 17',
    shipping_provider: 'carrier_55',
    shipping_provider_display_name: 'Acme Post',
  },
  {
    id: 15,
    order_id: 250,
    tracking_number: 'XY123456789',
    shipping_provider: '',
    shipping_provider_display_name: 'Other',
  },
  { id: 16, order_id: 250, tracking_number: '', shipping_provider: 'fedex' },
];

const json =
  (value: unknown): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };
const answered = (listener: RequestListener, asked: Inquiry = inquiry) =>
  serving(listener, (address) => askOnce(asking, asked, accessTo(address)));
const orderIn = async (changes: object = {}): Promise<OrderNews> => {
  const reply = await answered(json(anOrder(changes)));
  return reply?.kind === 'read' && reply.reading.kind === 'news' ? reply.reading.orders![0]! : (undefined as never);
};

test('it asks for the order with its products, by the token', async () => {
  const asked: unknown[] = [];
  await answered((request, response) => {
    asked.push(request.method, request.url, request.headers['x-auth-token'], request.headers.accept);
    json(anOrder())(request, response);
  });
  expect(asked).toEqual([
    'GET',
    '/stores/abc123/v2/orders/250?include=consignments.line_items&consignment_structure=object',
    'token-1',
    'application/json',
  ]);
  const access = { apiKey: 'token-1', settings: { storeHash: 'abc123' }, now };
  expect(asking.ask(inquiry, access)?.url).toMatch(
    /^https:\/\/api\.bigcommerce\.com\/stores\/abc123\/v2\/orders\/250\?/,
  );
});

test('the order becomes what the API takes', async () => {
  const order = await orderIn();
  expect(order).toEqual({
    reference: '250',
    reason: 'changed',
    at: '2026-10-24T05:25:02.000Z',
    parcels: [],
    content: {
      buyer: {
        name: 'Erika Beispiel',
        email: 'erika@example.com',
        phone: '+49301234567',
        language: 'de',
        country: 'DE',
        deliverTo: 'Nebenweg 2, 10117 Berlin, Berlin, DE',
      },
      lines: [
        { sku: 'MUG-GRY', name: 'Mug', quantity: 2, price: '19.9500' },
        { sku: '26', name: 'Card', quantity: 1, price: '0.0000' },
      ],
      totals: { total: '42.8500', shipping: '4.9500', tax: '5.1600', discount: '2.00' },
      currency: 'EUR',
      placedAt: '2026-10-24T04:25:02.000Z',
    },
  });
  expect(orderForm.safeParse(asForm(order)).error).toBeUndefined();
});

test('consignments may come as a list, and products beside them', async () => {
  const { consignments } = anOrder();
  expect((await orderIn({ consignments: [consignments] })).content?.lines).toHaveLength(2);
  const beside = { consignments: undefined, products: [{ name: 'Mug', sku: 'M', quantity: 1, price_inc_tax: 5 }] };
  expect((await orderIn(beside)).content?.lines).toEqual([{ sku: 'M', name: 'Mug', quantity: 1, price: '5' }]);
});

test('a line without a SKU is named by its variant, or its product', async () => {
  const products = [
    { id: 1, variant_id: 77, product_id: 7, sku: '', name: 'Mug', quantity: '2', price_inc_tax: '5.00' },
    { id: 2, variant_id: 0, product_id: 8, sku: '', name: 'Card', quantity: 1, price_inc_tax: '1.00' },
  ];
  const { content } = await orderIn({ consignments: undefined, products });
  expect(content?.lines).toMatchObject([{ sku: '77', quantity: 2 }, { sku: '8' }]);
});

test('an order of downloads alone is passed over', async () => {
  expect(await answered(json(anOrder({ order_is_digital: true })))).toEqual({
    kind: 'read',
    reading: { kind: 'nothing', why: 'nothing-to-ship' },
  });
});

test('a checkout that nobody finished is no order', async () => {
  expect(await answered(json(anOrder({ status_id: 0 })))).toEqual({
    kind: 'read',
    reading: { kind: 'nothing', why: 'unfinished-checkout' },
  });
});

test.each([...statuses].filter(([, { unfinished }]) => !unfinished))(
  'the status %i says no more than it does',
  async (id, said) => {
    const order = await orderIn({ status_id: id });
    expect(order.reason).toBe(said.reason);
    expect(order.fulfilled).toBe(said.fulfilled);
    expect(order.cancelledAt).toBe(said.cancelled && 'Sat, 24 Oct 2026 05:25:02 +0000');
    expect(order.refund).toEqual(said.refund);
  },
);

test('what was given back is told where the answer holds it', async () => {
  expect((await orderIn({ status_id: 14, refunded_amount: '5.0000' })).refund).toEqual({
    whole: false,
    total: '5.0000',
  });
});

test('parcels are asked for next, once something is shipped', async () => {
  const reply = await answered(json(anOrder({ items_shipped: 1 })));
  const next = reply?.kind === 'read' ? reply.next! : (undefined as never);
  expect(next).toMatchObject({ kind: 'order', id: '250' });
  const urls: unknown[] = [];
  const parcels = await answered((request, response) => {
    urls.push(request.url);
    json(shipments)(request, response);
  }, next);
  expect(urls).toEqual(['/stores/abc123/v2/orders/250/shipments']);
  expect(parcels).toEqual({
    kind: 'read',
    reading: {
      kind: 'news',
      parcels: [],
      orders: [
        {
          reference: '250',
          reason: 'shipped',
          parcels: [
            { trackingNumber: '1Z999AA10123456784', carrier: 'ups' },
            { trackingNumber: '9400100000000000000000', carrier: 'usps' },
            { trackingNumber: 'AP17', carrier: 'acme-post' },
            { trackingNumber: 'XY123456789' },
          ],
        },
      ],
    },
  });
  const none = await answered((_, response) => response.writeHead(204).end(), next);
  expect(none).toEqual({ kind: 'read', reading: { kind: 'nothing', why: 'no-parcel' } });
});

test.each([
  ['a token that it does not know', 401, {}, { kind: 'refused', why: 'wrong-key' }],
  ['an order that it does not know', 404, {}, { kind: 'refused', why: 'unknown-number' }],
  [
    'too many calls',
    429,
    { 'x-rate-limit-time-reset-ms': '7500' },
    { kind: 'later', afterSeconds: 8, why: 'throttled' },
  ],
  ['too many calls, without a time', 429, {}, { kind: 'later', afterSeconds: 60, why: 'throttled' }],
  ['a server out of order', 503, {}, { kind: 'later', afterSeconds: 60, why: 'out-of-order' }],
  ['a redirection', 302, { location: 'http://127.0.0.1:1/' }, { kind: 'refused', why: 'http-302' }],
] as const)('%s has an answer', async (...[, status, headers, expected]) => {
  expect(await answered((_request, response) => response.writeHead(status, headers).end('[]'))).toEqual(expected);
});

test('an answer that breaks off is asked for again', async () => {
  const broken: RequestListener = (_, response) => {
    const body = JSON.stringify(anOrder());
    response.writeHead(200, { 'content-length': body.length }).write(body.slice(0, 100), () => response.destroy());
  };
  expect(await answered(broken)).toEqual({ kind: 'later', afterSeconds: 60, why: 'not-json' });
  const short: RequestListener = (_, response) => response.writeHead(200).end(JSON.stringify(anOrder()).slice(0, 100));
  expect(await answered(short)).toEqual({ kind: 'later', afterSeconds: 60, why: 'not-json' });
});

test("another order's answer is not taken for this one's", async () => {
  expect(await answered(json(anOrder({ id: 251 })))).toEqual({ kind: 'refused', why: 'another-order' });
});

test.each([
  ['another kind', { kind: 'parcel', carrier: 'ups', trackingNumber: '1Z' }, { storeHash: 'abc123' }],
  ['no store', inquiry, {}],
  ['a store that is an address', inquiry, { storeHash: '../x' }],
  ['an id that is an address', { ...inquiry, id: '1/../2' }, { storeHash: 'abc123' }],
] as const)('nothing is asked with %s', (_, asked, settings) => {
  expect(asking.ask(asked, { apiKey: 'k', settings, now })).toBeUndefined();
});

test('whatever the answer holds, its content is one that the API takes', () => {
  const any = fc.jsonValue();
  const answer = fc.record({
    billing_address: fc.record({
      first_name: any,
      email: fc.oneof(any, fc.emailAddress()),
      phone: any,
      country_iso2: any,
    }),
    total_inc_tax: fc.oneof(any, fc.constant('10.0000'), fc.float().map(String)),
    currency_code: fc.oneof(any, fc.constant('EUR')),
    default_currency_code: any,
    customer_locale: any,
    status_id: fc.oneof(fc.integer(), any),
    consignments: fc.record({
      shipping: fc.array(
        fc.record({
          line_items: fc.array(
            fc.record({ sku: any, name: any, quantity: fc.oneof(fc.nat(9), any), price_inc_tax: any }),
          ),
        }),
      ),
    }),
  });
  fc.assert(
    fc.property(answer, (changes) => {
      const body = Buffer.from(JSON.stringify(anOrder(changes)));
      const reply = asking.readReply(
        { status: 200, headers: {}, body },
        { inquiry, access: accessTo('http://127.0.0.1') },
      );
      const reading = reply.kind === 'read' ? reply.reading : undefined;
      for (const order of (reading?.kind === 'news' && reading.orders) || []) {
        if (order.content) expect(orderForm.safeParse(asForm(order)).error).toBeUndefined();
      }
    }),
  );
});
