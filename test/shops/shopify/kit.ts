import { shopify } from '../../../shops/shopify/index.ts';
import type { Expected, SenderKit } from '../../senders/kit.ts';

const reference = '5678901234567';
const order = (reason: NonNullable<Expected['order']>['reason']): Expected => ({
  order: { reference, reason },
  scans: 0,
});
const shipped = (status: NonNullable<Expected['status']>, more: Expected = {}): Expected => ({
  order: { reference, reason: 'shipped' },
  scans: 1,
  status,
  actionRequired: false,
  ...more,
});

const about = (topic: string) => ({ 'x-shopify-topic': topic });

export const kit: SenderKit = {
  sender: shopify,
  room: 'shops',
  secrets: ['shpss_0123456789abcdef0123456789abcdef', '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'],
  settings: { shop: 'example.myshopify.com' },
  covers: 'body',
  history: 'news',
  // By its new name, so that a sample's own topic counts, whichever name that has.
  headers: { 'shopify-topic': 'fulfillments/update' },
  canSay: [
    'label_created',
    'in_transit',
    'out_for_delivery',
    'available_for_pickup',
    'delivery_attempt_failed',
    'delivered',
    'delayed',
    'exception',
  ],
  samples: {
    'order-placed': order('created'),
    'order-awaiting-transfer': order('created'),
    'new-header-names': order('created'),
    'test-notification': order('created'),
    'order-paid': order('changed'),
    'order-edited': order('changed'),
    'order-partly-refunded': order('changed'),
    'order-cancelled': order('cancelled'),
    'order-deleted': order('cancelled'),
    'order-fulfilled': order('fulfilled'),
    'order-partly-fulfilled': order('shipped'),
    shipped: order('shipped'),
    'shipped-by-nobody': order('shipped'),
    'several-parcels': order('shipped'),
    event: order('shipped'),
    refunded: order('refunded'),
    'order-voided': { nothing: 'not-paid' },
    'order-without-email': { nothing: 'no-email' },
    'gift-card': { nothing: 'nothing-to-ship' },
    'fulfilment-called-off': { nothing: 'fulfilment-called-off' },
    'label-created': shipped('label_created'),
    'in-transit': shipped('in_transit'),
    'out-for-delivery': shipped('out_for_delivery'),
    'ready-for-pickup': shipped('available_for_pickup', { actionRequired: true }),
    'delivery-attempt-failed': shipped('delivery_attempt_failed'),
    delayed: shipped('delayed', { reason: 'carrier_delay' }),
    delivered: shipped('delivered'),
    exception: shipped('exception', { reason: 'other' }),
    'unknown-status': shipped('unknown'),
  },
  others: [
    { body: '{"id":1,"title":"Oak lamp"}', headers: about('products/update') },
    { body: '{"id":944956394,"fulfillment_id":1,"order_id":2}', headers: about('fulfillment_events/delete') },
    { body: '{"id":1}', headers: { ...about('orders/delete'), 'x-shopify-shop-domain': 'another.myshopify.com' } },
    { body: '{"id":1}', headers: { 'shopify-topic': '' } },
  ],
  bodyWith: ({ trackingNumber, statuses }) =>
    JSON.stringify({
      id: 1069019908001,
      order_id: 450789469,
      status: 'success',
      shipment_status: statuses.at(-1) ?? null,
      tracking_company: 'UPS',
      tracking_numbers: [trackingNumber],
      created_at: '2026-11-21T09:00:00+01:00',
      updated_at: '2026-11-22T09:00:00+01:00',
    }),
};
