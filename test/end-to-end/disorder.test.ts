import { createHmac } from 'node:crypto';
import { holdNextPark } from '../../local/park-holds.ts';
import { sendAsEasyPost, sendScans } from './harness/carriers.ts';
import { deployed } from './harness/deployed.ts';
import { stop } from './harness/executions.ts';
import { call } from './harness/http.ts';
import { aScan, type Order } from './harness/order.ts';
import { aParcel, aShop } from './harness/shop.ts';
import { until } from './harness/until.ts';

describe('news that comes at the wrong moment', () => {
  test.concurrent('waits for its order, if it is early', async () => {
    const shop = await aShop('early');
    const parcel = aParcel();
    const scans = [aScan('in_transit'), aScan('out_for_delivery')];
    for (const scan of scans) {
      expect((await sendScans(shop.doorstep, [{ ...parcel, scans: [scan] }])).status).toBe(200);
    }
    const order = await shop.places({ parcels: [parcel] });
    await order.reaches('out-for-delivery');
    await order.told('out-for-delivery');
    const scanned = (await order.timeline()).filter(({ kind }) => kind === 'scan');
    expect(scanned.map(({ status }) => status)).toEqual(['in_transit', 'out_for_delivery']);
    expect(await order.emails()).toHaveLength((await order.notices()).filter((one) => isSentEmail(one)).length);
  });

  test.concurrent('waits for its parcel, and finds two orders that share one', async () => {
    const shop = await aShop('shared');
    const parcel = aParcel();
    const [one, other] = await Promise.all([shop.places({ parcels: [] }), shop.places({ parcels: [parcel] })]);
    await sendScans(shop.doorstep, [{ ...parcel, scans: [aScan('in_transit')] }]);
    await other.reaches('shipped');
    expect((await one.now()).stage).toBe('placed');
    await one.post('/parcels', { parcels: [parcel] });
    await sendScans(shop.doorstep, [{ ...parcel, scans: [aScan('delivered')] }]);
    await Promise.all([one, other].map((order) => order.reaches('delivered')));
    await Promise.all([one, other].map((order) => order.told('delivered')));
  });

  test.concurrent('comes between reading and parking: the park is refused, and the buyer hears it once', async () => {
    const shop = await aShop('between');
    const order = await shop.places();
    await order.waitsIn('Await Shipment');
    const park = await holdNextPark(deployed.endpoint, `${shop.brand}#${order.orderId}`);
    try {
      await order.scan('in_transit');
      // The machine has read, has told that the parcel left, and is about to store its token …
      await park.reached();
      expect(await order.status()).toBe('RUNNING');
      // … when the webhook is answered.
      await order.scan('out_for_delivery');
    } finally {
      await park.release();
    }
    await order.told('out-for-delivery');
    await order.waitsIn('Await Delivery');

    expect(await order.errors()).toEqual(['DynamoDb.ConditionalCheckFailedException']);
    expect(await order.states()).toEqual([
      'Confirm the Order',
      'Await Shipment',
      'Tell: On Its Way',
      'Await Delivery Day',
      'Look Again',
      'Where Is It Now?',
      'Await Delivery',
    ]);
    await order.allTold();
    expect((await order.emails()).filter(({ subject }) => /Arriving today/.test(subject))).toHaveLength(1);
  });

  test.concurrent('comes ten times in one go, and in ten calls side by side: it is one story', async () => {
    const shop = await aShop('burst');
    const [atOnce, sideBySide] = await Promise.all([shop.places(), shop.places()]);
    const burst = (order: Order) => {
      const statuses = ['label_created', 'in_transit', 'in_transit', 'in_transit', 'delayed', 'in_transit'];
      const scans = [...statuses, 'in_transit', 'out_for_delivery', 'out_for_delivery', 'delivered'].map((status) =>
        aScan(status),
      );
      return { order, scans };
    };
    const [first, second] = [burst(atOnce), burst(sideBySide)];
    await Promise.all([atOnce.hear(first.scans), ...second.scans.map((scan) => sideBySide.hear([scan]))]);
    // Once more, the other way round.
    await Promise.all([
      atOnce.hear([...first.scans].reverse()),
      ...second.scans.toReversed().map((scan) => sideBySide.hear([scan])),
    ]);

    for (const { order, scans } of [first, second]) {
      await order.waitsIn('Await Check-In');
      await order.told('delivered');
      await order.allTold();
      const seen = await order.now();
      expect(seen).toMatchObject({ stage: 'delivered', problems: [], parcels: [{ status: 'delivered' }] });
      const heard = (await order.timeline()).filter(({ kind }) => kind === 'scan');
      expect(heard.map(({ status }) => status)).toEqual(scans.map(({ status }) => status));
      const sent = (await order.notices()).filter(({ state }) => state === 'sent');
      expect(await order.emails()).toHaveLength(sent.filter(({ channel }) => channel === 'email').length);
      expect(await order.texts()).toHaveLength(sent.filter(({ channel }) => channel === 'sms').length);
      expect(new Set((await order.emails()).map(({ subject }) => subject)).size).toBe((await order.emails()).length);
    }
  });
});

describe('the same order twice', () => {
  test.concurrent('is one order, in whatever way it comes twice', async () => {
    const shop = await aShop('twice');
    const request = shop.requestOf();
    const answers = await Promise.all(Array.from({ length: 6 }, () => shop.post(request)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const reordered = Object.fromEntries(Object.entries(request).reverse());
    expect((await shop.post(reordered)).status).toBe(200);

    const order = shop.asOrder(request, answers[0]?.body);
    await order.told('confirmed');
    await order.waitsIn('Await Shipment');
    expect(await order.emails()).toHaveLength(1);
    expect((await order.timeline()).filter(({ kind }) => kind === 'order-placed')).toHaveLength(1);

    const other = await shop.post({ ...request, currency: 'USD', buyer: { ...request.buyer, name: 'Somebody Else' } });
    expect(other.status).toBe(409);
    expect(other.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/buyer/name',
      '/currency',
    ]);
  });
});

describe('whoever may not', () => {
  test.concurrent('is refused without a trace: forged, unsigned and belated deliveries', async () => {
    const shop = await aShop('forged');
    const order = await shop.places();
    await order.told('confirmed');
    const [parcel] = order.parcels;
    const kept = async () => ({
      order: await order.now(),
      notices: await order.notices(),
      scans: (await order.timeline()).filter(({ kind }) => kind === 'scan'),
    });
    const before = await kept();

    const heard = [{ ...parcel!, scans: [aScan('delivered')] }];
    const wrong = { ...shop.doorstep, secret: `whsec_${Buffer.from('another secret, 24 bytes').toString('base64')}` };
    const body = JSON.stringify({ type: 'parcel.scanned', data: { parcels: heard } });
    const belated = String(Math.floor(Date.now() / 1000) - 3600);
    const key = Buffer.from(shop.doorstep.secret.replace('whsec_', ''), 'base64');
    const old = createHmac('sha256', key).update(`msg_1.${belated}.${body}`).digest('base64');
    const refusals = [
      await sendScans(wrong, heard),
      await sendScans({ ...shop.doorstep, address: `${shop.doorstep.address.slice(0, -1)}_` }, heard),
      await call('POST', `/v1/webhooks/${shop.doorstep.address}`, { body }),
      await call('POST', `/v1/webhooks/${shop.doorstep.address}`, {
        body,
        headers: { 'webhook-id': 'msg_1', 'webhook-timestamp': belated, 'webhook-signature': `v1,${old}` },
      }),
      await sendAsEasyPost({ ...shop.easypost, secret: 'guessed' }, '{"description":"tracker.updated"}'),
      // A connection's own secret proves nothing at another's address.
      await sendScans({ ...shop.easypost, secret: shop.doorstep.secret }, heard),
    ];
    expect(refusals.map(({ status }) => status)).toEqual(refusals.map(() => 401));

    expect(before.scans).toEqual([]);
    expect(await kept()).toEqual(before);
    // The same deliveries, honestly signed, are heard.
    expect((await sendScans(shop.doorstep, heard)).status).toBe(200);
    await order.reaches('delivered');
  });

  test.concurrent('sees and changes no order of another brand, and none without a key', async () => {
    const [mine, theirs] = await Promise.all([aShop('mine'), aShop('theirs')]);
    const order = await theirs.places();
    const paths = ['', '/timeline', '/notices'].map((rest) => `${order.path}${rest}`);
    for (const path of paths) expect((await call('GET', path, { key: mine.key })).status).toBe(404);
    expect((await call('POST', `${order.path}/cancel`, { key: mine.key, body: {} })).status).toBe(404);
    for (const key of ['', 'dk_', mine.key.slice(0, -1), `${mine.key}x`]) {
      const answer = await call('GET', order.path, { key });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('content-type')).toMatch(/problem\+json/);
    }
    // Another brand's carrier knows the number, and moves nothing.
    const [parcel] = order.parcels;
    await sendScans(mine.doorstep, [{ ...parcel!, scans: [aScan('delivered')] }]);
    expect((await order.now()).stage).toBe('placed');
  });
});

describe('an execution that dies', () => {
  test.concurrent('is replaced from the table, and nobody hears anything twice', async () => {
    const shop = await aShop('killed');
    const order = await shop.places();
    await order.told('confirmed');
    await order.scan('in_transit');
    await order.waitsIn('Await Delivery Day');
    await order.told('shipped');
    await stop(order.execution(1));
    expect(await order.ends(1)).toBe('ABORTED');

    await order.waitsIn('Await Delivery Day', { life: 2, within: 40 });
    // It begins at the beginning, finds that the table is further, and goes there.
    expect(await order.states(2)).toEqual([
      'Confirm the Order',
      'Await Shipment',
      'Look Again',
      'Where Is It Now?',
      'Await Delivery Day',
    ]);
    await order.scan('delivered');
    await order.told('delivered');
    await order.waitsIn('Await Check-In', { life: 2 });
    await order.allTold();
    expect(await order.subjects(3)).toEqual([
      expect.stringContaining('We have your order'),
      expect.stringContaining('is on its way'),
      expect.stringContaining('Delivered'),
    ]);
  });

  test.concurrent('and hears what happened while it was dead', async () => {
    const shop = await aShop('dead');
    const order = await shop.places();
    await order.waitsIn('Await Shipment');
    await Promise.all([stop(order.execution(1)), order.scan('out_for_delivery')]);
    await order.told('out-for-delivery', { within: 60 });
    const life = await until(
      async () => ({ 1: await order.status(1), 2: await order.status(2) }),
      (seen) => seen[2] === 'RUNNING',
      { within: 60 },
    );
    expect(life).toEqual({ 1: 'ABORTED', 2: 'RUNNING' });
    await order.allTold();
    expect((await order.emails()).filter(({ subject }) => /Arriving today/.test(subject))).toHaveLength(1);
  });
});

const isSentEmail = ({ channel, state }: { channel: string; state: string }) => channel === 'email' && state === 'sent';
