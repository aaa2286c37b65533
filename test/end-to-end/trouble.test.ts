import { aShop } from './harness/shop.ts';
import { until } from './harness/until.ts';

describe('a problem', () => {
  test.concurrent('is told at once to buyer and team, once an episode, and so is that it is over', async () => {
    const shop = await aShop('problem');
    const order = await shop.places();
    await order.told('confirmed');
    await order.scan('in_transit');
    await order.told('shipped');
    await order.waitsIn('Await Delivery Day');

    await order.scan('delayed', { reason: 'weather' });
    const [page] = await until(order.pages, (pages) => pages.length > 0);
    const email = await until(order.emails, (emails) => emails.length >= 3);
    expect(page?.text).toContain(order.reference);
    expect(page?.text).toMatch(/orders timeline/);
    expect(email.at(-1)?.text).toMatch(/sorry/i);
    expect((await order.now()).problems).toMatchObject([{ kind: 'delay', reason: 'weather', openedBy: 'scan' }]);
    expect(await order.cases()).toMatchObject([{ about: 'problem', problem: 'delay', state: 'open' }]);
    expect(await order.states()).toContain('Face the Problem');

    // The same again tells nobody.
    await order.scan('delayed', { reason: 'weather' });
    // The next scan shows that it is over.
    await order.scan('in_transit');
    await order.told('good-news');
    expect((await order.now()).problems).toEqual([]);
    expect(await order.cases()).toEqual([]);

    // A second episode is news again.
    await order.scan('delayed', { reason: 'carrier_delay' });
    await order.told('delay', { count: 2 });
    await until(order.pages, (pages) => pages.length === 2);
    // What is over because it arrived is told by its arrival alone.
    await order.scan('delivered');
    await order.told('delivered');
    await order.told('delivered', { channel: 'sms' });
    await order.allTold();

    expect((await order.emails()).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('We have your order'),
      expect.stringContaining('is on its way'),
      expect.anything(),
      expect.stringContaining('Good news'),
      expect.anything(),
      expect.stringContaining('Delivered'),
    ]);
    const told = (await order.notices()).filter(({ state }) => state === 'sent');
    expect(told.map(({ reason, episode, channel }) => `${reason} ${episode} ${channel}`).sort()).toEqual(
      [
        'confirmed 1 email',
        'shipped 1 email',
        ...['email', 'sms', 'team'].flatMap((channel) => [`delay 1 ${channel}`, `delay 2 ${channel}`]),
        'good-news 1 email',
        'good-news 1 sms',
        'delivered 1 email',
        'delivered 1 sms',
      ].sort(),
    );
    expect(await order.texts()).toHaveLength(4);
    expect(await order.pages()).toHaveLength(2);
    expect(await order.cases()).toEqual([]);
  });

  test.concurrent('is opened and cleared by the shop too, or by whoever closes its case', async () => {
    const shop = await aShop('reported');
    const order = await shop.places();
    for (const _ of [1, 2]) {
      expect((await order.post('/problems', { kind: 'exception', state: 'open' })).status).toBe(200);
    }
    await order.told('exception');
    await order.told('exception', { channel: 'team' });
    expect((await order.post('/problems', { kind: 'exception', state: 'cleared' })).status).toBe(200);
    await order.told('good-news');

    await order.post('/problems', { kind: 'damaged', state: 'open', parcel: order.parcels[0] });
    await order.told('damaged');
    const [open] = await order.cases();
    const close = (endOrder: boolean) => shop.closeCase(open.id, { endOrder });
    expect((await close(false)).body).toMatchObject({ state: 'closed', closedBy: 'team' });
    expect((await order.now()).problems).toEqual([]);
    expect((await close(false)).status).toBe(200);
    expect((await close(true)).status).toBe(200);
    expect(await order.ends()).toBe('SUCCEEDED');
    expect((await order.states()).at(-1)).toBe('Closed');
    const ended = await order.post('/problems', { kind: 'lost', state: 'open' });
    expect(ended).toMatchObject({ status: 409, body: { title: expect.any(String) } });
    expect(await order.notices()).not.toContainEqual(expect.objectContaining({ reason: 'lost' }));
  });
});

describe('an order that is cancelled', () => {
  test.concurrent('ends and says so, once', async () => {
    const shop = await aShop('cancelled');
    const order = await shop.places();
    await order.told('confirmed');
    for (const _ of [1, 2]) {
      expect(await order.post('/cancel')).toMatchObject({ status: 200, body: { stage: 'cancelled' } });
    }
    await order.told('cancelled');
    expect(await order.ends()).toBe('SUCCEEDED');
    expect((await order.states()).at(-1)).toBe('Cancelled');
    expect(await order.subjects(2)).toEqual([
      `We have your order ${order.reference}`,
      `Your order ${order.reference} is cancelled`,
    ]);
    expect((await order.post('/parcels', { parcels: [{ carrier: 'x', trackingNumber: 'NEW1' }] })).status).toBe(409);
  });

  test.concurrent('calls the team if it moves all the same, and leaves the buyer in peace', async () => {
    const shop = await aShop('stray');
    const order = await shop.places();
    await order.post('/cancel');
    await order.ends();
    await order.scan('in_transit');
    await order.scan('out_for_delivery');
    await order.told('moved-after-cancelling', { channel: 'team' });
    expect(await order.ends(2)).toBe('SUCCEEDED');
    expect(await order.cases()).toMatchObject([{ about: 'movement-after-cancelling' }]);
    expect((await order.now()).stage).toBe('cancelled');
    await order.allTold();
    expect(await order.pages()).toHaveLength(1);
    const subjects = (await order.emails()).map(({ subject }) => subject);
    expect(subjects.filter((subject) => !/We have your order|is cancelled/.test(subject))).toEqual([]);
  });

  test.concurrent('must not have left: then it is refused, and says what can be done', async () => {
    const shop = await aShop('too-late');
    const order = await shop.places();
    await order.scan('in_transit');
    const refused = await order.post('/cancel');
    expect(refused.status).toBe(409);
    expect(refused.headers.get('content-type')).toMatch(/problem\+json/);
    expect(refused.body.detail).toMatch(/carrier/i);
    expect((await order.now()).stage).toBe('shipped');
  });
});
