import type { Circumstances, Delivery } from '../../senders/delivery.ts';
import type { Reading } from '../../senders/reading.ts';
import type { Sender } from '../../senders/sender.ts';
import { clip } from '../../senders/words.ts';
import { asking, OLDEST_VERSION, shopOf } from './asking.ts';
import { teller } from './fulfilment.ts';
import { headerOf } from './headers.ts';
import { readTopic } from './topics.ts';
import { signShopify, trust } from './trust.ts';

const read = (delivery: Delivery, { settings, now }: Circumstances): Reading => {
  const deliveryId = clip(headerOf(delivery, 'webhook-id'), 80);
  const reading = isOfAnotherShop(delivery, shopOf(settings)) ? otherShop : readTopic(delivery, now);
  return reading.kind === 'unreadable' || !deliveryId ? reading : { ...reading, deliveryId };
};

/** One app signs for every shop that installed it, with one secret. */
const isOfAnotherShop = (delivery: Delivery, shop: string | undefined): boolean => {
  const sent = headerOf(delivery, 'shop-domain').toLowerCase();
  return shop !== undefined && sent.endsWith('.myshopify.com') && sent !== shop;
};
const otherShop: Reading = { kind: 'nothing', why: 'other-shop' };

/** Shopify's orders and fulfilments. */
export const shopify: Sender = {
  ...teller,
  name: 'Shopify',
  secret: 'required',
  settings: [
    {
      name: 'shop',
      what: 'the shop\'s own domain, such as "example.myshopify.com": what is asked for missed orders, and no other shop\'s webhooks are read',
      kind: 'text',
      without: 'nothing is asked, and every shop with this secret is read',
    },
    {
      name: 'apiVersion',
      what: "the version of Shopify's Admin API to ask in; of one that it no longer serves it answers in the oldest that it does",
      kind: 'text',
      default: OLDEST_VERSION,
    },
  ],
  trust,
  read,
  sign: signShopify,
  asking,
};
