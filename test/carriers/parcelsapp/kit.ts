import { parcelsapp } from '../../../carriers/parcelsapp/index.ts';
import type { SenderKit } from '../../senders/kit.ts';

export const kit: SenderKit = {
  sender: parcelsapp,
  room: 'carriers',
  secrets: [],
  covers: 'nothing',
  history: 'whole',
  samples: {
    transit: { status: 'in_transit', scans: 4 },
    arrived: { status: 'in_transit', scans: 5 },
    pickup: { status: 'available_for_pickup', actionRequired: true, scans: 6 },
    delivered: { status: 'delivered', actionRequired: false, scans: 6 },
    returned: { status: 'returned_to_sender', actionRequired: false, scans: 6 },
    archive: { status: 'expired', scans: 4 },
    'status-of-tomorrow': { status: 'unknown', scans: 4 },
    batch: { status: 'in_transit', scans: 9 },
    'nothing-found': { nothing: 'no-scan-yet' },
    'tracking-error': { nothing: 'tracking-error' },
  },
  others: [
    { body: '{"event":"tracking_error","uuid":"1","error":"TRACKING_FAILED"}' },
    { body: '{"event":"quota_reached","uuid":"1"}' },
  ],
};
