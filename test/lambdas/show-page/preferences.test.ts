import fc from 'fast-check';
import { personalStore } from '../../../lambdas/adapters/personal-store.ts';
import { reachStore } from '../../../lambdas/adapters/reach-store.ts';
import { sentTo } from '../../../lambdas/adapters/sent-to.ts';
import { trackingStore } from '../../../lambdas/adapters/tracking-store.ts';
import { eraseOrder } from '../../../lambdas/operate/erase-order.ts';
import { showPage } from '../../../lambdas/show-page/handler.ts';
import { pageOn } from '../../support/buyers-page.ts';
import { anOrderBody, openShop, signer } from '../../support/shop.ts';

const byForm = 'application/x-www-form-urlencoded';
const oneClick = 'List-Unsubscribe=One-Click';
const inParts = {
  type: 'multipart/form-data; boundary=b0undary',
  form: '--b0undary\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b0undary--\r\n',
};

const everything = 'asked=email&asked=sms&email=progress&email=care&sms=progress&sms=care';

const openPage = async (more: Record<string, unknown> = {}, brand: Parameters<typeof openShop>[0] = {}) => {
  const world = await openShop(brand);
  const { json } = await world.call('POST /v1/orders', anOrderBody(more));
  const token = json.page.split('/t/')[1];
  const { buyer } = anOrderBody();
  const proof = sentTo(signer, 'acme#order-1', buyer.email);
  const reaches = reachStore(world.table, async () => signer);
  const declined = async (channel: 'email' | 'sms', address = channel === 'email' ? buyer.email : buyer.phone) =>
    (await reaches.find({ brand: 'acme', channel, address })).reach.declined;
  const serve = showPage(pageOn(world));
  const visit = (
    line: string,
    {
      form = '',
      type = byForm,
      ...asked
    }: { form?: string; type?: string; token?: string; saved?: string; to?: string; topic?: string } = {},
  ) => {
    const [method = '', place = ''] = line.split(' ');
    const opened = asked.token ?? token;
    return serve({
      method,
      path: `/t/${opened}/${place}`,
      pathParameters: { token: opened },
      query: {
        ...(asked.to === '' ? {} : { to: asked.to ?? proof }),
        ...(asked.saved === undefined ? {} : { saved: asked.saved }),
        ...(asked.topic === undefined ? {} : { topic: asked.topic }),
      },
      headers: { 'content-type': type },
      body: Buffer.from(form),
    });
  };
  const chosen = async () =>
    (await world.shop.orders.timeline('acme#order-1', { limit: 100 })).interactions.flatMap(({ what, source }) =>
      what.kind === 'preferences-chosen' ? [{ source, channel: what.channel, declined: what.declined }] : [],
    );
  return { ...world, token, proof, visit, declined, chosen, reaches };
};

const boxes = (html = '') =>
  [...html.matchAll(/<input type="checkbox" name="(\w+)" value="(\w+)"[^>]*?( checked| disabled)?>/g)].map(
    ([, channel, topic, state = '']) => `${channel} ${topic}${state}`,
  );

/** Of a brand that invites, and a buyer who asked for that. */
const openInvited = () => {
  const { buyer } = anOrderBody();
  const consents = { email: true, sms: true, marketing: true };
  return openPage(
    { buyer: { ...buyer, consents } },
    { plan: 'standard@4', invitationUrl: 'https://acme.example/tell' },
  );
};

describe('the page of choices', () => {
  test('has a box for invitations where the buyer asked for them and the brand invites, by e-mail alone', async () => {
    const invited = await openInvited();
    const form = (body = '') =>
      [...body.matchAll(/name="asked" value="([\w.]+)"/g)].map(([, asked = '']) => `asked=${asked}`).join('&');
    const { body } = await invited.visit('GET preferences');
    expect(boxes(body)).toContain('email marketing checked');
    expect(boxes(body).join()).not.toContain('sms marketing');
    await invited.visit('POST preferences', { form: form(body) });
    expect(await invited.declined('email')).toEqual(['progress', 'care', 'marketing']);
    const other = await openPage();
    const plain = (await other.visit('GET preferences')).body;
    expect(boxes(plain).join()).not.toContain('marketing');
    await other.visit('POST preferences', { form: form(plain) });
    expect(await other.declined('email')).toEqual(['progress', 'care']);
  });

  test('shows what holds for each address, and names none', async () => {
    const { visit, token, proof } = await openPage();
    await visit('POST preferences', { form: 'asked=sms&sms=progress' });
    const { status, headers, body = '' } = await visit('GET preferences');
    expect(status).toBe(200);
    expect(boxes(body)).toEqual(['email progress checked', 'sms progress checked', 'email care checked', 'sms care']);
    expect(body).toContain(`href="../${token}"`);
    expect(body).toContain(`action="preferences?to=${proof}"`);
    for (const secret of ['Quillfeather', 'quill.example', '49151']) expect(body).not.toContain(secret);
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringMatching(/^default-src 'none'.*form-action 'self'/),
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': expect.stringContaining('noindex'),
    });
  });

  test.each(['GET preferences', 'HEAD preferences', 'GET unsubscribe', 'HEAD unsubscribe'])(
    'when looked at by %s changes nothing at all',
    async (line) => {
      const { visit, table } = await openPage();
      const before = table.items();
      expect((await visit(line, { form: oneClick, saved: 'yes' })).status).toBe(200);
      expect(table.items()).toEqual(before);
    },
  );

  test('offers no SMS without consent, and no e-mail to whom none is sent', async () => {
    const buyer = { ...anOrderBody().buyer, consents: { email: false, sms: false } };
    const { visit, table } = await openPage({ buyer });
    expect((await visit('GET preferences')).body).not.toMatch(/<input|<button/);
    const before = table.items();
    expect((await visit('POST preferences', { form: 'asked=email&asked=sms' })).status).toBe(303);
    expect(table.items()).toEqual(before);
  });

  test('says where nothing arrives any more', async () => {
    const { visit, reaches, now } = await openPage().then((page) => ({ ...page, now: page.shop.now() }));
    await reaches.suppress(
      { brand: 'acme', channel: 'email', address: anOrderBody().buyer.email },
      { why: 'bounced', since: now },
    );
    const { body } = await visit('GET preferences');
    expect(boxes(body)).toEqual([
      'email progress disabled',
      'sms progress checked',
      'email care disabled',
      'sms care checked',
    ]);
  });

  test.each(['preferences', 'unsubscribe'])(
    'is, at %s, the same "not here" for every link that is not good',
    async (place) => {
      const { visit, token, pass } = await openPage();
      const tokens = ['nonsense', `${token}A`, signer.page('acme#order-9', '2027-01-01T00:00:00.000Z')];
      const answers = await Promise.all(tokens.map((each) => visit(`GET ${place}`, { token: each })));
      answers.push(await visit(`POST ${place}`, { token: 'nonsense', form: oneClick }));
      pass(366 * 24 * 3600);
      answers.push(await visit(`GET ${place}`), await visit(`POST ${place}`, { form: `${everything}&${oneClick}` }));
      expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
      expect(answers[0]?.status).toBe(404);
    },
  );

  test('is not there for whoever was forgotten, and takes nothing', async () => {
    const { visit, table, shop } = await openPage();
    await eraseOrder(
      { shop, personal: personalStore(table, trackingStore(table)) },
      { brand: { id: 'acme' }, reference: '1001', origin: '' },
    );
    const before = table.items();
    const answers = [
      await visit('GET preferences'),
      await visit('POST preferences', { form: 'asked=email' }),
      await visit('POST unsubscribe', { form: oneClick }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(table.items()).toEqual(before);
  });
});

describe('a choice', () => {
  test('holds for the address, stands in the timeline once, and is shown', async () => {
    const { visit, declined, chosen, proof } = await openPage();
    for (const _ of [1, 2]) {
      const { status, headers } = await visit('POST preferences', {
        form: 'asked=email&asked=sms&email=progress&sms=progress&sms=care',
      });
      expect([status, headers]).toEqual([303, { location: `preferences?to=${proof}&saved=yes` }]);
    }
    expect([await declined('email'), await declined('sms')]).toEqual([['care'], []]);
    expect(await chosen()).toEqual([{ source: 'buyer', channel: 'email', declined: ['care'] }]);
    expect((await visit('GET preferences', { saved: 'yes' })).body).toContain('Your choice is saved.');
  });

  test('of nothing declines all that can be, and can be taken back', async () => {
    const { visit, declined, chosen, pass } = await openPage();
    await visit('POST preferences', { form: 'asked=email' });
    expect([await declined('email'), await declined('sms')]).toEqual([['progress', 'care'], []]);
    pass(600);
    await visit('POST preferences', { form: everything });
    expect(await declined('email')).toEqual([]);
    expect((await chosen()).map((each) => each.declined)).toEqual([['progress', 'care'], []]);
  });

  test('is of what was asked, and leaves all else as it was', async () => {
    const { visit, declined, pass } = await openPage();
    await visit('POST preferences', { form: 'asked=email.marketing' });
    expect([await declined('email'), await declined('sms')]).toEqual([['marketing'], []]);
    pass(600);
    await visit('POST preferences', { form: 'asked=email.progress&asked=email.care&asked=sms.care&email=care' });
    expect([await declined('email'), await declined('sms')]).toEqual([['progress', 'marketing'], ['care']]);
    pass(600);
    await visit('POST preferences', {
      form: 'asked=email.progress&asked=email.marketing&email=progress&email=marketing',
    });
    expect([await declined('email'), await declined('sms')]).toEqual([[], ['care']]);
  });

  test('on a page that was opened before invitations were is none of them', async () => {
    const { visit, declined } = await openPage();
    await visit('POST preferences', { form: 'asked=email.marketing' });
    await visit('POST preferences', { form: 'asked=email&email=progress' });
    expect(await declined('email')).toEqual(['care', 'marketing']);
    await visit('POST preferences', { form: 'asked=email&email=progress&email=care' });
    expect(await declined('email')).toEqual(['marketing']);
  });

  test('to be invited no more is one button, and leaves the rest as it is', async () => {
    const { visit, declined } = await openPage();
    await visit('POST preferences', { form: 'asked=email&email=care' });
    await visit('POST preferences', { form: 'stop=marketing' });
    expect([await declined('email'), await declined('sms')]).toEqual([['progress', 'marketing'], []]);
  });

  test('of ten minutes is one in the timeline, the last: nobody can fill it', async () => {
    const { visit, declined, chosen, pass } = await openPage();
    for (let times = 0; times < 5; times += 1) {
      await visit('POST preferences', { form: 'asked=email&asked=sms&email=care&sms=care' });
      await visit('POST preferences', { form: `${everything}&asked=email` });
      await visit('POST preferences', { form: 'asked=email&asked=sms&email=progress&sms=care' });
    }
    expect([await declined('email'), await declined('sms')]).toEqual([['care'], ['progress']]);
    const first = await chosen();
    expect(first).toHaveLength(2);
    expect(first).toEqual(
      expect.arrayContaining([
        { source: 'buyer', channel: 'email', declined: ['care'] },
        { source: 'buyer', channel: 'sms', declined: ['progress'] },
      ]),
    );
    pass(600);
    await visit('POST preferences', { form: 'asked=email&email=care' });
    expect(await chosen()).toHaveLength(3);
  });

  test('is told to the shop with the order, and moves no score', async () => {
    const { visit, call } = await openPage();
    await visit('POST preferences', { form: 'stop=care' });
    const { interactions } = (await call('GET /v1/orders/1001/timeline')).json;
    expect(interactions).toContainEqual(
      expect.objectContaining({ kind: 'preferences-chosen', source: 'buyer', channel: 'email', declined: ['care'] }),
    );
  });

  test('leaves no address in any item but the person’s', async () => {
    const { visit, table } = await openPage();
    await visit('POST preferences', { form: 'asked=email&asked=sms' });
    const elsewhere = table.items().filter(({ sk }) => sk !== 'PERSON');
    expect(JSON.stringify(elsewhere)).not.toMatch(/quill|49151/i);
  });

  test.each([
    ['fields that nobody knows', 'asked=pigeon&pigeon=care&email=progress', byForm],
    ['questions that nobody asks', 'asked=email.pigeon&asked=post.care&email=care', byForm],
    ['a button that there is not', 'stop=progress', byForm],
    ['no field', '', byForm],
    ['a spelling that is no form’s', 'asked=email', 'text/plain'],
    ['too much', `asked=email&words=${'x'.repeat(65 * 1024)}`, byForm],
    ['parts that do not end', inParts.form.slice(0, 60), inParts.type],
  ])('in %s is none', async (_, form, type) => {
    const { visit, table, proof } = await openPage();
    const before = table.items();
    const again = { preferences: `preferences?to=${proof}`, unsubscribe: `unsubscribe?to=${proof}&topic=care` };
    for (const [place, location] of Object.entries(again))
      expect(await visit(`POST ${place}`, { form, type })).toMatchObject({
        status: 303,
        headers: { location },
        outcome: 'preferences-unreadable',
      });
    expect(table.items()).toEqual(before);
  });

  test('whatever is posted, the page is there afterwards', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('preferences', 'unsubscribe'),
        fc.constantFrom(byForm, inParts.type, 'multipart/form-data', ''),
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((word) => `asked=email&email=${word}`),
        ),
        async (place, type, form) => {
          const { visit } = await openPage();
          expect((await visit(`POST ${place}`, { form, type })).status).toBe(303);
          expect((await visit('GET preferences')).status).toBe(200);
        },
      ),
      { numRuns: 30 },
    ));
});

describe('a mail to an address that the order has no more', () => {
  const corrected = async () => {
    const page = await openPage();
    await page.call('POST /v1/orders/1001/buyer', { email: 'eve@quill.example' });
    return page;
  };

  test.each(['preferences', 'unsubscribe'])('chooses for nobody by its link to %s', async (place) => {
    const { visit, table, declined } = await corrected();
    const before = table.items();
    for (const line of [`GET ${place}`, `POST ${place}`])
      expect((await visit(line, { form: place === 'unsubscribe' ? oneClick : 'asked=email' })).status).toBe(404);
    expect(table.items()).toEqual(before);
    expect(await declined('email', 'eve@quill.example')).toEqual([]);
  });

  test('is no reason not to choose by a later one', async () => {
    const { visit, declined } = await corrected();
    const to = sentTo(signer, 'acme#order-1', ' Eve@quill.example');
    expect((await visit('POST unsubscribe', { form: oneClick, to })).status).toBe(200);
    expect(await declined('email', 'eve@quill.example')).toEqual(['care']);
    expect(await declined('email')).toEqual([]);
  });

  test('is not to be told from a link that proves nothing, so that nothing ends by one click on such a link', async () => {
    const { visit, table } = await openPage();
    const before = table.items();
    expect((await visit('POST unsubscribe', { form: oneClick, to: '' })).status).toBe(404);
    expect(table.items()).toEqual(before);
  });
});

describe('one click in a mail program', () => {
  test.each([
    ['a form', oneClick, byForm],
    ['a form with its alphabet', oneClick, `${byForm}; charset=UTF-8`],
    ['parts', inParts.form, inParts.type],
  ])('as %s ends what asks and advises by e-mail, and nothing else', async (_, form, type) => {
    const { visit, declined, chosen } = await openPage();
    for (const _again of [1, 2]) {
      const { status, body, headers } = await visit('POST unsubscribe', { form, type });
      expect(status).toBe(200);
      expect(headers).not.toHaveProperty('location');
      expect(body).toContain('Your choice is saved.');
    }
    expect([await declined('email'), await declined('sms')]).toEqual([['care'], []]);
    expect(await chosen()).toEqual([{ source: 'buyer', channel: 'email', declined: ['care'] }]);
  });

  test('beside an invitation ends invitations, and leaves all else', async () => {
    const { visit, declined, chosen } = await openInvited();
    const opened = (await visit('GET unsubscribe', { topic: 'marketing' })).body;
    expect(opened).toContain('<button name="stop" value="marketing">Stop these invitations</button>');
    expect((await visit('POST unsubscribe', { form: oneClick, topic: 'marketing' })).status).toBe(200);
    expect([await declined('email'), await declined('sms')]).toEqual([['marketing'], []]);
    expect(await chosen()).toEqual([{ source: 'buyer', channel: 'email', declined: ['marketing'] }]);
    expect((await visit('GET unsubscribe', { topic: 'marketing' })).body).not.toContain('name="stop"');
  });

  test('of a topic that nobody can stop so ends what asks and advises', async () => {
    const { visit, declined } = await openInvited();
    await visit('POST unsubscribe', { form: oneClick, topic: 'progress' });
    expect(await declined('email')).toEqual(['care']);
  });

  test('leaves declined what was', async () => {
    const { visit, declined } = await openPage();
    await visit('POST preferences', { form: 'asked=email&email=care' });
    await visit('POST unsubscribe', { form: oneClick });
    expect(await declined('email')).toEqual(['progress', 'care']);
  });

  test('by whoever follows the link instead is one button, which does the same', async () => {
    const { visit, declined } = await openPage();
    expect((await visit('GET unsubscribe')).body).toContain('<button name="stop" value="care">');
    expect((await visit('GET preferences')).body).not.toContain('name="stop"');
    await visit('POST preferences', { form: 'stop=care' });
    expect(await declined('email')).toEqual(['care']);
  });

  test('is to be made again where another transaction was in the way', async () => {
    const { visit, table, declined, chosen } = await openPage();
    const { write } = table;
    Object.assign(table, { write: async () => ({ kind: 'refused', failed: [] }) });
    await expect(visit('POST unsubscribe', { form: oneClick })).rejects.toThrow();
    Object.assign(table, { write });
    expect(await declined('email')).toEqual([]);
    expect((await visit('POST unsubscribe', { form: oneClick })).status).toBe(200);
    expect([await declined('email'), (await chosen()).length]).toEqual([['care'], 1]);
  });
});
