import { answer } from '../../../domain/command.ts';
import { hearAll } from '../../../domain/hear.ts';
import type { Interaction } from '../../../domain/interaction.ts';
import { afterSending } from '../../../domain/ledger.ts';
import { noticeTold } from '../../../domain/notice-told.ts';
import { owed } from '../../../domain/owed.ts';
import type { Scan } from '../../../domain/tracking.ts';
import { brandWordsStore } from '../../../lambdas/adapters/brand-words-store.ts';
import { brandStore } from '../../../lambdas/adapters/brands.ts';
import { connections } from '../../../lambdas/adapters/connections.ts';
import { interactionWrite } from '../../../lambdas/adapters/order-items.ts';
import { orderWalk } from '../../../lambdas/adapters/order-walk.ts';
import { personalStore } from '../../../lambdas/adapters/personal-store.ts';
import { reachStore } from '../../../lambdas/adapters/reach-store.ts';
import { tipsStore } from '../../../lambdas/adapters/tips-store.ts';
import { trackingStore } from '../../../lambdas/adapters/tracking-store.ts';
import { operate } from '../../../lambdas/operate/handler.ts';
import { languageFor } from '../../../messages/languages.ts';
import { memoryPost } from '../../support/memory-post.ts';
import { aScan, hours, MONDAY, minutes } from '../../support/order.ts';
import { anOrderBody, OTHER_KEY, openShop, signer } from '../../support/shop.ts';

const openDesk = async () => {
  const world = await openShop({ quietHours: { from: '22:00', to: '08:00' } });
  const ask = operate({
    shop: world.shop,
    keys: world.keys,
    brands: brandStore(world.table, () => 0),
    brandWords: brandWordsStore(world.table),
    tips: tipsStore(world.table),
    connections: connections(world.table, () => 0),
    secrets: { readAfresh: async () => ({ secrets: [] }), write: async () => {} },
    personal: personalStore(world.table, trackingStore(world.table)),
    reaches: reachStore(world.table, async () => signer),
    allOrders: orderWalk(world.table),
    languages: languageFor,
    post: { ...memoryPost(), sender: '' },
    publicUrl: '',
    newSecret: () => 'secret',
  });
  const page = async (more: object = {}): Promise<any> => {
    const answered = await ask({ command: 'export-orders', brand: 'acme', ...more });
    return answered.kind === 'told' ? answered.content : answered.problem;
  };
  const all = async (more: object = {}): Promise<any[]> => {
    const first = await page(more);
    const found = [...first.orders];
    for (let { next } = first; next; ) {
      const further = await page({ ...more, cursor: next });
      found.push(...further.orders);
      next = further.next;
    }
    return found;
  };
  return { ...world, page, all };
};
type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Whatever a buyer, a shop or a carrier could be known by. */
const planted = {
  reference: 'REF-Zaphira-77',
  number: 'NO-Quillfeather-78',
  buyer: { name: 'Zaphira Quillfeather', email: 'zaphira@quill.example', phone: '+4915112345678' },
  lines: [{ sku: 'SKU-secret', name: 'Zaphira’s birthday mug', quantity: 1, price: '9.95' }],
  parcels: [
    { carrier: 'UPS', trackingNumber: '1ZSECRET0002' },
    { carrier: 'DHL', trackingNumber: '1ZSECRET0001' },
  ],
  promisedDate: '2026-03-09',
};
const words = { message: 'left with Zaphira’s neighbour', location: 'Quill Lane 5', providerStatus: 'SIGNED Z.Q.' };

const PK = 'acme#order-1';
const [UPS, DHL] = ['1ZSECRET0002#ups', '1ZSECRET0001#dhl'];

const hear = async ({ shop }: Desk, [slot, scans, now]: readonly [string, readonly Scan[], string]) => {
  const { journey, parcels } = (await shop.orders.findParcels(PK, [slot]))!;
  const said = parcels.map((parcel) => ({ parcel, news: { ...parcel, scans } }));
  expect(await shop.orders.save(journey, hearAll(journey, said, now)!)).toBe('saved');
};

/** Every notice that is due is claimed; the first is sent. */
const tell = async ({ shop }: Desk, now: string) => {
  const { claims } = owed((await shop.orders.find(PK))!, await shop.ledger.entries(PK), now);
  for (const [place, claim] of claims.entries()) {
    const sending = { kind: 'sent', providerId: 'P-SECRET', template: 't@1', wordsHash: 'H-SECRET', at: now } as const;
    const entry = place === 0 ? afterSending(claim, sending) : claim;
    await shop.ledger.claim(PK, entry, noticeTold(entry, now));
  }
};

/** One order with everything in it that a timeline and a ledger can hold. */
const playAll = async (desk: Desk): Promise<void> => {
  expect((await desk.call('POST /v1/orders', anOrderBody(planted))).status).toBe(201);
  await tell(desk, MONDAY);
  const spoiled = aScan('exception', 2, { words, reason: 'customs', time: { text: 'Zaphira at noon' } });
  await hear(desk, [UPS, [aScan('in_transit', 1, { words }), spoiled], hours(1)]);
  await tell(desk, hours(1));
  await hear(desk, [UPS, [aScan('delivered', 80, { words })], hours(2)]);
  await hear(desk, [DHL, [aScan('delivered', 90, { words })], hours(3)]);
  const journey = (await desk.shop.orders.find(PK))!;
  const said = answer(journey, { answer: 'unhappy', words: 'Zaphira is cross', id: 'a1' }, hours(4));
  if (said.kind === 'changed') await desk.shop.orders.save(journey, said.change);
  await tell(desk, hours(4));
};

test('a recording holds all that happened, by names of its own', async () => {
  const desk = await openDesk();
  await playAll(desk);
  const [order, ...others] = await desk.all();
  expect(others).toEqual([]);
  expect(order).toMatchObject({
    format: 'doorstep.orders@1',
    plan: 'standard@1',
    language: 'en',
    calendar: { zone: 'Europe/Berlin', country: 'DE', closedDays: ['2026-12-25'] },
    channels: { email: true, sms: 'no-consent' },
    quietHours: { from: '22:00', to: '08:00' },
    placedAt: MONDAY,
    promisedDate: '2026-03-09',
    stage: 'settled',
    // By their keys, as messages count them.
    parcels: [
      { parcel: 'p1', carrier: 'dhl', addedAt: MONDAY },
      { parcel: 'p2', carrier: 'ups', addedAt: MONDAY },
    ],
  });
  const told = order.interactions.map(({ what }: any) => [what.kind, what.parcel ?? what.slot ?? what.caseId]);
  expect(told).toEqual(
    expect.arrayContaining([
      ['order-placed', undefined],
      ['parcel-added', 'p1'],
      ['scan', 'p2'],
      ['problem-opened', 'p2'],
      ['case-opened', 'c1'],
      ['answered', undefined],
    ]),
  );
  expect(order.interactions.find(({ what }: any) => what.status === 'exception').what).toEqual({
    kind: 'scan',
    parcel: 'p2',
    status: 'exception',
    reason: 'customs',
    timeText: '',
    zoneKnown: false,
    heardAt: hours(1),
  });
  expect(order.notices).toContainEqual({
    reason: 'confirmed',
    parcel: '-',
    episode: '1',
    channel: 'email',
    state: 'sent',
    claimedAt: MONDAY,
    sentAt: MONDAY,
    template: 't@1',
  });
  expect(order.notices).toContainEqual(expect.objectContaining({ reason: 'exception', parcel: 'p2', channel: 'team' }));
});

test('nothing that a person or a parcel could be known by leaves', async () => {
  const desk = await openDesk();
  await playAll(desk);
  const lines = JSON.stringify(await desk.all()).toLowerCase();
  const secrets = ['zaphira', 'quill', '4915112345678', 'ref-', 'no-quill', 'sku', 'mug', '1zsecret', 'order-1'];
  for (const secret of [...secrets, 'signed', 'neighbour', 'cross', 'p-secret', 'h-secret', 'scan-', 'words'])
    expect(lines).not.toContain(secret);
});

test('every order of the brand comes once, in pages, and none of another', async () => {
  const desk = await openDesk();
  for (const reference of ['1', '2', '3', '4', '5'])
    await desk.call('POST /v1/orders', anOrderBody({ reference, parcels: [] }));
  await desk.call('POST /v1/orders', anOrderBody({ reference: '1' }), { key: OTHER_KEY });
  const [inOne, inTwos] = [await desk.all(), await desk.all({ limit: '2' })];
  expect(inOne).toHaveLength(5);
  expect(new Set(inTwos.map(({ order }) => order))).toEqual(new Set(inOne.map(({ order }) => order)));
  expect(inTwos).toHaveLength(5);
  expect(await desk.all({ brand: 'nobody' })).toEqual([]);
});

test('only orders placed since then are told', async () => {
  const desk = await openDesk();
  await desk.call('POST /v1/orders', anOrderBody({ reference: '1' }));
  desk.pass(3600);
  await desk.call('POST /v1/orders', anOrderBody({ reference: '2' }));
  expect(await desk.all({ since: hours(1) })).toMatchObject([{ placedAt: hours(1) }]);
});

test('a page that would be larger than an answer can be holds fewer orders', async () => {
  const desk = await openDesk();
  for (const reference of ['1', '2', '3']) await desk.call('POST /v1/orders', anOrderBody({ reference, parcels: [] }));
  const long = Array.from(
    { length: 16_000 },
    (_, n): Interaction => ({
      at: minutes(n),
      id: `page-viewed-${n}`,
      source: 'buyer',
      what: { kind: 'page-viewed' },
    }),
  );
  for (const order of ['order-1', 'order-2', 'order-3'])
    for (const each of long) await desk.table.write([interactionWrite(`acme#${order}`, each)]);
  const first = await desk.page();
  expect(first.orders.length).toBeLessThan(3);
  expect(await desk.all()).toHaveLength(3);
});

test.each([
  [{ since: 'yesterday' }, '/since'],
  [{ cursor: 'nonsense' }, '/cursor'],
  [{ limit: '0' }, '/limit'],
])('%j is refused by its field', async (more, pointer) => {
  const desk = await openDesk();
  expect((await desk.page(more)).errors).toMatchObject([{ pointer }]);
});
