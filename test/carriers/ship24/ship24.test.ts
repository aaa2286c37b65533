import { readFileSync } from 'node:fs';
import { meaningOf } from '../../../carriers/ship24/codes.ts';
import { ship24 } from '../../../carriers/ship24/index.ts';
import { proofOf } from '../../senders/kit.ts';
import { aDelivery, onlyParcel, today } from '../deliveries.ts';
import { kit } from './kit.ts';

const read = (body: string) => ship24.read(aDelivery(body), today);
const sample = (situation: string) => readFileSync(`carriers/ship24/samples/${situation}.json`, 'utf8');

const aMessage = (event: object, tracking: object = {}) =>
  JSON.stringify({
    trackings: [
      {
        metadata: { messageId: 'm-1' },
        tracker: { trackingNumber: '1Z999' },
        events: [{ eventId: 'e-1', statusMilestone: 'in_transit', ...event }],
        ...tracking,
      },
    ],
  });
test.each<readonly [string, readonly unknown[]]>([
  ['alone', [{ metadata: { messageId: 'm', topic: 'account/credits' } }]],
  [
    'beside others of none of ours',
    [{ metadata: { messageId: 'm', topic: 'a' }, tracker: null }, { metadata: { messageId: 'm', topic: 'b' } }],
  ],
])('another topic is nothing, whatever form it has: %s', (_, trackings) => {
  expect(read(JSON.stringify({ trackings }))).toEqual({ kind: 'nothing', deliveryId: 'm', why: 'not-a-tracking' });
});

test('another topic hides neither what is told beside it nor that this cannot be read', () => {
  const other = { metadata: { messageId: 'm', topic: 'account/credits' } };
  const [told] = JSON.parse(aMessage({})).trackings;
  expect(onlyParcel(read(JSON.stringify({ trackings: [other, told] }))).trackingNumber).toBe('1Z999');
  const untold = read(JSON.stringify({ trackings: [other, { ...told, tracker: null }] }));
  expect(untold).toEqual({ kind: 'unreadable', why: 'unexpected-form:tracker' });
});

const onlyScan = (event: object) => onlyParcel(read(aMessage(event))).scans[0];

test.each([
  ['pending', '', '', 'unknown', undefined, false],
  ['info_received', '', '', 'label_created', undefined, false],
  ['in_transit', '', '', 'in_transit', undefined, false],
  ['out_for_delivery', '', '', 'out_for_delivery', undefined, false],
  ['failed_attempt', '', '', 'delivery_attempt_failed', undefined, false],
  ['available_for_pickup', '', '', 'available_for_pickup', undefined, true],
  ['exception', '', '', 'exception', 'other', false],
  ['delivered', '', '', 'delivered', undefined, false],
  ['info_received', 'data', 'data_order_created', 'label_created', undefined, false],
  ['info_received', 'data', 'data_order_cancelled', 'cancelled', undefined, false],
  ['in_transit', 'data', 'data_delivery_proposed', 'in_transit', undefined, false],
  ['in_transit', 'data', 'data_delivery_decided', 'in_transit', undefined, false],
  ['in_transit', 'transit', 'transit_handover', 'in_transit', undefined, false],
  ['in_transit', 'transit', 'transit_origin_country_departure', 'in_transit', undefined, false],
  ['in_transit', 'destination', 'destination_arrival', 'in_transit', undefined, false],
  ['in_transit', 'customs', 'customs_received', 'in_transit', 'customs', false],
  ['in_transit', 'customs', 'customs_cleared', 'in_transit', 'customs', false],
  ['exception', 'customs', 'customs_exception', 'exception', 'customs', false],
  ['exception', 'customs', 'customs_rejected', 'exception', 'customs', true],
  ['available_for_pickup', 'delivery', 'delivery_available_for_pickup', 'available_for_pickup', undefined, true],
  ['out_for_delivery', 'delivery', 'delivery_out_for_delivery', 'out_for_delivery', undefined, false],
  ['failed_attempt', 'delivery', 'delivery_attempted', 'delivery_attempt_failed', undefined, false],
  ['exception', 'delivery', 'delivery_exception', 'exception', 'other', false],
  ['exception', 'delivery', 'delivery_refused', 'exception', 'refused', true],
  ['delivered', 'delivery', 'delivery_delivered', 'delivered', undefined, false],
  ['exception', 'exception', 'exception_return', 'returned_to_sender', undefined, false],
  ['exception', 'exception', 'exception_lost', 'lost', 'lost_by_carrier', false],
  ['exception', 'exception', 'exception_discarded', 'damaged', 'disposed', false],
  ['delivered', 'delivery', 'delivery_beamed_up', 'delivered', undefined, false],
  ['teleported', 'transit', 'transit_beamed_up', 'in_transit', undefined, false],
  ['', 'data', '', 'label_created', undefined, false],
  ['', 'destination', '', 'in_transit', undefined, false],
  ['', 'customs', '', 'in_transit', 'customs', false],
  ['', 'exception', '', 'exception', 'other', false],
  ['', 'delivery', '', 'unknown', undefined, false],
  ['__proto__', 'constructor', 'toString', 'unknown', undefined, false],
])('%s with %s and %s means %s', (...[milestone, category, code, status, reason, actionRequired]) => {
  expect(meaningOf({ milestone, category, code })).toEqual({ status, ...(reason ? { reason } : {}), actionRequired });
});

test.each(Object.entries(kit.samples))('the sample "%s" reads as documented', (situation, expected) => {
  const reading = read(sample(situation));
  const parcels = reading.kind === 'news' ? reading.parcels : [];
  const parcel = parcels[0];
  const { scans, ...newest } = expected;
  expect(parcel).toMatchObject({ carrier: 'usps', trackingNumber: '9400100000000000024001' });
  expect(parcels.flatMap((each) => each.scans)).toHaveLength(scans ?? 0);
  expect(parcel?.scans.at(-1)).toMatchObject(newest);
});

test('events come newest first and go oldest first; the lower order is the older of two with one time', () => {
  const { scans } = onlyParcel(read(sample('several-events')));
  expect(scans.map(({ words }) => words?.message)).toEqual([
    'Shipping Label Created',
    'In Transit',
    'Departed USPS Facility',
    'Arrived at Post Office',
    'Sorting Complete',
    'Out for Delivery',
    'Delivered',
  ]);
  expect(scans.map(({ time }) => time)).toEqual([
    { text: '2026-11-20T09:12:00' },
    { text: '2026-11-21' },
    { text: '2026-11-22T18:00:00Z', instant: '2026-11-22T18:00:00.000Z' },
    { text: '2026-11-23T07:59:00' },
    { text: '2026-11-23T08:10:00-08:00', instant: '2026-11-23T16:10:00.000Z' },
    { text: '2026-11-23T08:10:00-08:00', instant: '2026-11-23T16:10:00.000Z' },
    { text: '2026-11-23T14:12:57-08:00', instant: '2026-11-23T22:12:57.000Z' },
  ]);
});

test('the lower order is the older also where the list says otherwise', () => {
  const [older, newer, newest] = [
    { eventId: 'a', order: 1, occurrenceDatetime: '2026-11-23T08:10:00', statusMilestone: 'in_transit' },
    { eventId: 'b', order: 2, occurrenceDatetime: '2026-11-23T08:10:00', statusMilestone: 'out_for_delivery' },
    { eventId: 'c', order: 0, occurrenceDatetime: '2026-11-23T09:00:00', statusMilestone: 'delivered' },
  ];
  for (const events of [
    [newest, newer, older],
    [newest, older, newer],
    [older, newer, newest],
  ]) {
    expect(onlyParcel(read(aMessage({}, { events }))).scans.map(({ status }) => status)).toEqual([
      'in_transit',
      'out_for_delivery',
      'delivered',
    ]);
  }
});

test.each([
  [
    'a Z where nobody knows the offset',
    { datetime: '2026-11-23T14:12:57.000Z', utcOffset: null },
    { text: '2026-11-23T14:12:57.000' },
  ],
  [
    'a Z where the offset is known',
    { datetime: '2026-11-23T22:12:57.000Z', utcOffset: '-08:00' },
    { text: '2026-11-23T22:12:57.000Z', instant: '2026-11-23T22:12:57.000Z' },
  ],
  [
    'local time and its offset',
    { occurrenceDatetime: '2026-11-23T14:12:57', utcOffset: '-08:00' },
    { text: '2026-11-23T14:12:57', instant: '2026-11-23T22:12:57.000Z', zone: '-08:00' },
  ],
  ['no time of day', { occurrenceDatetime: '2026-11-23T00:00:00', hasNoTime: true }, { text: '2026-11-23' }],
  ['no time of day, in words', { datetime: '2026-11-23T00:00:00.000Z', hasNoTime: 'true,' }, { text: '2026-11-23' }],
  ['no time at all', {}, { text: '' }],
  ["somebody's words", { occurrenceDatetime: 'yesterday at noon' }, { text: '' }],
])('%s stays what it is', (_, event, time) => {
  expect(onlyScan(event)?.time).toEqual(time);
});

test('an event is known by its id, whatever else of it changes', () => {
  const [first, again, other] = [
    { status: 'Arrived', occurrenceDatetime: '2026-11-23T14:12:57' },
    { status: 'Arrived at the depot', occurrenceDatetime: '2026-11-23T14:12:57+01:00', statusMilestone: 'exception' },
    { status: 'Arrived', occurrenceDatetime: '2026-11-23T14:12:57', eventId: 'e-2' },
  ].map((event) => onlyScan(event)?.id);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test('each tracking of a message is a parcel, and one that nobody understands does not harm the others', () => {
  const message = JSON.parse(sample('several-trackings'));
  const both = read(JSON.stringify(message));
  expect(both).toMatchObject({
    kind: 'news',
    parcels: [
      { carrier: 'usps', trackingNumber: '9400100000000000024001' },
      { carrier: 'dhl', trackingNumber: 'JD0146000000002402' },
    ],
  });
  expect(both).not.toHaveProperty('deliveryId');
  const broken = { trackings: [{ tracker: null }, { tracker: { trackingNumber: 'a#b' } }, message.trackings[1]] };
  expect(read(JSON.stringify(broken))).toMatchObject({
    kind: 'news',
    parcels: [{ trackingNumber: 'JD0146000000002402' }],
  });
});

test('a shipment that is further than its new events says so behind them', () => {
  const late = aMessage({ occurrenceDatetime: '2026-11-23T14:12:57Z' }, { shipment: { statusMilestone: 'delivered' } });
  expect(onlyParcel(read(late)).scans.map(({ status }) => status)).toEqual(['in_transit', 'delivered']);
});

test.each([
  [{ estimatedDeliveryDate: '2026-11-24' }, { time: { text: '2026-11-24' }, source: 'tracker' }],
  [
    {
      estimatedDeliveryDate: '2026-11-24',
      courierEstimatedDeliveryDate: { from: '2026-11-25T00:00:00', to: '2026-11-26T00:00:00.000Z' },
    },
    { time: { text: '2026-11-26' }, source: 'carrier' },
  ],
  [
    { courierEstimatedDeliveryDate: { from: '2026-11-25T14:00:00', to: null } },
    { time: { text: '2026-11-25T14:00:00' }, source: 'carrier' },
  ],
  [{ courierEstimatedDeliveryDate: null }, undefined],
])('of %j the expected day is %j', (delivery, expected) => {
  expect(onlyParcel(read(aMessage({}, { shipment: { delivery } }))).estimatedDelivery).toEqual(expected);
});

test.each([
  ['a message about something else', kit.others[0]!.body, { kind: 'nothing', deliveryId: 'm', why: 'not-a-tracking' }],
  ['an empty message', '{"trackings":[]}', { kind: 'nothing', why: 'not-a-tracking' }],
  ['a tracking without news', aMessage({}, { events: [] }), { kind: 'nothing', deliveryId: 'm-1', why: 'no-scan-yet' }],
  ['no trackings', '{}', { kind: 'unreadable', why: 'unexpected-form:trackings' }],
  ['no tracker', '{"trackings":[{}]}', { kind: 'unreadable', why: 'unexpected-form:tracker' }],
  [
    'a number that cannot be one',
    aMessage({}, { tracker: { trackingNumber: 'a#b' } }),
    { kind: 'unreadable', why: 'not-a-tracking-number' },
  ],
])('%s has an answer', (_, body, answer) => {
  expect(read(body)).toMatchObject(answer);
});

test('whoever knows the secret is believed, and nobody else', () => {
  const proof = { ...proofOf(kit), secrets: ['new-secret', 'old-secret'] };
  const trust = (authorization: string, secrets = proof.secrets) =>
    ship24.trust(aDelivery('{}', authorization ? { authorization } : {}), { ...proof, secrets });
  for (const good of ['Bearer new-secret', 'Bearer old-secret', 'bearer new-secret']) {
    expect(trust(good)).toEqual({ trusted: true });
  }
  for (const bad of ['Bearer another', 'new-secret', 'Bearer new-secret ', 'Basic new-secret', 'Bearer ']) {
    expect(trust(bad)).toEqual({ trusted: false, why: 'signature-mismatch' });
  }
  expect(trust('')).toEqual({ trusted: false, why: 'signature-missing' });
  expect(trust('Bearer ', [''])).toEqual({ trusted: false, why: 'no-secret' });
});
