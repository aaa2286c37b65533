import { trackingmore } from '../../../carriers/trackingmore/index.ts';
import { signature } from '../../../carriers/trackingmore/trust.ts';
import type { SenderKit } from '../../senders/kit.ts';

/** Each status is a substatus, newest first; the tracking as a whole has the newest. */
const bodyWith: SenderKit['bodyWith'] = ({ trackingNumber, statuses }) =>
  JSON.stringify({
    event: 'TRACKING_STATUS',
    meta: { code: 200, type: 'Success', message: 'Success' },
    data: {
      id: 't-1',
      tracking_number: trackingNumber,
      courier_code: 'usps',
      created_at: '2026-11-20T08:00:00+00:00',
      delivery_status: '',
      substatus: statuses.at(-1),
      origin_info: {
        trackinfo: statuses
          .map((checkpoint_delivery_substatus, index) => ({
            checkpoint_date: `2026-11-${10 + Math.floor(index / 24)} ${String(index % 24).padStart(2, '0')}:00:00`,
            tracking_detail: '',
            location: '',
            checkpoint_delivery_status: '',
            checkpoint_delivery_substatus,
          }))
          .toReversed(),
      },
      destination_info: { trackinfo: [] },
    },
  });

export const kit: SenderKit = {
  sender: trackingmore,
  room: 'carriers',
  secrets: ['2e55b9a3-4dd1-4416-9897-c4bd1e3d738f', '3f66caa4-4dd1-4416-9897-c4bd1e3d738f'],
  covers: 'time',
  history: 'whole',
  samples: {
    'label-created': { status: 'label_created', actionRequired: false, scans: 1 },
    'in-transit': { status: 'in_transit', actionRequired: false, scans: 3 },
    'out-for-delivery': { status: 'out_for_delivery', actionRequired: false, scans: 4 },
    'contact-before-delivery': { status: 'out_for_delivery', actionRequired: false, scans: 4 },
    'available-for-pickup': { status: 'available_for_pickup', actionRequired: true, scans: 4 },
    'failed-attempt': { status: 'delivery_attempt_failed', reason: 'not_at_home', actionRequired: false, scans: 4 },
    'address-issue': { status: 'delivery_attempt_failed', reason: 'address_issue', actionRequired: true, scans: 4 },
    delivered: { status: 'delivered', actionRequired: false, scans: 4 },
    'delivered-v3': { status: 'delivered', actionRequired: false, scans: 3 },
    collected: { status: 'delivered', reason: 'collected', actionRequired: false, scans: 4 },
    'two-carriers': { status: 'delivered', actionRequired: false, scans: 5 },
    unclaimed: { status: 'exception', reason: 'unclaimed', actionRequired: true, scans: 4 },
    exception: { status: 'exception', reason: 'other', actionRequired: false, scans: 4 },
    customs: { status: 'exception', reason: 'customs', actionRequired: true, scans: 4 },
    lost: { status: 'lost', reason: 'lost_by_carrier', actionRequired: false, scans: 4 },
    damaged: { status: 'damaged', reason: 'damaged_in_transit', actionRequired: false, scans: 4 },
    cancelled: { status: 'cancelled', actionRequired: false, scans: 2 },
    refused: { status: 'exception', reason: 'refused', actionRequired: true, scans: 4 },
    returned: { status: 'returned_to_sender', actionRequired: false, scans: 4 },
    expired: { status: 'expired', actionRequired: false, scans: 4 },
    pending: { nothing: 'no-scan-yet' },
    verify: { nothing: 'verify' },
  },
  others: [{ body: '{"event":"verify"}' }, { body: '{"event":"TRACKING_STATUS","meta":{"code":200},"data":[]}' }],
  bodyWith,
};

/** Versions 2 and 3: the signature of the time stands in the body, made with the account's e-mail address. */
export const inBodyKit: SenderKit = {
  ...kit,
  variant: 'signed in the body',
  secrets: ['shop@example.com', 'team@example.com'],
  sign: () => ({ 'content-type': 'application/json' }),
  signBody: (body, { secret, now }) => {
    const timeStr = String(Math.floor(now / 1000));
    const verifyInfo = JSON.stringify({ timeStr, signature: signature(timeStr, secret) });
    const unsigned = Buffer.from(body)
      .toString()
      .replace(/,\s*"verifyInfo"\s*:\s*\{[^}]*\}/, '');
    return unsigned.replace(/^\s*\{(\s*\})?/, (_, end = ',') => `{"verifyInfo":${verifyInfo}${end}`);
  },
};
