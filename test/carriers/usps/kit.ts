import { usps } from '../../../carriers/usps/index.ts';
import type { SenderKit } from '../../senders/kit.ts';

/** Each status is an event's code; the newest event stands first. */
const bodyWith: SenderKit['bodyWith'] = ({ trackingNumber, statuses }) =>
  JSON.stringify({
    trackingNumber,
    status: '',
    trackingEvents: statuses
      .map((eventCode, index) => ({
        eventType: '',
        eventCode,
        eventTimestamp: `2026-11-${10 + Math.floor(index / 24)}T${String(index % 24).padStart(2, '0')}:00:00`,
        GMTOffset: '-06:00',
      }))
      .toReversed(),
  });

export const kit: SenderKit = {
  sender: usps,
  room: 'carriers',
  secrets: ['usps-subscription-secret-of-32-chars-1', 'usps-subscription-secret-of-32-chars-2'],
  covers: 'body',
  history: 'whole',
  samples: {
    'label-created': { status: 'label_created', actionRequired: false, scans: 1 },
    'pre-shipment': { status: 'label_created', actionRequired: false, scans: 1 },
    'shipping-partner': { status: 'in_transit', actionRequired: false, scans: 4 },
    'in-transit': { status: 'in_transit', actionRequired: false, scans: 4 },
    html: { status: 'in_transit', actionRequired: false, scans: 1 },
    'out-for-delivery': { status: 'out_for_delivery', actionRequired: false, scans: 8 },
    'single-event': { status: 'out_for_delivery', actionRequired: false, scans: 1 },
    'available-for-pickup': { status: 'available_for_pickup', actionRequired: true, scans: 9 },
    'notice-left': { status: 'delivery_attempt_failed', actionRequired: true, scans: 9 },
    delivered: { status: 'delivered', actionRequired: false, scans: 9 },
    'list-in-envelope': { status: 'delivered', actionRequired: false, scans: 9 },
    refused: { status: 'exception', reason: 'refused', actionRequired: true, scans: 9 },
    'insufficient-address': { status: 'exception', reason: 'address_issue', actionRequired: true, scans: 9 },
    'unknown-code': { status: 'exception', reason: 'other', actionRequired: false, scans: 9 },
    'return-to-sender': { status: 'returned_to_sender', actionRequired: false, scans: 9 },
    'back-at-sender': { status: 'returned_to_sender', reason: 'back_at_sender', actionRequired: false, scans: 10 },
    handshake: { nothing: 'handshake' },
  },
  others: [{ body: '{"challenge":"00000000-0000-4000-8000-000000002403"}' }],
  bodyWith,
};
