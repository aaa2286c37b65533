import fc from 'fast-check';
import { hear } from '../../domain/hear.ts';
import { stageOf } from '../../domain/stage.ts';
import { compareScans, type EstimatedDelivery, parcelStatuses, type Scan } from '../../domain/tracking.ts';
import { after, aParcel, aScan, hours, parcelOf, placed, scanned, type World } from '../support/order.ts';

const byCarrier = { voice: 'carrier', sender: 'ups' } as const;
const byTracker = { voice: 'tracker', sender: 'easypost' } as const;
const byShop = { voice: 'shop', sender: 'shopify' } as const;

const told = (world: World) =>
  world.changes.flatMap(({ interactions }) =>
    interactions.flatMap(({ what }) => (what.kind === 'scan' ? [`${what.status} by ${what.sender}`] : [])),
  );

const estimate = (text: string, source: EstimatedDelivery['source']): EstimatedDelivery => ({ time: { text }, source });

const expecting = (world: World, estimatedDelivery: EstimatedDelivery): World =>
  after(
    world,
    hear({ journey: world.journey, parcel: parcelOf(world) }, { ...aParcel(), scans: [], estimatedDelivery }, hours(2)),
  );

describe('one parcel, several voices', () => {
  test('a scan that another sender has told already is no second one, whatever its id', () => {
    const first = scanned(placed(), [aScan('in_transit', 1, { ...byTracker, id: 'e1' })]);
    const second = scanned(first, [aScan('in_transit', 1, { ...byCarrier, id: 'u1' })]);
    expect(told(second)).toEqual(['in_transit by easypost']);
    expect(second).toBe(first);
  });

  test('a local time of unknown zone is the same scan as the instant with that wall time', () => {
    const zoned = aScan('in_transit', 0, {
      ...byCarrier,
      id: 'u1',
      time: { text: '2026-03-02T09:00:00-05:00', instant: '2026-03-02T14:00:00.000Z' },
    });
    const local = aScan('in_transit', 0, { ...byTracker, id: 'e1', time: { text: '2026-03-02 09:00' } });
    expect(told(scanned(scanned(placed(), [zoned]), [local]))).toEqual(['in_transit by ups']);
    expect(told(scanned(scanned(placed(), [local]), [zoned]))).toEqual(['in_transit by easypost']);
  });

  const at = (text: string, instant?: string) => ({ time: { text, ...(instant ? { instant } : {}) } });

  test('two known instants are two scans, though the clocks on their walls show the same', () => {
    const berlin = aScan('in_transit', 0, {
      ...byCarrier,
      id: 'u1',
      ...at('2026-03-02T10:00:00+01:00', '2026-03-02T09:00:00.000Z'),
    });
    const york = aScan('in_transit', 300, {
      ...byTracker,
      id: 'e1',
      ...at('2026-03-02T10:00:00-05:00', '2026-03-02T15:00:00.000Z'),
    });
    for (const scans of [
      [berlin, york],
      [york, berlin],
    ]) {
      expect(told(scans.reduce((world, scan) => scanned(world, [scan]), placed()))).toHaveLength(2);
      expect(told(scanned(placed(), scans))).toHaveLength(2);
    }
  });

  test('two instants of unknown walls that fall into one minute are one scan', () => {
    const utc = aScan('in_transit', 0, {
      ...byCarrier,
      id: 'u1',
      ...at('2026-03-02T09:00:10Z', '2026-03-02T09:00:10.000Z'),
    });
    const zoned = aScan('in_transit', 0, {
      ...byTracker,
      id: 'e1',
      ...at('2026-03-02T10:00:50+01:00', '2026-03-02T09:00:50.000Z'),
    });
    expect(told(scanned(scanned(placed(), [utc]), [zoned]))).toHaveLength(1);
  });

  test('that a parcel goes elsewhere is not lost where another has told the same scan without it', () => {
    const plain = aScan('in_transit', 1, { ...byTracker, id: 'e1' });
    const telling = aScan('in_transit', 1, { ...byCarrier, id: 'u1', reason: 'redirected' });
    const [forth, back, whole] = [
      scanned(scanned(placed(), [plain]), [telling]),
      scanned(scanned(placed(), [telling]), [plain]),
      scanned(placed(), [plain, telling]),
    ];
    for (const { journey } of [forth, back, whole])
      expect(journey.parcels['T1#ups']).toMatchObject({ redirected: true, step: 'shipped' });
    expect(told(back)).toEqual(['in_transit by ups']);
    expect(scanned(forth, [plain, telling])).toBe(forth);
    const third = scanned(forth, [aScan('in_transit', 1, { ...byShop, id: 's1', reason: 'redirected' })]);
    expect(third).toBe(forth);
  });

  test.each([
    ['another minute', aScan('in_transit', 2, { ...byCarrier, id: 'u1' })],
    ['another status', aScan('out_for_delivery', 1, { ...byCarrier, id: 'u1' })],
    ['only a date', aScan('in_transit', 1, { ...byCarrier, id: 'u1', time: { text: '2026-03-02' } })],
    ['the same sender', aScan('in_transit', 1, { ...byTracker, id: 'e2' })],
  ])('%s makes it another scan', (_, scan) => {
    const first = scanned(placed(), [aScan('in_transit', 1, { ...byTracker, id: 'e1' })]);
    expect(told(scanned(first, [scan]))).toHaveLength(2);
  });

  test('of two that contradict each other at one moment, whoever carries the parcel counts; both stay in the timeline', () => {
    const held = aScan('exception', 5, { ...byTracker, id: 'e1' });
    const moving = aScan('in_transit', 5, { ...byCarrier, id: 'u1' });
    for (const scans of [
      [held, moving],
      [moving, held],
    ]) {
      const world = scans.reduce((known, scan) => scanned(known, [scan]), placed());
      expect(parcelOf(world).newest).toMatchObject({ status: 'in_transit', voice: 'carrier' });
      expect(told(world)).toHaveLength(2);
      expect(world.journey.parcels['T1#ups']?.problem).toBeUndefined();
    }
  });

  test('voices rank: carrier before tracker before shop, and a later time before any voice', () => {
    const [carrier, tracker, shop] = [byCarrier, byTracker, byShop].map((voice, place) =>
      aScan('in_transit', 1, { ...voice, place }),
    ) as [Scan, Scan, Scan];
    expect([carrier, shop, tracker].sort(compareScans)).toEqual([shop, tracker, carrier]);
    expect(compareScans(aScan('in_transit', 2, byShop), carrier)).toBeGreaterThan(0);
  });

  test('nobody’s estimate replaces one of a better source', () => {
    const carriers = expecting(placed(), estimate('2026-03-05', 'carrier'));
    expect(expecting(carriers, estimate('2026-03-09', 'tracker'))).toBe(carriers);
    expect(parcelOf(expecting(carriers, estimate('2026-03-06', 'carrier'))).estimatedDelivery?.time.text).toBe(
      '2026-03-06',
    );
    const trackers = expecting(placed(), estimate('2026-03-09', 'tracker'));
    expect(parcelOf(expecting(trackers, estimate('2026-03-05', 'carrier'))).estimatedDelivery?.source).toBe('carrier');
  });

  test('two senders of the same history, in any order and portions, tell each scan once and end the same', () => {
    const statuses = fc.array(fc.constantFrom(...parcelStatuses.slice(0, 6)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(statuses, fc.infiniteStream(fc.nat()), (history, dice) => {
        const scans = history.flatMap((status, at) => [
          aScan(status, at, { ...byTracker, id: `e${at}`, place: at }),
          aScan(status, at, { ...byCarrier, id: `u${at}`, place: at }),
        ]);
        const shuffled = scans.toSorted(() => (dice.next().value % 2 ? 1 : -1));
        const one = shuffled.reduce((world, scan) => scanned(world, [scan]), placed());
        const whole = scanned(placed(), scans);
        expect(told(one)).toHaveLength(history.length);
        expect(told(whole)).toHaveLength(history.length);
        expect(stageOf(one.journey.rung)).toBe(stageOf(whole.journey.rung));
        expect(parcelOf(one).newest?.status).toBe(parcelOf(whole).newest?.status);
        expect(parcelOf(one).step).toBe(parcelOf(whole).step);
      }),
    );
  });

  test('a memory of moments stays short', () => {
    const scans = Array.from({ length: 300 }, (_, at) =>
      aScan('in_transit', at, { ...byTracker, id: `e${at}`, place: at }),
    );
    expect(Object.keys(parcelOf(scanned(placed(), scans)).moments ?? {}).length).toBeLessThanOrEqual(200);
  });

  test('of too many moments the latest are known, so that what happens now is never told twice', () => {
    const said = (by: object, id: string, at: number) =>
      aScan('in_transit', at, { ...by, id: `${id}${at}`, place: at });
    const history = Array.from({ length: 300 }, (_, at) => said(byTracker, 'e', at));
    const world = scanned(scanned(placed(), history), [said(byTracker, 'e', 400)]);
    const again = scanned(world, [said(byCarrier, 'u', 400)]);
    expect(told(again)).toHaveLength(301);
  });
});

describe('scanned as delivered too early', () => {
  const early = scanned(placed(), [aScan('delivered', 0)]);

  test('a parcel that moves hours after its delivery is doubted; the stage stays, and nobody is asked whether all is well', () => {
    const doubted = scanned(early, [aScan('out_for_delivery', 181)]);
    expect(doubted.journey.parcels['T1#ups']).toMatchObject({ step: 'delivered', doubted: true });
    expect(stageOf(doubted.journey.rung)).toBe('delivered');
    expect(Object.values(doubted.journey.dues).map(({ kind }) => kind)).toEqual(['arrival']);
  });

  test('the next delivery settles it', () => {
    const settled = scanned(scanned(early, [aScan('out_for_delivery', 181)]), [aScan('delivered', 400)]);
    expect(settled.journey.parcels['T1#ups']?.doubted).toBeUndefined();
    expect(Object.values(settled.journey.dues).map(({ kind }) => kind)).toEqual(['check-in']);
  });

  test.each([
    ['a movement within two hours: clocks differ', [aScan('in_transit', 119)]],
    ['an old movement told late', [aScan('in_transit', -60)]],
    ['a trouble, which is a problem of its own', [aScan('damaged', 300)]],
  ])('%s casts no doubt', (_, scans) => {
    expect(scanned(early, scans).journey.parcels['T1#ups']?.doubted).toBeUndefined();
  });

  test('in any order it comes out the same', () => {
    const scans = [aScan('delivered', 0), aScan('out_for_delivery', 181), aScan('in_transit', -5)];
    const forth = scans.reduce((world, scan) => scanned(world, [scan]), placed());
    const back = scans.toReversed().reduce((world, scan) => scanned(world, [scan]), placed());
    expect(forth.journey.parcels['T1#ups']?.doubted).toBe(true);
    expect(back.journey.parcels['T1#ups']?.doubted).toBe(true);
  });
});
