import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { snapshots } from '../../carriers/easypost/snapshots.ts';
import { shiftTimes } from '../../carriers/shift-times.ts';
import { sendAsEasyPost } from './harness/carriers.ts';
import { aParcel, aShop } from './harness/shop.ts';
import { until } from './harness/until.ts';

/** A body as EasyPost documents it, and what it sent on the way there, as if all of it had happened just now. */
const easyPost = (sample: string): readonly string[] => {
  const file = join(import.meta.dirname, '../../carriers/easypost/samples', `${sample}.json`);
  return snapshots(shiftTimes(readFileSync(file, 'utf8'), Date.now()));
};

const samplesParcel = { carrier: 'USPS', trackingNumber: '9400 1000 0000 0000 0000 01' };

const ladder = [
  'Confirm the Order',
  'Await Shipment',
  'Tell: On Its Way',
  'Await Delivery Day',
  'Tell: Arriving Today',
  'Await Delivery',
  'Tell: Delivered',
  'Await Check-In',
  'Ask If All Is Well',
  'Await an Answer',
  'Settle',
  'Delivered and Settled',
];

describe('an order that goes as it should', () => {
  test.concurrent(
    'enters twelve states, writes five e-mails and two text messages, and settles with a score',
    async () => {
      const shop = await aShop('ordinary', { plan: 'brief@1' });
      const order = await shop.places({ parcels: [samplesParcel] });
      await order.waitsIn('Await Shipment');

      const waits: Readonly<Record<string, string>> = {
        in_transit: 'Await Delivery Day',
        out_for_delivery: 'Await Delivery',
        delivered: 'Await Check-In',
      };
      for (const event of easyPost('delivered')) {
        expect((await sendAsEasyPost(shop.easypost, event)).status).toBe(200);
        const wait = waits[JSON.parse(event).result.status];
        if (wait) await order.waitsIn(wait);
      }

      expect(await order.ends()).toBe('SUCCEEDED');
      expect(await order.states()).toEqual(ladder);
      const { reference } = order;
      expect(await order.subjects(5)).toEqual([
        `We have your order ${reference}`,
        `Your order ${reference} is on its way`,
        `Arriving today: your order ${reference}`,
        `Delivered: your order ${reference}`,
        `Is everything all right with your order ${reference}?`,
      ]);
      await order.allTold();
      expect((await order.texts()).map(({ text }) => text)).toEqual([
        expect.stringContaining('should arrive today'),
        expect.stringContaining('was delivered'),
      ]);
      expect(await order.pages()).toEqual([]);
      const settled = await order.now();
      // Where every order begins (60), that it arrived (15) and that all was well in the end (10).
      expect(settled).toMatchObject({ stage: 'settled', problems: [], score: 85 });
      expect((await order.timeline()).at(-1)).toMatchObject({ kind: 'scored', score: 85, table: 'score@1' });
      // The whole history once more: nothing of it is new.
      const before = await order.timeline();
      for (const event of easyPost('delivered').slice(-1)) await sendAsEasyPost(shop.easypost, event);
      expect((await order.timeline()).filter(({ kind }) => kind !== 'scan')).toEqual(
        before.filter(({ kind }) => kind !== 'scan'),
      );
    },
  );

  test.concurrent('passes over stages that nobody reported, and says only what is still news', async () => {
    const shop = await aShop('skipping');
    const order = await shop.places();
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
    await order.waitsIn('Await Shipment');

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
