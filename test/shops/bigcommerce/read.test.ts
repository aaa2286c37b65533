import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';
import { statuses } from '../../../shops/bigcommerce/codes.ts';
import { bigcommerce } from '../../../shops/bigcommerce/index.ts';
import { aDelivery, brokenBodies, knowing, now, today } from '../../carriers/deliveries.ts';
import { kit } from './kit.ts';

const sample = (situation: string) => readFileSync(`shops/bigcommerce/samples/${situation}.json`, 'utf8');
const read = (body: string | Uint8Array, settings = {}) =>
  bigcommerce.read(aDelivery(body, { 'webhook-id': 'msg_1' }), { ...today, settings });
const body = sample('order-created');
const [secret, next] = kit.secrets as [string, string];

test('a webhook names its order, and what to ask for', () => {
  expect(read(body)).toEqual({
    kind: 'news',
    deliveryId: 'msg_1',
    parcels: [],
    orders: [
      {
        reference: '250',
        reason: 'created',
        at: '2026-10-24T08:25:02.000Z',
        parcels: [],
        fetch: { kind: 'order', id: '250', because: 'store/order/created' },
      },
    ],
  });
});

test.each(Object.entries(kit.samples))('the sample "%s" says what its scope and its status say', (situation, said) => {
  expect(read(sample(situation))).toMatchObject({ kind: 'news', orders: [said.order] });
});

test("a shipment's webhook names the order, not the shipment", () => {
  expect(read(sample('shipment-created'))).toMatchObject({ orders: [{ reference: '250', fetch: { id: '250' } }] });
  expect(read('{"scope":"store/shipment/created","data":{"type":"shipment","id":12}}')).toEqual({
    kind: 'unreadable',
    why: 'no-order-id',
  });
});

test.each([...statuses].map(([id, { reason }]) => [id, reason] as const))(
  'an order that gets the status %i is news of being %s',
  (id, reason) => {
    const changed = `{"scope":"store/order/statusUpdated","data":{"id":1,"status":{"new_status_id":${id}}}}`;
    expect(read(changed)).toMatchObject({ orders: [{ reason }] });
  },
);

test.each([
  ['nothing of ours', '{"scope":"store/cart/created","data":{"id":"x"}}', 'not-an-order'],
  ['a message', '{"scope":"store/order/message/created","data":{"id":1}}', 'not-an-order'],
])('%s is nothing', (_, sent, why) => {
  expect(read(sent)).toEqual({ kind: 'nothing', deliveryId: 'msg_1', why });
});

test("another store of the same app's is nothing to this connection", () => {
  expect(read(body, { storeHash: 'zzz999' })).toMatchObject({ kind: 'nothing', why: 'other-store' });
  expect(read(body, { storeHash: 'abc123' })).toMatchObject({ kind: 'news' });
});

test.each(['250/../1', '0', '-1', '1e3', ' ', '<id>', '9'.repeat(19)])('"%s" is no order id', (id) => {
  expect(read(JSON.stringify({ scope: 'store/order/created', data: { id } }))).toEqual({
    kind: 'unreadable',
    why: 'no-order-id',
  });
});

test.each(brokenBodies)('%s is unreadable', (_, broken) => {
  expect(read(broken)).toMatchObject({
    kind: 'unreadable',
    why: expect.stringMatching(/^(not-json|unexpected-form:)/),
  });
});

test('it is trusted by the bytes of the client secret, as its own documentation signs', () => {
  const signed = (by: string, at = now) => {
    const id = 'msg_2';
    const signature = new Webhook(Buffer.from(by).toString('base64')).sign(id, new Date(at), body);
    const seconds = String(Math.floor(at / 1000));
    return aDelivery(body, { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': signature });
  };
  expect(bigcommerce.trust(signed(secret), knowing([secret]))).toEqual({ trusted: true });
  expect(bigcommerce.trust(signed(secret), knowing([next, secret]))).toEqual({ trusted: true });
  expect(bigcommerce.trust(signed(next), knowing([secret]))).toEqual({ trusted: false, why: 'signature-mismatch' });
  expect(bigcommerce.trust(signed(secret, now - 301_000), knowing([secret]))).toEqual({
    trusted: false,
    why: 'too-old',
  });
  expect(bigcommerce.trust(signed(secret), knowing([]))).toEqual({ trusted: false, why: 'no-secret' });
});

// printf 'msg_1.1795348800.{"a":1}' | openssl dgst -sha256 -hmac x9wq2r4n8v7l0k1 -binary | base64
test('a vector made by another program holds', () => {
  const vector = 'E9HxJggLJTugfKeaNalUbC76wuGQW52gsLYyq541p6w=';
  expect(createHmac('sha256', secret).update('msg_1.1795348800.{"a":1}').digest('base64')).toBe(vector);
  const headers = { 'webhook-id': 'msg_1', 'webhook-timestamp': '1795348800', 'webhook-signature': `v1,${vector}` };
  expect(bigcommerce.trust(aDelivery('{"a":1}', headers), knowing([secret], { now: 1795348800_000 }))).toEqual({
    trusted: true,
  });
});
