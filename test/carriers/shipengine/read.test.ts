import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { compareScans } from '../../../domain/tracking.ts';
import { aTracking, hear, read } from './events.ts';

const sample = (situation: string): string => readFileSync(`carriers/shipengine/samples/${situation}.json`, 'utf8');
const newest = (body: string) => hear(body).scans.toSorted(compareScans).at(-1)!;

test('a scan keeps its code, reason, place, both of its times and its words', () => {
  const news = hear(sample('exception'));
  expect(news).toMatchObject({ carrier: 'ups', trackingNumber: '1Z999AA10000000001' });
  expect(news.scans.at(-1)).toEqual({
    id: expect.stringMatching(/^[\w-]{12}$/),
    status: 'exception',
    reason: 'address_issue',
    actionRequired: true,
    time: { text: '2026-03-04T09:40:00', instant: '2026-03-04T14:40:00.000Z' },
    orderAt: '2026-03-04T14:40:00.000Z',
    place: 400,
    voice: 'tracker',
    sender: 'shipengine',
    words: {
      message: 'The street number is incorrect.',
      location: 'Charleston, SC, US',
      providerStatus: 'EX/ADDRESS_QUERY',
    },
  });
});

test.each([
  ['both times', '2026-03-04T09:40:00', '2026-03-04T14:40:00Z', '2026-03-04T09:40:00', '14:40'],
  ['a false Z behind the local time', '2026-03-04T09:40:00Z', '2026-03-04T14:40:00Z', '2026-03-04T09:40:00', '14:40'],
  ['one time, said twice', '2026-03-04T14:40:00Z', '2026-03-04T14:40:00.000Z', '2026-03-04T14:40:00Z', '14:40'],
  ['an offset', '2026-03-04T09:40:00-05:00', '2026-03-04T14:40:00Z', '2026-03-04T09:40:00-05:00', '14:40'],
  ['UTC alone', null, '2026-03-04T14:40:00Z', '2026-03-04T14:40:00Z', '14:40'],
  ['local time alone', '2026-03-04T09:40:00', null, '2026-03-04T09:40:00', undefined],
  ['no time', '', '', '', undefined],
])('%s', (...[, carrier_occurred_at, occurred_at, text, hour]) => {
  const [scan] = hear(aTracking({}, [{ carrier_occurred_at, occurred_at, status_code: 'IT' }])).scans;
  expect(scan?.time).toEqual({ text, ...(hour ? { instant: `2026-03-04T${hour}:00.000Z` } : {}) });
});

test('of an older body the carrier stands in the address, and the time under another name', () => {
  const { carrier, scans } = hear(sample('older-body'));
  expect(carrier).toBe('ups');
  expect(scans.map(({ status, time }) => [status, time.text])).toEqual([
    ['label_created', '2026-03-02T22:10:00Z'],
    ['in_transit', '2026-03-03T01:30:00Z'],
    ['in_transit', '2026-03-03T04:05:00Z'],
  ]);
  expect(hear(aTracking({ tracking_number: null, carrier_code: null, status_code: 'DE' }))).toMatchObject({
    carrier: 'usps',
    trackingNumber: '9400100000000000000001',
  });
});

test.each([
  ['stamps_com', 'usps'],
  ['ups_walleted', 'ups'],
  ['fedex_uk', 'fedex'],
  ['dhl_express', 'dhl-express'],
  ['canada_post', 'canada-post'],
  ['', 'usps'],
])('the carrier "%s" is %s', (carrier_code, carrier) => {
  expect(hear(aTracking({ carrier_code, status_code: 'DE' })).carrier).toBe(carrier);
});

test('a parcel that is delivered stays so while its newest scan says that it is on its way', () => {
  expect(newest(sample('delivered-before-its-scan'))).toMatchObject({
    status: 'delivered',
    words: { providerStatus: 'DE/DELIVERED' },
  });
});

test('events without codes are scans of unknown meaning, and the parcel has its own status', () => {
  expect(hear(sample('events-without-status')).scans.map(({ status }) => status)).toEqual([
    'unknown',
    'unknown',
    'unknown',
    'in_transit',
  ]);
});

test('a delivery without any event is heard', () => {
  const news = hear(aTracking({ status_code: 'DE', actual_delivery_date: '2026-11-20T10:00:00' }));
  expect(news.scans).toMatchObject([{ status: 'delivered', time: { text: '2026-11-20T10:00:00' } }]);
});

test.each([
  ['2026-11-24T00:00:00Z', { text: '2026-11-24' }],
  ['2026-11-24T00:00:00', { text: '2026-11-24' }],
  ['2026-11-24T17:30:00', { text: '2026-11-24T17:30:00' }],
  ['2026-11-24T17:30:00Z', { text: '2026-11-24T17:30:00Z', instant: '2026-11-24T17:30:00.000Z' }],
])('the estimate %s is %j', (estimated_delivery_date, time) => {
  expect(hear(aTracking({ estimated_delivery_date })).estimatedDelivery).toEqual({ time, source: 'tracker' });
});

test('the same events in any order are the same scans, and a longer history keeps them', () => {
  const whole = JSON.parse(sample('delivered'));
  const idsOf = (events: readonly object[]) => hear(aTracking({ status_code: 'DE' }, events)).scans.map(({ id }) => id);
  const events: readonly object[] = whole.data.events;
  fc.assert(
    fc.property(fc.shuffledSubarray([...events], { minLength: events.length }), (shuffled) => {
      expect(idsOf(shuffled)).toEqual(idsOf(events));
    }),
  );
  expect(idsOf(events)).toEqual(expect.arrayContaining(idsOf(events.slice(2)).slice(0, 4)));
});

test.each([
  ['no data', { data: undefined }, { kind: 'unreadable', why: 'unexpected-form:body' }],
  ['an order of ShipStation', { resource_type: 'ORDER_NOTIFY' }, { kind: 'nothing', why: 'not-a-tracker' }],
  ['a parcel nobody knows of yet', {}, { kind: 'nothing', why: 'no-scan-yet' }],
  ['no type', { resource_type: null }, { kind: 'unreadable', why: 'unexpected-form:resource_type' }],
])('%s has an answer', (_, envelope, answer) => {
  expect(read(aTracking({}, [], envelope))).toMatchObject(answer);
});

test('a number that cannot be one is kept aside', () => {
  expect(read(aTracking({ tracking_number: 'a#b' }))).toEqual({ kind: 'unreadable', why: 'not-a-tracking-number' });
});

test('fields that decide nothing may have any form', () => {
  const odd = { description: 7, postal_code: { a: 1 }, event_code: 12, country_code: [], latitude: 'x' };
  expect(
    hear(
      aTracking({ estimated_delivery_date: 7 }, [{ ...odd, occurred_at: '2026-11-20T10:00:00Z', status_code: 'IT' }]),
    ),
  ).toMatchObject({ scans: [{ status: 'in_transit' }] });
});

test('that ShipEngine stopped looking is told behind all scans, once', () => {
  const events = [
    { occurred_at: '2026-11-20T12:00:00Z', status_code: 'IT' },
    { occurred_at: '2026-11-20T10:00:00Z', status_code: 'AC' },
  ];
  const expired = { status_code: 'UN', status_detail_code: 'TRACKING_EXPIRED' };
  const told = hear(aTracking(expired, events)).scans;
  expect(told.map(({ status }) => status)).toEqual(['in_transit', 'in_transit', 'expired']);
  expect(hear(aTracking(expired, events.toReversed())).scans).toEqual(told);
});
