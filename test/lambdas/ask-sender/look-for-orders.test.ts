import { instantOf } from '../../../domain/time.ts';
import { hours, minutes } from '../../support/order.ts';
import { openDesk, ordersOf, speaking } from './stand.ts';

const shop = speaking('shop', ['order', 'orders']);
const carrier = speaking('carrier', ['parcel']);
const mute = { ...speaking('mute', []), asking: undefined } as any;

test('only who can be asked for orders, and has a key, is looked through', async () => {
  const keyless = speaking('keyless', ['orders']);
  const desk = await openDesk([carrier, shop, mute, keyless], { keyless: '' });
  expect(await desk.look()).toEqual({ outcome: 'looked-for-orders', ids: { errands: 1 } });
  expect(desk.queue).toMatchObject([
    { errand: { brand: 'acme', connection: 'c1-shop', inquiry: { kind: 'orders' }, attempts: 0 } },
  ]);
  expect(desk.asked).toEqual([]);
});

test('the first look goes back a day, the next to the former one and a little further', async () => {
  const desk = await openDesk([shop]);
  desk.answer('shop', { kind: 'read', reading: ordersOf('1') });
  await desk.look();
  expect(desk.queue).toMatchObject([{ errand: { inquiry: { since: hours(-23) }, since: hours(1) } }]);
  await desk.drain();
  desk.clock.now = Date.parse(hours(2));
  await desk.look();
  expect(desk.queue).toMatchObject([{ errand: { inquiry: { since: minutes(50) } } }]);
});

test('what could not be looked through is looked through again from where it was', async () => {
  const desk = await openDesk([shop]);
  desk.answer('shop', { kind: 'refused', why: 'wrong-key' });
  await desk.look();
  await desk.drain();
  const first = hours(-23);
  desk.clock.now += 3600_000;
  await desk.look();
  expect(desk.queue.at(-1)?.errand.inquiry).toEqual({
    kind: 'orders',
    since: instantOf(Date.parse(first) + 3600_000),
  });
});

test('an order of a list that cannot be read is told of by its id, and the rest is heard', async () => {
  const desk = await openDesk([shop]);
  const unread = [{ reference: '4711', why: 'unexpected-form:line_items' }, { why: 'unexpected-form:id' }];
  const reading = { ...ordersOf('1', '2'), unread };
  const orders = { kind: 'orders', since: hours(0) } as const;
  desk.answer('shop', { kind: 'read', reading });
  const ids = { brand: 'acme', connection: 'c0-shop' };
  expect(await desk.run(orders, { connection: 'c0-shop' })).toEqual({
    outcome: 'inquiry-answered',
    ids: { brand: 'acme', inquiry: 'orders', why: '' },
    numbers: { OrdersUnread: 2 },
    besides: [
      { outcome: 'order-unheard', ids: { ...ids, order: '4711', why: 'unexpected-form:line_items' } },
      { outcome: 'order-unheard', ids: { ...ids, order: '', why: 'unexpected-form:id' } },
    ],
  });
  expect(desk.early()).toHaveLength(2);
  expect(await desk.doors.lookedAt('acme', 'c0-shop')).toBe(hours(1));
});

test('one that stands alone among orders that concern nobody is told of, too', async () => {
  const desk = await openDesk([shop]);
  const unread = [{ reference: '4711', why: 'unexpected-form:line_items' }];
  desk.answer('shop', { kind: 'read', reading: { kind: 'nothing', why: 'no-order', unread } });
  const orders = { kind: 'orders', since: hours(0) } as const;
  expect(await desk.run(orders, { connection: 'c0-shop' })).toMatchObject({
    outcome: 'inquiry-empty',
    numbers: { OrdersUnread: 1 },
  });
});
