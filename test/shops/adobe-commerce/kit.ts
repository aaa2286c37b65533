import { generateKeyPairSync, sign as signRsa } from 'node:crypto';
import { adobeCommerce } from '../../../shops/adobe-commerce/index.ts';
import type { Expected, SenderKit } from '../../senders/kit.ts';

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const [current, next] = [pair(), pair()];
const privateKeys = new Map([current, next].map(({ publicKey, privateKey }) => [publicKey, privateKey]));

/** As Commerce signs: over the body in base64. A key of nobody's signs nothing. */
const signWebhook: NonNullable<SenderKit['sign']> = (body, { secret }) => {
  const key = privateKeys.get(secret);
  const signature = key && signRsa('sha256', Buffer.from(Buffer.from(body).toString('base64')), key).toString('base64');
  return { 'content-type': 'application/json', 'x-adobe-commerce-webhook-signature': signature ?? 'AAAA' };
};

const order = (reason: NonNullable<Expected['order']>['reason']): Expected => ({ order: { reference: '17', reason } });

const common = {
  sender: adobeCommerce,
  room: 'shops',
  history: 'none',
  samples: {
    order: order('created'),
    'order-in-webhook': order('created'),
    'order-in-data': order('changed'),
    'order-saved-event': order('created'),
    complete: order('fulfilled'),
    cancelled: order('cancelled'),
    refunded: order('refunded'),
    'partly-refunded': order('refunded'),
    'pending-payment': { nothing: 'awaiting-payment' },
    'before-placing': { nothing: 'not-saved-yet' },
    'shipment-saved-event': order('shipped'),
    'track-saved-event': order('shipped'),
  },
  others: [
    { body: '{"event":{"data":{"value":{"entity_id":"3","sku":"test2","type_id":"simple","name":"test2"}}}}' },
    { body: '{"invoice":{"entity_id":4,"increment_id":"000000004","order_id":17,"grand_total":111.09,"state":2}}' },
    { body: '{"entity_id":5,"increment_id":"000000005","order_id":17,"base_grand_total":"34.0000","items":[]}' },
    {
      body: '{"event":{"data":{"value":{"entity_id":"8","email":"dana.sample@example.com","increment_id":null}}}}',
      headers: { 'x-adobe-event-code': 'com.adobe.commerce.observer.customer_save_after' },
    },
  ],
} satisfies Partial<SenderKit>;

export const kit: SenderKit = {
  ...common,
  variant: 'signed',
  secrets: [current.publicKey, next.publicKey],
  sign: signWebhook,
  covers: 'body',
};

export const kitByWord: SenderKit = {
  ...common,
  variant: 'by a shared word',
  secrets: ['word-of-the-shop-1', 'word-of-the-shop-2'],
  settings: { header: 'X-Shop-Word' },
  covers: 'nothing',
};
