import { sendcloud } from '../../../carriers/sendcloud/index.ts';
import type { SenderKit } from '../../senders/kit.ts';

/** Sendcloud tells the newest status only: with several statuses, the last one. */
const bodyWith: SenderKit['bodyWith'] = ({ trackingNumber, statuses }) =>
  JSON.stringify({
    action: 'parcel_status_changed',
    timestamp: Date.parse('2026-11-20T09:00:00Z') + statuses.length * 3_600_000,
    parcel: {
      id: 481000001,
      tracking_number: trackingNumber,
      carrier: { code: 'postnl' },
      status: { id: statuses.at(-1) ?? '1337', message: '' },
    },
  });

export const kit: SenderKit = {
  sender: sendcloud,
  room: 'carriers',
  secrets: ['sendcloud-secret-key-1', 'sendcloud-secret-key-2'],
  covers: 'body',
  history: 'none',
  samples: {
    announced: { status: 'label_created', actionRequired: false, scans: 1 },
    'ready-to-send': { status: 'label_created', actionRequired: false, scans: 1 },
    'as-documented': { status: 'label_created', actionRequired: false, scans: 1 },
    'in-transit': { status: 'in_transit', actionRequired: false, scans: 1 },
    'out-for-delivery': { status: 'out_for_delivery', actionRequired: false, scans: 1 },
    'available-for-pickup': { status: 'available_for_pickup', actionRequired: true, scans: 1 },
    'failed-attempt': { status: 'delivery_attempt_failed', actionRequired: false, scans: 1 },
    delivered: { status: 'delivered', actionRequired: false, scans: 1 },
    collected: { status: 'delivered', reason: 'collected', actionRequired: false, scans: 1 },
    delayed: { status: 'delayed', reason: 'carrier_delay', actionRequired: false, scans: 1 },
    'unable-to-deliver': { status: 'exception', reason: 'undeliverable', actionRequired: true, scans: 1 },
    refused: { status: 'exception', reason: 'refused', actionRequired: true, scans: 1 },
    returned: { status: 'returned_to_sender', actionRequired: false, scans: 1 },
    cancelled: { status: 'cancelled', actionRequired: false, scans: 1 },
    unknown: { status: 'unknown', actionRequired: false, scans: 1 },
    'without-tracking-number': { nothing: 'no-tracking-number' },
    'test-webhook': { nothing: 'not-a-parcel-status' },
    'integration-updated': { nothing: 'not-a-parcel-status' },
  },
  others: [
    { body: '{"action":"integration_connected","timestamp":1795166100000,"integration":{"id":7001}}' },
    { body: '{"action":"refund_requested","timestamp":1795166100000}' },
  ],
  bodyWith,
};
