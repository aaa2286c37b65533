import { readFileSync } from 'node:fs';
import { karrio } from '../../../carriers/karrio/index.ts';
import { aDelivery, knowing, onlyParcel, today } from '../deliveries.ts';

const sample = (situation: string): string => readFileSync(`carriers/karrio/samples/${situation}.json`, 'utf8');
const read = (body: string) => karrio.read(aDelivery(body), today);
const hear = (body: string) => onlyParcel(read(body));

const aTracker = (changes: object = {}, event = 'tracker_updated'): string =>
  JSON.stringify({
    event,
    data: { tracking_number: '1Z999AA10000000001', carrier_name: 'ups', status: 'in_transit', events: [], ...changes },
  });

const timeOf = (event: object) => hear(aTracker({ events: [{ status: 'in_transit', ...event }] })).scans[0]?.time;

test('the secret itself is the proof, as Karrio sends it', () => {
  const trust = (headers: Readonly<Record<string, string>>) =>
    karrio.trust(aDelivery('{}', headers), knowing(['whsec_new', 'whsec_old']));
  expect(trust({ 'x-event-id': 'whsec_new' })).toEqual({ trusted: true });
  expect(trust({ 'x-event-id': 'whsec_old' })).toEqual({ trusted: true });
  expect(trust({ 'x-event-id': 'whsec_other' })).toEqual({ trusted: false, why: 'signature-mismatch' });
  expect(trust({})).toEqual({ trusted: false, why: 'signature-missing' });
});

test('a scan keeps its codes, place, local time and words', () => {
  const news = hear(sample('delivery-failed'));
  expect(news).toMatchObject({ carrier: 'canada-post', trackingNumber: '7023210000000001' });
  expect(news.estimatedDelivery).toEqual({ time: { text: '2026-03-05' }, source: 'tracker' });
  expect(news.scans.at(-1)).toMatchObject({
    status: 'delivery_attempt_failed',
    reason: 'not_at_home',
    time: { text: '2026-03-04T14:40' },
    words: {
      message: 'Attempted delivery. Notice card left.',
      location: 'TORONTO, ON',
      providerStatus: 'delivery_failed/consignee_not_home',
    },
  });
});

test.each([
  [{ date: '2026-11-20', time: '14:05' }, '2026-11-20T14:05'],
  [{ date: '2026-11-20', time: '02:05 PM' }, '2026-11-20T14:05'],
  [{ date: '2026-11-20', time: '2:05 am' }, '2026-11-20T02:05'],
  [{ date: '2026-11-20', time: '12:05 AM' }, '2026-11-20T00:05'],
  [{ date: '2026-11-20', time: '12:05 PM' }, '2026-11-20T12:05'],
  [{ date: '2026-11-20', time: '14:05 PM' }, '2026-11-20T14:05'],
  [{ date: '2026-11-20', time: '00:05 AM' }, '2026-11-20T00:05'],
  [{ date: '2026-11-20', time: '14:05:09' }, '2026-11-20T14:05:09'],
  [{ date: '2026-11-20', time: null }, '2026-11-20'],
  [{ date: '2026-11-20', time: 'noon' }, '2026-11-20'],
  [{ date: '2026-11-20', time: '14:05', timestamp: '2026-11-20T14:05:00.000Z' }, '2026-11-20T14:05'],
  [{ timestamp: '2026-11-20T14:05:00.000Z' }, '2026-11-20T14:05:00.000'],
  [{ date: '2026-11-20', timestamp: '2026-11-20T00:00:00.000Z' }, '2026-11-20'],
  [{ date: 'yesterday' }, ''],
  [{}, ''],
])('the time %j is local, of no known zone', (event, text) => {
  expect(timeOf(event)).toEqual({ text });
});

test('events without a status have no meaning of their own; the tracker has', () => {
  expect(hear(sample('events-without-status')).scans.map(({ status, time }) => [status, time.text])).toEqual([
    ['unknown', '2026-03-02T16:10'],
    ['unknown', '2026-03-02T19:30'],
    ['unknown', '2026-03-03T02:05'],
    ['unknown', '2026-03-04T08:02'],
    ['out_for_delivery', '2026-03-04T08:02'],
  ]);
});

test.each([
  ['dhl_universal', undefined, 'dhl'],
  ['usps_international', undefined, 'usps'],
  ['generic', 'Acme Post', 'acme-post'],
  ['generic', undefined, 'generic'],
  [null, 'fedex', 'fedex'],
  [null, undefined, 'other'],
])('the carrier %s with the name %s beside it is %s', (carrier_name, carrier, slug) => {
  expect(hear(aTracker({ carrier_name, meta: { carrier } })).carrier).toBe(slug);
});

test.each([
  ['a shipment', aTracker({}, 'shipment_out_for_delivery'), { kind: 'nothing', why: 'not-a-tracker' }],
  ['a tracker that knows nothing', aTracker({ status: 'unknown' }), { kind: 'nothing', why: 'no-scan-yet' }],
  ['no tracker', '{"event":"tracker_updated"}', { kind: 'unreadable', why: 'unexpected-form:body' }],
  ['a number that is none', aTracker({ tracking_number: 'a#b' }), { kind: 'unreadable', why: 'not-a-tracking-number' }],
])('%s has an answer', (_, body, answer) => {
  expect(read(body)).toMatchObject(answer);
});

test('fields that decide nothing may have any form', () => {
  const odd = { date: 7, time: [], timestamp: 1_763_640_000, code: {}, description: 1, location: null };
  expect(hear(aTracker({ meta: 'x', estimated_delivery: 1, events: [{ ...odd, status: 'picked_up' }] }))).toMatchObject(
    {
      scans: [{ status: 'in_transit', time: { text: '' } }],
    },
  );
});
