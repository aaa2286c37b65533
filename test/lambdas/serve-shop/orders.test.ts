import fc from 'fast-check';
import { hear } from '../../../domain/hear.ts';
import { orderKey } from '../../../lambdas/adapters/keys.ts';
import { aScan, storedParcel } from '../../support/order.ts';
import { anOrderBody, KEY, OTHER_KEY, openShop, type ShopWorld, signer } from '../../support/shop.ts';

const at = (world: ShopWorld, sk: string) => world.table.items().find((item) => item.sk === sk);

/** A carrier says this of the order's one parcel. */
const scan = async ({ shop }: ShopWorld, status: Parameters<typeof aScan>[0], minute = 0) => {
  const known = await storedParcel(shop.orders, orderKey('acme', 'order-1'), '1Z999#ups');
  const news = { carrier: 'ups', trackingNumber: '1Z999', scans: [aScan(status, minute)] };
  const change = known && hear(known, news, shop.now());
  if (known && change) await shop.orders.save(known.journey, change);
};

describe('taking an order', () => {
  test('answers 201 with the order id and the page of the buyer', async () => {
    const { call, shop } = await openShop();
    const { status, json } = await call('POST /v1/orders', anOrderBody());
    expect(status).toBe(201);
    expect(json).toEqual({
      orderId: 'order-1',
      reference: '1001',
      placedAt: '2026-03-02T11:00:00.000Z',
      page: expect.stringMatching(/^https:\/\/doorstep\.example\/t\/[\w-]{40,}$/),
    });
    expect(signer.open(json.page.split('/t/')[1], shop.now())).toEqual({ pk: 'acme#order-1' });
  });

  test('keeps what the shop calls its goods, for words that are for some of them', async () => {
    const world = await openShop();
    const [line] = anOrderBody().lines;
    await world.call('POST /v1/orders', anOrderBody({ lines: [{ ...line, tags: ['fragile'] }, line] }));
    expect(at(world, 'ORDER')?.value.lines).toEqual([{ ...line, tags: ['fragile'] }, line]);
  });

  test.each([true, false])(
    'keeps whether it is the buyer’s first order, and nothing where nobody says it: %s',
    async (firstOrder) => {
      const world = await openShop();
      const body = anOrderBody();
      await world.call('POST /v1/orders', { ...body, buyer: { ...body.buyer, firstOrder } });
      expect(at(world, 'ORDER')?.value.firstOrder).toBe(firstOrder);
      const another = await openShop();
      await another.call('POST /v1/orders', body);
      expect(at(another, 'ORDER')?.value).not.toHaveProperty('firstOrder');
    },
  );

  test('begins the journey with what brand and buyer say', async () => {
    const world = await openShop({ quietHours: { from: '22:00', to: '08:00' } });
    const body = anOrderBody({ promisedDate: '2026-03-09' });
    await world.call('POST /v1/orders', { ...body, buyer: { ...body.buyer, country: 'US', language: 'en-US' } });
    expect(at(world, 'JOURNEY')).toMatchObject({
      pk: 'acme#order-1',
      facts: {
        plan: 'standard@1',
        language: 'en-US',
        calendar: { zone: 'America/Chicago', country: 'US', closedDays: ['2026-12-25'] },
        channels: { email: true, sms: 'yes' },
        quietHours: { from: '22:00', to: '08:00' },
        dues: { promised: { at: '2026-03-10T04:59:59.000Z' } },
      },
    });
  });

  test.each([
    [{ phone: undefined }, { email: true, sms: 'no-phone' }],
    [{ consents: undefined }, { email: true, sms: 'no-consent' }],
    [{ consents: { email: false, sms: true } }, { email: false, sms: 'yes' }],
  ])('by %j the buyer may be told by %j', async (more, channels) => {
    const world = await openShop();
    const body = anOrderBody();
    await world.call('POST /v1/orders', { ...body, buyer: { ...body.buyer, ...more } });
    expect(at(world, 'JOURNEY')?.facts.channels).toEqual(channels);
  });

  test.each([
    ['DE', '+49 (0)1511 2345678'],
    ['DE', '01511/234 56-78'],
    ['AT', '0049 1511 2345678'],
    [undefined, '01511 2345678'],
  ])('for %s knows the phone however it is written: %j', async (country, phone) => {
    const world = await openShop();
    const body = anOrderBody();
    await world.call('POST /v1/orders', { ...body, buyer: { ...body.buyer, country, phone } });
    expect(at(world, 'PERSON')?.value.phone).toBe('+4915112345678');
    const again = await world.call('POST /v1/orders', {
      ...body,
      buyer: { ...body.buyer, country, phone: '+4915112345678' },
    });
    expect(again.status).toBe(200);
  });

  test.each([
    ['+49 151', 'DE'],
    ['+10000000000', 'US'],
    ['0151 12345678', 'AQ'],
    ['01511 2345678 ext. 5', 'DE'],
  ])('refuses %j for %s, and says what a number is', async (phone, country) => {
    const world = await openShop();
    const body = anOrderBody();
    const { status, json } = await world.call('POST /v1/orders', { ...body, buyer: { ...body.buyer, phone, country } });
    expect(status).toBe(422);
    expect(json.errors).toEqual([{ pointer: '/buyer/phone', detail: expect.stringContaining('+4915112345678') }]);
    expect(JSON.stringify(json)).not.toContain(phone);
    expect(at(world, 'PERSON')).toBeUndefined();
  });

  test('keeps the buyer in one item, and nowhere else', async () => {
    const world = await openShop();
    await world.call('POST /v1/orders', anOrderBody());
    const holding = (text: string) => world.table.items().filter((item) => JSON.stringify(item).includes(text));
    expect(holding('Quillfeather').map(({ sk }) => sk)).toEqual(['PERSON']);
    expect(holding('zaphira@').map(({ sk }) => sk)).toEqual(['PERSON']);
    expect(holding('+49151').map(({ sk }) => sk)).toEqual(['PERSON']);
  });

  test('lets scans find its parcels, spelled as carriers do', async () => {
    const world = await openShop();
    await world.call('POST /v1/orders', anOrderBody());
    expect(world.table.items().find(({ pk }) => pk === 'acme#TRACK#1Z999')).toMatchObject({
      sk: 'TRACKED#ups#order-1',
      value: { order: 'acme#order-1', since: '2026-01-31T11:00:00.000Z' },
    });
  });

  test('takes forty parcels, and not one more', async () => {
    const { call, table } = await openShop();
    const parcels = Array.from({ length: 41 }, (_, place) => ({ carrier: 'ups', trackingNumber: `T${place}` }));
    expect((await call('POST /v1/orders', anOrderBody({ parcels: parcels.slice(0, 40) }))).status).toBe(201);
    expect(table.items().filter(({ sk }) => sk.startsWith('PARCEL#'))).toHaveLength(40);
    expect(table.items().filter(({ sk }) => sk.startsWith('AT#'))).toHaveLength(41);
    const { status, json } = await call('POST /v1/orders', anOrderBody({ reference: '2', parcels }));
    expect([status, json.errors]).toEqual([422, [{ pointer: '/parcels', detail: 'must be at most 40 entries long' }]]);
    expect((await call('POST /v1/orders/1001/parcels', { parcels: parcels.slice(40) })).status).toBe(409);
  });

  test('gives a repeated request the same answer, whatever its spelling', async () => {
    const { call, pass } = await openShop();
    const first = await call('POST /v1/orders', anOrderBody());
    pass(3600);
    const body = anOrderBody({ parcels: [{ trackingNumber: '1Z999', carrier: 'ups' }] });
    const again = await call('POST /v1/orders', Object.fromEntries(Object.entries(body).reverse()));
    expect([again.status, again.json]).toEqual([200, first.json]);
  });

  test('tells in which fields other content differs', async () => {
    const { call } = await openShop();
    await call('POST /v1/orders', anOrderBody());
    const body = anOrderBody({ number: 'A-1', lines: [{ sku: 'MUG-1', name: 'Mug', quantity: 3, price: '9.95' }] });
    const { status, headers, json } = await call('POST /v1/orders', {
      ...body,
      buyer: { ...body.buyer, email: 'else@quill.example' },
    });
    expect([status, headers?.['content-type'], json.type]).toEqual([
      409,
      'application/problem+json',
      'urn:doorstep:problem:other-content',
    ]);
    expect(json.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/buyer/email',
      '/lines',
      '/number',
    ]);
    expect(JSON.stringify(json)).not.toContain('quill.example');
  });

  test('takes one of two equal orders that come at once, and answers both alike', async () => {
    const { call, table } = await openShop();
    const answers = await Promise.all([1, 2, 3].map(() => call('POST /v1/orders', anOrderBody())));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(table.items().filter(({ sk }) => sk === 'JOURNEY')).toHaveLength(1);
  });

  test('gives a closed brand no new orders, and answers for its old ones', async () => {
    const { call } = await openShop({ state: 'closed' });
    expect((await call('POST /v1/orders', anOrderBody())).json.type).toBe('urn:doorstep:problem:brand-is-closed');
  });

  test('never lets a real buyer wait by promises in seconds', async () => {
    const world = await openShop({ plan: 'brief@1' });
    await world.call('POST /v1/orders', anOrderBody());
    expect(at(world, 'JOURNEY')?.facts.plan).toBe('standard@4');
  });
});

describe('whether a happy buyer will be invited', () => {
  const tells = 'https://acme.example/tell';
  const cases: readonly (readonly [
    string,
    { invitationUrl?: string; consents?: object; plan?: string },
    string | undefined,
  ])[] = [
    ['yes, where they asked for such mails', { invitationUrl: tells, consents: { marketing: true } }, 'yes'],
    ['no, where nobody said so', { invitationUrl: tells }, 'no-consent'],
    ['no, where they asked for none', { invitationUrl: tells, consents: { marketing: false } }, 'no-consent'],
    [
      'no, where they get no e-mail at all',
      { invitationUrl: tells, consents: { marketing: true, email: false } },
      'no-consent',
    ],
    [
      'not known, where their brand’s plan invites nobody',
      { invitationUrl: tells, consents: { marketing: true }, plan: 'standard@3' },
      undefined,
    ],
    ['not known, where their brand invites nobody', { consents: { marketing: true } }, undefined],
  ];
  test.each(cases)('%s', async (_, { consents, ...brand }, expected) => {
    const world = await openShop({ plan: 'standard@4', ...brand });
    const buyer = { ...anOrderBody().buyer, consents };
    expect((await world.call('POST /v1/orders', anOrderBody({ buyer }))).status).toBe(201);
    expect(at(world, 'JOURNEY')?.facts.invitation).toBe(expected);
  });
});

describe('an order that was taken', () => {
  const taken = async () => {
    const world = await openShop();
    await world.call('POST /v1/orders', anOrderBody());
    return world;
  };

  test('shows stage, promise, parcels and problems', async () => {
    const world = await taken();
    await scan(world, 'delivery_attempt_failed');
    const { status, json } = await world.call('GET /v1/orders/1001');
    expect(status).toBe(200);
    expect(json).toMatchObject({
      orderId: 'order-1',
      reference: '1001',
      number: '1001',
      stage: 'shipped',
      promise: { of: 'problem' },
      parcels: [{ carrier: 'ups', trackingNumber: '1Z999', step: 'shipped', status: 'delivery_attempt_failed' }],
      problems: [{ kind: 'attempt-failed', openedBy: 'scan', case: 'order-1-c1', parcel: { trackingNumber: '1Z999' } }],
      erased: false,
    });
  });

  test.each(['GET /v1/orders/1001', 'GET /v1/orders/1001/timeline', 'GET /v1/orders/1001/notices'])(
    'does not exist for another brand: %s',
    async (line) => {
      const { call } = await taken();
      const { status, json } = await call(line, undefined, { key: OTHER_KEY });
      expect([status, json.type]).toEqual([404, 'urn:doorstep:problem:unknown-order']);
    },
  );

  test('takes more parcels, once', async () => {
    const world = await taken();
    const parcels = [{ carrier: 'DHL Express', trackingNumber: 'jd 01' }];
    const first = await world.call('POST /v1/orders/1001/parcels', { parcels });
    const again = await world.call('POST /v1/orders/1001/parcels', { parcels });
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.json.parcels.map((each: any) => each.trackingNumber)).toEqual(['1Z999', 'JD01']);
    expect(world.table.items().some(({ pk }) => pk === 'acme#TRACK#JD01')).toBe(true);
    expect(world.table.items().filter(({ value }) => value?.what?.kind === 'parcel-added')).toHaveLength(2);
  });

  test('is cancelled before anything moved, and then takes no more', async () => {
    const { call } = await taken();
    expect((await call('POST /v1/orders/1001/cancel')).json.stage).toBe('cancelled');
    expect((await call('POST /v1/orders/1001/cancel', {})).status).toBe(200);
    const parcels = [{ carrier: 'ups', trackingNumber: 'T2' }];
    const { status, json } = await call('POST /v1/orders/1001/parcels', { parcels });
    expect([status, json.type, json.detail]).toEqual([
      409,
      'urn:doorstep:problem:order-has-ended',
      expect.stringContaining('cancelled'),
    ]);
  });

  test('is not cancelled once something moved; what can be done instead is said', async () => {
    const world = await taken();
    await scan(world, 'in_transit');
    const { status, json } = await world.call('POST /v1/orders/1001/cancel');
    expect([status, json.type, json.detail]).toEqual([
      409,
      'urn:doorstep:problem:already-moving',
      expect.stringContaining('"returned"'),
    ]);
  });

  test('has a problem that the shop reports, and is told to be over', async () => {
    const { call } = await taken();
    const problem = { kind: 'damaged', state: 'open', parcel: { carrier: 'ups', trackingNumber: '1Z999' } };
    for (const _ of [1, 2])
      expect((await call('POST /v1/orders/1001/problems', problem)).json.problems).toMatchObject([
        { kind: 'damaged', openedBy: 'shop', parcel: { carrier: 'ups' } },
      ]);
    expect((await call('GET /v1/cases')).json.cases).toMatchObject([
      { id: 'order-1-c1', orderId: 'order-1', reference: '1001', about: 'problem', problem: 'damaged', state: 'open' },
    ]);
    const over = await call('POST /v1/orders/1001/problems', { ...problem, state: 'cleared' });
    expect(over.json.problems).toEqual([]);
    expect((await call('GET /v1/cases')).json.cases).toEqual([]);
  });

  test('refuses a problem of a parcel that is not its own', async () => {
    const { call } = await taken();
    const problem = { kind: 'lost', state: 'open', parcel: { carrier: 'ups', trackingNumber: 'T9' } };
    const { status, json } = await call('POST /v1/orders/1001/problems', problem);
    expect([status, json.errors]).toEqual([422, [{ pointer: '/parcel', detail: 'is no parcel of this order' }]]);
  });

  test('tells its timeline in pages, newest last', async () => {
    const world = await taken();
    world.pass(60);
    await scan(world, 'in_transit', 1);
    const kinds: string[] = [];
    let cursor: string | undefined;
    do {
      const { status, json } = await world.call('GET /v1/orders/1001/timeline', undefined, {
        query: { limit: '2', ...(cursor ? { cursor } : {}) },
      });
      expect(status).toBe(200);
      kinds.push(...json.interactions.map((each: any) => each.kind));
      cursor = json.next;
    } while (cursor);
    expect(kinds).toEqual(['order-placed', 'parcel-added', 'scan', 'stage-reached']);
  });

  test('names a parcel alike wherever it tells of one', async () => {
    const { call, shop } = await taken();
    const parcel = { carrier: 'ups', trackingNumber: '1Z999' };
    await call('POST /v1/orders/1001/problems', { kind: 'damaged', state: 'open', parcel });
    await call('POST /v1/orders/1001/problems', { kind: 'delay', state: 'open' });
    const notice = { reason: 'damaged', parcel: '1Z999#ups', episode: '1', channel: 'email' } as const;
    const at = { claimedAt: shop.now(), deadline: shop.now() };
    const claimed = { state: 'claimed', class: 'problem', attempts: 0, doubtful: false } as const;
    await shop.ledger.claim('acme#order-1', { ...notice, ...claimed, ...at });

    const { interactions } = (await call('GET /v1/orders/1001/timeline')).json;
    const parcelOf = (kind: string) =>
      interactions.filter((one: any) => one.kind === kind).map((one: any) => one.parcel);
    expect(parcelOf('parcel-added')).toEqual([parcel]);
    expect(parcelOf('problem-opened')).toEqual(expect.arrayContaining([parcel, undefined]));
    expect((await call('GET /v1/orders/1001/notices')).json.notices).toMatchObject([{ parcel }]);
    expect((await call('GET /v1/cases')).json.cases.map((one: any) => one.parcel)).toEqual(
      expect.arrayContaining([parcel, undefined]),
    );
    expect(JSON.stringify(interactions)).not.toContain('slot');
  });

  test('tells who was told what, and why not', async () => {
    const { call, shop } = await taken();
    await shop.ledger.claim('acme#order-1', {
      reason: 'confirmed',
      parcel: '-',
      episode: '1',
      channel: 'email',
      class: 'transactional',
      state: 'not-sent',
      why: 'no-email',
      claimedAt: shop.now(),
      deadline: shop.now(),
      attempts: 0,
      doubtful: false,
    });
    expect((await call('GET /v1/orders/1001/notices')).json.notices).toEqual([
      expect.objectContaining({ id: 'confirmed#-#1#email', state: 'not-sent', why: 'no-email' }),
    ]);
  });

  test('is taken under no reference by which it could not be asked for', async () => {
    const part = fc.oneof(fc.constantFrom('/', '.', '..', '/timeline', '/cancel', '?', '#', ' '), fc.string());
    const references = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(references, async (reference) => {
        const { call } = await openShop();
        if ((await call('POST /v1/orders', anOrderBody({ reference }))).status !== 201) return;
        // As every client writes an address: dots between slashes shorten it.
        const { pathname } = new URL(`/v1/orders/${encodeURIComponent(reference)}`, 'https://doorstep.example');
        expect((await call(`GET ${pathname}`)).json.reference).toBe(reference);
      }),
    );
  });

  test('is found by any reference that was taken, encoded or not', async () => {
    const { call } = await openShop();
    for (const reference of ['#1001', 'SO/2026/7', 'Größe 42', 'a?b&c=d', 'x/timeline/y']) {
      await call('POST /v1/orders', anOrderBody({ reference }));
      for (const written of [encodeURIComponent(reference), reference])
        expect((await call(`GET /v1/orders/${written}`)).json.reference).toBe(reference);
    }
  });

  test('says nothing personal in any answer', async () => {
    const world = await taken();
    const answers = await Promise.all(
      ['', '/timeline', '/notices'].map((path) => world.call(`GET /v1/orders/1001${path}`)),
    );
    const said = answers.map(({ body, ids, outcome }) => JSON.stringify([body, ids, outcome])).join();
    for (const secret of ['Quillfeather', 'quill.example', '4915112345678', KEY]) expect(said).not.toContain(secret);
  });
});

describe('a case', () => {
  const withCase = async () => {
    const world = await openShop();
    await world.call('POST /v1/orders', anOrderBody());
    await world.call('POST /v1/orders/1001/problems', { kind: 'lost', state: 'open' });
    return world;
  };

  test('is closed by a person, which clears its problem', async () => {
    const { call } = await withCase();
    const closed = await call('POST /v1/cases/order-1-c1/close');
    expect([closed.status, closed.json]).toMatchObject([200, { state: 'closed', closedBy: 'team', reference: '1001' }]);
    expect((await call('GET /v1/orders/1001')).json).toMatchObject({ stage: 'placed', problems: [] });
    expect((await call('POST /v1/cases/order-1-c1/close', {})).status).toBe(200);
  });

  test('ends its order where a person says so', async () => {
    const { call } = await withCase();
    expect((await call('POST /v1/cases/order-1-c1/close', { endOrder: true })).status).toBe(200);
    expect((await call('GET /v1/orders/1001')).json.stage).toBe('closed');
  });

  test.each(['order-1-c9', 'order-9-c1', 'nonsense'])('that nobody opened is unknown: %s', async (id) => {
    const { call } = await withCase();
    expect((await call(`POST /v1/cases/${id}/close`)).json.type).toBe('urn:doorstep:problem:unknown-case');
  });

  test('is unknown to another brand', async () => {
    const { call } = await withCase();
    expect((await call('POST /v1/cases/order-1-c1/close', {}, { key: OTHER_KEY })).status).toBe(404);
    expect((await call('GET /v1/cases', undefined, { key: OTHER_KEY })).json.cases).toEqual([]);
  });

  test('is told in pages', async () => {
    const world = await openShop();
    for (const reference of ['1', '2', '3']) {
      await world.call('POST /v1/orders', anOrderBody({ reference, parcels: [] }));
      await world.call(`POST /v1/orders/${reference}/problems`, { kind: 'lost', state: 'open' });
      world.pass(1);
    }
    const first = await world.call('GET /v1/cases', undefined, { query: { limit: '2' } });
    const rest = await world.call('GET /v1/cases', undefined, { query: { limit: '2', cursor: first.json.next } });
    expect([first, rest].map(({ json }) => json.cases.map((each: any) => each.reference))).toEqual([['1', '2'], ['3']]);
  });
});

test('an order keeps what is asked of it while others write too', async () => {
  const world = await openShop();
  await world.call('POST /v1/orders', anOrderBody());
  let burst = 0;
  world.table.disturb({
    beforeWrite: async () => {
      burst += 1;
      return burst <= 2 ? 'conflict' : undefined;
    },
  });
  expect((await world.call('POST /v1/orders/1001/cancel')).json.stage).toBe('cancelled');
});
