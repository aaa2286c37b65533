import { readFileSync } from 'node:fs';
import { aftership } from '../../../carriers/aftership/index.ts';
import { compareScans } from '../../../domain/tracking.ts';
import { aDelivery, brokenBodies, onlyParcel, today } from '../deliveries.ts';
import { kit } from './kit.ts';
import { aTracking, checkpoint, hear } from './trackings.ts';

const read = (body: string | Uint8Array) => aftership.read(aDelivery(body), today);
const sample = (situation: string) => readFileSync(`carriers/aftership/samples/${situation}.json`, 'utf8');
const road = [
  checkpoint('InfoReceived_001', '2026-11-16T09:00:00+01:00'),
  checkpoint('InTransit_003', '2026-11-17T09:00:00+01:00'),
  checkpoint('OutForDelivery_001', '2026-11-18T09:00:00+01:00'),
];
const local = road.map((one) => ({ ...one, checkpoint_time: one.checkpoint_time!.slice(0, 19) }));

test.each(Object.entries(kit.samples))(
  'the sample "%s" reads as documented',
  (situation, { status, scans, nothing }) => {
    if (nothing) {
      expect(read(sample(situation))).toMatchObject({ kind: 'nothing', why: nothing });
      return;
    }
    const news = onlyParcel(read(sample(situation)));
    expect(news).toMatchObject({ carrier: 'usps', trackingNumber: '9400100000000000000002' });
    expect(news.scans).toHaveLength(scans!);
    expect(news.scans.toSorted(compareScans).at(-1)?.status).toBe(status);
  },
);

test('a checkpoint keeps its codes, reason, place, time as sent and words', () => {
  expect(onlyParcel(read(sample('exception'))).scans.at(-1)).toEqual({
    id: expect.stringMatching(/^[\w-]{12}$/),
    status: 'exception',
    reason: 'address_issue',
    actionRequired: true,
    time: { text: '2026-11-20T09:30:00-05:00', instant: '2026-11-20T14:30:00.000Z' },
    orderAt: '2026-11-20T14:30:00.000Z',
    place: 400,
    voice: 'tracker',
    sender: 'aftership',
    words: {
      message: 'Insufficient Address',
      location: 'CHARLESTON, SC, 29407, USA, United States',
      providerStatus: 'Exception/Exception_007',
    },
  });
});

test('a place without a line of its own is put together, whatever the version calls the country', () => {
  const place = (more: object) =>
    hear(aTracking({ tag: 'InTransit' }, [checkpoint('InTransit_003', '2026-11-17T09:00:00Z', { ...more })])).scans[0]
      ?.words?.location;
  expect(place({ city: 'Kiel', state: null, country_region: 'DEU' })).toBe('Kiel, DEU');
  expect(place({ city: 'Kiel', country_iso3: 'DEU' })).toBe('Kiel, DEU');
  expect(place({ location: 'KIEL', city: 'Kiel' })).toBe('KIEL');
});

test('a time without an offset has no known instant', () => {
  const { scans } = hear(aTracking({ tag: 'OutForDelivery' }, local));
  expect(scans.map(({ time }) => time)).toEqual(local.map(({ checkpoint_time: text }) => ({ text })));
});

test.each([
  ['zoned', road],
  ['local', local],
])('%s checkpoints say the same from new to old as from old to new', (_, checkpoints) => {
  const forwards = hear(aTracking({ tag: 'OutForDelivery' }, checkpoints)).scans;
  expect(hear(aTracking({ tag: 'OutForDelivery' }, checkpoints.toReversed())).scans).toEqual(forwards);
  expect(forwards.map(({ status }) => status)).toEqual(['label_created', 'in_transit', 'out_for_delivery']);
});

test('the word about the whole wins over the last checkpoint', () => {
  const scans = [...road, checkpoint('Exception_013', '2026-11-19T09:00:00+01:00')];
  expect(hear(aTracking({ tag: 'Delivered', subtag: 'Delivered_001' }, scans)).scans.at(-1)).toMatchObject({
    status: 'delivered',
    words: { providerStatus: 'Delivered/Delivered_001' },
  });
  expect(hear(aTracking({ tag: 'Exception', subtag: 'Exception_011' }, road)).scans.at(-1)).toMatchObject({
    status: 'returned_to_sender',
  });
});

test('a plain exception says nothing against the checkpoint that says which', () => {
  const scans = [...road, checkpoint('Exception_012', '2026-11-19T09:00:00+01:00')];
  const heard = hear(aTracking({ tag: 'Exception', subtag: 'Exception_001' }, scans)).scans;
  expect(heard.map(({ status }) => status).slice(3)).toEqual(['damaged']);
});

test('expiring is told once, behind all other scans, in whichever order they come', () => {
  const body = (checkpoints: typeof road) => aTracking({ tag: 'Expired', subtag: 'Expired_001' }, checkpoints);
  const heard = hear(body(road)).scans;
  expect(heard.map(({ status }) => status)).toEqual(['label_created', 'in_transit', 'out_for_delivery', 'expired']);
  expect(hear(body([road[2]!, road[0]!, road[1]!])).scans).toEqual(heard);
});

test.each([
  [
    'the best one',
    { latest_estimated_delivery: { source: 'Courier', datetime: '2026-11-20' } },
    '2026-11-20',
    'carrier',
  ],
  [
    'the shop’s own',
    { latest_estimated_delivery: { source: 'Order EDD', datetime: '2026-11-20' } },
    '2026-11-20',
    'shop',
  ],
  [
    'a range, by its end',
    { latest_estimated_delivery: { source: 'AfterShip EDD', datetime_min: '2026-11-20', datetime_max: '2026-11-22' } },
    '2026-11-22',
    'tracker',
  ],
  [
    'the courier’s',
    {
      latest_estimated_delivery: null,
      courier_estimated_delivery_date: { estimated_delivery_date: '2026-11-20T18:00:00' },
      aftership_estimated_delivery_date: { estimated_delivery_date: '2026-11-21' },
    },
    '2026-11-20T18:00:00',
    'carrier',
  ],
  [
    'AfterShip’s',
    { aftership_estimated_delivery_date: { estimated_delivery_date: '2026-11-21T00:00:00+00:00' } },
    '2026-11-21',
    'tracker',
  ],
  ['that of an older version', { expected_delivery: '2026-11-20' }, '2026-11-20', 'carrier'],
])('of the expected days %s is read', (...[, changes, text, source]) => {
  expect(hear(aTracking({ tag: 'InTransit', ...changes }, road)).estimatedDelivery).toEqual({ time: { text }, source });
});

test('fields that no decision rests on may have any form', () => {
  const odd = {
    slug: 'usps',
    created_at: 7,
    latest_estimated_delivery: [],
    expected_delivery: 7,
    courier_estimated_delivery_date: { estimated_delivery_date: 7 },
  };
  const checkpoints = [{ ...road[0], message: 7, location: {}, city: [], country_region: false }];
  expect(hear(aTracking({ tag: 'InfoReceived', ...odd }, checkpoints)).scans).toHaveLength(1);
});

test('a parcel without a carrier that AfterShip knows is of another carrier', () => {
  expect(hear(aTracking({ slug: null, tag: 'InTransit' }, road)).carrier).toBe('other');
});

test.each([
  ['another product’s event', '{"event":"return.approved"}', { kind: 'nothing', why: 'not-a-tracking' }],
  ['no message', '{"event":"tracking_update"}', { kind: 'unreadable', why: 'unexpected-form:body' }],
  ['no number', aTracking({ tracking_number: null }), { kind: 'unreadable', why: 'unexpected-form:tracking_number' }],
  [
    'a number that cannot be one',
    aTracking({ tracking_number: 'a#b' }),
    { kind: 'unreadable', why: 'not-a-tracking-number' },
  ],
  ['a list that is none', aTracking({ checkpoints: {} }), { kind: 'unreadable', why: 'unexpected-form:checkpoints' }],
])('%s has an answer', (_, body, answer) => {
  expect(read(body)).toEqual(answer);
});

test.each(brokenBodies)('%s is unreadable', (_, body) => {
  expect(read(body)).toMatchObject({
    kind: 'unreadable',
    why: expect.stringMatching(/^(not-json|unexpected-form:\w+)$/),
  });
});
