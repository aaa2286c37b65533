import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { easypost } from '../../carriers/easypost/index.ts';
import { snapshots } from '../../carriers/easypost/snapshots.ts';
import { shiftTimes } from '../../senders/samples/shift-times.ts';
import { sendAsEasyPost } from './harness/carriers.ts';
import { aShop } from './harness/shop.ts';

/** A body as EasyPost documents it, and what it sent on the way there, as if all of it had happened just now. */
const easyPost = (sample: string): readonly string[] => {
  const file = join(import.meta.dirname, '../../carriers/easypost/samples', `${sample}.json`);
  return snapshots(shiftTimes({ sender: easypost, body: readFileSync(file, 'utf8') }, Date.now()));
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

// By a plan whose promises are seconds. In one block, since only stories of one block wait side by side.
describe('as time passes, an order', () => {
  test.concurrent(
    'that goes as it should enters twelve states, writes five e-mails and two text messages, and settles with a score',
    async () => {
      const shop = await aShop('ordinary', { plan: 'brief@1' });
      const order = await shop.places({ parcels: [samplesParcel] });
      await order.waitsIn('Await Shipment');
      const events = easyPost('delivered');

      const waits: Readonly<Record<string, string>> = {
        in_transit: 'Await Delivery Day',
        out_for_delivery: 'Await Delivery',
        delivered: 'Await Check-In',
      };
      for (const event of events) {
        expect((await sendAsEasyPost(shop.easypost, event)).status).toBe(200);
        const wait = waits[JSON.parse(event).result.status];
        if (wait) await order.waitsIn(wait);
        await order.allTold();
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
      for (const event of events) expect((await sendAsEasyPost(shop.easypost, event)).status).toBe(200);
      expect(await order.timeline()).toEqual(before);
    },
  );

  test.concurrent('of which nothing is heard has a problem: silence', async () => {
    const shop = await aShop('silence', { plan: 'brief@1' });
    const order = await shop.places();
    await order.waitsIn('Await Shipment');
    await order.told('silence', { within: 45 });
    await order.told('silence', { channel: 'team' });
    expect(await order.errors()).toEqual(['States.Timeout']);
    expect((await order.now()).problems).toMatchObject([{ kind: 'silence', openedBy: 'silence' }]);

    // Still nothing: the team is called again, the buyer is left in peace.
    await order.told('escalated', { channel: 'team', within: 45 });
    expect(await order.cases()).toMatchObject([{ problem: 'silence', escalations: 1 }]);
    await order.scan('in_transit');
    await order.told('shipped');
    expect(await order.cases()).toEqual([]);
    expect((await order.now()).problems).toEqual([]);
    expect(await order.subjects(3)).toHaveLength(3);
    expect(await order.pages()).toHaveLength(2);
  });

  test.concurrent('that has ended still hears an unhappy answer, and of late damage', async () => {
    const shop = await aShop('afterwards', { plan: 'brief@1' });
    const order = await shop.places();
    await order.scan('delivered');
    expect(await order.ends(1, 60)).toBe('SUCCEEDED');
    expect((await order.now()).stage).toBe('settled');

    expect((await shop.answers(order, 'unhappy')).status).toBeLessThan(400);
    await order.told('unhappy', { channel: 'team' });
    expect(await order.ends(2)).toBe('SUCCEEDED');
    expect(await order.cases()).toMatchObject([{ about: 'answer', state: 'open' }]);

    await order.scan('damaged');
    await order.told('damaged');
    await order.told('damaged', { channel: 'team' });
    expect(await order.ends(3)).toBe('SUCCEEDED');
    expect(await order.now()).toMatchObject({ stage: 'settled', problems: [{ kind: 'damaged' }] });
    await order.allTold();
    expect(await order.pages()).toHaveLength(2);
  });
});
