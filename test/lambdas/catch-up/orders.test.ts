import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { TryAgain } from '../../../domain/errors.ts';
import { instantOf } from '../../../domain/time.ts';
import { arrivalsOf } from '../../../lambdas/adapters/arrivals.ts';
import { brandStore } from '../../../lambdas/adapters/brands.ts';
import { personalStore } from '../../../lambdas/adapters/personal-store.ts';
import { eraseOrder } from '../../../lambdas/operate/erase-order.ts';
import { placeOrder } from '../../../lambdas/serve-shop/place-order.ts';
import { hearOrder } from '../../../lambdas/stories/hear-order.ts';
import type { OrderContent, OrderNews } from '../../../senders/order-news.ts';
import { countTrips, type Door, openDoor } from '../../support/door.ts';
import { days, hours, MONDAY, minutes } from '../../support/order.ts';
import { aBrand, anOrderBody } from '../../support/shop.ts';

const content = (more: Partial<OrderContent['buyer']> = {}): OrderContent => ({
  buyer: { name: 'Zaphira Quillfeather', email: 'zaphira@quill.example', deliverTo: 'Rosenweg 1, Berlin', ...more },
  lines: [{ sku: 'MUG-1', name: 'Mug', quantity: 2, price: '9.95' }],
  totals: { total: '19.90' },
  currency: 'EUR',
});

const word = (minute: number, more: Partial<OrderNews> = {}): OrderNews => ({
  reference: '77',
  reason: 'changed',
  at: minutes(minute),
  content: content(),
  parcels: [],
  ...more,
});
const { content: _content, ...bare } = word(5);

const says = async (door: Door, ...said: readonly OrderNews[]) => {
  for (const news of said)
    await door.told.keep('acme', { news, heardAt: instantOf(door.clock.now), connection: 'con-1' });
  return door.catchUp();
};

const asked = { brand: aBrand(), reference: '77', origin: '' };
const byApi = (door: Door, more: Record<string, unknown> = {}) =>
  placeOrder(door.shop, { brand: aBrand(), origin: '', form: anOrderBody({ reference: '77', ...more }) as any });

const ordersOf = (door: Door) => door.table.items().filter(({ sk }) => sk === 'JOURNEY');
const journeyOf = async (door: Door) => {
  const known = await door.shop.intake.reference('acme', '77');
  return (await door.orders.find(`acme#${known?.order}`))!;
};
const personOf = async (door: Door) => {
  const { brand, order } = await journeyOf(door);
  return (await door.shop.personal.read(`${brand}#${order}`)).person;
};
const happenings = async (door: Door) => {
  const { brand, order } = await journeyOf(door);
  const { interactions } = await door.orders.timeline(`${brand}#${order}`, { limit: 100 });
  return interactions.map(({ what }) => what.kind);
};
const waiting = (door: Door) => door.sortKeys('EARLY#').length;

test('of two words that are heard at once the later one holds', async () => {
  const door = await openDoor();
  const heardAt = instantOf(door.clock.now);
  await says(door, word(0));
  let isRacing = false;
  door.table.disturb({
    beforeWrite: async (writes) => {
      if (isRacing || !writes.some((write) => write.kind === 'put' && write.item.sk === 'PERSON')) return undefined;
      isRacing = true;
      const later = word(9, { content: content({ email: 'later@quill.example' }) });
      await hearOrder(door.shop, aBrand(), { news: later, heardAt, over: false });
      return undefined;
    },
  });
  const earlier = word(5, { content: content({ email: 'earlier@quill.example' }) });
  const heard = hearOrder(door.shop, aBrand(), { news: earlier, heardAt, over: false });
  await expect(heard).rejects.toThrow(TryAgain);
  expect(await hearOrder(door.shop, aBrand(), { news: earlier, heardAt, over: false })).toMatchObject({
    kind: 'heard',
  });
  expect(await personOf(door)).toMatchObject({ email: 'later@quill.example' });
  expect(await door.shop.intake.reference('acme', '77')).toMatchObject({ saidAt: minutes(9) });
});

describe('an order that a shop tells of', () => {
  test('is placed, once, with its parcels, and nothing of it is kept beside', async () => {
    const door = await openDoor();
    const news = word(0, { parcels: [{ carrier: 'ups', trackingNumber: 'T1' }] });
    expect(await says(door, news)).toContainEqual({ outcome: 'order-heard', ids: { why: 'order-placed' } });
    expect(await journeyOf(door)).toMatchObject({ rung: 1, parcels: { 'T1#ups': {} } });
    expect(await personOf(door)).toMatchObject({ email: 'zaphira@quill.example' });
    await says(door, news);
    expect(ordersOf(door)).toHaveLength(1);
    expect(waiting(door)).toBe(0);
  });

  test('joins the scans that came before it', async () => {
    const door = await openDoor();
    await door.send(
      JSON.stringify({
        type: 'parcel.scanned',
        data: { parcels: [{ carrier: 'ups', trackingNumber: 'T1', scans: [{ status: 'in_transit', at: MONDAY }] }] },
      }),
    );
    await says(door, word(0, { parcels: [{ carrier: 'ups', trackingNumber: 'T1' }] }));
    expect(await journeyOf(door)).toMatchObject({ rung: 2 });
  });

  test('is recognised by its parcel’s number where the shop names no carrier', async () => {
    const door = await openDoor();
    await says(door, word(0, { parcels: [{ trackingNumber: '1Z999AA10123456784' }, { trackingNumber: 'XYZ' }] }));
    expect(Object.keys((await journeyOf(door)).parcels).sort()).toEqual(['1Z999AA10123456784#ups', 'XYZ#other']);
  });

  test('is placed though its phone number is one that nobody can have', async () => {
    const door = await openDoor();
    await says(door, word(0, { content: content({ phone: '+10000000000' }) }));
    expect(ordersOf(door)).toHaveLength(1);
    expect(await personOf(door)).toMatchObject({ phone: '+10000000000' });
  });

  test('whose words no order can be made of keeps no better words waiting', async () => {
    const door = await openDoor();
    const unfit = word(0, { content: { ...content(), currency: 'no currency' } });
    expect(await says(door, unfit)).toContainEqual({
      outcome: 'unreadable',
      ids: { connection: 'con-1', why: 'unexpected-form:currency' },
    });
    expect(waiting(door)).toBe(1);
    await says(door, word(1));
    expect(ordersOf(door)).toHaveLength(1);
    expect(waiting(door)).toBe(0);
  });

  test('of a brand that takes no orders is not placed', async () => {
    const door = await openDoor();
    await brandStore(door.table, () => door.clock.now + 1e6).put(aBrand({ state: 'closed' }));
    door.clock.now += 120_000;
    expect(await says(door, word(0))).toContainEqual({ outcome: 'order-heard', ids: { why: 'brand-is-closed' } });
    expect(ordersOf(door)).toEqual([]);
    expect(waiting(door)).toBe(0);
  });

  test('was placed long ago and is on its way since: it is let be', async () => {
    const door = await openDoor();
    const old = { ...content(), placedAt: days(-20) };
    expect(await says(door, word(0, { content: old, fulfilled: true }))).toContainEqual({
      outcome: 'order-heard',
      ids: { why: 'over-before' },
    });
    expect(ordersOf(door)).toEqual([]);
  });
});

describe('an order of which a shop tells late', () => {
  const placedAt = (at: string) => ({ ...content(), placedAt: at });
  const journeys = ordersOf;

  test('is placed up to thirty days after it was placed in the shop', async () => {
    const door = await openDoor();
    await says(door, word(0, { content: placedAt(days(-29)) }));
    expect(journeys(door)).toHaveLength(1);
  });

  test('is placed however long it took to apply what was told in time', async () => {
    const door = await openDoor();
    const news = word(0, { content: placedAt(days(-20)) });
    await door.told.keep('acme', { news, heardAt: instantOf(door.clock.now), connection: 'con-1' });
    door.clock.now = Date.parse(days(13));
    await door.catchUp();
    expect(journeys(door)).toHaveLength(1);
  });

  test('is past after that: it is not placed, that is told, and nobody’s name stays', async () => {
    const door = await openDoor();
    const heard = await says(door, word(0, { content: placedAt(days(-31)) }));
    expect(heard).toEqual([{ outcome: 'order-too-old', ids: { connection: 'con-1' } }]);
    expect(journeys(door)).toEqual([]);
    expect(JSON.stringify(door.table.items())).not.toContain('quill');
  });

  test('is followed all the same if the shop itself sends it to the API', async () => {
    const door = await openDoor();
    await says(door, word(0, { content: placedAt(days(-31)) }));
    await byApi(door, { placedAt: days(-31) });
    await says(door, word(1, { content: placedAt(days(-31)), fulfilled: true }));
    expect(await journeyOf(door)).toMatchObject({ handedOver: true });
  });

  test('and that was over by then is not placed by an older word either', async () => {
    const door = await openDoor();
    await says(door, word(5, { content: placedAt(days(-20)), fulfilled: true }));
    expect(await says(door, word(0, { content: placedAt(days(-20)) }))).toContainEqual({
      outcome: 'order-heard',
      ids: { why: 'over-before' },
    });
    expect(journeys(door)).toEqual([]);
  });

  test('older than thirty days is never placed, whatever is said of it, in whatever order', async () => {
    const aWord = fc.record({
      minute: fc.integer({ min: 0, max: 1000 }),
      isBare: fc.boolean(),
      isFulfilled: fc.boolean(),
      isCancelled: fc.boolean(),
      isRefunded: fc.constantFrom('no', 'partly', 'wholly'),
      hasParcel: fc.boolean(),
      reason: fc.constantFrom('created', 'changed', 'cancelled', 'fulfilled', 'shipped', 'refunded'),
    });
    const newsOf = (said: typeof aWord extends fc.Arbitrary<infer Said> ? Said : never, age: number): OrderNews => ({
      reference: '77',
      reason: said.reason as OrderNews['reason'],
      at: minutes(said.minute),
      ...(said.isBare ? {} : { content: placedAt(days(-age)) }),
      parcels: said.hasParcel ? [{ carrier: 'ups', trackingNumber: 'T1' }] : [],
      ...(said.isFulfilled ? { fulfilled: true } : {}),
      ...(said.isCancelled ? { cancelledAt: minutes(said.minute) } : {}),
      ...(said.isRefunded === 'no' ? {} : { refund: { whole: said.isRefunded === 'wholly', total: '1.00' } }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(aWord, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 31, max: 4000 }),
        fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
        async (words, age, stops) => {
          const door = await openDoor();
          for (const [place, said] of words.entries()) {
            await door.told.keep('acme', { news: newsOf(said, age), heardAt: hours(1), connection: 'con-1' });
            if (stops[place]) await door.catchUp();
          }
          await door.catchUp();
          // No journey, so no execution, and nothing that could ever be due.
          expect(door.table.items().map(({ sk }) => String(sk).split('#')[0])).not.toEqual(
            expect.arrayContaining([expect.stringMatching(/^(JOURNEY|REF|NOTICE|PERSON)$/)]),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('what a shop says after it placed the order', () => {
  const placed = async () => {
    const door = await openDoor();
    await says(door, word(0));
    return door;
  };

  test('a parcel is added', async () => {
    const door = await placed();
    await says(door, { ...bare, parcels: [{ carrier: 'dhl', trackingNumber: 'D1' }] });
    expect(Object.keys((await journeyOf(door)).parcels)).toEqual(['D1#dhl']);
  });

  test('handed over, cancelled, refunded', async () => {
    const [handed, cancelled, refunded] = [await placed(), await placed(), await placed()];
    await says(handed, word(1, { fulfilled: true }));
    expect(await journeyOf(handed)).toMatchObject({ handedOver: true, rung: 2 });
    await says(cancelled, word(1, { cancelledAt: minutes(1) }));
    expect(await happenings(cancelled)).toContain('stage-reached');
    expect((await journeyOf(cancelled)).rung).toBeGreaterThan(4);
    await says(refunded, word(1, { refund: { whole: false, total: '5.00' } }));
    expect(await journeyOf(refunded)).toMatchObject({ refunded: { whole: false, total: '5.00' }, rung: 1 });
  });

  test('a buyer who moved is told so, one whose address is only repeated is not', async () => {
    const door = await placed();
    await says(door, word(1, { content: content({ email: 'new@quill.example' }) }));
    expect(await personOf(door)).toMatchObject({ email: 'new@quill.example' });
    expect((await journeyOf(door)).redirections ?? 0).toBe(0);
    await says(door, word(2, { content: content({ email: 'new@quill.example', deliverTo: 'Tulpenweg 2, Berlin' }) }));
    expect((await journeyOf(door)).redirections).toBe(1);
  });

  test('repeats change nothing, and are forgotten', async () => {
    const door = await placed();
    const news = word(1, {
      parcels: [{ carrier: 'ups', trackingNumber: 'T1' }],
      fulfilled: true,
      refund: { whole: false, total: '1.00' },
    });
    await says(door, news);
    const before = door.table.items();
    await says(door, news);
    expect(door.table.items()).toEqual(before);
  });

  test('what cannot be done any more is noted, and nothing of it is kept', async () => {
    const door = await placed();
    await says(door, word(1, { cancelledAt: minutes(1) }));
    const before = await journeyOf(door);
    await says(door, word(2, { parcels: [{ carrier: 'ups', trackingNumber: 'T9' }], fulfilled: true }));
    expect(await journeyOf(door)).toEqual({ ...before, version: before.version + 1, leftOut: ['T9#ups'] });
    expect(waiting(door)).toBe(0);
  });
});

describe('more parcels than an order takes', () => {
  const numbered = (count: number, prefix = 'T') =>
    Array.from({ length: count }, (_, n) => ({ carrier: 'ups', trackingNumber: `${prefix}${n}` }));
  const leftOut = async (door: Door) => {
    const { brand, order } = await journeyOf(door);
    const { interactions } = await door.orders.timeline(`${brand}#${order}`, { limit: 1000 });
    return interactions.flatMap(({ what }) => (what.kind === 'parcel-left-out' ? [`${what.parcel} ${what.why}`] : []));
  };
  const order = { order: 'order-1', connection: 'con-1' };

  test('the order is placed with the first forty, and the others are noted and counted', async () => {
    const door = await openDoor();
    expect(await says(door, word(0, { parcels: numbered(42) }))).toContainEqual({
      outcome: 'order-heard',
      ids: { why: 'order-placed parcels-added', ...order },
      numbers: { ParcelsLeftOut: 2 },
    });
    expect(Object.keys((await journeyOf(door)).parcels)).toHaveLength(40);
    expect(await leftOut(door)).toEqual(['T40#ups too-many-parcels', 'T41#ups too-many-parcels']);
    expect(waiting(door)).toBe(0);
  });

  test('of those that come later as many are added as there is room for', async () => {
    const door = await openDoor();
    await says(door, word(0, { parcels: numbered(39) }));
    const heard = await says(door, word(1, { parcels: [...numbered(39), ...numbered(2, 'D')] }));
    expect(heard).toContainEqual(expect.objectContaining({ numbers: { ParcelsLeftOut: 1 } }));
    expect((await journeyOf(door)).parcels).toHaveProperty('D0#ups');
    expect(await leftOut(door)).toEqual(['D1#ups too-many-parcels']);
  });

  test('a parcel that comes after the order’s end is noted', async () => {
    const door = await openDoor();
    await says(door, word(0));
    await says(door, word(1, { cancelledAt: minutes(1) }));
    const heard = await says(door, { ...bare, parcels: numbered(1) });
    expect(heard).toContainEqual(expect.objectContaining({ ids: expect.objectContaining(order) }));
    expect(heard).toContainEqual(expect.objectContaining({ numbers: { ParcelsLeftOut: 1 } }));
    expect(await leftOut(door)).toEqual(['T0#ups order-has-ended']);
    expect((await journeyOf(door)).parcels).toEqual({});
  });

  test('each is noted and counted once, however often the shop names it', async () => {
    const door = await openDoor();
    await says(door, word(0, { parcels: numbered(42) }));
    const before = await journeyOf(door);
    for (const minute of [1, 2]) {
      const heard = await says(door, word(minute, { parcels: numbered(42) }));
      expect(heard.filter(({ numbers }) => numbers)).toEqual([]);
    }
    expect(await journeyOf(door)).toEqual(before);
    expect(await leftOut(door)).toHaveLength(2);
  });

  test('a crash between placing and noting loses none', async () => {
    const door = await openDoor();
    let crashed = false;
    door.table.disturb({
      afterWrite: (writes) => {
        if (crashed || !writes.some((write) => write.kind === 'put' && write.item.sk === 'REF')) return;
        crashed = true;
        throw new Error('gone');
      },
    });
    const news = word(0, { parcels: numbered(42) });
    await says(door, news);
    await says(door, news);
    expect(await leftOut(door)).toHaveLength(2);
  });

  test('notes are bounded: whoever names hundreds has called somebody', async () => {
    const door = await openDoor();
    await says(door, word(0, { parcels: numbered(200) }));
    await says(door, word(1, { parcels: numbered(200, 'D') }));
    expect(await leftOut(door)).toHaveLength(200);
  });
});

test('one word with everything in it reads its order once', async () => {
  const door = await openDoor();
  await says(door, word(0));
  const all = word(1, {
    content: content({ email: 'new@quill.example' }),
    parcels: [{ carrier: 'ups', trackingNumber: 'T1' }],
    fulfilled: true,
    refund: { whole: false, total: '5.00' },
  });
  await door.told.keep('acme', { news: all, heardAt: hours(1), connection: 'con-1' });
  const trips = countTrips(door);
  await door.follow(arrivalsOf(door.arrived.splice(0)));
  // Brand and news; reference; the word's moment; order; person; four writes, one for each thing said; forgotten.
  expect(trips.count).toBe(10);
  expect(await journeyOf(door)).toMatchObject({ handedOver: true, refunded: { total: '5.00' } });
});

describe('news that comes before its order', () => {
  const early = { ...bare, parcels: [{ carrier: 'ups', trackingNumber: 'T1' }], fulfilled: true };

  test('waits, and is applied once when the API places it', async () => {
    const door = await openDoor();
    expect(await says(door, early)).toEqual([{ outcome: 'waiting' }]);
    await byApi(door, { parcels: undefined });
    await door.catchUp();
    expect(await journeyOf(door)).toMatchObject({ handedOver: true, parcels: { 'T1#ups': {} } });
    expect((await happenings(door)).filter((kind) => kind === 'parcel-added')).toHaveLength(1);
    expect(waiting(door)).toBe(0);
  });

  test('costs two looks, however much of it waits, and is applied whole once the order comes', async () => {
    const door = await openDoor();
    const parts = Array.from({ length: 30 }, (_, n) => ({
      ...bare,
      at: minutes(n),
      parcels: [{ carrier: 'ups', trackingNumber: `T${n}` }],
    }));
    for (const news of parts) await door.told.keep('acme', { news, heardAt: hours(1), connection: 'con-1' });
    await door.catchUp();
    const trips = countTrips(door);
    await says(door, { ...bare, at: minutes(40), fulfilled: true });
    // The word is kept; brand and waiting news; the reference.
    expect(trips.count).toBeLessThanOrEqual(4);
    await says(door, word(50));
    expect(Object.keys((await journeyOf(door)).parcels)).toHaveLength(30);
    expect(await journeyOf(door)).toMatchObject({ handedOver: true });
    expect(waiting(door)).toBe(0);
  });

  test('waits, and is applied when another webhook places it', async () => {
    const door = await openDoor();
    await says(door, early);
    await says(door, word(9));
    expect(await journeyOf(door)).toMatchObject({ handedOver: true, parcels: { 'T1#ups': {} } });
    expect(waiting(door)).toBe(0);
  });

  test.each(['news first', 'order first'])('is found whichever of both is written last: %s', async (first) => {
    const door = await openDoor();
    const keep = () => door.told.keep('acme', { news: early, heardAt: hours(1), connection: 'con-1' });
    if (first === 'news first') await keep();
    await byApi(door);
    if (first !== 'news first') await keep();
    await door.catchUp();
    expect(await journeyOf(door)).toMatchObject({ handedOver: true });
    expect(waiting(door)).toBe(0);
  });

  test('an end that comes before its beginning leaves nothing to be placed, and nobody’s name', async () => {
    const door = await openDoor();
    await says(door, word(5, { cancelledAt: minutes(5) }));
    await says(door, word(0));
    expect(ordersOf(door)).toEqual([]);
    expect(waiting(door)).toBe(1);
    expect(JSON.stringify(door.table.items())).not.toContain('quill');
    await byApi(door);
    await door.catchUp();
    expect((await journeyOf(door)).rung).toBeGreaterThan(4);
    expect(waiting(door)).toBe(0);
  });

  test('an order that comes back from its end is placed', async () => {
    const door = await openDoor();
    await says(door, word(5, { cancelledAt: minutes(5) }));
    await says(door, word(9));
    expect(await journeyOf(door)).toMatchObject({ rung: 1 });
    expect(waiting(door)).toBe(0);
    await says(door, word(5, { cancelledAt: minutes(5) }));
    expect(await journeyOf(door)).toMatchObject({ rung: 1 });
  });
});

describe('words that overtake each other', () => {
  test('older content does not undo newer', async () => {
    const door = await openDoor();
    await says(door, word(0));
    await says(door, word(9, { content: content({ email: 'newest@quill.example' }) }));
    await says(door, word(5, { content: content({ email: 'older@quill.example', deliverTo: 'Tulpenweg 2, Berlin' }) }));
    expect(await personOf(door)).toMatchObject({ email: 'newest@quill.example' });
    expect((await journeyOf(door)).redirections ?? 0).toBe(0);
  });

  test('not even where the newer one only repeated what was known', async () => {
    const door = await openDoor();
    await says(door, word(0));
    await says(door, word(9));
    await says(door, word(5, { content: content({ email: 'older@quill.example' }) }));
    expect(await personOf(door)).toMatchObject({ email: 'zaphira@quill.example' });
  });

  test('of an address that was changed and changed back meanwhile nobody hears', async () => {
    const door = await openDoor();
    await byApi(door, { buyer: { ...content().buyer } });
    await says(door, word(1, { content: content({ deliverTo: 'Tulpenweg 2, Berlin' }) }), word(2));
    expect((await journeyOf(door)).redirections ?? 0).toBe(0);
  });

  test('what was given back only grows', async () => {
    const door = await openDoor();
    await says(door, word(0));
    await says(door, word(9, { refund: { whole: false, total: '10.00' } }));
    await says(door, word(5, { refund: { whole: false, total: '9.00' } }));
    expect(await journeyOf(door)).toMatchObject({ refunded: { total: '10.00' } });
  });

  test('in any order, and with any repeats, the same comes of them', async () => {
    const said = [
      word(0),
      word(3, { content: content({ email: 'second@quill.example' }) }),
      word(4, { parcels: [{ carrier: 'ups', trackingNumber: 'T1' }], fulfilled: true }),
      word(7, { content: content({ email: 'last@quill.example' }), refund: { whole: false, total: '3.00' } }),
      { ...bare, parcels: [{ carrier: 'dhl', trackingNumber: 'D1' }] },
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...said.keys(), ...said.keys()], { minLength: 10, maxLength: 10 }),
        fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
        async (order, stops) => {
          const door = await openDoor();
          for (const [place, index] of order.entries()) {
            await door.told.keep('acme', { news: said[index]!, heardAt: hours(1), connection: 'con-1' });
            if (stops[place]) await door.catchUp();
          }
          await door.catchUp();
          expect(ordersOf(door)).toHaveLength(1);
          expect(waiting(door)).toBe(0);
          expect(await personOf(door)).toMatchObject({ email: 'last@quill.example' });
          const { handedOver, refunded, parcels, rung } = await journeyOf(door);
          expect([handedOver, refunded, Object.keys(parcels).sort(), rung]).toEqual([
            true,
            { whole: false, total: '3.00' },
            ['D1#dhl', 'T1#ups'],
            2,
          ]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('races', () => {
  test('two webhooks of one order at once place it once', async () => {
    const door = await openDoor();
    for (const minute of [0, 1])
      await door.told.keep('acme', { news: word(minute), heardAt: hours(1), connection: 'con-1' });
    const [first, second] = [door.arrived.slice(0, 1), door.arrived.slice(1)];
    const { arrivalsOf } = await import('../../../lambdas/adapters/arrivals.ts');
    await Promise.all([door.follow(arrivalsOf(first)), door.follow(arrivalsOf(second))]);
    await door.catchUp();
    expect(ordersOf(door)).toHaveLength(1);
    expect(waiting(door)).toBe(0);
  });

  test('the API places the order between the look and the write: the webhook’s parcels are heard all the same', async () => {
    const door = await openDoor();
    let isPlaced = false;
    door.table.disturb({
      beforeWrite: async (writes) => {
        if (isPlaced || !writes.some((write) => write.kind === 'put' && write.item.sk === 'REF')) return undefined;
        isPlaced = true;
        await byApi(door, { parcels: undefined });
        return undefined;
      },
    });
    await says(door, word(0, { parcels: [{ carrier: 'ups', trackingNumber: 'T1' }] }));
    expect(ordersOf(door)).toHaveLength(1);
    expect(await journeyOf(door)).toMatchObject({ parcels: { 'T1#ups': {} } });
  });

  test('a crash after the order was placed leaves the rest to the next try', async () => {
    const door = await openDoor();
    let crashed = false;
    const news = word(0, { fulfilled: true, parcels: [{ carrier: 'ups', trackingNumber: 'T1' }] });
    door.table.disturb({
      afterWrite: (writes) => {
        if (crashed || !writes.some((write) => write.kind === 'put' && write.item.sk === 'REF')) return;
        crashed = true;
        throw new Error('gone');
      },
    });
    expect(await says(door, news)).toContainEqual(expect.objectContaining({ outcome: 'put-aside' }));
    await door.catchUp();
    await says(door, news);
    expect(await journeyOf(door)).toMatchObject({ handedOver: true });
    expect(ordersOf(door)).toHaveLength(1);
    expect(waiting(door)).toBe(0);
  });

  test('one whose write is in the way is told again', async () => {
    const door = await openDoor();
    await says(door, word(0));
    door.table.disturb({ beforeWrite: (writes) => (writes.length > 1 ? 'conflict' : undefined) });
    await door.told.keep('acme', { news: word(1, { fulfilled: true }), heardAt: hours(1), connection: 'con-1' });
    expect(await door.catchUp()).toContainEqual(expect.objectContaining({ outcome: 'put-aside' }));
    expect(waiting(door)).toBe(1);
  });
});

describe('an order that is only named', () => {
  const fetch = { kind: 'order', id: '77', because: 'created' } as const;

  test('becomes an errand of the connection that named it', async () => {
    const door = await openDoor();
    const { content: _none, ...named } = word(0, { fetch });
    expect(await says(door, named)).toEqual([{ outcome: 'order-heard', ids: { why: 'inquired' } }]);
    expect(door.errands).toEqual([
      { brand: 'acme', connection: 'con-1', inquiry: fetch, since: hours(1), attempts: 0 },
    ]);
    expect(waiting(door)).toBe(0);
  });
});

test('a subscription that its sender wants confirmed becomes an errand, and its secret stays nowhere', async () => {
  const door = await openDoor({ provider: 'dhl' });
  const secret = 'b3f1c7d2-0000-4000-8000-000000000000';
  const self = 'https://api-eu.dhl.com/tracking/push/v1/subscription/6f9d2b1e-6a64-4f1c-9f0a-1f2e3d4c5b6a';
  const body = JSON.stringify({ scope: 'subscription.validate', self, secret });
  expect(await door.send(body)).toMatchObject({ status: 200, outcome: 'kept', ids: { why: 'subscription-validate' } });
  await door.catchUp();
  expect(door.errands).toMatchObject([
    { connection: 'con-1', inquiry: { kind: 'confirm', id: '6f9d2b1e-6a64-4f1c-9f0a-1f2e3d4c5b6a', secret } },
  ]);
  expect(door.sortKeys('KEPT#')).toEqual([]);
});

test('an erased order has nothing left of what its shop said, and hears nothing of its buyer any more', async () => {
  const door = await openDoor();
  await byApi(door);
  await door.catchUp();
  // It waits because no catch-up came to it.
  await door.told.keep('acme', { news: word(1), heardAt: hours(1), connection: 'con-1' });
  door.arrived.length = 0;
  const personal = personalStore(door.table, door.tracking);
  await eraseOrder({ shop: { ...door.shop, newId: randomUUID }, personal }, asked);
  expect(waiting(door)).toBe(0);
  expect(JSON.stringify(door.table.items())).not.toContain('quill');
  await says(door, word(9, { content: content({ email: 'again@quill.example' }) }));
  expect(waiting(door)).toBe(0);
  expect(JSON.stringify(door.table.items())).not.toContain('quill');
});
