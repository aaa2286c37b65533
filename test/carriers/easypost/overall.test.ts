import fc from 'fast-check';
import { compareScans, type Scan } from '../../../domain/tracking.ts';
import { sample } from '../deliveries.ts';
import { aTracker, type Detail, hear, scan } from './trackers.ts';

const newest = (scans: readonly Scan[]): Scan => scans.toSorted(compareScans).at(-1)!;
const statusesOf = (scans: readonly Scan[]) => scans.map(({ status }) => status);

const road = [
  scan('pre_transit', '2026-11-02T08:00:00Z'),
  scan('in_transit', '2026-11-02T18:00:00Z'),
  scan('out_for_delivery', '2026-11-03T07:00:00Z'),
];

test('a delivered scan with the earliest time of all still comes last, and keeps its own time', () => {
  const { scans } = hear(sample('easypost', 'whole-history'));
  expect(scans.filter(({ status }) => status === 'delivered')).toHaveLength(2);
  expect(newest(scans)).toMatchObject({
    status: 'delivered',
    time: { text: '2026-03-02T08:00:00Z' },
    orderAt: '2026-03-06T13:11:00.000Z',
  });
});

test('an overall status that no scan has becomes a scan behind the newest, at no known instant', () => {
  const { scans } = hear(aTracker({ status: 'failure', status_detail: 'lost' }, road));
  expect(statusesOf(scans)).toEqual(['label_created', 'in_transit', 'out_for_delivery', 'lost']);
  expect(newest(scans)).toEqual({
    id: expect.any(String),
    status: 'lost',
    reason: 'lost_by_carrier',
    actionRequired: false,
    time: { text: '2026-11-03T07:00:00Z' },
    orderAt: '2026-11-03T07:00:00.000Z',
    place: expect.any(Number),
    voice: 'tracker',
    sender: 'easypost',
    words: { providerStatus: 'failure/lost' },
  });
});

test('that nobody looks any more is told once, behind all scans', () => {
  const expired = { status: 'unknown', status_detail: 'expired' };
  const { scans } = hear(aTracker(expired, road));
  expect(statusesOf(scans)).toEqual(['label_created', 'in_transit', 'out_for_delivery', 'expired']);
  expect(newest(scans).status).toBe('expired');
  const later = hear(aTracker({ ...expired, updated_at: '2026-12-24T00:00:00Z' }, road)).scans;
  expect(later.map(({ id }) => id)).toEqual(scans.map(({ id }) => id));
});

test('an overall word of any length is clipped like the words of a scan', () => {
  const { scans } = hear(aTracker({ status: 'failure', status_detail: 'ó '.repeat(9000) }, road));
  expect(newest(scans).words?.providerStatus).toMatch(/^failure\/ó .{1,72}$/);
});

test('an overall status without any scan is one, of the moment the tracker was made', () => {
  expect(hear(aTracker({ status: 'in_transit' })).scans).toMatchObject([
    { status: 'in_transit', orderAt: '2026-11-01T00:00:00.000Z' },
  ]);
});

test.each([
  ['the same status', { status: 'out_for_delivery' }, road],
  ['nothing', { status: 'unknown' }, road],
  [
    'that nobody looks any more, as a scan does',
    { status: 'unknown', status_detail: 'expired' },
    [...road, scan('unknown', '2026-11-04T07:00:00Z', { status_detail: 'expired' })],
  ],
  [
    'the status without the detail',
    { status: 'failure' },
    [...road, scan('failure', '2026-11-04T07:00:00Z', { status_detail: 'lost' })],
  ],
  [
    'the status before an empty remark',
    { status: 'out_for_delivery' },
    [...road, scan('unknown', '2026-11-04T07:00:00Z')],
  ],
  [
    'the codes of a failed attempt',
    {
      status: 'failure',
      status_detail: 'delayed',
      carrier_detail: { initial_delivery_attempt: '2026-11-04T07:00:00Z' },
    },
    [...road, scan('failure', '2026-11-04T07:00:00Z', { status_detail: 'delayed' })],
  ],
])('an overall word that says %s adds no scan', (_, changes, details) => {
  expect(hear(aTracker(changes, details)).scans).toHaveLength(details.length);
});

test('a scan appended later is newer than the overall word before it, even at the same time', () => {
  const before = hear(aTracker({ status: 'failure', status_detail: 'lost' }, road)).scans;
  const after = hear(
    aTracker({ status: 'in_transit' }, [
      ...road,
      scan('in_transit', '2026-11-03T07:00:00Z', { carrier_code: 'FOUND' }),
    ]),
  ).scans;
  expect(newest([...before, ...after])).toMatchObject({ status: 'in_transit', id: after.at(-1)!.id });
});

const overallStatus = fc.constantFrom(
  'unknown',
  'pre_transit',
  'in_transit',
  'out_for_delivery',
  'delivered',
  'failure',
  'return_to_sender',
);
const aDetail: fc.Arbitrary<Detail> = fc.record({
  status: overallStatus,
  status_detail: fc.constantFrom(null, 'delayed', 'lost', 'status_update'),
  datetime: fc.integer({ min: 0, max: 30 }).map((hour) => new Date(Date.UTC(2026, 10, 3, hour)).toISOString()),
  message: fc.constantFrom('a', 'b'),
});

/** What a listener knows who keeps each scan as first heard. */
const known = (snapshots: readonly (readonly Scan[])[]): ReadonlyMap<string, Scan> => {
  const scans = new Map<string, Scan>();
  for (const scan of snapshots.flat()) if (!scans.has(scan.id)) scans.set(scan.id, scan);
  return scans;
};

test('snapshots of a growing history add up to the same scans in any order, and what stands in the last one is the newest', () => {
  const growing = fc.tuple(
    fc.array(aDetail, { minLength: 1, maxLength: 8 }),
    fc.array(overallStatus, { minLength: 9, maxLength: 9 }),
  );
  fc.assert(
    fc.property(
      growing.chain(([details, overall]) =>
        fc.tuple(
          fc.constant(
            details.map((_, index) => hear(aTracker({ status: overall[index] }, details.slice(0, index + 1))).scans),
          ),
          fc.infiniteStream(fc.nat()),
        ),
      ),
      ([inOrder, random]) => {
        const mixed = [...inOrder, ...inOrder]
          .map((scans) => [random.next().value as number, scans] as const)
          .toSorted(([a], [b]) => a - b);
        const [told, retold] = [known(inOrder), known(mixed.map(([, scans]) => scans))];
        expect(new Set(retold.keys())).toEqual(new Set(told.keys()));
        expect(newest([...retold.values()])).toEqual(newest([...told.values()]));
      },
    ),
  );
});

test('a history in another order or with repeats has the same scans and the same newest', () => {
  const distinct = fc.uniqueArray(aDetail, { selector: ({ datetime }) => datetime, minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      fc
        .tuple(distinct, overallStatus)
        .chain(([details, status]) =>
          fc.tuple(
            fc.constant(details),
            fc.shuffledSubarray([...details, ...details], { minLength: 2 * details.length }),
            fc.constant(status),
          ),
        ),
      ([details, shuffled, status]) => {
        const [one, other] = [hear(aTracker({ status }, details)), hear(aTracker({ status }, shuffled))].map(
          ({ scans }) => scans,
        );
        expect(new Set(other!.map(({ id }) => id))).toEqual(new Set(one!.map(({ id }) => id)));
        expect(newest(other!).id).toBe(newest(one!).id);
      },
    ),
  );
});
