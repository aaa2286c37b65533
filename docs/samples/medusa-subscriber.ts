import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Tells Doorstep of a Medusa shop's orders: src/subscribers/doorstep.ts in a Medusa v2 project. It needs DOORSTEP_ADDRESS and DOORSTEP_SECRET
 * (`npx doorstep connections add doorstep` prints both), and nothing beside Node.
 */

/** Medusa's own types fit here too: `SubscriberArgs<{ id: string }>` and `SubscriberConfig` of `@medusajs/framework`. */
interface Subscribed {
  readonly event: { readonly name: string; readonly data: { readonly id: string } };
  readonly container: { resolve(key: 'query'): Query };
}
interface Query {
  graph<T>(question: {
    readonly entity: string;
    readonly fields: string[];
    readonly filters: { readonly id: string };
  }): Promise<{ readonly data: readonly T[] }>;
}

type Maybe<T> = T | null | undefined;

interface Address {
  readonly first_name?: Maybe<string>;
  readonly last_name?: Maybe<string>;
  readonly phone?: Maybe<string>;
  readonly country_code?: Maybe<string>;
}
interface Item {
  readonly id: string;
  readonly title: string;
  readonly product_title?: Maybe<string>;
  readonly variant_sku?: Maybe<string>;
  readonly unit_price: number;
  readonly quantity?: Maybe<number>;
  readonly detail?: Maybe<{ readonly quantity?: Maybe<number>; readonly shipped_quantity?: Maybe<number> }>;
}
interface Fulfillment {
  readonly provider_id?: Maybe<string>;
  readonly canceled_at?: Maybe<string | Date>;
  readonly labels?: Maybe<readonly { readonly tracking_number?: Maybe<string> }[]>;
}
export interface MedusaOrder {
  readonly id: string;
  readonly display_id?: Maybe<number>;
  readonly email: string;
  readonly currency_code: string;
  readonly created_at: string | Date;
  readonly canceled_at?: Maybe<string | Date>;
  readonly total: number;
  readonly shipping_total?: Maybe<number>;
  readonly tax_total?: Maybe<number>;
  readonly discount_total?: Maybe<number>;
  readonly shipping_address?: Maybe<Address>;
  readonly items: readonly Item[];
  readonly fulfillments?: Maybe<readonly Fulfillment[]>;
}

const fields = [
  'id',
  'display_id',
  'email',
  'currency_code',
  'created_at',
  'canceled_at',
  'total',
  'shipping_total',
  'tax_total',
  'discount_total',
  'shipping_address.*',
  'items.*',
  'items.detail.*',
  'fulfillments.*',
  'fulfillments.labels.*',
];

/** Who carries for each of your fulfillment providers. Without an entry the carrier is recognised from the number. */
const carriers: Readonly<Record<string, string>> = { 'fp_ups-main': 'UPS' };

export const config = { event: ['order.placed', 'order.canceled', 'shipment.created'] };

// biome-ignore lint/style/noDefaultExport: Medusa looks for the subscriber there.
export default async function tellDoorstep({ event, container }: Subscribed): Promise<void> {
  const query = container.resolve('query');
  const order = await findOrder(query, event);
  if (!order) return;
  const { DOORSTEP_ADDRESS: address = '', DOORSTEP_SECRET: secret = '' } = process.env;
  const body = JSON.stringify({
    type: typeOf(event.name, order),
    timestamp: new Date().toISOString(),
    data: { order: orderFor(order) },
  });
  // The same event has the same id, however often Medusa or we try: that makes trying again safe.
  const id = `${event.name}-${event.data.id}`.replaceAll('.', '-');
  await send({ id, body }, { address, secret });
}

const findOrder = async (query: Query, { name, data }: Subscribed['event']): Promise<MedusaOrder | undefined> => {
  const id = name === 'shipment.created' ? await orderOfFulfillment(query, data.id) : data.id;
  if (!id) return undefined;
  const found = await query.graph<MedusaOrder>({ entity: 'order', fields, filters: { id } });
  return found.data[0];
};

/** A return's fulfillment belongs to no order. */
const orderOfFulfillment = async (query: Query, id: string): Promise<string | undefined> => {
  const found = await query.graph<{ readonly order?: Maybe<{ readonly id: string }> }>({
    entity: 'fulfillment',
    fields: ['id', 'order.id'],
    filters: { id },
  });
  return found.data[0]?.order?.id;
};

const typeOf = (name: string, order: MedusaOrder): string => {
  if (name === 'order.placed') return 'order.placed';
  if (name === 'order.canceled') return 'order.cancelled';
  if (isShipped(order)) return 'order.fulfilled';
  return parcelsOf(order).length > 0 ? 'order.shipped' : 'order.changed';
};

/** The order as `POST /v1/orders` takes it, and how it stands. */
const orderFor = (order: MedusaOrder) => ({
  reference: order.id,
  ...(order.display_id ? { number: `#${order.display_id}` } : {}),
  buyer: buyerOf(order),
  lines: order.items.map((item) => ({
    sku: item.variant_sku || item.id,
    name: item.product_title || item.title,
    quantity: quantityOf(item),
    price: amount(item.unit_price),
  })),
  totals: {
    total: amount(order.total),
    shipping: amount(order.shipping_total ?? 0),
    tax: amount(order.tax_total ?? 0),
    discount: amount(order.discount_total ?? 0),
  },
  currency: order.currency_code.toUpperCase(),
  placedAt: new Date(order.created_at).toISOString(),
  parcels: parcelsOf(order),
  ...(order.canceled_at ? { cancelledAt: new Date(order.canceled_at).toISOString() } : {}),
  ...(isShipped(order) ? { fulfilled: true } : {}),
});

const buyerOf = ({ email, shipping_address }: MedusaOrder) => ({
  name: [shipping_address?.first_name, shipping_address?.last_name].filter(Boolean).join(' ') || email,
  email,
  ...(shipping_address?.phone ? { phone: shipping_address.phone } : {}),
  ...(shipping_address?.country_code ? { country: shipping_address.country_code.toUpperCase() } : {}),
});

const quantityOf = ({ quantity, detail }: Item): number => quantity ?? detail?.quantity ?? 1;

const isShipped = ({ items }: MedusaOrder): boolean =>
  items.every((item) => (item.detail?.shipped_quantity ?? 0) >= quantityOf(item));

const parcelsOf = ({ fulfillments }: MedusaOrder) =>
  (fulfillments ?? [])
    .filter(({ canceled_at }) => !canceled_at)
    .flatMap(({ provider_id, labels }) =>
      (labels ?? []).map(({ tracking_number }) => ({ provider_id, tracking_number })),
    )
    .flatMap(({ provider_id, tracking_number }) => {
      const carrier = carriers[provider_id ?? ''];
      return tracking_number ? [{ ...(carrier ? { carrier } : {}), trackingNumber: tracking_number }] : [];
    });

/** Medusa reckons in whole units of the currency: 19.95, not 1995. */
const amount = (value: number): string => String(Number(value.toFixed(4)));

/** Between the attempts, in milliseconds. What is still not taken then is thrown: Medusa's own queue may try it later. */
const PAUSES = [1_000, 5_000, 30_000, 120_000];
const PATIENCE = 15_000;

interface Message {
  readonly id: string;
  readonly body: string;
}
interface Receiver {
  readonly address: string;
  readonly secret: string;
}

/** Signed after Standard Webhooks. Tries again whatever may pass; a signature that is refused does not. */
export const send = async (message: Message, to: Receiver, pauses: readonly number[] = PAUSES): Promise<void> => {
  for (const [attempt, longest] of [...pauses, undefined].entries()) {
    const { status, retryAfter } = await post(message, to);
    if (status >= 200 && status < 300) return;
    if (!mayPass(status) || longest === undefined) throw new Error(`Doorstep: ${status} after ${attempt + 1} attempts`);
    await pause(/^\d{1,3}$/.test(retryAfter) ? Number(retryAfter) * 1000 : longest * (0.5 + Math.random() / 2));
  }
};

const BROKEN = 0;
const mayPass = (status: number): boolean => status === BROKEN || status === 408 || status === 429 || status >= 500;

/** Each attempt is signed anew: its time must not be older than five minutes. */
const post = ({ id, body }: Message, { address, secret }: Receiver) => {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
  const signal = AbortSignal.timeout(PATIENCE);
  return fetch(address, { method: 'POST', body, headers, redirect: 'manual', signal }).then(
    (answer) => ({ status: answer.status, retryAfter: answer.headers.get('retry-after') ?? '' }),
    () => ({ status: BROKEN, retryAfter: '' }),
  );
};
