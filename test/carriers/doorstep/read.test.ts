import fc from 'fast-check';
import { doorstep } from '../../../carriers/doorstep/index.ts';
import { aDelivery, brokenBodies, onlyParcel, sample, today } from '../deliveries.ts';

const read = (body: string | Uint8Array) => doorstep.read(aDelivery(body, { 'webhook-id': 'msg_1' }), today);
const said = (...parcels: readonly object[]) => JSON.stringify({ type: 'parcel.scanned', data: { parcels } });
const aScan = { status: 'in_transit', at: '2026-11-20T10:00:00+01:00' };
const aParcel = (changes: object = {}) => ({
  carrier: 'Acme Post',
  trackingNumber: 'ap 1',
  scans: [aScan],
  ...changes,
});
const scansOf = (...scans: readonly object[]) => onlyParcel(read(said(aParcel({ scans })))).scans;

test('a delivery reads as documented', () => {
  expect(read(sample('doorstep', 'delivery-attempt-failed'))).toEqual({
    kind: 'news',
    deliveryId: 'msg_1',
    parcels: [
      {
        carrier: 'acme-post',
        trackingNumber: 'AP0000000001',
        scans: [
          {
            id: expect.stringMatching(/^[\w-]{12}$/),
            status: 'delivery_attempt_failed',
            reason: 'not_at_home',
            actionRequired: true,
            time: { text: '2026-03-04T11:02:00+01:00', instant: '2026-03-04T10:02:00.000Z' },
            orderAt: '2026-03-04T10:02:00.000Z',
            place: 0,
            voice: 'carrier',
            sender: 'doorstep',
            words: { message: 'Nobody opened the door', location: 'Berlin, DE' },
          },
        ],
      },
    ],
  });
});

test.each(['in-transit', 'out-for-delivery', 'damaged', 'delivered'])(
  'the sample "%s" says its own status',
  (situation) => {
    expect(onlyParcel(read(sample('doorstep', situation))).scans).toMatchObject([
      { status: situation.replaceAll('-', '_') },
    ]);
  },
);

test('words that we do not know become unknown and other, and are kept', () => {
  expect(scansOf({ ...aScan, status: 'teleported', reason: 'wormhole' })).toMatchObject([
    { status: 'unknown', reason: 'other', words: { providerStatus: 'teleported/wormhole' } },
  ]);
  expect(scansOf({ ...aScan, status: '__proto__' })).toMatchObject([{ status: 'unknown' }]);
});

test('a scan is the same by its id, or else by its time, status and reason', () => {
  const ids = (...scans: readonly object[]) => scansOf(...scans).map(({ id }) => id);
  expect(ids({ ...aScan, id: 'x' })).toEqual(
    ids({ ...aScan, id: 'x', message: 'said in other words', status: 'delayed' }),
  );
  expect(ids(aScan)).toEqual(ids({ ...aScan, at: '2026-11-20T09:00:00Z', message: 'the same moment, elsewhere' }));
  expect(ids(aScan)).not.toEqual(ids({ ...aScan, reason: 'customs' }));
  expect(ids({ ...aScan, id: 'x' }, { ...aScan, id: 'x' })).toHaveLength(1);
  expect(ids({ ...aScan, message: 'one' }, { ...aScan, message: 'two' }, { ...aScan, message: 'one' })).toHaveLength(2);
});

test('a parcel named twice is one parcel', () => {
  const reading = read(
    said(
      aParcel(),
      aParcel({ trackingNumber: 'AP1', carrier: 'acme-post', scans: [{ ...aScan, status: 'delivered' }] }),
    ),
  );
  expect(onlyParcel(reading).scans.map(({ status }) => status)).toEqual(['in_transit', 'delivered']);
});

test('a time without a zone names no instant', () => {
  expect(scansOf({ ...aScan, at: '2026-11-20 10:00' })).toMatchObject([
    { time: { text: '2026-11-20 10:00' }, orderAt: '2026-11-20T10:00:00.000Z' },
  ]);
});

test('an estimate is news without any scan', () => {
  expect(read(said(aParcel({ scans: [], estimatedDelivery: '2026-11-30' })))).toMatchObject({
    parcels: [{ scans: [], estimatedDelivery: { time: { text: '2026-11-30' }, source: 'carrier' } }],
  });
});

test.each([
  ['another type', '{"type":"parcel.weighed","data":{}}', { kind: 'nothing', deliveryId: 'msg_1', why: 'other-type' }],
  ['no parcel', said(), { kind: 'nothing', deliveryId: 'msg_1', why: 'no-scan-yet' }],
  ['no type', '{"data":{}}', { kind: 'unreadable', why: 'unexpected-form:type' }],
  ['no parcels', '{"type":"parcel.scanned","data":{}}', { kind: 'unreadable', why: 'unexpected-form:parcels' }],
  [
    'no time',
    said(aParcel({ scans: [{ status: 'delivered' }] })),
    { kind: 'unreadable', why: 'unexpected-form:parcels.*.scans.*.at' },
  ],
  [
    'more than 100 parcels',
    said(...Array(101).fill(aParcel())),
    { kind: 'unreadable', why: 'unexpected-form:parcels' },
  ],
  [
    'a number that cannot be one',
    said(aParcel({ trackingNumber: 'é' })),
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

test('a megabyte of one word is read', () => {
  expect(scansOf({ ...aScan, message: 'x'.repeat(1_000_000) })[0]?.words?.message).toHaveLength(500);
});

test('whatever the bytes, reading answers', () => {
  const value = fc.jsonValue();
  const nearly = fc.record({
    carrier: value,
    trackingNumber: value,
    scans: fc.array(fc.record({ status: value, at: value, id: value })),
  });
  const bodies = fc.oneof(
    fc.uint8Array(),
    fc.json().map((json) => Buffer.from(json)),
    nearly.map((parcel) => Buffer.from(said(parcel))),
    fc
      .tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }))
      .map(([trackingNumber, at]) => Buffer.from(said(aParcel({ trackingNumber, scans: [{ status: at, at }] })))),
  );
  fc.assert(
    fc.property(bodies, (bytes) => {
      expect(read(bytes)).toMatchObject({ kind: expect.stringMatching(/^(news|nothing|unreadable)$/) });
    }),
  );
});
