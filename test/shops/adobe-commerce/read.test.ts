import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { orderForm } from '../../../lambdas/serve-shop/forms.ts';
import type { OrderNews } from '../../../senders/order-news.ts';
import { adobeCommerce } from '../../../shops/adobe-commerce/index.ts';
import { aDelivery, brokenBodies, today } from '../../carriers/deliveries.ts';
import { asForm } from '../as-form.ts';
import { kit } from './kit.ts';

const folder = 'shops/adobe-commerce/samples';
const headersOf = (situation: string) => {
  const path = `${folder}/${situation}.headers.json`;
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
};
const readSample = (situation: string) =>
  adobeCommerce.read(aDelivery(readFileSync(`${folder}/${situation}.json`), headersOf(situation)), today);
const read = (value: unknown, headers = {}) => adobeCommerce.read(aDelivery(JSON.stringify(value), headers), today);
const orderOf = (reading: ReturnType<typeof read>): OrderNews =>
  reading.kind === 'news' ? reading.orders![0]! : (undefined as never);
const anOrder = (changes: object = {}) => ({
  ...JSON.parse(readFileSync(`${folder}/order.json`, 'utf8')),
  ...changes,
});

const content = {
  number: '000000017',
  buyer: {
    name: 'Dana Sample',
    email: 'dana.sample@example.com',
    phone: '+15125550147',
    country: 'US',
    deliverTo: '123 Example Street, 78751 Austin, Texas, US',
  },
  lines: [
    { sku: 'WS08-M-Blue', name: 'Minerva Tee', quantity: 2, price: '34.64' },
    { sku: '24-MB01', name: 'Duffle Bag', quantity: 1, price: '36.81' },
  ],
  totals: { total: '111.09', shipping: '10', tax: '8.09', discount: '5' },
  currency: 'USD',
  placedAt: '2026-10-20T16:15:02.000Z',
};

test.each(['order', 'order-in-webhook'])('the sample "%s" is the whole order', (situation) => {
  expect(readSample(situation)).toEqual({
    kind: 'news',
    parcels: [],
    orders: [{ reference: '17', reason: 'created', at: '2026-10-20T16:15:02.000Z', content, parcels: [] }],
  });
});

test("an event's order is the same, though all its numbers are texts", () => {
  expect(readSample('order-saved-event')).toMatchObject({
    deliveryId: expect.stringMatching(/^e7c1d0f2-/),
    orders: [
      { content: { ...content, lines: [{ price: '34.6400' }, { price: '36.8100' }], totals: { total: '111.0900' } } },
    ],
  });
});

test('each envelope leads to the same order', () => {
  const order = anOrder();
  const bare = orderOf(read(order));
  for (const wrapped of [
    { order },
    { data: { order } },
    { data: { data_object: order } },
    { data: { value: order } },
    { event: { data: { value: order } } },
    { event: { data: { value: { data: { order } } } } },
    { specversion: '1.0', id: 'x', type: 'com.adobe.commerce.observer.sales_order_save_after', data: { value: order } },
  ]) {
    expect(orderOf(read(wrapped))).toEqual(bare);
  }
});

test.each([
  ['canceled', {}, { reason: 'cancelled', cancelledAt: '2026-10-21 09:30:00' }],
  ['complete', {}, { reason: 'fulfilled', fulfilled: true }],
  ['closed', { total_refunded: 111.09 }, { reason: 'refunded', refund: { whole: true, total: '111.09' } }],
  ['processing', { total_refunded: '5.0000' }, { reason: 'refunded', refund: { whole: false, total: '5.0000' } }],
  ['processing', { total_refunded: 0 }, { reason: 'changed' }],
  ['holded', {}, { reason: 'changed' }],
  ['new', {}, { reason: 'created' }],
])('an order that is %s, with %j, is told as such', (...[state, changes, told]) => {
  const {
    content: _,
    at: _at,
    parcels: _parcels,
    ...said
  } = orderOf(read(anOrder({ state, status: 'own_word', updated_at: '2026-10-21 09:30:00', ...changes })));
  expect(said).toEqual({ reference: '17', ...told });
});

test('where a shop does not send the state, its status says it', () => {
  expect(orderOf(read(anOrder({ state: undefined, status: 'canceled' })))).toMatchObject({ reason: 'cancelled' });
  expect(orderOf(read(anOrder({ state: undefined, status: 'complete' })))).toMatchObject({ fulfilled: true });
});

test('an order that is not placed yet, or not paid for at the till, is none yet', () => {
  expect(readSample('before-placing')).toEqual({ kind: 'nothing', why: 'not-saved-yet' });
  expect(readSample('pending-payment')).toEqual({ kind: 'nothing', why: 'awaiting-payment' });
});

test('an order of whom nobody can be told is still told of', () => {
  const guest = anOrder({ customer_email: null, billing_address: null, extension_attributes: [], state: 'canceled' });
  expect(orderOf(read(guest))).toMatchObject({ reference: '17', reason: 'cancelled' });
  expect(orderOf(read(guest)).content).toBeUndefined();
});

test('a shop that sends base amounts only is read in its base currency', () => {
  const { grand_total: _, ...order } = anOrder({ base_currency_code: 'EUR', base_grand_total: '99.5000' });
  expect(orderOf(read(order)).content).toMatchObject({ totals: { total: '99.5000' }, currency: 'EUR' });
});

test('a shipment and a track name their order by the number that its reference is', () => {
  expect(orderOf(readSample('shipment-saved-event'))).toEqual({
    reference: '17',
    reason: 'shipped',
    at: '2026-10-22T07:40:10.000Z',
    parcels: [{ trackingNumber: '1Z999AA10123456784', carrier: 'ups' }],
  });
  expect(orderOf(readSample('track-saved-event'))).toMatchObject({
    reference: '17',
    parcels: [{ trackingNumber: 'AP0000000017', carrier: 'acme-post' }],
  });
  expect(orderOf(read({ track: { order_id: 17, carrier_code: 'fedex', number: '770000000001' } }))).toMatchObject({
    parcels: [{ trackingNumber: '770000000001', carrier: 'fedex' }],
  });
});

test.each([
  ['a track without an order', { track_number: '1Z' }, { kind: 'unreadable', why: 'no-reference' }],
  [
    'a track without a number that is one',
    { order_id: 1, track_number: 'later' },
    { kind: 'nothing', why: 'no-parcel' },
  ],
  ['a shipment of an unusable order', { order_id: '%', tracks: [] }, { kind: 'unreadable', why: 'no-reference' }],
  [
    'an order with an unusable id',
    anOrder({ entity_id: '%', increment_id: '/' }),
    { kind: 'unreadable', why: 'no-reference' },
  ],
  ['an empty object', {}, { kind: 'nothing', why: 'not-an-order' }],
  [
    'a deep nest',
    { data: { data: { data: { data: { data: { data: { data: { order: anOrder() } } } } } } } },
    { kind: 'nothing', why: 'not-an-order' },
  ],
])('%s has an answer', (...[, value, answer]) => {
  expect(read(value)).toEqual(answer);
});

test.each(kit.others)('others: %j', ({ body, headers = {} }) => {
  expect(adobeCommerce.read(aDelivery(body, headers), today)).toMatchObject({ kind: 'nothing' });
});

test.each(brokenBodies)('%s is no news', (_, body) => {
  expect(adobeCommerce.read(aDelivery(body), today).kind).not.toBe('news');
});

test('whatever an order holds, its content is one that the API takes', () => {
  const any = fc.jsonValue();
  const nearly = (...likely: readonly unknown[]) => fc.oneof(any, fc.constantFrom(...likely));
  const changes = fc.record(
    {
      entity_id: nearly(17, '17', '12345678901234567890'),
      increment_id: any,
      customer_email: nearly('dana.sample@example.com'),
      customer_firstname: fc.oneof(any, fc.string({ unit: 'binary' })),
      grand_total: nearly(5, '5.0000', -1),
      base_grand_total: nearly('7'),
      order_currency_code: nearly('USD', 'eur', 'XXX1'),
      discount_amount: nearly(-5, '-5.0000'),
      items: fc.oneof(
        any,
        fc.array(fc.record({ sku: any, name: any, qty_ordered: nearly(1, '2.0000', -1), price: any })),
      ),
      billing_address: nearly({ country_id: 'UK', telephone: '0049' }),
      created_at: nearly('2026-10-20 16:15:02'),
      state: nearly('new', 'closed'),
      total_refunded: nearly(1, '2'),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(changes, (changed) => {
      const reading = read(anOrder(changed));
      const order = reading.kind === 'news' ? reading.orders?.[0] : undefined;
      if (order?.content) expect(orderForm.safeParse(asForm(order)).error).toBeUndefined();
    }),
  );
});

test('an order that nobody could hear of, or of which nothing is shipped, is passed over', () => {
  const nobody = { customer_email: null, billing_address: null, shipping_address: null, extension_attributes: null };
  expect(read(anOrder(nobody))).toEqual({ kind: 'nothing', why: 'no-email' });
  expect(orderOf(read(anOrder({ ...nobody, state: 'complete' })))).toMatchObject({ reference: '17', fulfilled: true });
  for (const is_virtual of [1, '1', true])
    expect(read(anOrder({ is_virtual }))).toEqual({ kind: 'nothing', why: 'nothing-to-ship' });
  expect(orderOf(read(anOrder({ is_virtual: '0' })))).toMatchObject({ content });
});

test('an order that was cancelled at no time was cancelled when that was heard', () => {
  expect(orderOf(read({ entity_id: 17, state: 'canceled' })).cancelledAt).toBe(new Date(today.now).toISOString());
});
