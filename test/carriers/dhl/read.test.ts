import { dhl } from '../../../carriers/dhl/index.ts';
import { aDelivery, brokenBodies, onlyParcel, today } from '../deliveries.ts';
import { aPush, aShipment, event, hear, NUMBER, sampleOf } from './shipments.ts';

const read = (body: string | Uint8Array) => dhl.read(aDelivery(body), today);
const statusesOf = ({ scans }: ReturnType<typeof hear>) => scans.map(({ status }) => status);

const road = [
  event('2026-11-18T08:31:00', 'transit', 'Die Sendung wurde in das Zustellfahrzeug geladen.'),
  event('2026-11-17T18:40:00', 'transit', 'Die Sendung wurde im Start-Paketzentrum bearbeitet.'),
  event('2026-11-17T09:02:00', 'pre-transit', 'Die Auftragsdaten wurden elektronisch übermittelt.'),
];

test('a shipment becomes the scans of its parcel, oldest first, in the time of their place', () => {
  const news = hear(aPush(aShipment(road)));
  expect(news).toMatchObject({ carrier: 'dhl', trackingNumber: NUMBER });
  expect(statusesOf(news)).toEqual(['label_created', 'in_transit', 'out_for_delivery']);
  expect(news.scans.at(-1)).toEqual({
    id: expect.stringMatching(/^[\w-]{12}$/),
    status: 'out_for_delivery',
    actionRequired: false,
    time: { text: '2026-11-18T08:31:00', instant: '2026-11-18T07:31:00.000Z', zone: 'Europe/Berlin' },
    orderAt: '2026-11-18T07:31:00.000Z',
    place: 200,
    voice: 'carrier',
    sender: 'dhl',
    words: {
      message: 'Die Sendung wurde in das Zustellfahrzeug geladen.',
      location: 'Leipzig, DE',
      providerStatus: 'transit/Die Sendung wurde in das Zustellfahrzeug geladen.',
    },
  });
});

test('an id may be a number', () => {
  expect(hear(aPush(aShipment(road, { id: 7777777770 }))).trackingNumber).toBe('7777777770');
  expect(hear(aPush(aShipment(road)).replace(`"${NUMBER}"`, '340434161094000001')).trackingNumber).toBe(
    '340434161094000001',
  );
});

test('a status that is the newest event, but for a "Z" behind its time, is no second scan', () => {
  const status = { ...road[0], timestamp: '2026-11-18T08:31:00Z' };
  expect(hear(aPush(aShipment(road, { status })))).toEqual(hear(aPush(aShipment(road))));
});

test('a status of which there is no event yet is a scan of its own time', () => {
  const status = event('2026-11-18T13:05:00', 'delivered', 'Die Sendung wurde erfolgreich zugestellt.');
  const { scans } = hear(aPush(aShipment(road, { status })));
  expect(scans.at(-1)).toMatchObject({ status: 'delivered', time: { text: '2026-11-18T13:05:00' } });
  const later = hear(aPush(aShipment([status, ...road])));
  expect(later.scans.map(({ id }) => id)).toEqual(scans.map(({ id }) => id));
});

test('a status without a time that contradicts the newest event stands behind it', () => {
  const { scans } = hear(aPush(aShipment(road, { status: { statusCode: 'failure', status: 'Lost' } })));
  expect(scans).toHaveLength(4);
  expect(scans.at(-1)).toMatchObject({ status: 'exception', words: { providerStatus: 'failure/Lost' } });
});

test('a status that says less than the newest event adds nothing', () => {
  expect(hear(aPush(aShipment(road, { status: { statusCode: 'transit', status: 'In transit' } }))).scans).toHaveLength(
    3,
  );
});

test.each<[string, object, string | undefined]>([
  ['a day', { estimatedTimeOfDelivery: '2026-11-19' }, '2026-11-19'],
  ['midnight in UTC', { estimatedTimeOfDelivery: '2026-11-19T00:00:00Z' }, '2026-11-19'],
  ['a moment', { estimatedTimeOfDelivery: '2026-11-19T14:00:00+01:00' }, '2026-11-19T14:00:00+01:00'],
  [
    'the end of a time frame',
    { estimatedDeliveryTimeFrame: { estimatedThrough: '2026-11-19T12:05:00+01:00' } },
    '2026-11-19T12:05:00+01:00',
  ],
  ['nothing', {}, undefined],
])('%s is the estimate', (_, more, text) => {
  expect(hear(aPush(aShipment(road, more))).estimatedDelivery?.time.text).toBe(text);
});

test('a push about several parcels has news of each, and two of one number are one', () => {
  const other = aShipment(road.slice(1), { id: '00340434161094000017' });
  expect(read(aPush(aShipment(road), other))).toMatchObject({
    parcels: [{ trackingNumber: NUMBER }, { trackingNumber: '00340434161094000017' }],
  });
  expect(onlyParcel(read(aPush(aShipment(road.slice(1)), aShipment(road)))).scans).toHaveLength(3);
});

test('places of DHL Express tell the zone', () => {
  const news = hear(sampleOf('express'));
  expect(news.scans.map(({ time }) => time.instant)).toEqual([
    '2026-11-16T15:20:00.000Z',
    '2026-11-18T09:47:00.000Z',
    '2026-11-19T17:01:00.000Z',
    '2026-11-20T16:35:00.000Z',
  ]);
});

test('a package of eCommerce Americas is read by its words, in the time zone that it names', () => {
  expect(hear(sampleOf('ecommerce-packages'))).toMatchObject({
    carrier: 'dhl-ecommerce',
    trackingNumber: '9261290000000000000001',
    estimatedDelivery: { time: { text: '2026-11-21' } },
    scans: [
      { status: 'label_created', time: { instant: '2026-11-15T16:20:00.000Z' } },
      { status: 'in_transit', time: { instant: '2026-11-16T19:27:32.000Z' } },
      { status: 'in_transit', time: { instant: '2026-11-18T12:18:30.000Z' } },
      { status: 'out_for_delivery', time: { instant: '2026-11-20T16:02:00.000Z' } },
    ],
  });
});

test('one event in another form loses none of the others', () => {
  expect(statusesOf(hear(aPush(aShipment([7 as unknown as object, ...road], { status: 'transit' }))))).toHaveLength(3);
});

test.each([
  ['the validation', sampleOf('subscription-validate'), 'nothing', 'subscription-validate'],
  ['the confirmation', sampleOf('subscription-ready'), 'nothing', 'subscription-ready'],
  ['another step', '{"scope":"subscription.deleted"}', 'nothing', 'not-a-shipment'],
  ['no shipment', aPush(), 'nothing', 'no-scan-yet'],
  ['a shipment without any event', aPush({ id: NUMBER }), 'nothing', 'no-scan-yet'],
  ['a number that cannot be one', aPush(aShipment(road, { id: 'a#b' })), 'unreadable', 'not-a-tracking-number'],
  ['another body', '{"hello":1}', 'unreadable', 'unexpected-form:shipments'],
  ['a broken package', '{"packages":[1]}', 'unreadable', 'unexpected-form:packages.*'],
])('%s has an answer', (...[, body, kind, why]) => {
  expect(read(body)).toMatchObject({ kind, why });
});

test.each(brokenBodies)('%s is unreadable', (_, body) => {
  expect(read(body)).toMatchObject({ kind: 'unreadable' });
});

/** Seconds of the processor, whatever else the machine does: the best of three. */
const worked = (body: string): number => {
  const once = () => {
    const before = process.cpuUsage();
    read(body);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  return Math.min(once(), once(), once());
};

test('a shipment that is told again and again costs no more each time', () => {
  const told = aShipment([event('2026-11-17T18:40:00', 'transit', 'x')], { status: undefined });
  const often = (times: number) => aPush(...Array.from({ length: times }, () => told));
  expect(worked(often(24_000))).toBeLessThan(6 * worked(often(6_000)));
}, 60_000);
