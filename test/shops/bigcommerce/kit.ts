import { bigcommerce } from '../../../shops/bigcommerce/index.ts';
import type { Expected, SenderKit } from '../../senders/kit.ts';

const order = (reason: NonNullable<Expected['order']>['reason'], reference = '250'): Expected => ({
  order: { reference, reason },
});

export const kit: SenderKit = {
  sender: bigcommerce,
  room: 'shops',
  secrets: ['x9wq2r4n8v7l0k1', 'p3mzt6b5c8d1f0g'],
  settings: { storeHash: 'abc123' },
  covers: 'body-and-time',
  history: 'none',
  samples: {
    'order-created': order('created'),
    'order-updated': order('changed'),
    'status-updated': order('changed'),
    'partially-shipped': order('shipped'),
    completed: order('fulfilled'),
    cancelled: order('cancelled', '251'),
    'order-archived': order('changed'),
    refunded: order('refunded'),
    'shipment-created': order('shipped'),
    'shipment-updated': order('shipped'),
    'shipment-deleted': order('changed'),
    'channel-order-updated': order('changed'),
  },
  others: [
    { body: '{"scope":"store/product/updated","producer":"stores/abc123","data":{"type":"product","id":7}}' },
    { body: '{"scope":"store/order/message/created","producer":"stores/abc123","data":{"type":"order","id":250}}' },
    { body: '{"scope":"store/order/created","producer":"stores/other9","data":{"type":"order","id":250}}' },
  ],
};
