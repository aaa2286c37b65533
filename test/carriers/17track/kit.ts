import { seventeenTrack } from '../../../carriers/17track/index.ts';
import type { SenderKit } from '../../senders/kit.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour)).toISOString();

export const kit: SenderKit = {
  sender: seventeenTrack,
  room: 'carriers',
  secrets: ['0123456789ABCDEF0123456789ABCDEF', 'FEDCBA9876543210FEDCBA9876543210'],
  covers: 'body',
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
    'expired',
    'unknown',
  ],
  samples: {
    'info-received': { status: 'label_created', scans: 1 },
    'picked-up': { status: 'in_transit', scans: 2 },
    'in-transit': { status: 'in_transit', scans: 3 },
    'customs-needs-information': { status: 'exception', reason: 'customs', actionRequired: true, scans: 4 },
    'two-carriers': { status: 'out_for_delivery', scans: 6 },
    'out-for-delivery': { status: 'out_for_delivery', scans: 6 },
    'available-for-pickup': { status: 'available_for_pickup', actionRequired: true, scans: 7 },
    'nobody-at-home': { status: 'delivery_attempt_failed', reason: 'not_at_home', actionRequired: false, scans: 7 },
    delivered: { status: 'delivered', actionRequired: false, scans: 7 },
    delayed: { status: 'delayed', reason: 'carrier_delay', actionRequired: false, scans: 5 },
    exception: { status: 'exception', reason: 'security', actionRequired: true, scans: 5 },
    returning: { status: 'returned_to_sender', scans: 7 },
    lost: { status: 'lost', reason: 'lost_by_carrier', scans: 5 },
    damaged: { status: 'damaged', reason: 'damaged_in_transit', scans: 5 },
    cancelled: { status: 'cancelled', scans: 2 },
    expired: { status: 'expired', scans: 4 },
    'not-found': { nothing: 'no-scan-yet' },
    'raw-times': { status: 'in_transit', scans: 3 },
    'stages-only': { status: 'in_transit', scans: 3 },
    'exception-beside-a-pickup': { status: 'exception', reason: 'other', actionRequired: false, scans: 8 },
    'another-carrier-reports': { status: 'out_for_delivery', scans: 2 },
    stopped: { nothing: 'tracking-stopped' },
  },
  others: [
    { body: '{"event":"TRACKING_STOPPED","data":{"number":"LX000000001CN","carrier":3011,"param":null,"tag":""}}' },
    { body: '{"event":"QUOTA_LOW","data":{}}' },
  ],
  bodyWith: ({ trackingNumber, statuses }) =>
    JSON.stringify({
      event: 'TRACKING_UPDATED',
      data: {
        number: trackingNumber,
        carrier: 3011,
        track_info: {
          latest_status: { status: 'NotFound', sub_status: null },
          tracking: {
            providers: [
              {
                provider: { key: 3011, name: 'China Post' },
                events: statuses
                  .map((sub_status, hour) => ({ time_utc: at(hour), time_iso: at(hour), sub_status, stage: null }))
                  .toReversed(),
              },
            ],
          },
        },
      },
    }),
};
