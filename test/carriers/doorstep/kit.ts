import { doorstep } from '../../../carriers/doorstep/index.ts';
import type { Expected, SenderKit } from '../../senders/kit.ts';

const secretOf = (fill: number): string => `whsec_${Buffer.alloc(32, fill).toString('base64')}`;

const scans = (statuses: readonly string[]) =>
  statuses.map((status, hour) => ({ status, at: new Date(Date.UTC(2026, 10, 20, hour)).toISOString() }));

const order = (reason: NonNullable<Expected['order']>['reason']): Expected => ({
  order: { reference: 'A-1001', reason },
});

export const kit: SenderKit = {
  sender: doorstep,
  room: 'carriers',
  secrets: [secretOf(1), secretOf(2)],
  covers: 'body-and-time',
  history: 'whole',
  samples: {
    damaged: { status: 'damaged', reason: 'damaged_in_transit', actionRequired: false, scans: 1 },
    delivered: { status: 'delivered', actionRequired: false, scans: 1 },
    'delivery-attempt-failed': {
      status: 'delivery_attempt_failed',
      reason: 'not_at_home',
      actionRequired: true,
      scans: 1,
    },
    'in-transit': { status: 'in_transit', scans: 1 },
    'out-for-delivery': { status: 'out_for_delivery', scans: 1 },
    'order-placed': order('created'),
    'order-changed': order('changed'),
    'order-cancelled': order('cancelled'),
    'order-fulfilled': order('fulfilled'),
    'order-shipped': order('shipped'),
    'order-refunded': order('refunded'),
  },
  others: [
    { body: '{"type":"parcel.booked","data":{"parcels":[]}}' },
    { body: '{"type":"order.archived","data":{"order":{"reference":"A-1001"}}}' },
    { body: '{"type":"invoice.paid","data":{"amount":"12.00"}}' },
  ],
  bodyWith: ({ trackingNumber, statuses }) =>
    JSON.stringify({
      type: 'parcel.scanned',
      data: { parcels: [{ carrier: 'acme-post', trackingNumber, scans: scans(statuses) }] },
    }),
};
