import { createHmac } from 'node:crypto';
import { easypost } from '../../../carriers/easypost/index.ts';
import type { Sign } from '../../../senders/sender.ts';
import type { SenderKit } from '../../senders/kit.ts';
import { aTracker } from './trackers.ts';

export const kit: SenderKit = {
  sender: easypost,
  room: 'carriers',
  secrets: ['s\u00e9cret-of-nobody', 'another-secret-of-nobody'],
  covers: 'body',
  history: 'whole',
  samples: {
    'label-created': { status: 'label_created', actionRequired: false, scans: 1 },
    accepted: { status: 'in_transit', scans: 2 },
    'in-transit': { status: 'in_transit', scans: 4 },
    'out-for-delivery': { status: 'out_for_delivery', scans: 6 },
    'available-for-pickup': { status: 'available_for_pickup', actionRequired: true, scans: 6 },
    'failed-attempt': { scans: 8 },
    delivered: { status: 'delivered', actionRequired: false, scans: 7 },
    'whole-history': { status: 'delivered' },
    delayed: { status: 'delayed', scans: 5 },
    exception: { status: 'exception', reason: 'address_issue', actionRequired: true, scans: 6 },
    refused: { status: 'exception', reason: 'refused', actionRequired: true, scans: 5 },
    held: { status: 'exception', reason: 'held', actionRequired: true, scans: 5 },
    'return-to-sender': { status: 'returned_to_sender', scans: 8 },
    lost: { status: 'lost', reason: 'lost_by_carrier', scans: 5 },
    damaged: { status: 'damaged', reason: 'damaged_in_transit', scans: 5 },
    cancelled: { status: 'cancelled', scans: 2 },
    expired: { status: 'expired', scans: 5 },
    unknown: { status: 'unknown', scans: 1 },
    'no-scan-yet': { nothing: 'no-scan-yet' },
    'batch-updated': { nothing: 'not-a-tracker' },
  },
  others: [
    { body: '{"id":"evt_2","object":"Event","description":"insurance.purchased","result":{"object":"Insurance"}}' },
    { body: '{"id":"evt_3","object":"Event","description":"scan_form.updated","result":{"object":"ScanForm"}}' },
  ],
  bodyWith: ({ trackingNumber, statuses }) =>
    aTracker(
      { tracking_code: trackingNumber, status: statuses.at(-1) },
      statuses.map((status, index) => ({ status, datetime: new Date(Date.UTC(2026, 10, 2, index)).toISOString() })),
    ),
};

/** Headers of the second version, for a path. Written here, since only EasyPost knows the path that it calls. */
export const signV2 =
  (path: string, method = 'POST'): Sign =>
  (body, { secret, now }) => {
    const timestamp = new Date(now).toUTCString().replace('GMT', '-0000');
    const hmac = createHmac('sha256', secret.normalize('NFKD')).update(`${timestamp}${method}${path}`).update(body);
    return {
      'x-timestamp': timestamp,
      'x-path': path,
      'x-hmac-signature-v2': `hmac-sha256-hex=${hmac.digest('hex')}`,
    };
  };

export const kitV2: SenderKit = {
  ...kit,
  variant: 'signed by version 2',
  settings: { signature: 'v2' },
  sign: signV2('/v1/webhooks/c'),
  covers: 'body-and-time',
};
