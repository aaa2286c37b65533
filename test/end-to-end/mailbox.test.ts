import { inbox } from '../../local/inbox.ts';
import { type LocalAddress, openLocalAddress } from '../../local/local-address.ts';
import { freePort } from '../../local/ports.ts';
import { faultsOf, ofCare, ofParcels, type Received, receive } from '../support/mailbox.ts';
import { deployed } from './harness/deployed.ts';
import type { Order } from './harness/order.ts';
import { aShop } from './harness/shop.ts';

let local: LocalAddress;

beforeAll(async () => {
  local = await openLocalAddress({ port: await freePort(), id: 'mailbox', inbox: inbox(deployed.endpoint) });
});
afterAll(() => local.close());

/** All e-mails of an order, by their subjects, as a mail program that opened their files reads them. */
const mailsOf = async (order: Order): Promise<readonly Received[]> => {
  const files = (await order.emails()).map(({ number }) => fetch(`${local.url}/inbox/${number}.eml`));
  const bytes = await Promise.all(files.map(async (file) => Buffer.from(await (await file).arrayBuffer())));
  expect(await Promise.all(bytes.map(faultsOf))).toEqual(bytes.map(() => []));
  return Promise.all(bytes.map(receive));
};

const evil = 'Zoë <script>alert(1)</script> {order} ${name} 👩‍👩‍👧‍👦 \u202Egnp.exe "x" <y@z.example>';

const hostile = { buyer: { name: evil }, lines: [{ sku: evil, name: evil, quantity: 1, price: '19.90' }] };

describe('of every class, an order’s e-mails', () => {
  test.concurrent.each([
    ['an ordinary', { buyer: {} }],
    ['a hostile', hostile],
  ])('are mails that mail programs read, of %s one; and only the question ends by one click', async (_, said) => {
    const shop = await aShop('mailbox', { plan: 'brief@1' });
    const { buyer } = shop.requestOf({ sms: false });
    const order = await shop.places({ more: { ...said, buyer: { ...buyer, ...said.buyer } } });
    await order.told('confirmed');
    await order.scan('delayed');
    await order.told('delay');
    await order.scan('delivered');
    await order.told('check-in', { within: 60 });
    await order.allTold();

    const mails = await mailsOf(order);
    expect(mails).toHaveLength(4);
    const [question, ...others] = mails.toReversed();
    expect(others.map(({ headers }) => headers)).toEqual(others.map(() => ofParcels));
    expect(question?.headers).toEqual(ofCare);
    expect(question?.header('list-unsubscribe')).toMatch(/^<https?:\/\/\S+\/unsubscribe\?to=[\w-]{16}>$/);
    expect(question?.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    for (const { mail } of mails) {
      expect(mail.from?.name).toBe('Story Teas');
      expect(mail.to).toHaveLength(1);
      expect(mail.replyTo?.[0]?.address).toMatch(/^reply\+\w+@replies\.shop\.example$/);
      expect(mail.html).not.toContain('<script');
    }
  });
});
