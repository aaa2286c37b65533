import { woocommerce } from '../../../shops/woocommerce/index.ts';
import type { Expected, SenderKit } from '../../senders/kit.ts';

const order = (reason: NonNullable<Expected['order']>['reason']): Expected => ({
  order: { reference: '727', reason },
  scans: 0,
});

const about = (topic: string) => ({ 'x-wc-webhook-topic': topic });

export const kit: SenderKit = {
  sender: woocommerce,
  room: 'shops',
  secrets: ['>8pq}e!rA&b"0x', 'a plain secret'],
  settings: { site: 'https://shop.example.com' },
  covers: 'body',
  history: 'none',
  headers: about('order.updated'),
  canSay: [],
  samples: {
    'order-placed': order('created'),
    'order-on-hold': order('created'),
    'order-unpaid': { nothing: 'not-placed-yet' },
    'order-failed': { nothing: 'not-placed-yet' },
    'checkout-draft': { nothing: 'not-placed-yet' },
    'order-changed': order('changed'),
    'order-shipped': order('changed'),
    'order-completed': order('fulfilled'),
    'order-cancelled': order('cancelled'),
    'order-refunded': order('refunded'),
    'order-partly-refunded': order('changed'),
    'order-deleted': order('cancelled'),
    'order-restored': order('changed'),
    'order-of-a-plugin': order('changed'),
    'order-of-a-plugin-unpaid': { nothing: 'unknown-status' },
    'order-without-email': { nothing: 'no-email' },
  },
  others: [
    { body: '{"id":93,"name":"Mug","sku":"MUG-BL"}', headers: about('product.updated') },
    { body: '{"id":26,"email":"ada.muster@example.com"}', headers: about('customer.created') },
    { body: '{"action":"woocommerce_add_to_cart","arg":"1"}', headers: about('action.woocommerce_add_to_cart') },
  ],
};
