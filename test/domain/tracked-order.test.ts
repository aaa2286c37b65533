import { fitting, type TrackedOrder } from '../../domain/tracked-order.ts';
import type { ParcelNews } from '../../domain/tracking.ts';
import { aScan, days, hours } from '../support/order.ts';

const order = (name: string, more: Partial<TrackedOrder> = {}): TrackedOrder => ({
  order: name,
  carrier: 'ups',
  since: days(-30),
  until: days(300),
  ...more,
});
const news = (more: Partial<ParcelNews> = {}): ParcelNews => ({
  carrier: 'ups',
  trackingNumber: 'T1',
  scans: [aScan('in_transit', 60)],
  ...more,
});
const meant = (orders: readonly TrackedOrder[], said: ParcelNews, now = hours(2)) =>
  fitting(orders, said, now).map((one) => [one.order.order, ...one.news.scans.map(({ id }) => id)]);

test('scans go to the order in whose window they were made: a number is used again', () => {
  const [old, young] = [order('old', { since: days(-400), until: days(-30) }), order('young')];
  const said = news({ scans: [aScan('delivered', -60 * 24 * 60), aScan('in_transit', 60)] });
  expect(meant([old, young], said)).toEqual([
    ['old', 'delivered--86400'],
    ['young', 'in_transit-60'],
  ]);
});

test('a window holds its first instant and not its last', () => {
  const at = (minute: number) => news({ scans: [aScan('in_transit', minute)] });
  const short = order('short', { since: hours(0), until: hours(1) });
  expect(meant([short], at(0))).toHaveLength(1);
  expect(meant([short], at(60))).toEqual([]);
  expect(meant([short], at(-1))).toEqual([]);
});

test('an order that named the very carrier is meant before others; else carriers are only spelled differently', () => {
  const [ups, fedex] = [order('by ups'), order('by fedex', { carrier: 'fedex' })];
  expect(meant([ups, fedex], news())).toEqual([['by ups', 'in_transit-60']]);
  expect(meant([fedex], news())).toEqual([['by fedex', 'in_transit-60']]);
  expect(meant([ups, fedex], news({ carrier: 'dhl' }))).toHaveLength(2);
});

test('news without a scan is meant for whoever has the number now', () => {
  const said = news({ scans: [] });
  expect(meant([order('now')], said)).toEqual([['now']]);
  expect(meant([order('over', { until: hours(1) })], said)).toEqual([]);
  expect(meant([order('now')], said, days(301))).toEqual([]);
});

test('an order with no scan of its own hears nothing', () => {
  expect(meant([order('late', { since: hours(3) })], news())).toEqual([]);
});
