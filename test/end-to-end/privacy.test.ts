import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { easypost } from '../../carriers/easypost/index.ts';
import { shiftTimes } from '../../senders/samples/shift-times.ts';
import { sendAsEasyPost, sendScans } from './harness/carriers.ts';
import { stop } from './harness/executions.ts';
import { call } from './harness/http.ts';
import { eraseOrder, exportOrders } from './harness/operator.ts';
import { aScan } from './harness/order.ts';
import { aParcel, aShop, planted } from './harness/shop.ts';
import { executionHistories, type Kept, logLines, queuedMessages, tableItems } from './harness/stores.ts';
import { until } from './harness/until.ts';

/** What a carrier and a buyer say in this story, beside the names and addresses of every buyer of all stories. */
const words = { carrier: 'Quillfeather', buyer: 'Wobblecup' };
const markers = [planted.name, planted.phone.slice(1), words.carrier, words.buyer].map((word) => word.toLowerCase());

/** A word as it stands inside base64, wherever it begins: the characters that do not depend on its neighbours. */
const inBase64 = (word: string): readonly string[] =>
  [0, 1, 2].map((offset) => {
    const encoded = Buffer.from(' '.repeat(offset) + word)
      .toString('base64')
      .replaceAll('=', '');
    return encoded.slice(offset === 0 ? 0 : offset + 1, -2);
  });
const encoded = [planted.name, planted.name.toLowerCase(), planted.phone.slice(1), words.carrier, words.buyer].flatMap(
  inBase64,
);

const tells = ({ text }: Kept): boolean => {
  const lower = text.toLowerCase();
  return markers.some((marker) => lower.includes(marker)) || encoded.some((core) => text.includes(core));
};
const placesThatTell = (kept: readonly Kept[]): readonly string[] => kept.filter(tells).map(({ place }) => place);

/** The only items that may know a person, or repeat a carrier's or a buyer's words. */
const mayKnow = /^\S+ (PERSON|WORDS#.*|EARLY#.*|KEPT#.*)$/;

/** A life with everything in it that can go wrong, so that every function has had a person's words in its hands. */
const liveThroughEverything = async () => {
  const shop = await aShop('planted');
  const parcel = aParcel();
  const request = shop.requestOf({ parcels: [parcel, { carrier: 'USPS', trackingNumber: '9400100000000000000001' }] });

  // Before its order, unreadable, forged, and of an order that nobody knows.
  await sendScans(shop.doorstep, [
    { ...parcel, scans: [aScan('in_transit', { message: `Seen by ${words.carrier}` })] },
  ]);
  await sendScans(shop.doorstep, [{ ...parcel, scans: [{ ...aScan('in_transit'), at: words.carrier }] }]);
  await sendScans(shop.doorstep, words.carrier as never);
  await sendScans({ ...shop.doorstep, secret: 'whsec_d3Jvbmc=' }, [
    { ...parcel, scans: [aScan('lost', { message: words.carrier })] },
  ]);
  await call('GET', `/v1/orders/${encodeURIComponent(request.buyer.email)}`, { key: shop.key });
  await call('POST', `/t/${words.buyer}`, { body: `answer=unhappy&words=${words.buyer}` });

  // Refused for many reasons: no answer repeats what stood there.
  const refusals = [
    await shop.post({
      ...request,
      buyer: { ...request.buyer, email: planted.name, phone: planted.name, zone: planted.name },
    }),
    await shop.post({ ...request, [planted.name]: planted.name }),
    await shop.post(`{"buyer": ${planted.name}`),
  ];
  for (const { status, text } of refusals) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text.replaceAll(`/${planted.name}`, '')).not.toContain(planted.name);
  }

  const order = shop.asOrder(request, (await shop.post(request)).body);
  await order.told('shipped');
  await stop(order.execution(1));
  await order.waitsIn('Await Delivery Day', { life: 2, within: 40 });
  const differs = await shop.post({ ...request, buyer: { ...request.buyer, name: `${planted.name} the Second` } });
  expect(differs.status).toBe(409);
  expect(differs.text).not.toContain(planted.name);

  const at = () => new Date().toISOString();
  await order.scan('delivery_attempt_failed', { at: at(), message: `${words.carrier} was not at home` });
  await order.told('attempt-failed', { channel: 'team' });
  const body = readFileSync(join(import.meta.dirname, '../../carriers/easypost/samples/delivered.json'), 'utf8');
  const event = JSON.parse(shiftTimes({ sender: easypost, body }, Date.now()));
  event.result.signed_by = words.carrier;
  for (const detail of event.result.tracking_details) detail.message = `Handed to ${words.carrier}`;
  expect((await sendAsEasyPost(shop.easypost, JSON.stringify(event))).status).toBe(200);
  await order.scan('delivered', { at: at(), message: `Signed by ${words.carrier}` });
  await order.reaches('delivered');
  await order.told('delivered', { count: 2 });
  await shop.answers(order, 'unhappy', `My ${words.buyer} is broken`);
  await order.told('unhappy', { channel: 'team' });
  expect(await order.ends(2)).toBe('SUCCEEDED');
  await order.allTold();
  return order;
};

describe('an order whose buyer was erased', () => {
  test('is still followed, and nothing is kept or said of the buyer again', async () => {
    const shop = await aShop('erased');
    const order = await shop.places();
    await order.scan('in_transit', { message: `Handed over by ${words.carrier}` });
    await order.told('shipped');
    await eraseOrder(shop.brand, order.reference);
    const emails = await order.emails();

    await order.scan('delayed', { message: `${words.carrier} is late` });
    await order.told('delay', { channel: 'team' });
    await order.scan('delivered', { message: `Signed by ${words.carrier}` });
    await order.reaches('delivered');
    await until(order.notices, (seen) => seen.some(({ reason, why }) => reason === 'delivered' && why === 'erased'));
    await order.allTold();
    expect(await order.now()).toMatchObject({ stage: 'delivered', erased: true });
    expect(await order.emails()).toEqual(emails);
    expect(await order.texts()).toEqual([]);
    const left = (await tableItems()).filter(({ place }) => place.startsWith(`${order.brand}#${order.orderId} `));
    expect(left.length).toBeGreaterThan(5);
    expect(placesThatTell(left)).toEqual([]);
    const early = (await tableItems()).filter(({ place }) => place.startsWith(`${order.brand}#TRACK#`));
    expect(placesThatTell(early)).toEqual([]);
  });
});

describe("a person's name, addresses and words", () => {
  test('stand in their own items, and in no log, history, queue or other item', async () => {
    const order = await liveThroughEverything();
    const items = await tableItems();
    const known = items.filter(tells).map(({ place }) => place);
    // The search finds what is there to be found …
    expect(known).toContain(`${order.brand}#${order.orderId} PERSON`);
    expect(known.filter((place) => / WORDS#/.test(place)).length).toBeGreaterThan(2);
    // … and nothing where it should not be.
    expect(known.filter((place) => !mayKnow.test(place))).toEqual([]);

    const logged = await until(logLines, (lines) => lines.some(({ text }) => text.includes(order.orderId)));
    expect(new Set(logged.map(({ place }) => place)).size).toBeGreaterThan(6);
    expect(placesThatTell(logged)).toEqual([]);

    const histories = await executionHistories();
    expect(histories.some(({ text }) => text.includes(order.orderId))).toBe(true);
    expect(placesThatTell(histories)).toEqual([]);

    const queues = await queuedMessages();
    expect(queues.length).toBeGreaterThan(3);
    expect(placesThatTell(queues)).toEqual([]);

    // What leaves to be played again names nobody: no buyer, no number of a parcel, no reference.
    const [exported, ...others] = await exportOrders(order.brand);
    expect(others).toEqual([]);
    expect(exported.interactions.length).toBeGreaterThan(10);
    expect(exported.notices.length).toBeGreaterThan(5);
    const lines = JSON.stringify(exported);
    expect(placesThatTell([{ place: 'the export', text: lines }])).toEqual([]);
    for (const own of [order.reference, order.orderId, order.parcels[0]!.trackingNumber])
      expect(lines).not.toContain(own);

    // What leaves the house names the buyer to the buyer alone.
    const pages = await order.pages();
    expect(pages.length).toBeGreaterThan(1);
    expect(placesThatTell(pages.map((page) => ({ place: 'page', text: JSON.stringify(page) })))).toEqual([]);
    const tags = (await order.emails()).map((email) => ({
      place: 'tags',
      text: JSON.stringify([email.tags, email.headers]),
    }));
    expect(placesThatTell(tags)).toEqual([]);
    // The shop reads the words in the timeline, which is where it may; nothing else of an order tells who it is for.
    for (const rest of ['', '/notices']) {
      const { text } = await call('GET', `${order.path}${rest}`, { key: order.key });
      expect(placesThatTell([{ place: rest, text }])).toEqual([]);
    }
  }, 120_000);
});
