import { shippo } from '../../../carriers/shippo/index.ts';
import type { SenderKit } from '../../senders/kit.ts';
import { anEvent } from './tracks.ts';

export const kit: SenderKit = {
  sender: shippo,
  room: 'carriers',
  secrets: ['shippo-hmac-secret-of-nobody', 'another-secret-of-nobody'],
  covers: 'body-and-time',
  history: 'whole',
  samples: {
    'label-created': { status: 'label_created', actionRequired: false, scans: 1 },
    'in-transit': { status: 'in_transit', actionRequired: false, scans: 4 },
    'out-for-delivery': { status: 'out_for_delivery', actionRequired: false, scans: 5 },
    'ahead-of-its-history': { status: 'out_for_delivery', scans: 5 },
    'failed-attempt': { status: 'delivery_attempt_failed', actionRequired: true, scans: 5 },
    'available-for-pickup': { status: 'available_for_pickup', actionRequired: true, scans: 5 },
    delayed: { status: 'delayed', reason: 'carrier_delay', actionRequired: false, scans: 5 },
    exception: { status: 'exception', reason: 'held', actionRequired: true, scans: 5 },
    undeliverable: { status: 'exception', reason: 'undeliverable', actionRequired: true, scans: 5 },
    unclaimed: { status: 'exception', reason: 'unclaimed', actionRequired: true, scans: 5 },
    returned: { status: 'returned_to_sender', actionRequired: false, scans: 5 },
    lost: { status: 'lost', reason: 'lost_by_carrier', actionRequired: true, scans: 5 },
    damaged: { status: 'damaged', reason: 'damaged_in_transit', actionRequired: true, scans: 5 },
    delivered: { status: 'delivered', actionRequired: false, scans: 5 },
    'delivered-as-information': { status: 'delivered', actionRequired: false, scans: 5 },
    'of-2017': { status: 'in_transit', scans: 2 },
    'track-as-transaction': { status: 'in_transit', scans: 1 },
    'not-yet-known': { nothing: 'no-scan-yet' },
    'transaction-created': { nothing: 'not-a-track' },
  },
  others: [
    { body: '{"event":"batch_purchased","test":false,"data":{"object_id":"1","status":"PURCHASED"}}' },
    { body: '{"event":"transaction_updated","test":false,"data":{"tracking_status":"TRANSIT"}}' },
  ],
  bodyWith: ({ trackingNumber, statuses }) =>
    anEvent(
      { tracking_number: trackingNumber },
      statuses.map((status, index) => ({
        status,
        substatus: null,
        status_date: new Date(Date.UTC(2026, 10, 16, index)).toISOString(),
      })),
    ),
};
