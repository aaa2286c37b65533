import { aParcel, aShop } from './harness/shop.ts';
import { until } from './harness/until.ts';

describe('an order of which not everything is reported, or wanted', () => {
  test.concurrent('passes over stages that nobody reported, and says only what is still news', async () => {
    const shop = await aShop('skipping');
    const order = await shop.places();
    await order.told('confirmed');
    await order.waitsIn('Await Shipment');
    await order.scan('delivered');

    await order.waitsIn('Await Check-In');
    expect((await order.now()).stage).toBe('delivered');
    expect(await order.states()).toEqual([
      'Confirm the Order',
      'Await Shipment',
      'Look Again',
      'Where Is It Now?',
      'Await Check-In',
    ]);
    expect(await order.errors()).toEqual(['Skipped']);
    expect(await order.subjects(2)).toEqual([
      `We have your order ${order.reference}`,
      `Delivered: your order ${order.reference}`,
    ]);
    // What was passed comes late: the timeline keeps it, and nobody hears of it.
    await order.scan('in_transit', { at: new Date(Date.now() - 48 * 3_600_000).toISOString() });
    expect((await order.now()).stage).toBe('delivered');
    expect((await order.timeline()).filter(({ kind }) => kind === 'scan')).toHaveLength(2);
    expect((await order.notices()).map(({ reason }) => reason)).not.toContain('shipped');
  });

  test.concurrent('writes text messages only to whom wants them', async () => {
    const shop = await aShop('consent');
    const [silent, without] = await Promise.all([shop.places({ sms: false }), shop.places({ phone: false })]);
    await Promise.all([silent, without].map((order) => order.scan('delivered')));
    await Promise.all([silent, without].map((order) => order.told('delivered')));

    expect(await silent.texts()).toEqual([]);
    expect(await silent.notices()).toContainEqual(
      expect.objectContaining({ reason: 'delivered', channel: 'sms', state: 'not-sent', why: 'no-consent' }),
    );
    expect((await without.notices()).filter(({ channel }) => channel === 'sms')).toEqual([]);
  });
});

describe('an order in several parcels', () => {
  test.concurrent('names the parcel, says what is still to come, and is delivered only with the last one', async () => {
    const shop = await aShop('split');
    const [first, second] = [aParcel(), aParcel()];
    const order = await shop.places({ parcels: [first, second] });
    await order.told('confirmed');

    await order.scan('in_transit', {}, first);
    await order.told('shipped');
    await order.scan('delivered', {}, first);
    await order.told('delivered');
    expect((await order.now()).stage).toBe('out-for-delivery');
    await order.scan('in_transit', {}, second);
    await order.told('shipped', { count: 2 });
    expect((await order.now()).stage).toBe('out-for-delivery');
    await order.scan('delivered', {}, second);
    await order.told('delivered', { count: 2 });
    await order.reaches('delivered');

    const emails = await until(order.emails, (seen) => seen.length >= 5);
    const [, shippedFirst, deliveredFirst, shippedSecond, deliveredSecond] = emails;
    expect(emails).toHaveLength(5);
    const place = /parcel (\d) of 2/i;
    const placeOf = (subject = '') => place.exec(subject)?.[1];
    expect(placeOf(shippedFirst?.subject)).toBe(placeOf(deliveredFirst?.subject));
    expect(placeOf(shippedSecond?.subject)).toBe(placeOf(deliveredSecond?.subject));
    expect([placeOf(shippedFirst?.subject), placeOf(shippedSecond?.subject)].sort()).toEqual(['1', '2']);
    for (const email of [shippedFirst, deliveredFirst]) {
      expect(email?.text).toContain(first.trackingNumber);
      expect(email?.text).toMatch(/still to come/i);
    }
    for (const email of [shippedSecond, deliveredSecond]) expect(email?.text).toContain(second.trackingNumber);
    expect(deliveredSecond?.text).toMatch(/everything has arrived/i);
    expect(deliveredSecond?.text).not.toMatch(/still to come/i);
    expect((await order.texts()).map(({ text }) => placeOf(text))).toEqual([
      placeOf(deliveredFirst?.subject),
      placeOf(deliveredSecond?.subject),
    ]);
  });

  test.concurrent('takes parcels that become known later', async () => {
    const shop = await aShop('later-parcel');
    const order = await shop.places({ parcels: [] });
    const late = aParcel();
    for (const expected of [200, 200]) {
      expect((await order.post('/parcels', { parcels: [late] })).status).toBe(expected);
    }
    await order.scan('out_for_delivery', {}, late);
    await order.told('out-for-delivery');
    expect((await order.now()).parcels).toMatchObject([{ ...late, step: 'out-for-delivery' }]);
  });
});
