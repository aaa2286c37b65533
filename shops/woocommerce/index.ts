import { readBody } from '../../senders/body.ts';
import type { Circumstances, Delivery } from '../../senders/delivery.ts';
import type { OrderReason } from '../../senders/order-news.ts';
import type { Reading } from '../../senders/reading.ts';
import type { Greeting, Sender } from '../../senders/sender.ts';
import { orderReference } from '../content.ts';
import { asking } from './asking.ts';
import { readOrder } from './order.ts';
import { deletedForm, orderForm } from './payload.ts';
import { signWooCommerce, trust } from './trust.ts';

/** What a webhook is switched on with: unsigned, and only 200 switches it on. Nothing in it is worth anything to anyone. */
const greet = ({ body }: Delivery): Greeting | undefined =>
  body.byteLength <= LONGEST_PING && /^webhook_id=\d{1,20}$/.test(Buffer.from(body).toString('latin1').trim())
    ? { status: 200, why: 'ping' }
    : undefined;
const LONGEST_PING = 40;

type Read = (body: Uint8Array, now: number) => Reading;

const order =
  (because: OrderReason): Read =>
  (bytes, now) => {
    const body = readBody(bytes, orderForm);
    return body.ok ? readOrder(body.value, because, now) : { kind: 'unreadable', why: body.why };
  };

/** Nothing will ever be shipped of an order that is gone. */
const deleted: Read = (bytes, now) => {
  const body = readBody(bytes, deletedForm);
  if (!body.ok) return { kind: 'unreadable', why: body.why };
  const reference = orderReference(body.value.id);
  if (!reference) return { kind: 'unreadable', why: 'unexpected-form:id' };
  const cancelledAt = new Date(now).toISOString();
  return { kind: 'news', parcels: [], orders: [{ reference, reason: 'cancelled', parcels: [], cancelledAt }] };
};

const topics: ReadonlyMap<string, Read> = new Map([
  ['order.created', order('created')],
  ['order.updated', order('changed')],
  ['order.restored', order('changed')],
  ['order.deleted', deleted],
  // Something between may have taken the header away: what has not the form of an order is then not understood.
  ['', order('changed')],
]);

/** A delivery's id names webhook and second, so that two deliveries may share it: it is not passed on. */
const read = ({ body, headers }: Delivery, { now }: Circumstances): Reading => {
  const topic = (headers['x-wc-webhook-topic'] ?? '').trim().toLowerCase();
  return topics.get(topic)?.(body, now) ?? { kind: 'nothing', why: 'other-topic' };
};

/** WooCommerce's orders. */
export const woocommerce: Sender = {
  id: 'woocommerce',
  name: 'WooCommerce',
  voice: 'shop',
  secret: 'required',
  settings: [
    {
      name: 'site',
      what: 'the address of the shop, such as "https://shop.example.com": what is asked for missed orders',
      kind: 'text',
      without: 'nothing is asked',
    },
  ],
  greet,
  trust,
  read,
  sign: signWooCommerce,
  asking,
};
