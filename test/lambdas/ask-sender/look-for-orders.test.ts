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
