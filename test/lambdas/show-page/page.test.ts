import fc from 'fast-check';
import { TryAgain } from '../../../domain/errors.ts';
import { hear } from '../../../domain/hear.ts';
import { pastEnds } from '../../../domain/import-past.ts';
import { brandStore } from '../../../lambdas/adapters/brands.ts';
import { importOrders } from '../../../lambdas/operate/import-orders.ts';
import { showPage } from '../../../lambdas/show-page/handler.ts';
import { pageOn } from '../../support/buyers-page.ts';
import { aScan, storedParcel } from '../../support/order.ts';
import { anOrderBody, openShop, signer } from '../../support/shop.ts';

const openPage = async ({ delivered = false } = {}) => {
  const world = await openShop();
  const { json } = await world.call('POST /v1/orders', anOrderBody({ number: 'A-77', promisedDate: '2026-03-09' }));
  const token = json.page.split('/t/')[1];
  if (delivered) {
    const known = (await storedParcel(world.shop.orders, 'acme#order-1', '1Z999#ups'))!;
    const news = { carrier: 'ups', trackingNumber: '1Z999', scans: [aScan('delivered')] };
    await world.shop.orders.save(known.journey, hear(known, news, world.shop.now())!);
  }
  const serve = showPage(pageOn(world));
  const visit = (method: string, more: { token?: string; query?: Record<string, string>; form?: string } = {}) =>
    serve({
      method,
      path: `/t/${more.token ?? token}`,
      pathParameters: { token: more.token ?? token },
      query: more.query ?? {},
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: Buffer.from(more.form ?? ''),
    });
  const timeline = async () =>
    (await world.shop.orders.timeline('acme#order-1', { limit: 100 })).interactions.map(({ what }) => what);
  return { ...world, token, visit, timeline };
};

describe('the page', () => {
  test('shows the order to whoever has its link, and names nobody', async () => {
    const { visit } = await openPage();
    const { status, headers, body = '' } = await visit('GET');
    expect(status).toBe(200);
    expect(body).toContain('A-77');
    expect(body).toContain('1Z999');
    for (const secret of ['Quillfeather', 'quill.example', '49151', 'hello@acme.example'])
      expect(body).not.toContain(secret);
    expect(Buffer.byteLength(body)).toBeLessThan(50 * 1024);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringMatching(/^default-src 'none'/),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': expect.stringContaining('noindex'),
    });
  });

  test('when looked at changes nothing but that somebody looked, once in ten minutes', async () => {
    const { visit, table, timeline, pass } = await openPage({ delivered: true });
    const others = () => table.items().filter(({ value }) => value?.what?.kind !== 'page-viewed');
    const before = others();
    for (const _ of [1, 2, 3]) await visit('GET', { query: { answer: 'unhappy' } });
    pass(601);
    await visit('GET');
    expect(others()).toEqual(before);
    expect((await timeline()).filter(({ kind }) => kind === 'page-viewed')).toHaveLength(2);
  });

  test('is to be asked for again where another transaction kept the view from being noted', async () => {
    const { visit, table, timeline } = await openPage();
    const { write } = table;
    Object.assign(table, { write: async () => ({ kind: 'refused', failed: [] }) });
    await expect(visit('GET')).rejects.toThrow(TryAgain);
    Object.assign(table, { write });
    expect((await visit('GET')).status).toBe(200);
    expect((await timeline()).filter(({ kind }) => kind === 'page-viewed')).toHaveLength(1);
  });

  test('when asked for its head only leaves no trace', async () => {
    const { visit, table } = await openPage();
    const before = table.items();
    const { status, body } = await visit('HEAD');
    expect([status, body]).toEqual([200, undefined]);
    expect(table.items()).toEqual(before);
  });

  test('makes ready what the check-in mail suggested', async () => {
    const { visit } = await openPage({ delivered: true });
    expect((await visit('GET', { query: { answer: 'happy' } })).body).toContain('class="chosen"');
    expect((await visit('GET')).body).not.toContain('class="chosen"');
  });

  test('is the same "not here" for every link that is not good', async () => {
    const { visit, token, pass } = await openPage();
    const tokens = ['', 'nonsense', `${token}A`, signer.page('acme#order-9', '2027-01-01T00:00:00.000Z')];
    const answers = await Promise.all(tokens.map((each) => visit('GET', { token: each })));
    pass(366 * 24 * 3600);
    answers.push(await visit('GET'), await visit('POST', { form: 'answer=happy' }));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
  });
});

test.each(pastEnds)('of an order of the past that was %s shows its state and has nothing to answer', async (status) => {
  const world = await openShop();
  const brands = brandStore(world.table, () => 0);
  const order = { ...anOrderBody({ number: 'A-77' }), status, placedAt: '2025-03-04T09:12:00Z' };
  const command = { command: 'import-orders', brand: 'acme', followOpen: false, dryRun: false } as const;
  expect(await importOrders({ shop: world.shop, brands }, { ...command, orders: [order] })).toMatchObject({
    content: { results: [{ outcome: 'imported' }] },
  });
  const { page } = (await world.call('GET /v1/orders/1001')).json;
  const serve = showPage(pageOn(world));
  const visit = (method: string, form = '') =>
    serve({
      method,
      path: page,
      pathParameters: { token: page.split('/t/')[1] },
      query: { answer: 'happy' },
      headers: {},
      body: Buffer.from(form),
    });
  const { status: shown, body = '' } = await visit('GET');
  expect(shown).toBe(200);
  expect(body).toContain('A-77');
  expect(body).toContain('1Z999');
  expect(body).not.toMatch(/<form|<button|id="check-in"/);
  const before = world.table.items();
  expect(await visit('POST', 'answer=unhappy')).toMatchObject({ status: 303, outcome: 'answer-refused' });
  expect(await visit('POST', 'arrived=no')).toMatchObject({ status: 303, outcome: 'arrival-refused' });
  expect(world.table.items()).toEqual(before);
});

describe('the answer', () => {
  test('is taken by the form, and the page is shown again', async () => {
    const { visit, token, timeline, call } = await openPage({ delivered: true });
    const { status, headers } = await visit('POST', { form: 'answer=happy&words=' });
    expect([status, headers]).toEqual([303, { location: `${token}#check-in` }]);
    expect(await timeline()).toContainEqual({ kind: 'answered', answer: 'happy' });
    expect((await call('GET /v1/orders/1001')).json).toMatchObject({ stage: 'settled', answer: 'happy' });
  });

  test('that is unhappy opens one case, and its words are told to whoever must answer them', async () => {
    const { visit, call, table } = await openPage({ delivered: true });
    await visit('POST', { form: 'answer=unhappy&words=The+mug%0D%0Ais+cracked' });
    await visit('POST', { form: 'answer=unhappy&words=Still+cracked' });
    expect((await call('GET /v1/cases')).json.cases).toMatchObject([{ about: 'answer', reference: '1001' }]);
    const { interactions } = (await call('GET /v1/orders/1001/timeline')).json;
    expect(interactions.filter((each: any) => each.kind === 'answered')).toMatchObject([
      { answer: 'unhappy', message: 'The mug\nis cracked' },
      { answer: 'unhappy', message: 'Still cracked' },
    ]);
    const holding = table.items().filter((item) => JSON.stringify(item).includes('cracked'));
    expect(holding.every(({ sk }) => sk.startsWith('WORDS#'))).toBe(true);
  });

  test('has two thousand characters at most', async () => {
    const { visit, call } = await openPage({ delivered: true });
    await visit('POST', { form: `answer=happy&words=${encodeURIComponent('😀'.repeat(2500))}` });
    const { interactions } = (await call('GET /v1/orders/1001/timeline')).json;
    expect(interactions.find((each: any) => each.message).message).toBe('😀'.repeat(2000));
  });

  test('before anything arrived changes nothing', async () => {
    const { visit, table } = await openPage();
    const before = table.items();
    expect(await visit('POST', { form: 'answer=happy' })).toMatchObject({ status: 303, outcome: 'answer-refused' });
    expect(table.items()).toEqual(before);
  });

  test('whatever is posted leads back to the page', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((words) => `answer=unhappy&words=${words}`),
          fc.string().map((word) => `arrived=${word}&answer=${word}`),
        ),
        async (form) => {
          const { visit } = await openPage({ delivered: true });
          expect((await visit('POST', { form })).status).toBe(303);
          expect((await visit('GET')).status).toBe(200);
        },
      ),
      { numRuns: 30 },
    ));
});

describe('an arrival', () => {
  const problems = async (call: any) => (await call('GET /v1/orders/1001')).json.problems;

  test('can be denied by a button, once, and found to be so after all', async () => {
    const { visit, token, timeline, call, table } = await openPage({ delivered: true });
    expect((await visit('GET')).body).toContain('It has not arrived');
    const { status, headers, outcome } = await visit('POST', { form: 'arrived=no' });
    expect([status, headers, outcome]).toEqual([303, { location: `${token}#arrival` }, 'arrival-denied']);
    expect(await problems(call)).toMatchObject([{ kind: 'disputed', openedBy: 'buyer' }]);
    const once = table.items();
    await visit('POST', { form: 'arrived=no' });
    expect(table.items()).toEqual(once);
    expect((await visit('GET')).body).toContain('It is here after all');
    expect(await visit('POST', { form: 'arrived=yes' })).toMatchObject({ outcome: 'arrived-after-all' });
    expect(await problems(call)).toEqual([]);
    expect((await timeline()).filter(({ kind }) => kind === 'disputed')).toEqual([
      { kind: 'disputed', slot: '1Z999#ups', arrived: false },
      { kind: 'disputed', slot: '1Z999#ups', arrived: true },
    ]);
  });

  test('is not questioned where the buyer has said that all is well', async () => {
    const { visit } = await openPage({ delivered: true });
    await visit('POST', { form: 'answer=happy' });
    expect((await visit('GET')).body).not.toContain('name="arrived"');
  });

  test('is denied by no GET, whatever it asks', async () => {
    const { visit, timeline } = await openPage({ delivered: true });
    await visit('GET', { query: { arrived: 'no' }, form: 'arrived=no' });
    expect((await timeline()).some(({ kind }) => kind === 'disputed')).toBe(false);
  });

  test('that was never told cannot be denied', async () => {
    const { visit, table } = await openPage();
    expect((await visit('GET')).body).not.toContain('name="arrived"');
    const stored = table.items();
    expect(await visit('POST', { form: 'arrived=no' })).toMatchObject({ status: 303, outcome: 'arrival-refused' });
    expect(table.items()).toEqual(stored);
  });

  test.each(['arrived=', 'arrived=maybe', 'arrived=NO', 'arrived[]=no', 'arrived=no%00'])(
    '%s says nothing',
    async (form) => {
      const { visit, table } = await openPage({ delivered: true });
      const before = table.items();
      expect(await visit('POST', { form })).toMatchObject({ status: 303, outcome: 'answer-unreadable' });
      expect(table.items()).toEqual(before);
    },
  );
});
