import { dhl } from '../../../carriers/dhl/index.ts';
import type { SenderKit } from '../../senders/kit.ts';
import { aPush, aShipment, event } from './shipments.ts';

export const kit: SenderKit = {
  sender: dhl,
  room: 'carriers',
  secrets: ['token-of-the-subscription', 'next-token-of-the-subscription'],
  covers: 'nothing',
  history: 'whole',
  samples: {
    'label-created': { status: 'label_created', scans: 1 },
    'in-transit': { status: 'in_transit', scans: 3 },
    'out-for-delivery': { status: 'out_for_delivery', scans: 4 },
    'out-for-delivery-in-english': { status: 'out_for_delivery', scans: 2 },
    delivered: { status: 'delivered', scans: 5 },
    'not-at-home': { status: 'delivery_attempt_failed', reason: 'not_at_home', actionRequired: false, scans: 5 },
    'failed-attempt': { status: 'delivery_attempt_failed', scans: 5 },
    'ready-for-pickup': { status: 'available_for_pickup', actionRequired: true, scans: 5 },
    returning: { status: 'returned_to_sender', scans: 5 },
    returned: { status: 'returned_to_sender', reason: 'back_at_sender', scans: 5 },
    delayed: { status: 'delayed', reason: 'carrier_delay', scans: 4 },
    damaged: { status: 'damaged', reason: 'damaged_in_transit', scans: 4 },
    lost: { status: 'lost', reason: 'lost_by_carrier', scans: 4 },
    failure: { status: 'exception', reason: 'other', actionRequired: false, scans: 4 },
    'address-wrong': { status: 'exception', reason: 'address_issue', actionRequired: true, scans: 5 },
    unknown: { status: 'unknown', scans: 1 },
    'contradicting-example': { status: 'label_created', scans: 1 },
    express: { status: 'out_for_delivery', scans: 4 },
    'status-alone': { status: 'delivered', scans: 1 },
    'subscription-validate': { nothing: 'subscription-validate' },
    'subscription-ready': { nothing: 'subscription-ready' },
    'ecommerce-unified': { status: 'delivered', scans: 5 },
    'ecommerce-packages': { status: 'out_for_delivery', scans: 4 },
  },
  others: [
    { body: '{"scope":"subscription.deleted","self":"https://api-eu.dhl.com/tracking/push/v1/subscription/1"}' },
  ],
  bodyWith: ({ trackingNumber, statuses }) =>
    aPush(
      aShipment(
        statuses
          .map((status, hour) => event(new Date(Date.UTC(2026, 10, 20, hour)).toISOString(), status, status))
          .toReversed(),
        { id: trackingNumber },
      ),
    ),
};
