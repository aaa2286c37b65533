import { aftership } from '../../../carriers/aftership/index.ts';
import type { SenderKit } from '../../senders/kit.ts';
import { aTracking } from './trackings.ts';

export const kit: SenderKit = {
  sender: aftership,
  room: 'carriers',
  secrets: ['as-webhook-secret-of-nobody', 'another-secret-of-nobody'],
  covers: 'body',
  history: 'whole',
  samples: {
    'label-created': { status: 'label_created', actionRequired: false, scans: 1 },
    'in-transit': { status: 'in_transit', scans: 4 },
    'out-for-delivery': { status: 'out_for_delivery', scans: 5 },
    'available-for-pickup': { status: 'available_for_pickup', actionRequired: true, scans: 5 },
    'failed-attempt': { status: 'delivery_attempt_failed', reason: 'not_at_home', actionRequired: false, scans: 5 },
    delivered: { status: 'delivered', actionRequired: false, scans: 6 },
    delayed: { status: 'delayed', reason: 'customs', actionRequired: false, scans: 5 },
    exception: { status: 'exception', reason: 'address_issue', actionRequired: true, scans: 5 },
    returned: { status: 'returned_to_sender', reason: 'back_at_sender', scans: 5 },
    lost: { status: 'lost', reason: 'lost_by_carrier', scans: 5 },
    damaged: { status: 'damaged', reason: 'damaged_in_transit', scans: 5 },
    expired: { status: 'expired', scans: 3 },
    'later-sub-status': { status: 'exception', reason: 'other', actionRequired: false, scans: 5 },
    'loss-behind-delivery': { status: 'delivered', scans: 7 },
    'older-version': { status: 'in_transit', scans: 4 },
    'estimate-revised': { status: 'in_transit', scans: 4 },
    pending: { nothing: 'no-scan-yet' },
  },
  others: [
    { body: '{"ts":1795201511,"event":"webhook_test","event_id":"0c5d8ad2-6d1c-4c64-93bb-5b26b0a0b1a4","msg":{}}' },
    { body: '{"id":"3df04d0cdf3c492fad33a15f753fb960","version":"2026-07","event":"return.approved","data":{}}' },
  ],
  bodyWith: ({ trackingNumber, statuses }) =>
    aTracking(
      { tracking_number: trackingNumber, tag: statuses.at(-1) },
      statuses.map((tag, index) => ({
        tag,
        subtag: null,
        checkpoint_time: new Date(Date.UTC(2026, 10, 16, index)).toISOString(),
      })),
    ),
};
