import { readFileSync } from 'node:fs';
import { seventeenTrack } from '../../../carriers/17track/index.ts';
import { aDelivery, knowing, onlyParcel, today } from '../deliveries.ts';
import { kit } from './kit.ts';

const sample = (situation: string): string => readFileSync(`carriers/17track/samples/${situation}.json`, 'utf8');
const read = (body: string) => seventeenTrack.read(aDelivery(body), today);
const hear = (body: string) => onlyParcel(read(body));

const aPush = (event: object, data: object = {}, info: object = {}): string =>
  JSON.stringify({
    event: 'TRACKING_UPDATED',
    data: {
      number: 'LX000000001CN',
      carrier: 3011,
      track_info: {
        latest_status: { status: 'InTransit', sub_status: 'InTransit_Other' },
        tracking: { providers: [{ provider: { key: 3011, name: 'China Post' }, events: [event] }] },
        ...info,
      },
      ...data,
    },
  });

test('a digest made outside of this program is trusted', () => {
  // printf '%s' '{"event":"TRACKING_STOPPED"}/0123456789ABCDEF0123456789ABCDEF' | sha256sum
  const sign = '6d54bcdd320011bd59c74aaa6e64de348e9b28f444225a021c2286c4afebbe0f';
  const delivery = (body: string, text = sign) => aDelivery(body, { sign: text });
  const proof = knowing([...kit.secrets]);
  expect(seventeenTrack.trust(delivery('{"event":"TRACKING_STOPPED"}'), proof)).toEqual({ trusted: true });
  expect(seventeenTrack.trust(delivery('{"event":"TRACKING_STOPPED"}', sign.toUpperCase()), proof).trusted).toBe(true);
  expect(seventeenTrack.trust(delivery('{"event":"TRACKING_STOPPED"} '), proof)).toEqual({
    trusted: false,
    why: 'signature-mismatch',
  });
});

test('the signature may come in another header', () => {
  const settings = { header: 'X-17-Sign' };
  const headers = kit.sender.sign!(Buffer.from('{}'), { secret: kit.secrets[0]!, settings, now: 0 });
  expect(seventeenTrack.trust(aDelivery('{}', headers), knowing([...kit.secrets], { settings }))).toEqual({
    trusted: true,
  });
  expect(seventeenTrack.trust(aDelivery('{}', headers), knowing([...kit.secrets]))).toEqual({
    trusted: false,
    why: 'signature-missing',
  });
});

test('a scan keeps its code, place, time as sent and words', () => {
  const news = hear(sample('nobody-at-home'));
  expect(news).toMatchObject({ carrier: 'china-post', trackingNumber: 'LX000000001CN' });
  expect(news.scans.at(-1)).toMatchObject({
    status: 'delivery_attempt_failed',
    reason: 'not_at_home',
    time: { text: '2026-03-01T14:00:00-05:00', instant: '2026-03-01T19:00:00.000Z' },
    words: {
      message: 'Notice left, no authorized recipient available',
      location: 'NEW YORK, NY 10001',
      providerStatus: 'DeliveryFailure_NoBody',
    },
  });
});

test('events of two carriers are one history, whichever carrier stands first', () => {
  const body = JSON.parse(sample('two-carriers'));
  const told = hear(JSON.stringify(body)).scans;
  expect(told.map(({ status }) => status)).toEqual([
    'label_created',
    ...Array(4).fill('in_transit'),
    'out_for_delivery',
  ]);
  body.data.track_info.tracking.providers.reverse();
  expect(hear(JSON.stringify(body)).scans).toEqual(told);
});

test.each([
  ['parts', { time_raw: { date: '2026-11-20', time: '10:00:00', timezone: null } }, { text: '2026-11-20 10:00:00' }],
  [
    'parts with a zone',
    { time_raw: { date: '2026-11-20', time: '10:00:00', timezone: '+08:00' } },
    { text: '2026-11-20 10:00:00', instant: '2026-11-20T02:00:00.000Z', zone: '+08:00' },
  ],
  ['a date alone', { time_raw: { date: '2026-11-20', time: null, timezone: null } }, { text: '2026-11-20' }],
  ['a text', { time_raw: '2026/11/20 10:00' }, { text: '2026-11-20 10:00' }],
  [
    'a text with the moment in UTC beside it',
    { time_raw: '2026-11-20 10:00', time_utc: '2026-11-20T02:00:00Z' },
    { text: '2026-11-20 10:00', instant: '2026-11-20T02:00:00.000Z' },
  ],
  [
    'a place in a country of one zone',
    { time_raw: '2026-11-20 10:00', address: { country: 'DE' } },
    { text: '2026-11-20 10:00', instant: '2026-11-20T09:00:00.000Z', zone: 'Europe/Berlin' },
  ],
  [
    'UTC alone',
    { time_utc: '2026-11-20T02:00:00Z' },
    { text: '2026-11-20T02:00:00Z', instant: '2026-11-20T02:00:00.000Z' },
  ],
  ['nothing', { time_raw: { date: null, time: null, timezone: null } }, { text: '' }],
])('a time told by %s', (_, event, time) => {
  expect(hear(aPush({ sub_status: 'InTransit_Arrival', ...event })).scans[0]?.time).toEqual(time);
});

test.each([
  ['who was registered, where another reports as well', 3011, [21051, 3011], 'china-post'],
  ['who was registered, where only another reports', 3011, [21051], 'china-post'],
  ['who was registered, where nobody reports', 100003, [], 'fedex'],
  ['the name of a number that is not known here', 999999, [21051, 999999], 'acme-post'],
  ['who reports, where nobody was registered', 0, [21051], 'usps'],
  ['nobody', 0, [], 'other'],
])('the carrier is %s', (...[, carrier, keys, slug]) => {
  const providers = keys.map((key) => ({ provider: { key, name: 'Acme Post' }, events: [] }));
  const info = { latest_status: { status: 'Delivered', sub_status: null }, tracking: { providers } };
  expect(hear(aPush({}, { carrier }, info)).carrier).toBe(slug);
});

test('an exception of the parcel stands against the stage of its newest event', () => {
  expect(
    hear(sample('exception-beside-a-pickup'))
      .scans.slice(-2)
      .map(({ status }) => status),
  ).toEqual(['available_for_pickup', 'exception']);
});

test.each([
  [{ source: 'Official', from: '2026-11-23T00:00:00+08:00', to: '2026-11-25T00:00:00+08:00' }, '2026-11-25', 'carrier'],
  [{ source: '17TRACK', from: '2026-11-23T00:00:00Z', to: null }, '2026-11-23', 'tracker'],
])('the estimate %j', (estimated_delivery_date, text, source) => {
  expect(hear(aPush({}, {}, { time_metrics: { estimated_delivery_date } })).estimatedDelivery).toEqual({
    time: { text },
    source,
  });
});

test.each([
  [
    'no track_info',
    JSON.stringify({ event: 'TRACKING_UPDATED', data: { number: 'LX1' } }),
    'unexpected-form:track_info',
  ],
  ['a list of parcels, which 17TRACK never sends', '{"event":"TRACKING_UPDATED","data":[]}', 'unexpected-form:body'],
  ['a number that cannot be one', aPush({}, { number: 'a#b' }), 'not-a-tracking-number'],
])('%s is kept aside', (_, body, why) => {
  expect(read(body)).toEqual({ kind: 'unreadable', why });
});

test('fields that decide nothing may have any form', () => {
  const odd = { time_iso: 7, time_raw: [], description: {}, location: 1, address: 'x', stage: null };
  expect(hear(aPush({ ...odd, sub_status: 'InTransit_Arrival' }, { carrier: {} }, { time_metrics: 1 }))).toMatchObject({
    scans: [{ status: 'in_transit' }],
  });
});
