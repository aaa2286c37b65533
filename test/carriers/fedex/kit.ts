import { fedex } from '../../../carriers/fedex/index.ts';
import type { SenderKit } from '../../senders/kit.ts';
import { aPush, aResult, event } from './pushes.ts';

export const kit: SenderKit = {
  sender: fedex,
  room: 'carriers',
  secrets: ['security-token-of-fedex', 'next-token-of-fedex'],
  covers: 'body',
  history: 'news',
  samples: {
    'label-created': { status: 'label_created', scans: 1 },
    'picked-up': { status: 'in_transit', scans: 2 },
    'in-transit': { status: 'in_transit', scans: 4 },
    'out-for-delivery': { status: 'out_for_delivery', scans: 6 },
    'arriving-early': { status: 'out_for_delivery', scans: 8 },
    delivered: { status: 'delivered', scans: 7 },
    'delivered-without-output': { status: 'delivered', scans: 7 },
    'delivered-without-scans': { status: 'delivered', scans: 1 },
    'running-late': { status: 'delayed', reason: 'carrier_delay', scans: 6 },
    'delayed-by-weather': { status: 'delayed', reason: 'weather', scans: 5 },
    'failed-attempt': { status: 'delivery_attempt_failed', reason: 'not_at_home', actionRequired: false, scans: 7 },
    'address-wrong': { status: 'delivery_attempt_failed', reason: 'address_issue', actionRequired: true, scans: 7 },
    'shipment-exception': { status: 'exception', reason: 'other', scans: 5 },
    'clearance-delay': { status: 'exception', reason: 'customs', scans: 5 },
    'ready-for-pickup': { status: 'available_for_pickup', actionRequired: true, scans: 7 },
    returning: { status: 'returned_to_sender', scans: 7 },
    cancelled: { status: 'cancelled', scans: 2 },
    'recycled-number': { status: 'in_transit', scans: 4 },
    'mixed-times': { status: 'out_for_delivery', scans: 6 },
    'other-number-inside': { status: 'in_transit', scans: 4 },
    'with-error': { status: 'in_transit', scans: 4 },
    'not-found': { nothing: 'no-scan-yet' },
  },
  others: [],
  bodyWith: ({ trackingNumber, statuses }) =>
    aPush(
      [
        aResult(
          statuses.map((status, hour) =>
            event(status, new Date(Date.UTC(2026, 10, 20, hour)).toISOString(), { derivedStatusCode: '' }),
          ),
        ),
      ],
      trackingNumber,
    ),
};
