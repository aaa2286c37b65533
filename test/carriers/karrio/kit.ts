import { karrio } from '../../../carriers/karrio/index.ts';
import type { SenderKit } from '../../senders/kit.ts';

export const kit: SenderKit = {
  sender: karrio,
  room: 'carriers',
  secrets: ['whsec_0000000000000001', 'whsec_0000000000000002'],
  covers: 'nothing',
  history: 'whole',
  canSay: [
    'label_created',
    'in_transit',
    'out_for_delivery',
    'available_for_pickup',
    'delivery_attempt_failed',
    'delivered',
    'delayed',
    'exception',
    'returned_to_sender',
    'lost',
    'damaged',
    'cancelled',
    'unknown',
  ],
  samples: {
    pending: { status: 'label_created', scans: 1 },
    'picked-up': { status: 'in_transit', scans: 2 },
    'in-transit': { status: 'in_transit', scans: 3 },
    'out-for-delivery': { status: 'out_for_delivery', scans: 4 },
    'ready-for-pickup': { status: 'available_for_pickup', actionRequired: true, scans: 5 },
    'delivery-failed': { status: 'delivery_attempt_failed', reason: 'not_at_home', actionRequired: false, scans: 5 },
    'address-unknown': { status: 'delivery_attempt_failed', reason: 'address_issue', actionRequired: true, scans: 5 },
    delivered: { status: 'delivered', actionRequired: false, scans: 5 },
    delayed: { status: 'delayed', reason: 'weather', actionRequired: false, scans: 4 },
    'on-hold': { status: 'exception', reason: 'payment_due', actionRequired: true, scans: 4 },
    'return-to-sender': { status: 'returned_to_sender', reason: 'refused', actionRequired: false, scans: 5 },
    lost: { status: 'lost', reason: 'lost_by_carrier', scans: 4 },
    damaged: { status: 'damaged', reason: 'damaged_in_transit', scans: 4 },
    cancelled: { status: 'cancelled', scans: 2 },
    unknown: { status: 'unknown', scans: 3 },
    'events-without-status': { status: 'out_for_delivery', scans: 5 },
  },
  others: [
    { body: '{"event":"shipment_purchased","data":{"id":"shp_1","tracking_number":"7023210000000001"}}' },
    { body: '{"event":"order_created","data":{"id":"ord_1"}}' },
    { body: '{"event":"batch_completed","data":{}}' },
  ],
  bodyWith: ({ trackingNumber, statuses }) =>
    JSON.stringify({
      event: 'tracker_updated',
      data: {
        tracking_number: trackingNumber,
        carrier_name: 'ups',
        status: 'unknown',
        events: statuses
          .map((status, hour) => ({ date: '2026-11-20', time: `${String(hour).padStart(2, '0')}:00`, status }))
          .toReversed(),
      },
    }),
};
