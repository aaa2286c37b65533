import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { orderForm } from '../../../lambdas/serve-shop/forms.ts';
import type { OrderNews } from '../../../senders/order-news.ts';
import type { Reading } from '../../../senders/reading.ts';
import { woocommerce } from '../../../shops/woocommerce/index.ts';
import { aDelivery, today } from '../../carriers/deliveries.ts';
import { asForm } from '../as-form.ts';

const textOf = (situation: string): string =>
  readFileSync(join('shops/woocommerce/samples', `${situation}.json`), 'utf8');
const order = (changes: object = {}): Record<string, any> => ({ ...JSON.parse(textOf('order-placed')), ...changes });

const read = (topic: string, body: unknown): Reading =>
  woocommerce.read(
    aDelivery(typeof body === 'string' ? body : JSON.stringify(body), topic ? { 'x-wc-webhook-topic': topic } : {}),
    today,
  );

const onlyOrder = (reading: Reading): OrderNews => {
  expect(reading).toMatchObject({ kind: 'news', orders: [expect.anything()] });
  return reading.kind === 'news' ? reading.orders![0]! : (undefined as never);
};
const said = (changes: object) => onlyOrder(read('order.updated', order(changes)));

const unpaid = { date_paid: null, date_paid_gmt: null };

test('an order comes whole, its times in UTC, what was divided rounded', () => {
  expect(read('order.created', textOf('order-placed'))).toEqual({
    kind: 'news',
    parcels: [],
    orders: [
      {
        reference: '727',
        reason: 'created',
        at: '2026-11-20T09:15:05.000Z',
        parcels: [],
        content: {
          number: '727',
          placedAt: '2026-11-20T09:15:00.000Z',
          buyer: {
            name: 'Ada Muster',
            email: 'ada.muster@example.com',
            phone: '+49301234567',
            country: 'DE',
            deliverTo: 'Example Street 12, 10115 Berlin, DE-BE, DE',
          },
          lines: [
            { sku: 'MUG-BL', name: 'Mug – blue', quantity: 2, price: '9.99' },
            { sku: '23', name: 'Tea, 3 kinds', quantity: 3, price: '4.3667' },
          ],
          totals: { total: '38.03', shipping: '4.95', tax: '6.08', discount: '5.00' },
          currency: 'EUR',
        },
      },
    ],
  });
});

test.each([
  ['pending', 'not-placed-yet'],
  ['failed', 'not-placed-yet'],
  ['checkout-draft', 'not-placed-yet'],
  ['auto-draft', 'not-placed-yet'],
  ['draft', 'not-placed-yet'],
  ['on-hold', 'changed'],
  ['processing', 'changed'],
  ['wc-processing', 'changed'],
  ['completed', 'fulfilled'],
  ['cancelled', 'cancelled'],
  ['trash', 'cancelled'],
  ['refunded', 'refunded'],
  ['shipped-by-plugin', 'unknown-status'],
  ['', 'unknown-status'],
])('the status "%s" of an unpaid order says %s', (status, expected) => {
  const reading = read('order.updated', order({ status, ...unpaid }));
  expect(reading).toMatchObject(
    reading.kind === 'nothing' ? { why: expected } : { orders: [{ reason: expected, content: expect.anything() }] },
  );
});

test("a plugin's own status is of a placed order once that is paid, or has a parcel that a known order can hear of", () => {
  expect(said({ status: 'at-the-florist' })).toMatchObject({ reason: 'changed', content: { number: '727' } });
  const { meta_data } = JSON.parse(textOf('order-shipped'));
  const news = said({ status: 'at-the-florist', ...unpaid, meta_data });
  expect(news.parcels).toHaveLength(2);
  expect(news).not.toHaveProperty('content');
});

test('completed is fulfilled, cancelled is told at the time of its last change', () => {
  expect(said({ status: 'completed' })).toMatchObject({ fulfilled: true });
  expect(said({ status: 'cancelled' })).toMatchObject({ cancelledAt: '2026-11-20T09:15:05.000Z' });
  expect(said({ status: 'cancelled', date_modified_gmt: null }).cancelledAt).toBe('2026-11-22T12:00:00.000Z');
  expect(said({})).not.toHaveProperty('fulfilled');
});

test('a refund is whole by its status, or by its sum', () => {
  expect(said({ status: 'refunded' }).refund).toEqual({ whole: true });
  expect(said({ status: 'refunded', refunds: [{ total: '-38.03' }] }).refund).toEqual({ whole: true, total: '38.03' });
  expect(said({ refunds: [{ total: '-9.99' }, { total: '-0.01' }] }).refund).toEqual({ whole: false, total: '10.00' });
  expect(said({ refunds: [{ total: '-38.03' }] }).refund).toEqual({ whole: true, total: '38.03' });
  expect(said({})).not.toHaveProperty('refund');
});

test('the parcels that a tracking plugin keeps with the order are named', () => {
  expect(onlyOrder(read('order.updated', textOf('order-shipped'))).parcels).toEqual([
    { trackingNumber: '00340434161094000001', carrier: 'dhl' },
    { trackingNumber: 'RX7', carrier: 'radkurier-example' },
  ]);
});

test('parcels are named as well after one of them was deleted, and PHP writes a list with a gap as an object', () => {
  const value = { 1: { tracking_provider: 'UPS', tracking_number: '1Z999AA10123456784' } };
  expect(said({ meta_data: [{ key: '_wc_shipment_tracking_items', value }] }).parcels).toEqual([
    { trackingNumber: '1Z999AA10123456784', carrier: 'ups' },
  ]);
});

test.each([
  [''],
  ['a:1:{i:0;}'],
  [{}],
  [{ 0: 7 }],
  [[null, 7, { tracking_number: ['x'] }, { tracking_number: 'n/a' }]],
])('a plugin that keeps something else (%j) names no parcel', (value) => {
  expect(said({ meta_data: [null, 7, { key: '_wc_shipment_tracking_items', value }] }).parcels).toEqual([]);
});

test('a product is called as it was typed, not as HTML', () => {
  const [line] = order().line_items;
  expect(
    said({
      line_items: [{ ...line, name: 'Salt &amp; Pepper &#039;21&#39; &mdash; &lt;hot&gt; &#8211; &amp;ndash; &nope;' }],
    }),
  ).toMatchObject({
    content: { lines: [{ name: "Salt & Pepper '21' — <hot> – &ndash; &nope;" }] },
  });
});

test('what PHP makes of nothing is borne', () => {
  const strange = { shipping: [], refunds: {}, meta_data: {}, date_modified_gmt: false, discount_total: false };
  expect(said(strange)).toMatchObject({ reference: '727', content: { buyer: { country: 'DE' } } });
  expect(read('order.created', order({ billing: [] }))).toEqual({ kind: 'nothing', why: 'no-email' });
});

test('a deleted order is cancelled; a whole order cannot be replayed as deleted', () => {
  expect(onlyOrder(read('order.deleted', '{"id":727}'))).toEqual({
    reference: '727',
    reason: 'cancelled',
    parcels: [],
    cancelledAt: '2026-11-22T12:00:00.000Z',
  });
  expect(read('order.deleted', order())).toMatchObject({ kind: 'unreadable' });
  expect(read('order.deleted', '{"id":null}')).toEqual({ kind: 'unreadable', why: 'unexpected-form:id' });
});

test('without a topic an order is still one, and what is none is passed over', () => {
  expect(read('', order())).toMatchObject({ orders: [{ reason: 'changed' }] });
  expect(read('', '{"id":727}')).toEqual({ kind: 'nothing', why: 'no-email' });
});

test('whatever stands in an order, the API would take what becomes of it', () => {
  const anything = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.double(), fc.constant('1,299.00'));
  const fields = Object.keys(order());
  let orders = 0;
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...fields), anything, { maxKeys: 4 }), anything, (changes, value) => {
      const line = { ...order().line_items[0], name: value, sku: value, price: value };
      const reading = read('order.updated', order({ ...changes, line_items: [line, value, ...order().line_items] }));
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
