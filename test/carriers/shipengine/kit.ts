import { createSign, generateKeyPairSync } from 'node:crypto';
import { shipengine } from '../../../carriers/shipengine/index.ts';
import type { Sign } from '../../../senders/sender.ts';
import type { SenderKit } from '../../senders/kit.ts';

const pairOf = (kid: string) => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { kid, privateKey, jwk: { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' } };
};

const [current, next] = [pairOf('key-of-2026'), pairOf('key-of-2027')];

export const keySetOf = (...keys: readonly object[]): string => JSON.stringify({ keys });

/** As ShipEngine would, with one of the pairs that stand for its own. */
export const signWith =
  ({ kid, privateKey }: Pick<typeof current, 'kid' | 'privateKey'>): Sign =>
  (body, { now }) => {
    const timestamp = new Date(now).toISOString();
    return {
      'content-type': 'application/json',
      'x-shipengine-timestamp': timestamp,
      'x-shipengine-rsa-sha256-key-id': kid,
      'x-shipengine-rsa-sha256-signature': createSign('RSA-SHA256')
        .update(`${timestamp}.`)
        .update(body)
        .sign(privateKey, 'base64'),
    };
  };

export const pairs = { current, next };

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour)).toISOString();

export const kit: SenderKit = {
  sender: shipengine,
  room: 'carriers',
  secrets: [],
  keySet: keySetOf(current.jwk, next.jwk),
  sign: signWith(current),
  covers: 'body-and-time',
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
    'label-created': { status: 'label_created', scans: 1 },
    accepted: { status: 'in_transit', scans: 2 },
    'in-transit': { status: 'in_transit', scans: 4 },
    'out-for-delivery': { status: 'out_for_delivery', scans: 5 },
    delivered: { status: 'delivered', reason: 'left_with_neighbour', actionRequired: false, scans: 6 },
    'shipstation-delivered': { status: 'delivered', scans: 6 },
    'failed-attempt': { status: 'delivery_attempt_failed', reason: 'not_at_home', actionRequired: false, scans: 6 },
    'available-for-pickup': { status: 'available_for_pickup', actionRequired: true, scans: 6 },
    delayed: { status: 'delayed', reason: 'carrier_delay', actionRequired: false, scans: 4 },
    exception: { status: 'exception', reason: 'address_issue', actionRequired: true, scans: 5 },
    refused: { status: 'exception', reason: 'refused', actionRequired: true, scans: 6 },
    returned: { status: 'returned_to_sender', scans: 6 },
    lost: { status: 'lost', reason: 'lost_by_carrier', scans: 4 },
    damaged: { status: 'damaged', reason: 'damaged_in_transit', scans: 4 },
    cancelled: { status: 'cancelled', scans: 2 },
    expired: { status: 'expired', scans: 4 },
    'not-mapped': { status: 'unknown', scans: 3 },
    'delivered-before-its-scan': { status: 'delivered', scans: 6 },
    'events-without-status': { status: 'in_transit', scans: 4 },
    'false-zone': { status: 'in_transit', scans: 3 },
    'older-body': { status: 'in_transit', scans: 3 },
    'only-an-address': { nothing: 'not-a-tracker' },
  },
  others: [
    {
      body: '{"resource_url":"https://ssapi6.shipstation.com/orders?importBatch=1","resource_type":"ORDER_NOTIFY"}',
    },
    { body: '{"resource_url":"https://api.shipengine.com/v1/batches/se-1","resource_type":"API_BATCH"}' },
    {
      body: '{"resource_url":"https://api.shipengine.com/v1/labels/se-1","resource_type":"RATE_UPDATED","data":{}}',
    },
  ],
  bodyWith: ({ trackingNumber, statuses }) =>
    JSON.stringify({
      resource_url: `https://api.shipengine.com/v1/tracking?carrier_code=ups&tracking_number=1Z`,
      resource_type: 'API_TRACK',
      data: {
        tracking_number: trackingNumber,
        carrier_code: 'ups',
        status_code: 'UN',
        events: statuses
          .map((status_code, hour) => ({ occurred_at: at(hour), status_code, status_detail_code: null }))
          .toReversed(),
      },
    }),
};
