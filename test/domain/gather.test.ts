import fc from 'fast-check';
import { sayElsewhere } from '../../domain/elsewhere.ts';
import { afterSending, type Entry, isFinal, keptBack, take } from '../../domain/ledger.ts';
import { noticeKey, wanted } from '../../domain/notice.ts';
import { owed } from '../../domain/owed.ts';
import { dayIn } from '../../domain/time.ts';
import type { ParcelStatus } from '../../domain/tracking.ts';
import { withFate } from '../../domain/with-fate.ts';
import { situationOf } from '../../messages/situation.ts';
import { aParcel, aScan, days, hours, minutes, placed, scanned, type World } from '../support/order.ts';

const parcels = ['A', 'B', 'C'].map((number) => aParcel(number));
const three = (more: Parameters<typeof placed>[0] = {}): World =>
  placed({ plan: 'standard@3', parcels, channels: { email: true, sms: 'no-phone' }, ...more });

const scannedAs = (status: ParcelStatus) => (world: World, number: string, at: number) =>
  scanned(world, [aScan(status, at, { id: `${number}-${status}-${at}` })], {
    parcel: aParcel(number),
    now: minutes(at),
  });
const moved = scannedAs('in_transit');
const arrived = scannedAs('delivered');
const keys = (entries: readonly Entry[]) => entries.map((entry) => `${noticeKey(entry)} ${entry.why ?? entry.state}`);
const shipped = (parcel: string, what: string, episode = 1) => `shipped#${parcel}~ups#${episode}#email ${what}`;
const claimedAt = (world: World, ledger: readonly Entry[], minute: number) =>
  owed(world.journey, ledger, minutes(minute));

/** Confirmed at once, so that only news of parcels is left. */
const confirmed = (world: World): readonly Entry[] => owed(world.journey, [], minutes(0)).claims.map(sent);
const sent = (entry: Entry): Entry =>
  afterSending(
    { ...entry, state: 'sending' },
    { kind: 'sent', providerId: 'p', template: 't', wordsHash: 'h', at: minutes(0) },
  );

describe('news of several parcels', () => {
  test('waits ten minutes for the others, and is one message', () => {
    const first = three();
    const ledger = confirmed(first);
    const one = moved(first, 'A', 60);
    expect(claimedAt(one, ledger, 60)).toMatchObject({ claims: [], heldUntil: minutes(70) });
    const two = moved(one, 'B', 65);
    expect(claimedAt(two, ledger, 69)).toMatchObject({ claims: [], heldUntil: minutes(70) });
    expect(keys(claimedAt(two, ledger, 70).claims)).toEqual([shipped('A', 'claimed'), shipped('B', 'merged')]);
  });

  test('does not wait once all have come', () => {
    const all = moved(moved(moved(three(), 'A', 60), 'B', 62), 'C', 64);
    const { claims, heldUntil } = claimedAt(all, confirmed(three()), 64);
    expect(keys(claims)).toEqual([shipped('A', 'claimed'), shipped('B', 'merged'), shipped('C', 'merged')]);
    expect(heldUntil).toBeUndefined();
    expect(situationOf(all.journey, claims[0]!).parcel).toBeUndefined();
  });

  test('speaks of the parcel that leads where others are still at home', () => {
    const two = moved(moved(three(), 'A', 60), 'B', 61);
    const [lead] = claimedAt(two, confirmed(three()), 80).claims;
    expect(situationOf(two.journey, lead!)).toMatchObject({
      parcel: { trackingNumber: 'A', place: 1, count: 3 },
      stillToCome: {
        parcels: [
          { place: 2, step: 'shipped' },
          { place: 3, step: 'known' },
        ],
      },
    });
  });

  test('does not wait for a parcel alone, nor on a plan that gathers nothing', () => {
    for (const world of [three({ parcels: [aParcel('A')] }), three({ plan: 'standard@2' })])
      expect(keys(claimedAt(moved(world, 'A', 60), confirmed(world), 60).claims)).toEqual([shipped('A', 'claimed')]);
  });

  test.each([
    ['on its way to the door', 'out-for-delivery', scannedAs('out_for_delivery')],
    ['that has arrived', 'delivered', arrived],
  ] as const)('of a parcel %s is gathered, too', (_, reason, comes) => {
    const two = comes(comes(three(), 'A', 60), 'B', 65);
    expect(claimedAt(two, confirmed(three()), 69)).toMatchObject({ claims: [], heldUntil: minutes(70) });
    expect(keys(claimedAt(two, confirmed(three()), 70).claims)).toEqual([
      `${reason}#A~ups#1#email claimed`,
      `${reason}#B~ups#1#email merged`,
    ]);
  });

  test.each([
    ['is cancelled', { cancelled: true }],
    ['goes back', { returned: true }],
  ] as const)('does not wait for a parcel that %s', (_, more) => {
    const two = moved(moved(three(), 'A', 60), 'B', 61);
    const third = { ...two.journey.parcels['C#ups']!, ...more };
    const gone = { ...two, journey: { ...two.journey, parcels: { ...two.journey.parcels, 'C#ups': third } } };
    expect(keys(claimedAt(gone, confirmed(three()), 61).claims)).toEqual([
      shipped('A', 'claimed'),
      shipped('B', 'merged'),
    ]);
  });

  test('that was held for the night is one message in the morning', () => {
    const sleeping = three({ quietHours: { from: '21:00', to: '08:00' } });
    const night = moved(moved(sleeping, 'A', 11 * 60), 'B', 13 * 60);
    expect(claimedAt(night, confirmed(sleeping), 14 * 60)).toMatchObject({
      claims: [],
      heldUntil: '2026-03-03T07:00:00.000Z',
    });
    const morning = owed(night.journey, confirmed(sleeping), '2026-03-03T07:00:00.000Z');
    expect(keys(morning.claims)).toEqual([shipped('A', 'claimed'), shipped('B', 'merged')]);
  });

  test('is told after all where its lead lost its sense, and the machine looks again', () => {
    const two = moved(moved(three(), 'A', 60), 'B', 61);
    const ledger = claimedAt(two, confirmed(three()), 80).claims;
    const later = arrived(two, 'A', 90);
    const turn = take(ledger[0]!, later.journey, { id: 'a', now: minutes(90) });
    const [lead] = turn.kind === 'finish' ? [turn.entry] : [];
    expect(lead).toMatchObject({ state: 'not-sent', why: 'superseded' });
    expect(sayElsewhere(later.journey, lead!, minutes(90))?.journey.turn).toBe(later.journey.turn + 1);
    const all = [...confirmed(three()), lead!, ...ledger.slice(1)];
    expect(keys(claimedAt(later, all, 101).claims)).toContain(shipped('B', 'claimed', 2));
  });

  test('goes the other way together where its lead did not arrive', () => {
    const two = moved(moved(three({ channels: { email: true, sms: 'yes' } }), 'A', 60), 'B', 61);
    const [lead, other] = owed(two.journey, confirmed(two), minutes(80)).claims;
    const bounced = withFate(sent(lead!), 'bounced', minutes(81))!;
    const { claims } = owed(two.journey, [...confirmed(two), bounced, other!], minutes(82));
    expect(keys(claims)).toEqual(['shipped#A~ups#1#sms claimed', 'shipped#B~ups#1#sms merged']);
  });

  test('that a crash left without an entry follows the message that tells it', () => {
    const two = moved(moved(three(), 'A', 60), 'B', 61);
    const [lead] = claimedAt(two, confirmed(three()), 80).claims;
    expect(keys(claimedAt(two, [...confirmed(three()), lead!], 81).claims)).toEqual([shipped('B', 'merged')]);
    const lost = keptBack(lead!, 'superseded');
    expect(keys(claimedAt(two, [...confirmed(three()), lost], 81).claims)).toEqual([
      shipped('A', 'claimed', 2),
      shipped('B', 'merged'),
    ]);
  });
});

/** What may happen, and how many minutes later. */
const event = fc.record({
  after: fc.integer({ min: 0, max: 300 }),
  parcel: fc.constantFrom('A', 'B', 'C'),
  status: fc.constantFrom('in_transit', 'out_for_delivery', 'delivered'),
  tells: fc.boolean(),
  sends: fc.boolean(),
});

/** Tells at `now`, and sends what is claimed, as the functions do. */
const told = (world: World, ledger: readonly Entry[], { now, sends }: { now: string; sends: boolean }) => {
  const { claims } = owed(world.journey, ledger, now);
  return [...ledger, ...claims].map((entry): Entry => {
    if (!sends || isFinal(entry)) return entry;
    const turn = take(entry, world.journey, { id: 'a', now });
    return turn.kind === 'finish' ? turn.entry : sent(entry);
  });
};

test('nothing is said twice, nothing that is held or gathered is lost, and nobody is woken', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), fc.boolean(), (events, sleeps) => {
      let world = three(sleeps ? { quietHours: { from: '21:00', to: '08:00' } } : {});
      let ledger: readonly Entry[] = [];
      let minute = 0;
      for (const { after, parcel, status, tells, sends } of events) {
        minute += after;
        const scan = aScan(status, minute, { id: `${parcel}-${status}-${minute}` });
        // Nothing waits for its sender for longer than it is worth sending.
        if (after > 120) ledger = told(world, ledger, { now: minutes(minute), sends: true });
        world = scanned(world, [scan], { parcel: aParcel(parcel), now: minutes(minute) });
        if (tells) ledger = told(world, ledger, { now: minutes(minute), sends });
      }
      ledger = told(world, ledger, { now: minutes(minute), sends: true });
      for (let looks = 0; looks < 6; looks += 1) {
        const now = owed(world.journey, ledger, minutes(minute)).heldUntil ?? minutes(minute);
        minute = Math.max(minute, (Date.parse(now) - Date.parse(minutes(0))) / 60_000);
        ledger = told(world, ledger, { now: minutes(minute), sends: true });
      }
      const known = new Map(ledger.map((entry) => [noticeKey(entry), entry]));
      expect(known.size).toBe(ledger.length);
      expect(ledger.filter((entry) => !isFinal(entry))).toEqual([]);
      for (const notice of wanted(world.journey).filter(({ episode }) => episode === '1')) {
        const entries = ledger.filter(({ reason, parcel }) => reason === notice.reason && parcel === notice.parcel);
        const tellers = entries.map((entry) => known.get(entry.into ?? noticeKey(entry)));
        expect(tellers.filter((entry) => entry?.state === 'sent')).toHaveLength(1);
      }
      for (const { claimedAt: at, reason } of ledger)
        if (sleeps && (reason === 'confirmed' || reason === 'shipped')) expect(isNight(at)).toBe(false);
    }),
    { numRuns: 300 },
  );
});

const isNight = (at: string): boolean => {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit' }).format(new Date(at)),
  );
  return hour >= 21 || hour < 8;
};

test('days and hours of these tests are those of Berlin', () => {
  expect(dayIn(days(1), 'Europe/Berlin')).toBe('2026-03-03');
  expect(isNight(hours(10))).toBe(true);
});
