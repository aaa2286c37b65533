import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stripVTControlCharacters } from 'node:util';
import { easypost } from '../../carriers/easypost/index.ts';
import { carrierHistory } from '../../cli/demo/carrier-history.ts';
import { demoOrder } from '../../cli/demo/demo-order.ts';
import { watchOrder } from '../../cli/demo/watch.ts';
import type { Interaction, OrderView } from '../../cli/views.ts';
import { orderForm } from '../../lambdas/serve-shop/forms.ts';
import type { Outgoing } from '../../local/outbox.ts';
import { tellInteraction } from '../../messages/tell-interaction.ts';

const now = Date.parse('2026-11-22T12:00:00Z');

const statusesOf = async (way: 'ordinary' | 'problem') => {
  const bodies = await carrierHistory(way, { trackingNumber: '94001', carrier: 'USPS' }, now);
  return bodies.map((text) => {
    const delivery = { body: Buffer.from(text), headers: {}, method: 'POST', path: '/' };
    const reading = easypost.read(delivery, { settings: {}, now });
    if (reading.kind !== 'news') throw new Error(reading.why);
    const [parcel] = reading.parcels;
    expect(parcel).toMatchObject({ trackingNumber: '94001' });
    expect(parcel!.scans.length).toBeGreaterThan(0);
    return JSON.parse(text).result.status as string;
  });
};

test('the demonstration’s order is one that the API takes, and another one each time', () => {
  const [one, other] = [demoOrder(), demoOrder()];
  expect(orderForm.safeParse(one).success).toBe(true);
  expect(one.reference).not.toBe(other.reference);
  expect(one.parcels).not.toEqual(other.parcels);
});

test('its parcel is delivered now, one scan after the other', async () => {
  expect(await statusesOf('ordinary')).toEqual([
    'pre_transit',
    'in_transit',
    'in_transit',
    'in_transit',
    'in_transit',
    'out_for_delivery',
    'delivered',
  ]);
  const last = JSON.parse((await carrierHistory('ordinary', {}, now)).at(-1)!);
  expect(Date.parse(last.result.tracking_details.at(-1).datetime)).toBe(now);
});

test('in trouble, it gets out of it again, and no scan is older than the one before', async () => {
  const statuses = await statusesOf('problem');
  expect(statuses.slice(3, 6)).toEqual(['in_transit', 'failure', 'in_transit']);
  expect(statuses.at(-1)).toBe('delivered');
  const last = JSON.parse((await carrierHistory('problem', {}, now)).at(-1)!);
  const times = last.result.tracking_details.map(({ datetime }: { datetime: string }) => Date.parse(datetime));
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

describe('watching an order', () => {
  const order = { orderId: 'o-1', reference: 'r-1', placedAt: '', page: 'http://localhost:4600/t/abcdefghijkl' };
  const view: OrderView = { ...order, stage: 'placed', stageSince: '', parcels: [], problems: [] };
  const at = (second: number) => new Date(now + second * 1000).toISOString();
  const happened = (kind: string, second: number, more: Partial<Interaction> = {}): Interaction => ({
    at: at(second),
    id: `${kind}-${second}`,
    source: 'shop',
    kind,
    ...more,
  });

  const watchOf = async (timeline: Interaction[], messages: Partial<Outgoing>[]) => {
    const aws = createServer((_, response) => response.end(JSON.stringify({ messages }))).listen(0, '127.0.0.1');
    await once(aws, 'listening');
    const lines: string[] = [];
    const watch = watchOrder({
      api: {
        place: async () => order,
        order: async () => view,
        timeline: async () => timeline,
        notices: async () => [],
      },
      endpoint: `http://127.0.0.1:${(aws.address() as AddressInfo).port}`,
      order,
      began: now,
      print: (line) => lines.push(stripVTControlCharacters(line)),
    });
    return { watch, lines, close: () => aws.close() };
  };

  const sms = (number: number, second: number, text: string): Partial<Outgoing> => ({
    channel: 'sms',
    number,
    id: String(number),
    at: at(second),
    to: ['+1'],
    text,
    attributes: {},
  });

  test('tells everything once, in the order in which it happened, and nothing of other orders', async () => {
    const timeline = [happened('order-placed', 0)];
    const messages = [sms(1, 2, `Here: ${order.page}`), sms(2, 2, 'Here: http://localhost:4600/t/another')];
    const { watch, lines, close } = await watchOf(timeline, messages);
    await watch.look();
    // A scan of yesterday that was heard just now, and a message that speaks for itself.
    timeline.push(happened('scan', -86_400, { status: 'in_transit', heardAt: at(3) }));
    timeline.push(happened('notice', 2, { channel: 'sms', outcome: 'sent' }));
    timeline.push(happened('notice', 4, { reason: 'shipped', channel: 'email', outcome: 'no-consent' }));
    timeline.push(happened('page-viewed', 0));
    await watch.look();
    close();
    expect(lines).toEqual([
      '  0.0 s  shop     order placed',
      '  2.0 s  SMS      “Here: http://localhost:4600/t/abcdef…”',
      '  2.0 s  buyer    looks at the page',
      '  3.0 s  carrier  in transit',
      '  4.0 s  e-mail   shipped: not sent, no consent',
    ]);
  });

  test('gives up with a word about what did not come', async () => {
    const { watch, close } = await watchOf([], []);
    await expect(watch.until('the score', 0, () => false)).rejects.toThrow(/waited 0 s in vain for the score/);
    close();
  });
});

test('a score is told with what moved it, most first', () => {
  const moved = [
    { by: 'page-view: a', points: -1 },
    { by: 'page-view: b', points: -1 },
    { by: 'happy: c', points: 25 },
  ];
  expect(tellInteraction({ at: '', id: '', source: 'doorstep', kind: 'scored', score: 83, moved })).toEqual([
    'score',
    '83 of 100: happy +25, page view -2',
  ]);
});

test('what it has no words for is told in its own', () => {
  expect(tellInteraction({ at: '', id: '', source: 'team', kind: 'new-thing' })).toEqual(['team', 'new thing']);
});
