import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shipengine } from '../../../carriers/shipengine/index.ts';
import { keySetOf, pairs, signWith } from '../../carriers/shipengine/kit.ts';
import { type Door, openDoor } from '../../support/door.ts';

const samples = join(import.meta.dirname, '../../../shops/shopify/samples');
const sample = (name: string) => readFileSync(join(samples, `${name}.json`));
const headersOf = (name: string): Record<string, string> =>
  JSON.parse(readFileSync(join(samples, `${name}.headers.json`), 'utf8'));

const openShopify = () => openDoor({ provider: 'shopify', settings: { shop: 'example.myshopify.com' } });
const send = (door: Door, name: string) => door.receive(door.sign(sample(name), undefined, headersOf(name)));

const orders = (door: Door) => door.table.items().filter(({ sk }) => sk === 'JOURNEY');
const journeyOf = async (door: Door) => {
  const known = await door.shop.intake.reference('acme', '5678901234567');
  return (await door.orders.find(`acme#${known?.order}`))!;
};

describe('a shop’s webhook', () => {
  test('is thanked as soon as it is kept; the order is placed from the stream', async () => {
    const door = await openShopify();
    expect(await send(door, 'order-placed')).toMatchObject({ status: 200, outcome: 'order-told' });
    expect(orders(door)).toEqual([]);
    await door.catchUp();
    expect(await journeyOf(door)).toMatchObject({ brand: 'acme', rung: 1 });
  });

  test('that is repeated places nothing twice', async () => {
    const door = await openShopify();
    for (let times = 0; times < 3; times += 1) {
      await send(door, 'order-placed');
      if (times > 0) await door.catchUp();
    }
    expect(orders(door)).toHaveLength(1);
    expect(door.sortKeys('EARLY#')).toEqual([]);
  });

  test('that cannot be kept is kept whole, and heard later with its headers', async () => {
    const door = await openShopify();
    door.table.disturb({
      beforeWrite: (writes) =>
        writes.some((write) => write.kind === 'put' && write.item.sk.startsWith('EARLY#')) ? 'conflict' : undefined,
    });
    expect(await send(door, 'order-placed')).toMatchObject({ status: 200, outcome: 'kept', ids: { why: 'TryAgain' } });
    door.table.disturb({});
    await door.catchUp();
    expect(await journeyOf(door)).toMatchObject({ rung: 1 });
    expect(door.sortKeys('KEPT#')).toEqual([]);
  });

  test('with a stranger’s signature leaves nothing', async () => {
    const door = await openShopify();
    const before = door.table.items();
    const forged = door.sign(sample('order-placed'), 'shpss_a_stranger_s_secret', headersOf('order-placed'));
    expect(await door.receive(forged)).toMatchObject({ status: 401 });
    expect(door.table.items()).toEqual(before);
  });
});

test('the story of an order: placed, shipped, on its way, delivered, all by the shop’s webhooks', async () => {
  const door = await openShopify();
  for (const name of ['order-placed', 'shipped', 'in-transit', 'out-for-delivery', 'delivered']) {
    expect(await send(door, name)).toMatchObject({ status: 200 });
    await door.catchUp();
  }
  expect(orders(door)).toHaveLength(1);
  expect((await journeyOf(door)).rung).toBe(4);
});

test('the same story told backwards comes to the same', async () => {
  const door = await openShopify();
  for (const name of ['delivered', 'out-for-delivery', 'in-transit', 'shipped', 'order-placed']) {
    expect(await send(door, name)).toMatchObject({ status: 200 });
    await door.catchUp();
  }
  await door.catchUp();
  expect(orders(door)).toHaveLength(1);
  expect((await journeyOf(door)).rung).toBe(4);
  expect(door.sortKeys('EARLY#').length).toBeLessThanOrEqual(4);
});

test('handed over by the shop’s word, and cancelled before that', async () => {
  const door = await openShopify();
  await send(door, 'order-placed');
  await door.catchUp();
  await send(door, 'order-fulfilled');
  await door.catchUp();
  const journey = await journeyOf(door);
  expect(journey.handedOver ?? Object.keys(journey.parcels).length > 0).toBeTruthy();
  expect(journey.rung).toBeGreaterThanOrEqual(2);
});

describe('what comes before any trust', () => {
  test('is answered and not stored: UPS fetches its token', async () => {
    const door = await openDoor({ provider: 'ups', settings: { auth: 'oauth' } });
    const before = door.table.items();
    const basic = Buffer.from(`doorstep:${door.secrets.known[0]}`).toString('base64');
    const request = {
      ...door.sign('grant_type=client_credentials'),
      headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
    };
    const answer = await door.receive(request);
    expect(answer).toMatchObject({ status: 200, outcome: 'greeted' });
    expect(JSON.parse(answer.body ?? '')).toMatchObject({ access_token: expect.any(String) });
    expect(
      await door.receive({ ...request, headers: { ...request.headers, authorization: 'Basic eDp5' } }),
    ).toMatchObject({ status: 401, outcome: 'untrusted' });
    expect(door.table.items()).toEqual(before);
  });
});

describe('a sender that publishes its keys', () => {
  const body = readFileSync(join(import.meta.dirname, '../../../carriers/shipengine/samples/delivered.json'), 'utf8');
  const open = async () => {
    const door = await openDoor({ provider: 'shipengine' });
    const headers = signWith(pairs.next)(Buffer.from(body), { secret: '', settings: {}, now: door.clock.now });
    return { door, request: { ...door.sign(body), headers } };
  };

  test('is trusted by them, and by those that it published since', async () => {
    const { door, request } = await open();
    door.published.keySet = keySetOf(pairs.next.jwk);
    expect(await door.receive(request)).toMatchObject({ status: 200 });
    door.published.keySet = keySetOf(pairs.current.jwk);
    expect(await door.receive(request)).toMatchObject({ status: 401, ids: { why: 'unknown-key' } });
    door.published.newer = keySetOf(pairs.current.jwk, pairs.next.jwk);
    expect(await door.receive(request)).toMatchObject({ status: 200 });
  });

  test('is asked to call again while they cannot be had: that is no fault of its own', async () => {
    const { door, request } = await open();
    await expect(door.receive(request)).rejects.toMatchObject({ name: 'TryAgain' });
    expect(door.arrived).toEqual([]);
    expect(shipengine.publishedKeys).toMatch(/^https:/);
  });
});
