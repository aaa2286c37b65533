import fc from 'fast-check';
import { easypost } from '../../../carriers/easypost/index.ts';
import { snapshots } from '../../../carriers/easypost/snapshots.ts';
import { aDelivery, brokenBodies, now, onlyParcel, sample, today } from '../deliveries.ts';
import { aTracker, hear, scan } from './trackers.ts';

const read = (body: string | Uint8Array) => easypost.read(aDelivery(body), today);

test.each([
  ['label-created', ['label_created']],
  ['accepted', ['label_created', 'in_transit']],
  ['in-transit', ['label_created', 'in_transit', 'in_transit', 'in_transit']],
  ['out-for-delivery', [...Array(1).fill('label_created'), ...Array(4).fill('in_transit'), 'out_for_delivery']],
  ['delivered', ['label_created', ...Array(4).fill('in_transit'), 'out_for_delivery', 'delivered']],
  [
    'failed-attempt',
    ['label_created', ...Array(4).fill('in_transit'), 'out_for_delivery', 'delivery_attempt_failed', 'unknown'],
  ],
  ['exception', ['label_created', ...Array(4).fill('in_transit'), 'exception']],
  ['delayed', ['label_created', ...Array(3).fill('in_transit'), 'delayed']],
  ['lost', ['label_created', ...Array(3).fill('in_transit'), 'lost']],
  [
    'return-to-sender',
    ['label_created', ...Array(4).fill('in_transit'), 'out_for_delivery', 'exception', 'returned_to_sender'],
  ],
  ['available-for-pickup', ['label_created', ...Array(4).fill('in_transit'), 'available_for_pickup']],
])('the sample "%s" reads as documented', (situation, statuses) => {
  const news = onlyParcel(read(sample('easypost', situation)));
  expect(news).toMatchObject({ carrier: 'usps', trackingNumber: '9400100000000000000001' });
  expect(news.scans.map(({ status }) => status)).toEqual(statuses);
});

test('a scan keeps its code, reason, place, time as sent and words', () => {
  const { scans, estimatedDelivery } = onlyParcel(read(sample('easypost', 'exception')));
  expect(scans.at(-1)).toEqual({
    id: expect.stringMatching(/^[\w-]{12}$/),
    status: 'exception',
    reason: 'address_issue',
    actionRequired: true,
    time: { text: '2026-03-05T09:30:00-05:00', instant: '2026-03-05T14:30:00.000Z' },
    orderAt: '2026-03-05T14:30:00.000Z',
    place: 500,
    voice: 'tracker',
    sender: 'easypost',
    words: {
      message: 'Insufficient Address',
      location: 'CHARLESTON, SC, US',
      providerStatus: 'failure/address_correction',
    },
  });
  expect(estimatedDelivery).toEqual({ time: { text: '2026-03-05' }, source: 'tracker' });
});

test('a FedEx delivery exception is a failed attempt, unless it says what else it is', () => {
  const fedex = (status_detail: string) =>
    hear(
      aTracker({ carrier: 'FedEx', status: 'failure', status_detail }, [
        scan('failure', '2026-11-03T10:00:00Z', { status_detail, carrier_code: 'DE' }),
      ]),
    );
  expect(fedex('delayed').scans.map(({ status }) => status)).toEqual(['delivery_attempt_failed']);
  expect(fedex('awaiting_information').scans).toMatchObject([
    { status: 'exception', reason: 'awaiting_information', actionRequired: true },
  ]);
});

test('an estimate at midnight UTC is a bare date, and the local date comes first', () => {
  const estimate = (changes: object) => hear(aTracker(changes)).estimatedDelivery?.time;
  expect(estimate({ est_delivery_date: '2026-11-30T00:00:00Z' })).toEqual({ text: '2026-11-30' });
  expect(estimate({ est_delivery_date: '2026-11-30T18:00:00Z' })).toEqual({
    text: '2026-11-30T18:00:00Z',
    instant: '2026-11-30T18:00:00.000Z',
  });
  expect(
    estimate({ est_delivery_date: '2026-11-30T00:00:00Z', carrier_detail: { est_delivery_date_local: '2026-11-29' } }),
  ).toEqual({ text: '2026-11-29' });
});

test('a tracking code and a carrier are spelled as everywhere else', () => {
  expect(hear(aTracker({ tracking_code: ' 1z 999 aa1 ', carrier: 'UPSDAP', status: 'in_transit' }))).toMatchObject({
    trackingNumber: '1Z999AA1',
    carrier: 'ups',
  });
});

test.each([
  [
    'another object',
    '{"id":"evt_2","description":"batch.created","result":{}}',
    { kind: 'nothing', deliveryId: 'evt_2', why: 'not-a-tracker' },
  ],
  ['a tracker that knows nothing', aTracker(), { kind: 'nothing', deliveryId: 'evt_1', why: 'no-scan-yet' }],
  ['no description', '{"id":"evt_2"}', { kind: 'unreadable', why: 'unexpected-form:description' }],
  ['no result', '{"description":"tracker.updated"}', { kind: 'unreadable', why: 'unexpected-form:body' }],
  [
    'a wrong type',
    aTracker({ tracking_details: [{ status: 7 }] }),
    { kind: 'unreadable', why: 'unexpected-form:tracking_details.*.status' },
  ],
  [
    'a code that cannot be one',
    aTracker({ tracking_code: 'a#b' }),
    { kind: 'unreadable', why: 'not-a-tracking-number' },
  ],
])('%s has an answer', (_, body, answer) => {
  expect(read(body)).toMatchObject(answer);
});

test.each(brokenBodies)('%s is unreadable', (_, body) => {
  expect(read(body)).toMatchObject({
    kind: 'unreadable',
    why: expect.stringMatching(/^(not-json|unexpected-form:\w+)$/),
  });
});

test('a byte order mark and duplicate keys do no harm', () => {
  const body = aTracker({ status: 'in_transit' });
  expect(read(`\ufeff${body}`)).toEqual(read(body));
  expect(read(body.replace('{', '{"description":"batch.created",'))).toEqual(read(body));
});

test('a polluting key pollutes nothing', () => {
  read(aTracker({ status: 'in_transit' }).replace('"result":{', '"result":{"__proto__":{"polluted":true},'));
  expect({}).not.toHaveProperty('polluted');
});

test('unknown depths are ignored', () => {
  const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
  const body = aTracker({ status: 'in_transit' });
  expect(read(body.replace('"result":{', `"result":{"x":${deep},`))).toEqual(read(body));
});

test('long words are cut and controls taken out', () => {
  const [only] = hear(
    aTracker({}, [
      scan('in_transit', '2026-11-03T10:00:00Z', {
        message: `\u001b[2J${'x'.repeat(1_000_000)}`,
        tracking_location: { city: 'c'.repeat(500) },
      }),
    ]),
  ).scans;
  expect(only?.words).toEqual({
    message: `[2J${'x'.repeat(497)}`,
    location: 'c'.repeat(120),
    providerStatus: 'in_transit',
  });
});

test('of a history beyond 1,000 scans the newest are kept', () => {
  const at = (minute: number) => new Date(now + minute * 60_000).toISOString();
  const { scans } = hear(
    aTracker(
      {},
      Array.from({ length: 1500 }, (_, minute) => scan('in_transit', at(minute))),
    ),
  );
  expect(scans).toHaveLength(1000);
  expect(scans[0]?.time.text).toBe(at(500));
  expect(scans.at(-1)?.time.text).toBe(at(1499));
});

test('whatever the bytes, reading answers', () => {
  const anyReading = expect.stringMatching(/^(news|nothing|unreadable)$/);
  const value = fc.jsonValue();
  const nearlyTracker = fc
    .record(
      {
        tracking_code: value,
        carrier: value,
        status: value,
        created_at: value,
        est_delivery_date: value,
        tracking_details: fc.array(fc.record({ status: value, datetime: value, message: value }, { requiredKeys: [] })),
      },
      { requiredKeys: [] },
    )
    .map((changes) => Buffer.from(aTracker(changes)));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array(),
        fc.json().map((json) => Buffer.from(json)),
        nearlyTracker,
      ),
      (bytes) => {
        expect(read(bytes)).toMatchObject({ kind: anyReading });
      },
    ),
  );
});

test('the snapshots on the way to a history say its scans one by one', () => {
  const whole = onlyParcel(read(sample('easypost', 'delivered')));
  const parts = snapshots(sample('easypost', 'delivered')).map((body) => onlyParcel(read(body)));
  expect(parts.map(({ scans }) => scans)).toEqual(whole.scans.map((_, index) => whole.scans.slice(0, index + 1)));
});
