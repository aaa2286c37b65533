import { fedex } from '../../../carriers/fedex/index.ts';
import { aDelivery, brokenBodies, today } from '../deliveries.ts';
import { aPush, aResult, event, hear, NUMBER } from './pushes.ts';

const read = (body: string | Uint8Array) => fedex.read(aDelivery(body), today);

const road = [
  event('OD', '2026-11-20T07:45:00-05:00'),
  event('AR', '2026-11-19T01:15:00-06:00'),
  event('PU', '2026-11-18T16:42:00-05:00'),
];
const statusesOf = ({ scans }: ReturnType<typeof hear>) => scans.map(({ status }) => status);

test('a scan keeps its codes, time as sent, place and words', () => {
  const [scan] = hear(
    aPush([aResult([event('DE', '2026-11-20T15:02:00-05:00', { exceptionDescription: 'Business closed' })])]),
  ).scans;
  expect(scan).toEqual({
    id: expect.stringMatching(/^[\w-]{12}$/),
    status: 'delivery_attempt_failed',
    reason: 'closed',
    actionRequired: false,
    time: { text: '2026-11-20T15:02:00-05:00', instant: '2026-11-20T20:02:00.000Z' },
    orderAt: '2026-11-20T20:02:00.000Z',
    place: 0,
    voice: 'carrier',
    sender: 'fedex',
    words: { message: 'DE: Business closed', location: 'MEMPHIS, TN, US', providerStatus: 'DE/IT' },
  });
});

test('results are read inside of "output" and outside of it', () => {
  const nested = aPush([aResult(road)]);
  const { output } = JSON.parse(nested) as { output: object };
  expect(read(JSON.stringify(output))).toEqual(read(nested));
});

test('a part of the history has the same scans as the whole', () => {
  const whole = hear(aPush([aResult(road)]));
  const part = hear(aPush([aResult(road.slice(1))]));
  expect(statusesOf(whole)).toEqual(['in_transit', 'in_transit', 'out_for_delivery']);
  expect(part.scans.map(({ id }) => id)).toEqual(whole.scans.slice(0, 2).map(({ id }) => id));
});

test('a status that no scan has becomes a scan behind the newest', () => {
  const latestStatusDetail = { code: 'FD', derivedCode: 'RL', delayDetail: { status: 'DELAYED' } };
  const late = hear(aPush([aResult(road, { latestStatusDetail })]));
  expect(late.scans.at(-1)).toMatchObject({
    status: 'delayed',
    reason: 'carrier_delay',
    time: { text: '2026-11-20T07:45:00-05:00' },
    words: { providerStatus: 'FD/RL' },
  });
  expect(hear(aPush([aResult(road, { latestStatusDetail })]))).toEqual(late);
});

test('a status without scans happened when FedEx says so, and is the scan that comes later', () => {
  const latestStatusDetail = { code: 'DL', derivedCode: 'DL', ancillaryDetails: [{ reason: '014' }] };
  const dateAndTimes = [{ type: 'ACTUAL_DELIVERY', dateTime: '2026-11-20T14:12:00-05:00' }];
  const first = hear(aPush([aResult([], { latestStatusDetail, dateAndTimes })]));
  expect(first.scans).toMatchObject([{ status: 'delivered', time: { instant: '2026-11-20T19:12:00.000Z' } }]);
  const later = hear(aPush([aResult([event('DL', '2026-11-20T14:12:00-05:00', { exceptionCode: '014' }), ...road])]));
  expect(later.scans.at(-1)?.id).toBe(first.scans[0]?.id);
});

test('of two parcels under one number the one that moved last is told, and their scans differ', () => {
  const old = aResult([event('DL', '2023-03-02T11:00:00-07:00'), event('PU', '2023-02-27T11:00:00-07:00')], {
    trackingNumberInfo: { trackingNumber: NUMBER, trackingNumberUniqueId: `2459900000~${NUMBER}~FX` },
    latestStatusDetail: { code: 'DL', derivedCode: 'DL' },
  });
  for (const results of [
    [old, aResult(road)],
    [aResult(road), old],
  ])
    expect(statusesOf(hear(aPush(results)))).toEqual(['in_transit', 'in_transit', 'out_for_delivery']);
  const same = (trackingNumberUniqueId: string) =>
    hear(aPush([aResult(road, { trackingNumberInfo: { trackingNumberUniqueId } })])).scans[0]?.id;
  expect(same('1~a~FX')).not.toBe(same('2~a~FX'));
});

test('the number outside is the one that the order knows, and without it the one inside counts', () => {
  const other = { trackingNumberInfo: { trackingNumber: '794600000026' } };
  expect(hear(aPush([aResult(road, other)])).trackingNumber).toBe(NUMBER);
  expect(hear(aPush([aResult(road, other)], '')).trackingNumber).toBe('794600000026');
});

test('a push about several numbers has news of each', () => {
  const results = ['794600000015', '794600000026'].map((trackingNumber) => ({
    trackingNumber,
    trackResults: [aResult(road)],
  }));
  expect(read(JSON.stringify({ output: { completeTrackResults: results } }))).toMatchObject({
    parcels: [{ trackingNumber: '794600000015' }, { trackingNumber: '794600000026' }],
  });
});

test('a scan without a zone gets it from its place, or stays between its neighbours', () => {
  const nowhere = { scanLocation: {} };
  const mixed = [
    event('OD', '2026-11-20T07:45:00-05:00'),
    event('AR', '2026-11-20T06:30:00', nowhere),
    event('DP', '2026-11-19T04:00:00', { scanLocation: { countryCode: 'DE', city: 'KOELN' } }),
    event('PU', '2026-11-18T16:42:00+01:00'),
  ];
  const { scans } = hear(aPush([aResult(mixed)]));
  expect(scans.map(({ time }) => [time.text, time.instant])).toEqual([
    ['2026-11-18T16:42:00+01:00', '2026-11-18T15:42:00.000Z'],
    ['2026-11-19T04:00:00', '2026-11-19T03:00:00.000Z'],
    ['2026-11-20T06:30:00', undefined],
    ['2026-11-20T07:45:00-05:00', '2026-11-20T12:45:00.000Z'],
  ]);
});

test.each<[string, object, string | undefined]>([
  [
    'an estimated time',
    { dateAndTimes: [{ type: 'ESTIMATED_DELIVERY', dateTime: '2026-11-20T20:00:00-05:00' }] },
    '2026-11-20T20:00:00-05:00',
  ],
  [
    'a bare day',
    { dateAndTimes: [{ type: 'ESTIMATED_DELIVERY', dateTime: '2026-11-20T00:00:00-06:00' }] },
    '2026-11-20',
  ],
  [
    'the end of a window',
    {
      estimatedDeliveryTimeWindow: {
        window: { begins: '2026-11-20T13:30:00-05:00', ends: '2026-11-20T17:30:00-05:00' },
      },
    },
    '2026-11-20T17:30:00-05:00',
  ],
  ['an empty window', { estimatedDeliveryTimeWindow: { window: {} } }, undefined],
])('%s is the estimate', (_, more, text) => {
  expect(hear(aPush([aResult(road, more)])).estimatedDelivery?.time.text).toBe(text);
});

test('one entry in another form loses none of the others', () => {
  const broken = aResult([7 as unknown as object, event('OD', '2026-11-20T07:45:00-05:00'), { date: 5 }], {
    latestStatusDetail: 'OD',
    dateAndTimes: 'never',
    estimatedDeliveryTimeWindow: [],
  });
  expect(statusesOf(hear(aPush([broken, 'x' as unknown as object])))).toContain('out_for_delivery');
});

test('results in another form are named, and lose none of another number', () => {
  const [good] = JSON.parse(aPush([aResult(road)])).output.completeTrackResults;
  const broken = { trackingNumber: '794600000016', trackResults: 'none' };
  const push = (...completeTrackResults: readonly object[]) => JSON.stringify({ output: { completeTrackResults } });
  const why = 'unexpected-form:trackResults';
  expect(read(push(broken, good))).toMatchObject({ parcels: [{ trackingNumber: NUMBER }], unread: [{ why }] });
  expect(read(push(broken))).toEqual({ kind: 'unreadable', why });
});

test.each([
  ['an error alone', aPush([{ error: { code: 'TRACKING.TRACKINGNUMBER.NOTFOUND' } }]), 'nothing', 'no-scan-yet'],
  ['no result', aPush([]), 'nothing', 'no-scan-yet'],
  ['another body', '{"alert":"hello"}', 'unreadable', 'unexpected-form:body'],
  ['a number that cannot be one', aPush([aResult(road)], 'a#b'), 'unreadable', 'not-a-tracking-number'],
])('%s has an answer', (...[, body, kind, why]) => {
  expect(read(body)).toMatchObject({ kind, why });
});

test.each(brokenBodies)('%s is unreadable', (_, body) => {
  expect(read(body)).toMatchObject({ kind: 'unreadable' });
});
