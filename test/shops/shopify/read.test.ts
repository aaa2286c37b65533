import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { orderForm } from '../../../lambdas/serve-shop/forms.ts';
import type { OrderNews } from '../../../senders/order-news.ts';
import type { Reading } from '../../../senders/reading.ts';
import { meaningOf } from '../../../shops/shopify/codes.ts';
import { shopify } from '../../../shops/shopify/index.ts';
import { aDelivery, onlyParcel, today } from '../../carriers/deliveries.ts';
import { asForm } from '../as-form.ts';

const sampleOf = (situation: string): Record<string, any> =>
  JSON.parse(readFileSync(join('shops/shopify/samples', `${situation}.json`), 'utf8'));

const read = (topic: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Reading =>
  shopify.read(
    aDelivery(typeof body === 'string' ? body : JSON.stringify(body), {
      ...(topic ? { 'x-shopify-topic': topic } : {}),
      ...headers,
    }),
    today,
  );

const onlyOrder = (reading: Reading): OrderNews => {
  expect(reading).toMatchObject({ kind: 'news', orders: [expect.anything()] });
  return reading.kind === 'news' ? reading.orders![0]! : (undefined as never);
};

const order = (changes: object = {}) => ({ ...sampleOf('order-placed'), ...changes });
const said = (changes: object, topic = 'orders/updated') => onlyOrder(read(topic, order(changes)));

test('an order comes whole', () => {
  expect(read('orders/create', order(), { 'x-shopify-webhook-id': 'b54557e4' })).toEqual({
    kind: 'news',
    deliveryId: 'b54557e4',
    parcels: [],
    orders: [
      {
        reference: '5678901234567',
        reason: 'created',
        at: '2026-11-20T09:15:01.000Z',
        parcels: [],
        content: {
          number: '#1001',
          placedAt: '2026-11-20T09:14:58.000Z',
          buyer: {
            name: 'Ada Muster',
            email: 'ada.muster@example.com',
            phone: '+49301234567',
            language: 'de-DE',
            country: 'DE',
            deliverTo: '12 Example Street, 10115 Berlin, DE',
          },
          lines: [
            { sku: 'LAMP-OAK', name: 'Oak lamp', quantity: 2, price: '199.99' },
            { sku: '43729076000001', name: 'Shade – linen', quantity: 1, price: '10.01' },
          ],
          totals: { total: '409.94', shipping: '4.95', tax: '65.45', discount: '5.00' },
          currency: 'EUR',
        },
      },
    ],
  });
});

test.each([
  [true, { marketing: true }],
  [false, undefined],
  [null, undefined],
  ['true', undefined],
])('whether the buyer asked for mails that sell is taken from nothing but a plain yes: %j', (accepts, consents) =>
  expect(said({ buyer_accepts_marketing: accepts }).content?.buyer.consents).toEqual(consents),
);

test.each([
  ['subscribed', { marketing: true }],
  ['pending', undefined],
  ['unsubscribed', undefined],
  [null, { marketing: true }],
])('nor as long as the buyer has not confirmed it, or any more: %j', (state, consents) => {
  const customer = { ...order().customer, email_marketing_consent: { state } };
  expect(said({ buyer_accepts_marketing: true, customer }).content?.buyer.consents).toEqual(consents);
});

test('an id beyond what a number holds stays whole, and an amount that is a number stays what it was', () => {
  const body = JSON.stringify(order({ total_price: 409.94 })).replace('5678901234567', '820982911946154508');
  expect(onlyOrder(read('orders/create', body))).toMatchObject({
    reference: '820982911946154508',
    content: { totals: { total: '409.94' } },
  });
});

test.each([
  ['pending', true],
  ['authorized', true],
  ['partially_paid', true],
  ['paid', true],
  ['partially_refunded', true],
  ['refunded', true],
  [null, true],
  ['voided', false],
  ['expired', false],
])('with the payment %p an order is placed: %p', (financial_status, isPlaced) => {
  const reading = read('orders/create', order({ financial_status }));
  expect(reading.kind).toBe(isPlaced ? 'news' : 'nothing');
});

test('an order whose payment was voided by its cancelling is told as cancelled', () => {
  expect(said({ financial_status: 'voided', cancelled_at: '2026-11-20T13:00:00+01:00' })).toMatchObject({
    cancelledAt: '2026-11-20T13:00:00+01:00',
    content: { number: '#1001' },
  });
});

test('a cancelled order of which no line is left is told with the lines it had, and all that was given back', () => {
  const news = onlyOrder(read('orders/cancelled', sampleOf('order-cancelled')));
  expect(news).toMatchObject({
    reason: 'cancelled',
    cancelledAt: '2026-11-20T13:00:00+01:00',
    refund: { whole: true, total: '409.94' },
    content: { lines: [{ quantity: 2 }, { quantity: 1 }] },
  });
});

test('of a part refund only the money that moved counts, and lines taken back are gone', () => {
  expect(onlyOrder(read('orders/updated', sampleOf('order-partly-refunded')))).toMatchObject({
    refund: { whole: false, total: '10.01' },
    content: { lines: [{ sku: 'LAMP-OAK', quantity: 2 }] },
  });
  expect(said({ refunds: [{ transactions: [] }] })).not.toHaveProperty('refund');
});

test("a refund in the buyer's currency has no sum in the shop's", () => {
  const refundIn = (currency: string) => ({
    financial_status: 'partially_refunded',
    refunds: [{ transactions: [{ kind: 'refund', status: 'success', amount: '50.00', currency }] }],
  });
  expect(said(refundIn('EUR')).refund).toEqual({ whole: false, total: '50.00' });
  expect(said(refundIn('USD')).refund).toEqual({ whole: false });
});

test('an order names the parcels of all its fulfilments, each once, and none of those called off', () => {
  const fulfillments = [
    { id: 1, status: 'success', tracking_company: 'UPS', tracking_numbers: ['1Z1', '1Z2'], tracking_number: '1Z1' },
    { id: 2, status: 'cancelled', tracking_company: 'UPS', tracking_numbers: ['1Z3'] },
    { id: 3, status: 'success', tracking_company: 'null-company', tracking_number: '00340434161094000001' },
    { id: 4, status: 'success', tracking_company: null, tracking_number: null, tracking_numbers: [] },
    { id: 5, status: 'success', tracking_company: 'Bob & sons', tracking_number: 'RX 7' },
  ];
  expect(said({ fulfillments, fulfillment_status: 'fulfilled' })).toMatchObject({
    fulfilled: true,
    parcels: [
      { trackingNumber: '1Z1', carrier: 'ups' },
      { trackingNumber: '1Z2', carrier: 'ups' },
      { trackingNumber: '00340434161094000001' },
      { trackingNumber: 'RX7', carrier: 'bob-sons' },
    ],
  });
  expect(said({ fulfillment_status: 'partial' })).not.toHaveProperty('fulfilled');
});

test('what is bought without an address to write to, or with nothing to ship, is passed over', () => {
  expect(read('orders/create', sampleOf('order-without-email'))).toEqual({ kind: 'nothing', why: 'no-email' });
  expect(read('orders/create', sampleOf('gift-card'))).toEqual({ kind: 'nothing', why: 'nothing-to-ship' });
});

test('an order with something missing is still heard where it says more', () => {
  expect(read('orders/updated', order({ line_items: [] }))).toEqual({ kind: 'nothing', why: 'no-lines' });
  expect(said({ line_items: [], cancelled_at: '2026-11-20T13:00:00+01:00' })).not.toHaveProperty('content');
});

test('a fulfilment of one parcel tells where that is, the same whenever and by whichever webhook', () => {
  const fulfilment = sampleOf('out-for-delivery');
  const first = onlyParcel(read('fulfillments/update', fulfilment));
  expect(first).toMatchObject({
    carrier: 'dhl',
    trackingNumber: '00340434161094000001',
    scans: [{ status: 'out_for_delivery', voice: 'shop', sender: 'shopify', time: { instant: expect.any(String) } }],
  });
  const later = { ...fulfilment, updated_at: '2026-11-22T20:00:00+01:00' };
  expect(onlyParcel(read('fulfillments/update', later)).scans[0]!.id).toBe(first.scans[0]!.id);
  expect(onlyParcel(read('orders/updated', order({ fulfillments: [later] }))).scans[0]!.id).toBe(first.scans[0]!.id);
});

test('a fulfilment of several parcels does not say which of them it speaks of', () => {
  expect(read('fulfillments/update', sampleOf('several-parcels'))).toMatchObject({
    parcels: [],
    orders: [{ parcels: [{ trackingNumber: '00340434161094000001' }, { trackingNumber: '00340434161094000002' }] }],
  });
});

test('a status without a time is no scan', () => {
  const { updated_at: _, created_at: __, ...timeless } = sampleOf('in-transit');
  expect(read('fulfillments/update', timeless)).toMatchObject({ parcels: [], orders: [{ reason: 'shipped' }] });
});

test('an event names no parcel, so its order is to be asked for; if it should name one, it is a scan', () => {
  const event = sampleOf('event');
  expect(onlyOrder(read('fulfillment_events/create', event))).toEqual({
    reference: '5678901234567',
    reason: 'shipped',
    at: '2026-11-21T17:00:10.000Z',
    parcels: [],
    fetch: { kind: 'order', id: '5678901234567', because: 'shipped' },
  });
  const named = { ...event, tracking_number: '1Z1', tracking_company: 'UPS' };
  expect(onlyParcel(read('fulfillment_events/create', named))).toMatchObject({
    carrier: 'ups',
    scans: [{ status: 'in_transit', words: { message: 'Arrived at depot', location: 'Leipzig, DE' } }],
  });
});

test('one refund, and an edit, say only that there is more to ask for', () => {
  expect(onlyOrder(read('refunds/create', sampleOf('refunded')))).toMatchObject({
    reason: 'refunded',
    fetch: { kind: 'order', id: '5678901234567', because: 'refunded' },
  });
  expect(onlyOrder(read('orders/edited', sampleOf('order-edited')))).toMatchObject({ fetch: { because: 'changed' } });
});

test('a deleted order is cancelled at the time of the call; a whole order cannot be replayed as deleted', () => {
  const headers = { 'shopify-triggered-at': '2026-11-22T09:00:00.123456789Z' };
  expect(onlyOrder(read('orders/delete', { id: 7 }, headers))).toEqual({
    reference: '7',
    reason: 'cancelled',
    parcels: [],
    cancelledAt: '2026-11-22T09:00:00.123456789Z',
  });
  expect(onlyOrder(read('orders/delete', { id: 7 })).cancelledAt).toBe('2026-11-22T12:00:00.000Z');
  expect(read('orders/delete', order())).toEqual({ kind: 'unreadable', why: 'unexpected-form:line_items' });
  expect(said({}, 'orders/cancelled')).not.toHaveProperty('cancelledAt');
});

test.each([
  ['order-placed', { orders: [{ reason: 'changed', content: expect.anything() }] }],
  ['shipped', { orders: [{ reason: 'shipped' }] }],
  ['event', { orders: [{ fetch: { because: 'shipped' } }] }],
  ['refunded', { orders: [{ reason: 'refunded' }] }],
  ['order-deleted', { kind: 'nothing', why: 'no-topic' }],
])('without a topic the sample "%s" shows what it is', (situation, expected) => {
  expect(read('', sampleOf(situation))).toMatchObject(expected);
});

test("another shop's webhooks, signed by the same app, are not read", () => {
  const delivery = (shop: string) =>
    aDelivery(JSON.stringify(order()), { 'x-shopify-topic': 'orders/create', 'x-shopify-shop-domain': shop });
  const settings = { shop: 'https://Example.myshopify.com/' };
  expect(shopify.read(delivery('other.myshopify.com'), { ...today, settings })).toEqual({
    kind: 'nothing',
    why: 'other-shop',
  });
  expect(shopify.read(delivery('example.myshopify.com'), { ...today, settings }).kind).toBe('news');
  expect(shopify.read(delivery('other.myshopify.com'), today).kind).toBe('news');
});

test.each([
  ['label_purchased', 'label_created', undefined, false],
  ['label_printed', 'label_created', undefined, false],
  ['confirmed', 'label_created', undefined, false],
  ['carrier_picked_up', 'in_transit', undefined, false],
  ['in_transit', 'in_transit', undefined, false],
  ['out_for_delivery', 'out_for_delivery', undefined, false],
  ['ready_for_pickup', 'available_for_pickup', undefined, true],
  ['attempted_delivery', 'delivery_attempt_failed', undefined, false],
  ['delivered', 'delivered', undefined, false],
  ['picked_up', 'delivered', 'collected', false],
  ['delayed', 'delayed', 'carrier_delay', false],
  ['failure', 'exception', 'other', false],
  ['beamed_up', 'unknown', undefined, false],
  ['constructor', 'unknown', undefined, false],
])('%s is %s', (...[sent, status, reason, actionRequired]) => {
  expect(meaningOf(sent)).toEqual({ status, ...(reason ? { reason } : {}), actionRequired });
});

test('whatever stands in an order, the API would take what becomes of it', () => {
  const anything = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.double(), fc.constant('1,299.00'));
  const fields = Object.keys(order());
  let orders = 0;
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...fields), anything, { maxKeys: 4 }), anything, (changes, value) => {
      const spoilt = order({
        ...changes,
        line_items: [...order().line_items, value, { ...order().line_items[0], ...changes }],
      });
      const reading = read('orders/updated', spoilt);
      for (const news of reading.kind === 'news' ? (reading.orders ?? []) : []) {
        if (!news.content) continue;
        orders += 1;
        expect(orderForm.safeParse(asForm(news))).toMatchObject({ success: true });
      }
    }),
    { numRuns: 1000 },
  );
  expect(orders).toBeGreaterThan(200);
});
