import { readFileSync } from 'node:fs';
import { shippo } from '../../../carriers/shippo/index.ts';
import { compareScans } from '../../../domain/tracking.ts';
import { aDelivery, brokenBodies, onlyParcel, today } from '../deliveries.ts';
import { kit } from './kit.ts';
import { anEvent, hear, scan } from './tracks.ts';

const read = (body: string | Uint8Array) => shippo.read(aDelivery(body), today);
const sample = (situation: string) => readFileSync(`carriers/shippo/samples/${situation}.json`, 'utf8');
const road = [
  scan('PRE_TRANSIT', 'information_received', '2026-11-16T15:00:00Z'),
  scan('TRANSIT', 'package_arrived', '2026-11-17T15:00:00Z'),
  scan('TRANSIT', 'out_for_delivery', '2026-11-18T15:00:00Z'),
];
const statusesOf = (body: string) => hear(body).scans.map(({ status }) => status);

test.each(Object.entries(kit.samples))('the sample "%s" reads as documented', (situation, expected) => {
  if (expected.nothing) {
    expect(read(sample(situation))).toMatchObject({ kind: 'nothing', why: expected.nothing });
    return;
  }
  const news = onlyParcel(read(sample(situation)));
  expect(news).toMatchObject({ carrier: 'usps', trackingNumber: '9205590164917312751089' });
  expect(news.scans).toHaveLength(expected.scans!);
  const { status, actionRequired } = news.scans.toSorted(compareScans).at(-1)!;
  expect({ status, actionRequired }).toMatchObject({
    status: expected.status,
    actionRequired: expected.actionRequired ?? false,
  });
});

test('a scan keeps its codes, reason, place, time as sent and words', () => {
  expect(onlyParcel(read(sample('exception'))).scans.at(-1)).toEqual({
    id: expect.stringMatching(/^[\w-]{12}$/),
    status: 'exception',
    reason: 'held',
    actionRequired: true,
    time: { text: '2026-11-20T18:51:00Z', instant: '2026-11-20T18:51:00.000Z' },
    orderAt: '2026-11-20T18:51:00.000Z',
    place: 400,
    voice: 'tracker',
    sender: 'shippo',
    words: {
      message: 'Held at Post Office, At Customer Request',
      location: 'Charleston, SC, US',
      providerStatus: 'TRANSIT/package_held',
    },
  });
});

test('a substatus may be an object, its code alone, null, or missing', () => {
  const withSubstatus = (substatus: unknown) =>
    statusesOf(anEvent({}, [{ status: 'TRANSIT', status_date: '2026-11-17T15:00:00Z', substatus }]));
  expect(withSubstatus({ code: 'delayed' })).toEqual(['delayed']);
  expect(withSubstatus('delayed')).toEqual(['delayed']);
  for (const none of [null, undefined, {}, 7, []]) expect(withSubstatus(none)).toEqual(['in_transit']);
});

test('the newest scan is read from the status, and is the same once the history holds it', () => {
  const ahead = hear(anEvent({ tracking_status: road[2] }, road.slice(0, 2))).scans;
  expect(ahead).toEqual(hear(anEvent({}, road)).scans);
  expect(hear(anEvent({ tracking_status: road[2] }, [])).scans).toMatchObject([
    { id: ahead[2]!.id, status: 'out_for_delivery', time: { instant: '2026-11-18T15:00:00.000Z' } },
  ]);
});

test('the same scan under another id of Shippo’s is the same', () => {
  const withId = (object_id: string) =>
    hear(
      anEvent(
        {},
        road.map((one) => ({ ...one, object_id })),
      ),
    ).scans;
  expect(withId('a')).toEqual(withId('b'));
});

test('a history from new to old says the same', () => {
  const forwards = hear(anEvent({}, road)).scans;
  expect(hear(anEvent({ tracking_status: road[2] }, road.toReversed())).scans).toEqual(forwards);
});

test('the status wins over the history', () => {
  const delivered = { status: 'DELIVERED', substatus: null, status_date: '2026-11-16T08:00:00Z' };
  expect(
    hear(anEvent({ tracking_status: delivered }, road))
      .scans.toSorted(compareScans)
      .at(-1),
  ).toMatchObject({
    status: 'delivered',
    time: { text: '2026-11-16T08:00:00Z' },
  });
  expect(statusesOf(anEvent({ tracking_status: 'DELIVERED' }, road)).at(-1)).toBe('delivered');
});

test('a status without a substatus says nothing against the scan that says more', () => {
  const bare = { status: 'TRANSIT', substatus: null, status_date: null };
  expect(statusesOf(anEvent({ tracking_status: bare }, road))).toEqual([
    'label_created',
    'in_transit',
    'out_for_delivery',
  ]);
});

test('without any status the history speaks alone', () => {
  expect(statusesOf(anEvent({ tracking_status: null }, road)).at(-1)).toBe('out_for_delivery');
});

test('the expected day is a bare date at midnight UTC, and an instant else', () => {
  const estimate = (eta: unknown) => hear(anEvent({ eta }, road)).estimatedDelivery;
  expect(estimate('2026-11-20T00:00:00Z')).toEqual({ time: { text: '2026-11-20' }, source: 'tracker' });
  expect(estimate('2026-11-20T18:00:00Z')?.time.instant).toBe('2026-11-20T18:00:00.000Z');
  for (const none of [null, '', 7]) expect(estimate(none)).toBeUndefined();
});

test('an expected day alone is news', () => {
  expect(hear(anEvent({ eta: '2026-11-20T00:00:00Z' }))).toMatchObject({ scans: [] });
});

test('a carrier is spelled as everywhere else, and may stand outside of the track', () => {
  expect(hear(anEvent({ carrier: 'dhl_express' }, road)).carrier).toBe('dhl-express');
  expect(hear(anEvent({ carrier: null }, road)).carrier).toBe('other');
  expect(hear(anEvent({ carrier: null }, road).replace('{', '{"carrier":"ups",')).carrier).toBe('ups');
});

test.each([
  ['another event', '{"event":"batch_created","data":{}}', { kind: 'nothing', why: 'not-a-track' }],
  ['no data', '{"event":"track_updated"}', { kind: 'unreadable', why: 'unexpected-form:body' }],
  ['no number', anEvent({ tracking_number: null }), { kind: 'unreadable', why: 'unexpected-form:tracking_number' }],
  [
    'a number that cannot be one',
    anEvent({ tracking_number: 'a#b' }),
    { kind: 'unreadable', why: 'not-a-tracking-number' },
  ],
])('%s has an answer', (_, body, answer) => {
  expect(read(body)).toEqual(answer);
});

test.each(brokenBodies)('%s is unreadable', (_, body) => {
  expect(read(body)).toMatchObject({
    kind: 'unreadable',
    why: expect.stringMatching(/^(not-json|unexpected-form:\w+)$/),
  });
});
