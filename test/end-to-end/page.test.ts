import { call } from './harness/http.ts';
import { aShop, pathOf, planted } from './harness/shop.ts';

const facts = (timeline: readonly any[]) => timeline.filter(({ kind }) => kind !== 'page-viewed');

describe("the buyer's page", () => {
  test.concurrent('shows the order to whoever has the link, and nothing of the person', async () => {
    const shop = await aShop('page');
    const order = await shop.places();
    await order.scan('in_transit');
    await order.scan('delayed', { reason: 'weather', message: `Left a note for ${planted.name}` });
    const [email] = await order.told('delay').then(order.emails);
    const path = pathOf(order.page);
    expect(email?.text).toContain(path);

    const page = await call('GET', path);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('x-robots-tag')).toMatch(/noindex/);
    expect(page.text.length).toBeLessThan(50_000);
    expect(page.text).toContain('On its way');
    expect(page.text).toMatch(/running late/i);
    expect(page.text).not.toMatch(new RegExp(`${planted.name}|${planted.domain}|<script`, 'i'));
    expect(page.text.replaceAll(' ', '')).not.toContain(planted.phone);

    // One letter changed, cut, or of another order: nothing is shown, and the same is said to all.
    const other = pathOf((await shop.places()).page);
    const turned = path.endsWith('A') ? 'B' : 'A';
    for (const forged of [`${path.slice(0, -1)}${turned}`, path.slice(0, -4), `/t/${other.slice(-20)}`, '/t/x']) {
      const answer = await call('GET', forged);
      expect(answer.status).toBe(404);
      expect(answer.text).not.toContain(order.reference);
    }
  });

  test.concurrent(
    'takes the answer by POST only; the newest counts, and the first unhappy one opens the case',
    async () => {
      const shop = await aShop('answers');
      const order = await shop.places();
      await order.scan('delivered');
      await order.told('delivered');
      const path = pathOf(order.page);

      // Mail scanners follow every link, several times.
      const before = facts(await order.timeline());
      for (const query of ['', '?answer=happy', '?answer=unhappy'])
        expect((await call('GET', path + query)).status).toBe(200);
      expect(facts(await order.timeline())).toEqual(before);
      expect(await order.now()).toMatchObject({ stage: 'delivered' });
      expect(await order.now()).not.toHaveProperty('answer');

      expect((await shop.answers(order, 'happy')).status).toBeLessThan(400);
      expect(await order.ends()).toBe('SUCCEEDED');
      expect(await order.now()).toMatchObject({ stage: 'settled', answer: 'happy', score: expect.any(Number) });
      const happy = (await order.now()).score;
      expect(await order.cases()).toEqual([]);

      expect((await shop.answers(order, 'unhappy', 'One cup is broken')).status).toBeLessThan(400);
      await order.told('unhappy', { channel: 'team' });
      expect((await shop.answers(order, 'unhappy', 'And the lid')).status).toBeLessThan(400);
      expect(await order.cases()).toMatchObject([{ about: 'answer', state: 'open' }]);
      expect(await order.ends(2)).toBe('SUCCEEDED');
      await order.allTold();
      expect(await order.pages()).toHaveLength(1);
      const settled = await order.now();
      expect(settled).toMatchObject({ stage: 'settled', answer: 'unhappy' });
      expect(settled.score).toBeLessThan(happy);
      const answered = (await order.timeline()).filter(({ kind }) => kind === 'answered');
      expect(answered.map(({ answer }) => answer)).toEqual(['happy', 'unhappy', 'unhappy']);
    },
  );

  test.concurrent(
    'is one click away from no more questions, which holds for the next order, and never for problems',
    async () => {
      const shop = await aShop('choices', { plan: 'brief@1' });
      const order = await shop.places({ sms: false });
      await order.scan('delivered');
      await order.told('check-in', { within: 60 });
      const emails = await order.emails();
      expect(emails.map(({ headers }) => headers['Auto-Submitted'])).toEqual(emails.map(() => 'auto-generated'));
      const [question, ...others] = emails.filter(({ headers }) => 'List-Unsubscribe' in headers);
      expect(others).toEqual([]);
      expect(question?.subject).toContain('Is everything all right');
      expect(question?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
      expect(question?.from).toContain('@care.shop.example');
      expect(question?.configurationSet).not.toBe(emails[0]?.configurationSet);

      // Mail scanners look; only the mail program's POST says something.
      const unsubscribe = pathOf(/^<(.*)>$/.exec(question?.headers['List-Unsubscribe'] ?? '')?.[1] ?? '');
      const preferences = `${pathOf(order.page)}/preferences`;
      for (const path of [unsubscribe, preferences]) expect((await call('GET', path)).status).toBe(200);
      expect(emails.every(({ text }) => text.includes(preferences))).toBe(true);
      const chosen = async () => (await order.timeline()).filter(({ kind }) => kind === 'preferences-chosen');
      expect(await chosen()).toEqual([]);
      const body =
        '--b0undary\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b0undary--\r\n';
      const headers = { 'content-type': 'multipart/form-data; boundary=b0undary' };
      expect((await call('POST', unsubscribe, { body, headers })).status).toBe(200);
      expect(await chosen()).toMatchObject([{ source: 'buyer', channel: 'email', declined: ['care'] }]);

      const { name, email } = order.buyer;
      const buyer = { name, email, country: 'DE', consents: { email: true, sms: false } };
      const next = await shop.places({ more: { buyer } });
      await next.scan('delayed');
      await next.told('delay');
      await next.scan('delivered');
      await next.told('delivered');
      expect(await next.ends(1, 60)).toBe('SUCCEEDED');
      await next.allTold();
      expect((await next.notices()).filter(({ reason }) => reason === 'check-in')).toMatchObject([
        { channel: 'email', state: 'not-sent', why: 'declined' },
      ]);

      // By the form it is taken back.
      const form = {
        body: 'asked=email&email=progress&email=care',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      };
      expect((await call('POST', preferences, form)).status).toBe(303);
      expect((await chosen()).at(-1)).toMatchObject({ declined: [] });
    },
  );
});
