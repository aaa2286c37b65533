import { place } from '../../../domain/place.ts';
import { followed } from '../../../lambdas/adapters/intake-store.ts';
import { orderStore } from '../../../lambdas/adapters/order-store.ts';
import type { Reply } from '../../../senders/asking.ts';
import { anOrder, MONDAY, minutes } from '../../support/order.ts';
import { newsOf, openDesk, ordersOf, parcel, speaking } from './stand.ts';

const tracker = speaking('tracker', ['parcel']);
const carrier = speaking('carrier', ['parcel']);
const shop = speaking('shop', ['order', 'orders']);
const order = { kind: 'order', id: '77', because: 'created' } as const;
const since = MONDAY;
const orders = { kind: 'orders', since } as const;

const read = (reading: Extract<Reply, { kind: 'read' }>['reading'], next?: Extract<Reply, { kind: 'read' }>['next']) =>
  ({ kind: 'read', reading, ...(next ? { next } : {}) }) as const;
const nothing = read({ kind: 'nothing', why: 'no-scans' });

test('what is answered is heard as a webhook’s news', async () => {
  const desk = await openDesk([tracker]);
  const change = place(anOrder(), MONDAY);
  await orderStore(desk.table).create(change, followed(change));
  desk.answer('tracker', read(newsOf('T1')));
  expect(await desk.run(parcel)).toMatchObject({ outcome: 'inquiry-answered' });
  expect(await orderStore(desk.table).find('acme#o1')).toMatchObject({ rung: 2, turn: 2 });
  expect(desk.asked).toMatchObject([{ url: 'https://tracker.example/', headers: { key: 'a key' } }]);
  expect(desk.queue).toEqual([]);
});

test('to be told twice where a parcel is changes nothing', async () => {
  const desk = await openDesk([tracker]);
  const change = place(anOrder(), MONDAY);
  await orderStore(desk.table).create(change, followed(change));
  desk.answer('tracker', read(newsOf('T1')), read(newsOf('T1')));
  await desk.run(parcel);
  const before = desk.table.items();
  expect(await desk.run(parcel)).toMatchObject({ outcome: 'inquiry-answered' });
  expect(desk.table.items()).toEqual(before);
});

test('whoever refuses or knows nothing leaves it to the next, and whoever knows is the last one asked', async () => {
  const third = speaking('third', ['parcel']);
  const desk = await openDesk([tracker, shop, carrier, third]);
  desk.answer('tracker', { kind: 'refused', why: 'unknown-number' });
  desk.answer('carrier', nothing);
  desk.answer('third', read(newsOf('T1')));
  expect(await desk.run(parcel)).toMatchObject({ outcome: 'inquiry-answered' });
  expect(desk.hosts()).toEqual(['tracker.example', 'carrier.example', 'third.example']);
  desk.asked.length = 0;
  desk.answer('tracker', read(newsOf('T1')));
  await desk.run(parcel);
  expect(desk.hosts()).toEqual(['tracker.example']);
});

test('of connections that fill several pages the last one is asked too', async () => {
  const desk = await openDesk([tracker]);
  const settings = { jwks: 'k'.repeat(20_000) };
  for (let place = 10; place < 80; place += 1) {
    const connection = {
      id: `d${place}`,
      brand: 'acme',
      provider: 'tracker',
      name: 'more',
      createdAt: MONDAY,
      settings,
    };
    await desk.doors.create(`${place}`.padEnd(43, 'x'), connection);
  }
  desk.answer('tracker', read(ordersOf('77')));
  expect(await desk.run(parcel, { connection: 'd79' })).toMatchObject({ outcome: 'inquiry-answered' });
});

test('nobody is asked without a key, nor beyond what the errand names', async () => {
  const desk = await openDesk([tracker, carrier], { tracker: '' });
  desk.answer('carrier', nothing);
  await desk.run(parcel);
  expect(desk.hosts()).toEqual(['carrier.example']);
  expect(await desk.run(parcel, { connection: 'c0-tracker' })).toMatchObject({ outcome: 'nobody-to-ask' });
  expect(await desk.run(parcel, { brand: 'other' })).toMatchObject({ outcome: 'nobody-to-ask' });
  expect(desk.hosts()).toEqual(['carrier.example']);
});

test('all that refuse: the errand is over, with why', async () => {
  const desk = await openDesk([tracker]);
  desk.answer('tracker', { kind: 'refused', why: 'wrong-key' });
  expect(await desk.run(parcel)).toEqual({
    outcome: 'inquiry-refused',
    ids: { brand: 'acme', inquiry: 'parcel', why: 'wrong-key' },
  });
  expect(desk.queue).toEqual([]);
});

describe('a connection that cannot be asked now', () => {
  const throttled = { kind: 'later', afterSeconds: 90, why: 'throttled' } as const;

  test.each<[string, Reply | Error]>([
    ['is throttled', throttled],
    ['gives no answer', new Error('time-out')],
  ])('leaves it to the next one: it %s', async (_, answer) => {
    const desk = await openDesk([tracker, carrier]);
    desk.answer('tracker', answer);
    desk.answer('carrier', read(newsOf('T1')));
    expect(await desk.run(parcel)).toMatchObject({ outcome: 'inquiry-answered' });
    expect(desk.hosts()).toEqual(['tracker.example', 'carrier.example']);
    expect(desk.queue).toEqual([]);
  });

  test('leaves it to the next one: too much was asked of it', async () => {
    const slow = speaking('slow', ['parcel'], 0.2);
    const desk = await openDesk([slow, carrier]);
    desk.answer('slow', nothing);
    desk.answer('carrier', nothing, read(newsOf('T1')));
    await desk.run(parcel);
    expect(await desk.run(parcel)).toMatchObject({ outcome: 'inquiry-answered' });
    expect(desk.hosts()).toEqual(['slow.example', 'carrier.example', 'carrier.example']);
    expect(desk.queue).toEqual([]);
  });

  test('is asked again only when none of the others knew, and none of those is asked twice', async () => {
    const third = speaking('third', ['parcel']);
    const desk = await openDesk([tracker, carrier, third]);
    desk.answer('tracker', throttled, read(newsOf('T1')));
    desk.answer('carrier', nothing);
    desk.answer('third', { kind: 'refused', why: 'unknown-number' });
    expect(await desk.run(parcel)).toMatchObject({ outcome: 'inquiry-later', ids: { why: 'throttled' } });
    expect(desk.queue).toMatchObject([{ errand: { attempts: 1 }, afterSeconds: 90 }]);
    expect(await desk.drain()).toBe(1);
    expect(desk.hosts()).toEqual(['tracker.example', 'carrier.example', 'third.example', 'tracker.example']);
  });

  test('is not asked before the time that it named, though another one is', async () => {
    const desk = await openDesk([tracker, carrier]);
    desk.answer('tracker', { ...throttled, afterSeconds: 1000 }, read(newsOf('T1')));
    desk.answer('carrier', { ...throttled, afterSeconds: 10 }, nothing);
    const begun = desk.clock.now;
    await desk.run(parcel);
    await desk.drain();
    expect(desk.hosts()).toEqual(['tracker.example', 'carrier.example', 'carrier.example', 'tracker.example']);
    expect(desk.clock.now - begun).toBe(1000_000);
  });

  test('is given up after twelve hours, and that is told', async () => {
    const desk = await openDesk([tracker, carrier]);
    desk.answer('tracker', ...Array.from({ length: 1000 }, () => throttled));
    desk.answer('carrier', nothing);
    await desk.run(parcel);
    await desk.drain(1000);
    expect(desk.queue).toEqual([]);
    expect(desk.last()).toMatchObject({ outcome: 'inquiry-given-up', ids: { inquiry: 'parcel', why: 'throttled' } });
  });
});

test('a pause that is longer than the queue can keep a message is kept all the same', async () => {
  const desk = await openDesk([tracker]);
  desk.answer('tracker', { kind: 'later', afterSeconds: 3600, why: 'throttled' }, nothing);
  await desk.run(parcel);
  const begun = desk.clock.now;
  expect(await desk.drain()).toBe(4);
  expect(desk.asked).toHaveLength(2);
  expect(desk.clock.now - begun).toBe(3600_000);
});

test.each<[string, Reply | Error, number]>([
  ['nobody who answers', new Error('time-out'), 60],
  ['an answer that is cut off', { kind: 'later', afterSeconds: 60, why: 'not-json' }, 60],
])('%s is asked again, seldom and seldomer, and given up after twelve hours', async (_, answer, first) => {
  const desk = await openDesk([tracker]);
  desk.answer('tracker', ...Array.from({ length: 1000 }, () => answer));
  const begun = desk.clock.now;
  await desk.run(parcel);
  expect(desk.queue).toMatchObject([{ afterSeconds: first }]);
  const runs = await desk.drain(1000);
  expect(runs).toBeLessThan(answer instanceof Error ? 60 : 721);
  expect(desk.queue).toEqual([]);
  expect((desk.clock.now - begun) / 3600_000).toBeGreaterThan(11);
  expect((desk.clock.now - begun) / 3600_000).toBeLessThanOrEqual(12);
});

test('what has been waiting for longer than twelve hours is not put back', async () => {
  const desk = await openDesk([tracker]);
  desk.answer('tracker', new Error('time-out'));
  expect(await desk.run(parcel, { since: minutes(-12 * 60) })).toMatchObject({ outcome: 'inquiry-given-up' });
  expect(desk.queue).toEqual([]);
});

/** Numbers from 0 up to 1, well apart. */
const scattered = () => {
  let last = 0;
  return (): number => {
    last = (last + 0.37) % 1;
    return last;
  };
};

test('no more calls are made with one key than its provider allows', async () => {
  const slow = speaking('slow', ['parcel'], 0.5);
  const desk = await openDesk([slow]);
  desk.answer('slow', nothing, nothing, nothing);
  await desk.run(parcel);
  expect(await desk.run(parcel)).toMatchObject({ outcome: 'inquiry-later', ids: { why: 'paced' } });
  expect(desk.asked).toHaveLength(1);
  expect(desk.queue).toMatchObject([{ errand: { attempts: 1 }, afterSeconds: 2 }]);
  await desk.drain();
  expect(desk.asked).toHaveLength(2);
});

test('errands that wait for the same connection do not all come back at once, and wait longer each time', async () => {
  const slow = speaking('slow', ['parcel'], 0.2);
  const desk = await openDesk([slow]);
  desk.draw(scattered());
  desk.answer('slow', ...Array.from({ length: 200 }, () => nothing));
  await desk.run(parcel);
  const waitsOf = async (attempts: number): Promise<readonly number[]> => {
    desk.queue.length = 0;
    for (let errand = 0; errand < 40; errand += 1) await desk.run(parcel, { attempts });
    return desk.queue.map(({ afterSeconds }) => afterSeconds);
  };
  const [first, fourth, hundredth] = [await waitsOf(0), await waitsOf(4), await waitsOf(2000)];
  for (const waits of [first, fourth, hundredth]) expect(Math.min(...waits)).toBeGreaterThanOrEqual(5);
  expect(new Set(first).size).toBeGreaterThan(3);
  expect(Math.max(...first)).toBeLessThanOrEqual(10);
  expect(new Set(fourth).size).toBeGreaterThan(30);
  expect(Math.max(...fourth)).toBeGreaterThan(60);
  expect(Math.max(...hundredth)).toBeGreaterThan(800);
  expect(Math.max(...hundredth)).toBeLessThanOrEqual(905);
});

test('of many errands for one slow connection each is run in the end, or given up, and told of', async () => {
  const slow = speaking('slow', ['parcel'], 0.2);
  const desk = await openDesk([slow]);
  desk.draw(scattered());
  desk.answer('slow', ...Array.from({ length: 200 }, () => nothing));
  const outcomes = await desk.rush(Array.from({ length: 60 }, () => desk.errandOf(parcel)));
  expect(desk.asked).toHaveLength(60);
  expect(outcomes.filter(({ outcome }) => outcome === 'inquiry-empty')).toHaveLength(60);
  // Waking all together, each would come back as often as there are others before it.
  expect(outcomes.length).toBeLessThan((60 * 61) / 4);
});

test('an order that was asked for is kept for whoever applies orders', async () => {
  const desk = await openDesk([shop]);
  desk.answer('shop', read(ordersOf('77')));
  expect(await desk.run(order, { connection: 'c0-shop' })).toMatchObject({ outcome: 'inquiry-answered' });
  expect(desk.early()).toMatchObject([
    { value: { news: { reference: '77' }, connection: 'c0-shop', heardAt: minutes(60) } },
  ]);
});

test('an order that is only named again is not asked for for ever', async () => {
  const desk = await openDesk([shop]);
  const named = { reference: '77', reason: 'changed', parcels: [], fetch: order } as const;
  desk.answer('shop', read({ kind: 'news', parcels: [], orders: [named] }));
  await desk.run(order);
  expect(desk.early()).toEqual([]);
  // One of a list that is only named may well be asked for.
  desk.answer('shop', read({ kind: 'news', parcels: [], orders: [named] }));
  await desk.run(orders, { connection: 'c0-shop' });
  expect(desk.early()).toHaveLength(1);
});

test.each<[string, Reply | Error, string]>([
  ['refused', { kind: 'refused', why: 'wrong-key' }, 'order-unheard'],
  ['given up', new Error('time-out'), 'order-unheard'],
  ['unknown there too', { kind: 'refused', why: 'unknown-number' }, 'inquiry-refused'],
])('an order that was named and is %s is told of by a name of its own', async (_, answer, outcome) => {
  const desk = await openDesk([shop]);
  desk.answer('shop', answer);
  expect(await desk.run(order, { since: minutes(-12 * 60) })).toMatchObject({ outcome });
});

test('an order that nobody can be asked for is told of too', async () => {
  const desk = await openDesk([shop], { shop: '' });
  expect(await desk.run(order)).toMatchObject({ outcome: 'order-unheard' });
});

test('a list is read page by page, and is looked through only with its last page', async () => {
  const desk = await openDesk([shop]);
  const lookedAt = () => desk.doors.lookedAt('acme', 'c0-shop');
  desk.answer(
    'shop',
    read(ordersOf('1', '2'), { ...orders, page: 'two' }),
    { kind: 'later', afterSeconds: 5, why: 'throttled' },
    read(ordersOf('3'), { ...orders, page: 'three' }),
    nothing,
  );
  const begun = desk.errandOf(orders).since;
  await desk.run(orders, { connection: 'c0-shop' });
  expect(await lookedAt()).toBeUndefined();
  expect(desk.queue).toMatchObject([{ errand: { inquiry: { page: 'two' }, attempts: 0 } }]);
  expect(await desk.drain()).toBe(3);
  expect(await lookedAt()).toBe(begun);
  expect(desk.early()).toHaveLength(3);
});

test('a confirmed subscription is the end of its errand, and nobody else is asked for it', async () => {
  const desk = await openDesk([speaking('one', ['confirm']), speaking('two', ['confirm'])]);
  const confirm = { kind: 'confirm', id: '6f9d2b1e', secret: 's' } as const;
  desk.answer('one', read({ kind: 'nothing', why: 'subscription-confirmed' }));
  expect(await desk.run(confirm, { connection: 'c0-one' })).toMatchObject({ outcome: 'inquiry-empty' });
  expect(desk.hosts()).toEqual(['one.example']);
  expect(desk.queue).toEqual([]);
});

test('only a list of orders counts as looked through', async () => {
  const desk = await openDesk([speaking('all', ['parcel', 'order', 'orders'])]);
  desk.answer('all', read(newsOf('T1')), read(ordersOf('77')));
  await desk.run(parcel);
  await desk.run(order);
  expect(await desk.doors.lookedAt('acme', 'c0-all')).toBeUndefined();
});

test('pages that never end are not read for ever', async () => {
  const desk = await openDesk([shop]);
  const same = { ...orders, page: 'same' };
  desk.answer('shop', read(ordersOf('1'), same), read(ordersOf('1'), same));
  await desk.run(orders, { connection: 'c0-shop' });
  expect(await desk.drain()).toBe(1);
  desk.answer('shop', read(ordersOf('1'), same));
  const late = await desk.run(orders, { connection: 'c0-shop', since: minutes(-12 * 60) });
  expect(late).toMatchObject({ outcome: 'inquiry-given-up' });
  expect(desk.queue).toEqual([]);
  expect(await desk.doors.lookedAt('acme', 'c0-shop')).toBeUndefined();
});

test('a race for an order that is lost too often is told of later', async () => {
  const desk = await openDesk([tracker]);
  const change = place(anOrder(), MONDAY);
  await orderStore(desk.table).create(change, followed(change));
  desk.answer('tracker', read(newsOf('T1')), read(newsOf('T1')));
  desk.table.disturb({ beforeWrite: (writes) => (writes.length > 1 ? 'conflict' : undefined) });
  expect(await desk.run(parcel)).toMatchObject({ outcome: 'inquiry-later', ids: { why: 'beaten' } });
  desk.table.disturb({});
  await desk.drain();
  expect(await orderStore(desk.table).find('acme#o1')).toMatchObject({ rung: 2 });
});
