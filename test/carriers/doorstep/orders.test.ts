import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { doorstep } from '../../../carriers/doorstep/index.ts';
import { orderEvents } from '../../../carriers/doorstep/order.ts';
import { orderForm } from '../../../lambdas/serve-shop/forms.ts';
import type { OrderNews } from '../../../senders/order-news.ts';
import { asForm } from '../../shops/as-form.ts';
import { aDelivery, sample, today } from '../deliveries.ts';

const read = (body: string) => doorstep.read(aDelivery(body, { 'webhook-id': 'msg_1' }), today);
const said = (type: string, order: unknown, timestamp?: unknown) =>
  read(JSON.stringify({ type, timestamp, data: { order } }));
const orderOf = (reading: ReturnType<typeof read>): OrderNews =>
  reading.kind === 'news' ? reading.orders![0]! : (undefined as never);
const placed = (changes: object = {}) => ({
  ...JSON.parse(sample('doorstep', 'order-placed')).data.order,
  ...changes,
});

const content = {
  number: '#1001',
  buyer: {
    name: 'Erika Beispiel',
    email: 'erika@example.com',
    phone: '+4915112345678',
    language: 'de',
    country: 'DE',
    consents: { email: true, sms: true },
  },
  lines: [
    { sku: 'MUG-1', name: 'Mug', quantity: 2, price: '19.95' },
    { sku: 'TEA-7', name: 'Assam, 250 g', quantity: 1, price: '8.90' },
  ],
  totals: { total: '53.75', shipping: '4.95', tax: '8.58' },
  currency: 'EUR',
  placedAt: '2026-03-01T17:02:11.000Z',
};

test('an order that is placed reads as documented, and is one that the API takes', () => {
  const reading = read(sample('doorstep', 'order-placed'));
  expect(reading).toEqual({
    kind: 'news',
    deliveryId: 'msg_1',
    parcels: [],
    orders: [
      {
        reference: 'A-1001',
        reason: 'created',
        at: '2026-03-01T17:02:12.000Z',
        content: { ...content, promisedDate: '2026-03-06' },
        parcels: [],
      },
    ],
  });
  expect(orderForm.safeParse(asForm(orderOf(reading))).error).toBeUndefined();
});

test.each([
  ['order-changed', { reason: 'changed', content: { buyer: { email: 'erika.beispiel@example.com' } } }],
  ['order-shipped', { reason: 'shipped', parcels: [{ carrier: 'acme-post', trackingNumber: 'AP0000000001' }] }],
  [
    'order-fulfilled',
    {
      reason: 'fulfilled',
      fulfilled: true,
      parcels: [{ carrier: 'acme-post', trackingNumber: 'AP0000000001' }, { trackingNumber: '1Z999AA10123456784' }],
    },
  ],
  ['order-cancelled', { reason: 'cancelled', cancelledAt: '2026-03-02T09:00:00+01:00' }],
  ['order-refunded', { reason: 'refunded', refund: { whole: false, total: '19.95' } }],
])('the sample "%s" says so', (situation, told) => {
  expect(orderOf(read(sample('doorstep', situation)))).toMatchObject({ reference: 'A-1001', ...told });
});

test('an order may be told whole with any event, or by its reference', () => {
  expect(orderOf(said('order.fulfilled', placed()))).toMatchObject({ fulfilled: true, content });
  expect(orderOf(said('order.fulfilled', { reference: 'A-1' }))).toEqual({
    reference: 'A-1',
    reason: 'fulfilled',
    fulfilled: true,
    parcels: [],
  });
});

test('a cancellation without a time has that of its body, or else that of its arrival', () => {
  expect(orderOf(said('order.cancelled', { reference: 'A-1' }, '2026-03-02T08:00:01Z')).cancelledAt).toBe(
    '2026-03-02T08:00:01Z',
  );
  expect(orderOf(said('order.cancelled', { reference: 'A-1' })).cancelledAt).toBe('2026-11-22T12:00:00.000Z');
});

test('what the API would refuse, and no order needs, is left out', () => {
  const buyer = {
    ...content.buyer,
    phone: '0151 2345',
    language: 'Deutsch',
    country: 'UK',
    consents: { email: 'yes' },
  };
  const order = orderOf(said('order.placed', placed({ number: 7, buyer, promisedDate: 'soon', placedAt: 'now' })));
  expect(order.content).toEqual({
    buyer: { name: 'Erika Beispiel', email: 'erika@example.com', consents: {} },
    lines: content.lines,
    totals: content.totals,
    currency: 'EUR',
  });
});

test.each([
  ['no order', 'order.placed', undefined, 'order'],
  ['no reference', 'order.placed', placed({ reference: undefined }), 'order.reference'],
  ['a reference that no address could hold', 'order.placed', placed({ reference: 'a/b' }), 'order.reference'],
  ['no buyer', 'order.placed', placed({ buyer: undefined }), 'order.buyer'],
  ['only a reference, though placed', 'order.placed', { reference: 'A-1' }, 'order.buyer'],
  ['an address that is none', 'order.changed', placed({ buyer: { name: 'E', email: 'e' } }), 'order.buyer.email'],
  ['no lines', 'order.changed', placed({ lines: [] }), 'order.lines'],
  [
    'a price that is a number',
    'order.placed',
    placed({ lines: [{ ...content.lines[0], price: 1.1 }] }),
    'order.lines.*.price',
  ],
  ['a total with a comma', 'order.placed', placed({ totals: { total: '5,00' } }), 'order.totals.total'],
  ['a currency of nowhere', 'order.placed', placed({ currency: 'EURO' }), 'order.currency'],
  ['shipped without a parcel', 'order.shipped', { reference: 'A-1', parcels: [] }, 'order.parcels'],
  ['refunded without a refund', 'order.refunded', { reference: 'A-1' }, 'order.refund'],
  [
    'too many parcels',
    'order.shipped',
    { reference: 'A', parcels: Array(201).fill({ trackingNumber: '1' }) },
    'order.parcels',
  ],
] as const)('%s is kept aside, with the name of the field', (...[, type, order, field]) => {
  expect(said(type, order)).toEqual({ kind: 'unreadable', why: `unexpected-form:${field}` });
});

test('a tracking number that can be none is kept aside', () => {
  expect(said('order.shipped', { reference: 'A-1', parcels: [{ trackingNumber: 'é' }] })).toEqual({
    kind: 'unreadable',
    why: 'not-a-tracking-number',
  });
});

const guide = readFileSync('docs/connections/doorstep.md', 'utf8');
const bodies = [...guide.matchAll(/```json\n([^`]+)```/g)].map(([, body]) => body!);

test('every body in the guide is read as news, and each event stands there', () => {
  const types = bodies.map((body) => {
    expect([body, read(body).kind]).toEqual([body, 'news']);
    return JSON.parse(body).type;
  });
  expect(types).toEqual(expect.arrayContaining(['parcel.scanned', ...orderEvents.keys()]));
});

test('a line’s tags are read; what the API would not take as tags counts as missing', () => {
  const [mug, tea] = content.lines;
  const lines = [
    { ...mug, tags: ['fragile', 'stoneware'] },
    { ...tea, tags: 'loose' },
  ];
  const news = orderOf(said('order.placed', placed({ lines })));
  expect(news.content?.lines).toEqual([{ ...mug, tags: ['fragile', 'stoneware'] }, tea]);
});

test.each([
  [true, { firstOrder: true }],
  [false, { firstOrder: false }],
  ['yes', {}],
  [null, {}],
])('whether it is the buyer’s first order is read where it is said: %j', (firstOrder, expected) => {
  const { buyer } = content;
  const news = orderOf(said('order.placed', placed({ buyer: { ...buyer, firstOrder } })));
  expect(news.content?.buyer).toEqual({ ...buyer, ...expected });
});

test('what the buyer consented to is read, and nothing else taken for it', () => {
  const { buyer } = content;
  const consents = { email: true, sms: false, marketing: true };
  const consentsIn = (sent: unknown) =>
    orderOf(said('order.placed', placed({ buyer: { ...buyer, consents: sent } }))).content?.buyer.consents;
  expect(consentsIn(consents)).toEqual(consents);
  expect(consentsIn({ ...consents, marketing: 'yes' })).toEqual({ email: true, sms: false });
});

test('whatever an order holds, what is read of it is one that the API takes', () => {
  const any = fc.jsonValue();
  const nearly = (...likely: readonly unknown[]) =>
    fc.oneof({ weight: 1, arbitrary: any }, { weight: 9, arbitrary: fc.constantFrom(...likely) });
  const text = fc.oneof(any, fc.string({ unit: 'binary' }), fc.string());
  const order = fc.record({
    reference: fc.oneof(text, fc.constantFrom('A-1', '#1001', 'ä 7')),
    number: text,
    buyer: fc.record({
      name: text,
      email: nearly('erika@example.com'),
      phone: nearly('+491511'),
      country: nearly('DE', 'UK'),
      deliverTo: text,
      firstOrder: nearly(true, false),
    }),
    lines: fc.array(
      fc.record({
        sku: text,
        name: text,
        quantity: nearly(1, 2),
        price: nearly('1.5'),
        tags: nearly(['wool'], [], [7]),
      }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    totals: fc.record({ total: nearly('5.00'), tax: any }),
    currency: nearly('EUR'),
    placedAt: nearly('2026-01-01T00:00:00Z', '1999-01-01T00:00:00Z'),
    promisedDate: nearly('2026-01-01', '1999-01-01'),
  });
  let read = 0;
  fc.assert(
    fc.property(order, (sent) => {
      const reading = said('order.placed', sent);
      expect(reading.kind).toMatch(/^(news|unreadable)$/);
      if (reading.kind !== 'news') return;
      read += 1;
      expect(orderForm.safeParse(asForm(orderOf(reading))).error).toBeUndefined();
    }),
    { numRuns: 500 },
  );
  expect(read).toBeGreaterThan(0);
});
