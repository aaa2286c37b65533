import { ship24 } from '../../../carriers/ship24/index.ts';
import type { SenderKit } from '../../senders/kit.ts';

/** Each status is a milestone; the newest event stands first. */
const bodyWith: SenderKit['bodyWith'] = ({ trackingNumber, statuses }) =>
  JSON.stringify({
    trackings: [
      {
        metadata: { messageId: 'message-1', generatedAt: '2026-11-21T12:00:00.000Z', topic: 'tracking/events' },
        tracker: { trackerId: 'tracker-1', trackingNumber, courierCode: ['us-post'] },
        shipment: { statusMilestone: statuses.at(-1) },
        events: statuses
          .map((statusMilestone, index) => ({
            eventId: `event-${index}`,
            trackingNumber,
            status: '',
            occurrenceDatetime: new Date(Date.parse('2026-11-20T09:00:00Z') + index * 3_600_000).toISOString(),
            statusMilestone,
          }))
          .toReversed(),
      },
    ],
  });

export const kit: SenderKit = {
  sender: ship24,
  room: 'carriers',
  secrets: ['ship24-webhook-secret-1', 'ship24-webhook-secret-2'],
  covers: 'nothing',
  history: 'news',
  samples: {
    'info-received': { status: 'label_created', actionRequired: false, scans: 1 },
    'in-transit': { status: 'in_transit', actionRequired: false, scans: 1 },
    'without-code': { status: 'in_transit', actionRequired: false, scans: 1 },
    customs: { status: 'exception', reason: 'customs', actionRequired: false, scans: 1 },
    'out-for-delivery': { status: 'out_for_delivery', actionRequired: false, scans: 1 },
    'failed-attempt': { status: 'delivery_attempt_failed', actionRequired: false, scans: 1 },
    'available-for-pickup': { status: 'available_for_pickup', actionRequired: true, scans: 1 },
    delivered: { status: 'delivered', actionRequired: false, scans: 1 },
    exception: { status: 'exception', reason: 'other', actionRequired: false, scans: 1 },
    refused: { status: 'exception', reason: 'refused', actionRequired: true, scans: 1 },
    returned: { status: 'returned_to_sender', actionRequired: false, scans: 1 },
    lost: { status: 'lost', reason: 'lost_by_carrier', actionRequired: false, scans: 1 },
    discarded: { status: 'damaged', reason: 'disposed', actionRequired: false, scans: 1 },
    cancelled: { status: 'cancelled', actionRequired: false, scans: 1 },
    pending: { status: 'unknown', actionRequired: false, scans: 1 },
    'several-events': { status: 'delivered', actionRequired: false, scans: 7 },
    'several-trackings': { status: 'delivered', actionRequired: false, scans: 2 },
    'sloppy-types': { status: 'delivered', actionRequired: false, scans: 1 },
  },
  others: [
    {
      body: '{"trackings":[{"metadata":{"messageId":"m","topic":"tracker/created"},"tracker":{"trackingNumber":"1Z9"},"events":[]}]}',
    },
    { body: '{"trackings":[]}' },
  ],
  bodyWith,
};
