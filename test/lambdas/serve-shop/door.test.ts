import fc from 'fast-check';
import { problems } from '../../../lambdas/serve-shop/problem.ts';
import { anOrderBody, KEY, openShop } from '../../support/shop.ts';

describe('the key', () => {
  test.each([
    ['missing', ''],
    ['malformed', 'dk_short'],
    ['unknown', `dk_${'x'.repeat(43)}`],
  ])('is refused when %s, with the very same answer', async (_, key) => {
    const { call } = await openShop();
    const { status, headers, json } = await call('GET /v1/cases', undefined, { key });
    expect([status, headers?.['www-authenticate'], json]).toEqual([
      401,
      'Bearer',
      {
        type: 'urn:doorstep:problem:no-valid-key',
        title: 'The API key is missing, unknown or revoked',
        status: 401,
      },
    ]);
  });

  test('is refused within a minute of being revoked', async () => {
    const world = await openShop();
    const known = async () => (await world.call('GET /v1/cases')).status;
    expect(await known()).toBe(200);
    await world.keys.revoke('acme', 'k1', world.shop.now());
    world.pass(60);
    expect(await known()).toBe(401);
  });

  test('is asked for before anything else is told', async () => {
    const { call } = await openShop();
    for (const line of ['GET /v1/nothing', 'DELETE /v1/orders', 'POST /v1/orders'])
      expect((await call(line, { any: 'thing' }, { key: '' })).status).toBe(401);
  });

  test('may be used a hundred times at once, and then fifty times a second', async () => {
    const world = await openShop();
    const statuses = async (count: number) =>
      (await Promise.all(Array.from({ length: count }, () => world.call('GET /v1/cases')))).map(({ status }) => status);
    expect(new Set(await statuses(100))).toEqual(new Set([200]));
    const { status, headers } = await world.call('GET /v1/cases');
    expect([status, headers?.['retry-after']]).toEqual([429, '1']);
    world.pass(1);
    expect((await statuses(51)).filter((each) => each === 200)).toHaveLength(50);
  });
});

describe('an address', () => {
  test.each(['GET /', 'GET /favicon.ico', 'POST /v2/orders', 'GET /v1/nothing', 'GET /v1/orders/', 'PUT /v1/cases/x'])(
    'where nothing is, is told: %s',
    async (line) => {
      const { call } = await openShop();
      const { status, headers, json } = await call(line);
      expect([status, headers?.['content-type'], json.status]).toEqual([404, 'application/problem+json', 404]);
    },
  );

  test.each([
    ['GET /v1/orders', 'POST'],
    ['DELETE /v1/orders/1001', 'GET'],
    ['GET /v1/orders/1001/cancel', 'POST'],
    ['OPTIONS /v1/cases', 'GET'],
  ])('names the methods that it takes: %s', async (line, allow) => {
    const { call } = await openShop();
    const { status, headers } = await call(line);
    expect([status, headers?.allow]).toEqual([405, allow]);
  });
});

describe('a body', () => {
  const bytes = (text: string) => Buffer.from(text);

  test.each([
    ['is not JSON', 400, { body: bytes('{"reference":') }],
    ['is no text', 400, { body: Uint8Array.of(0x22, 0xff, 0xfe, 0x22) }],
    ['is nested beyond reason', 422, { body: bytes(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) }],
    ['is missing', 400, { body: bytes('') }],
    ['is a form', 415, { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['does not say what it is', 415, { headers: { 'content-type': '' } }],
    ['only begins like JSON', 415, { headers: { 'content-type': 'application/json5' } }],
    ['is larger than 256 KB', 413, { body: bytes(JSON.stringify('x'.repeat(256 * 1024))) }],
  ])('that %s is refused with %i', async (_, status, more) => {
    const { call } = await openShop();
    const answer = await call('POST /v1/orders', anOrderBody(), more);
    expect([answer.status, answer.json.status]).toEqual([status, status]);
  });

  test('may say in which letters it is written', async () => {
    const { call } = await openShop();
    const headers = { 'content-type': 'Application/JSON; charset=utf-8' };
    expect((await call('POST /v1/orders', anOrderBody(), { headers })).status).toBe(201);
  });
});

describe('a field', () => {
  const wrong = async (content: unknown) => {
    const { call } = await openShop();
    const { status, json } = await call('POST /v1/orders', content);
    expect(status).toBe(422);
    return Object.fromEntries(json.errors.map((each: any) => [each.pointer, each.detail]));
  };

  test('that is wrong is named, together with all others', async () => {
    const found = await wrong({
      reference: ' 1001',
      surprise: true,
      buyer: {
        email: 'nobody',
        phone: '0151-secret',
        language: 'English',
        country: 'XX',
        zone: 'Berlin',
        consents: { sms: 'yes' },
      },
      lines: [{ sku: 'MUG', name: 'Mug\u0000', quantity: 0.5, price: 9.95 }],
      totals: { total: '19,90' },
      currency: 'eur',
      parcels: [{ carrier: 'ups', trackingNumber: '???' }],
      promisedDate: '2026-02-30',
    });
    expect(found).toEqual({
      '/reference': expect.stringContaining('space'),
      '/surprise': 'is not a known field',
      '/buyer/name': 'is missing',
      '/buyer/email': 'must be an e-mail address',
      '/buyer/phone': expect.stringContaining('+4915112345678'),
      '/buyer/language': expect.stringContaining('BCP 47'),
      '/buyer/country': expect.stringContaining('ISO 3166'),
      '/buyer/zone': expect.stringContaining('IANA'),
      '/buyer/consents/sms': 'must be true or false',
      '/lines/0/name': expect.stringContaining('control characters'),
      '/lines/0/quantity': 'must be a whole number',
      '/lines/0/price': 'must be a text',
      '/totals/total': expect.stringContaining('decimal'),
      '/currency': expect.stringContaining('ISO 4217'),
      '/parcels/0/trackingNumber': 'cannot be a tracking number',
      '/promisedDate': 'must be a day, such as 2026-12-24',
    });
  });

  test('that is too long or too short is told how long it may be', async () => {
    const found = await wrong(
      anOrderBody({ reference: 'x'.repeat(101), number: '', lines: [], promisedDate: '1999-12-31' }),
    );
    expect(found).toEqual({
      '/reference': 'must be at most 100 characters long',
      '/number': 'must be at least 1 characters long',
      '/lines': 'must be at least 1 entries long',
      '/promisedDate': 'must be a day of this century',
    });
  });

  test.each(['ZZ', 'UK', 'YU', 'EU', 'XX', 'de'])(
    'of a country is refused where there is none: %s',
    async (country) => {
      const found = await wrong(anOrderBody({ buyer: { ...anOrderBody().buyer, country } }));
      expect(Object.keys(found)).toEqual(['/buyer/country']);
    },
  );

  test('among very many wrong ones is named as long as the answer stays small', async () => {
    const { call } = await openShop();
    const { status, body = '' } = await call('POST /v1/orders', { lines: Array.from({ length: 100_000 }, () => 0) });
    expect(status).toBe(422);
    expect(body.length).toBeLessThan(256 * 1024);
  });

  test('is never repeated: it may be personal', async () => {
    const { call } = await openShop();
    const { body } = await call(
      'POST /v1/orders',
      anOrderBody({ buyer: { name: 7, email: 'zaphira quill', phone: '123-secret' } }),
    );
    for (const said of ['zaphira', 'secret']) expect(body).not.toContain(said);
  });

  test.each([
    ['timeline', { limit: '0' }, '/limit'],
    ['timeline', { limit: 'many' }, '/limit'],
    ['timeline', { cursor: 'UEVSU09O' }, '/cursor'],
    ['timeline', { cursor: '%%%' }, '/cursor'],
  ])('of a query is named too: %s %j', async (list, query, pointer) => {
    const { call } = await openShop();
    await call('POST /v1/orders', anOrderBody());
    const { status, json } = await call(`GET /v1/orders/1001/${list}`, undefined, { query });
    expect([status, json.errors]).toEqual([422, [{ pointer, detail: expect.any(String) }]]);
  });
});

describe('whatever is sent', () => {
  const documented = new Set<number>([200, 201, ...Object.values(problems).map(([status]) => status)]);
  const mistaken = fc.oneof(
    fc.jsonValue(),
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.constantFrom('__proto__', '\ud800', '1z999', '2026-02-29', -1, 1e300, null, [], {}),
  );
  const body = fc
    .record({
      path: fc.constantFrom(
        'reference',
        'number',
        'buyer',
        'lines',
        'totals',
        'currency',
        'parcels',
        'promisedDate',
        'constructor',
      ),
      value: mistaken,
    })
    .map(({ path, value }) => anOrderBody({ [path]: value }));
  const buyer = fc
    .record({
      field: fc.constantFrom('name', 'email', 'phone', 'language', 'country', 'zone', 'consents'),
      value: mistaken,
    })
    .map(({ field, value }) => anOrderBody({ buyer: { ...anOrderBody().buyer, [field]: value } }));
  const line = fc.oneof(
    fc.constantFrom(
      'POST /v1/orders',
      'POST /v1/orders/1001/parcels',
      'POST /v1/orders/1001/problems',
      'POST /v1/orders/1001/cancel',
      'GET /v1/orders/1001/timeline',
      'GET /v1/cases',
      'POST /v1/cases/order-1-c1/close',
    ),
    fc.string({ unit: 'binary', maxLength: 60 }).map((path) => `GET /v1/orders/${path}`),
    fc.webPath().map((path) => `POST ${path}`),
  );

  test('is answered with a documented status, and never thrown at', () =>
    fc.assert(
      fc.asyncProperty(
        line,
        fc.oneof(body, buyer, mistaken),
        fc.record({ limit: fc.string(), cursor: fc.base64String() }, { requiredKeys: [] }),
        async (called, content, query) => {
          const { call } = await openShop();
          await call('POST /v1/orders', anOrderBody());
          const { status, headers, json } = await call(called, content, { query });
          expect(documented).toContain(status);
          if (status >= 400) {
            expect(headers?.['content-type']).toBe('application/problem+json');
            expect(json).toMatchObject({ type: expect.any(String), title: expect.any(String), status });
          }
          expect(JSON.stringify(json)).not.toContain(KEY);
        },
      ),
      { numRuns: 150 },
    ));

  test('and whatever bytes it is made of', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const { call } = await openShop();
        expect(documented).toContain((await call('POST /v1/orders', {}, { body: bytes })).status);
      }),
    ));
});
