import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { doorstep } from '../../../carriers/doorstep/index.ts';
import tellDoorstep, { config, type MedusaOrder, send } from '../../../docs/samples/medusa-subscriber.ts';
import { orderForm } from '../../../lambdas/serve-shop/forms.ts';
import type { Delivery } from '../../../senders/delivery.ts';
import type { OrderNews } from '../../../senders/order-news.ts';
import { asForm } from '../../shops/as-form.ts';
import { aDelivery, knowing, today } from '../deliveries.ts';

const secret = `whsec_${Buffer.from('m'.repeat(32)).toString('base64')}`;
const heardNow = () => ({ ...knowing([secret]), now: Date.now() });

const order: MedusaOrder = {
  id: 'order_01JZEXAMPLE0000000000000A',
  display_id: 17,
  email: 'erika@example.com',
  currency_code: 'eur',
  created_at: '2026-11-20T17:02:11.000Z',
  canceled_at: null,
  total: 53.75,
  shipping_total: 4.95,
  tax_total: 8.580000000000002,
  discount_total: 0,
  shipping_address: { first_name: 'Erika', last_name: 'Beispiel', phone: '+4915112345678', country_code: 'de' },
  items: [
    {
      id: 'ordli_1',
      title: 'M',
      product_title: 'Mug',
      variant_sku: 'MUG-1',
      unit_price: 19.95,
      quantity: 2,
      detail: { quantity: 2, shipped_quantity: 0 },
    },
    { id: 'ordli_2', title: 'Assam', variant_sku: null, unit_price: 8.9, detail: { quantity: 1, shipped_quantity: 0 } },
  ],
  fulfillments: [],
};
const parcel = { provider_id: 'fp_ups-main', canceled_at: null, labels: [{ tracking_number: '1Z999AA10123456784' }] };
const shipped = (count: number): MedusaOrder => ({
  ...order,
  items: order.items.map((item) => ({ ...item, detail: { quantity: item.quantity ?? 1, shipped_quantity: count } })),
  fulfillments: [parcel, { ...parcel, canceled_at: '2026-11-21T00:00:00Z', labels: [{ tracking_number: 'OLD1' }] }],
});

/** As much of Medusa as the subscriber sees: its query answers from these two tables. */
const shopWith = (stored: MedusaOrder) => ({
  resolve: () => ({
    graph: async <T>({ entity, filters }: { readonly entity: string; readonly filters: { readonly id: string } }) => {
      const tables: Readonly<Record<string, readonly { readonly id: string }[]>> = {
        order: [stored],
        fulfillment: [{ id: 'ful_1', order: { id: stored.id } }, { id: 'ful_of_a_return' }] as never,
      };
      return { data: tables[entity]!.filter(({ id }) => id === filters.id) as unknown as readonly T[] };
    },
  }),
});

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A Doorstep that hears, checks and remembers; it answers in turn, and the last answer again and again. */
const hearing = async (answers: readonly Answer[], use: (address: string) => Promise<unknown>) => {
  const heard: Delivery[] = [];
  const headersOf = ({ headers }: IncomingMessage) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  const server = createServer(async (request, response) => {
    heard.push(aDelivery(await text(request), headersOf(request)));
    const { status, headers = {} } = answers[heard.length - 1] ?? answers.at(-1)!;
    if (status === 0) return void response.destroy();
    response.writeHead(status, headers).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/webhooks/x`);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
  return heard;
};

const environment = { ...process.env };
afterEach(() => {
  process.env = { ...environment };
});

const tell = (
  stored: MedusaOrder,
  [name, id]: readonly [string, string],
  answers: readonly Answer[] = [{ status: 200 }],
) =>
  hearing(answers, async (address) => {
    Object.assign(process.env, { DOORSTEP_ADDRESS: address, DOORSTEP_SECRET: secret });
    await tellDoorstep({ event: { name, data: { id } }, container: shopWith(stored) });
  });

/** What Doorstep makes of the only call, if it trusts it. */
const understood = (heard: readonly Delivery[]): OrderNews => {
  expect(heard).toHaveLength(1);
  expect(doorstep.trust(heard[0]!, heardNow())).toEqual({ trusted: true });
  const reading = doorstep.read(heard[0]!, today);
  return reading.kind === 'news' ? reading.orders![0]! : (undefined as never);
};

test('an order that is placed arrives whole, and is one that the API takes', async () => {
  const news = understood(await tell(order, ['order.placed', order.id]));
  expect(news).toEqual({
    reference: order.id,
    reason: 'created',
    at: expect.any(String),
    parcels: [],
    content: {
      number: '#17',
      buyer: { name: 'Erika Beispiel', email: 'erika@example.com', phone: '+4915112345678', country: 'DE' },
      lines: [
        { sku: 'MUG-1', name: 'Mug', quantity: 2, price: '19.95' },
        { sku: 'ordli_2', name: 'Assam', quantity: 1, price: '8.9' },
      ],
      totals: { total: '53.75', shipping: '4.95', tax: '8.58', discount: '0' },
      currency: 'EUR',
      placedAt: '2026-11-20T17:02:11.000Z',
    },
  });
  expect(orderForm.safeParse(asForm(news)).error).toBeUndefined();
});

test('a cancelled order arrives as cancelled', async () => {
  const stored = { ...order, canceled_at: new Date('2026-11-21T08:00:00Z') };
  expect(understood(await tell(stored, ['order.canceled', order.id]))).toMatchObject({
    reason: 'cancelled',
    cancelledAt: '2026-11-21T08:00:00.000Z',
  });
});

test('a shipment is found by its fulfillment, and the last one fulfils the order', async () => {
  const parcels = [{ carrier: 'ups', trackingNumber: '1Z999AA10123456784' }];
  expect(understood(await tell(shipped(1), ['shipment.created', 'ful_1']))).toMatchObject({
    reason: 'shipped',
    parcels,
  });
  expect(understood(await tell(shipped(2), ['shipment.created', 'ful_1']))).toMatchObject({
    reason: 'fulfilled',
    fulfilled: true,
    parcels,
  });
  expect(understood(await tell(order, ['shipment.created', 'ful_1']))).toMatchObject({ reason: 'changed' });
});

test("a return's shipment, and an order that is gone, say nothing", async () => {
  expect(await tell(order, ['shipment.created', 'ful_of_a_return'])).toEqual([]);
  expect(await tell(order, ['order.placed', 'order_unknown'])).toEqual([]);
});

test('it listens to the three events that it knows', () => {
  expect(config.event).toEqual(['order.placed', 'order.canceled', 'shipment.created']);
});

test('what may pass is tried again, as the same message', async () => {
  const later = { status: 503, headers: { 'retry-after': '0' } };
  const heard = await tell(
    order,
    ['order.placed', order.id],
    [later, { status: 429, headers: { 'retry-after': '0' } }, { status: 200 }],
  );
  expect(heard).toHaveLength(3);
  const ids = heard
    .map((delivery) => doorstep.read(delivery, today))
    .map((reading) => 'deliveryId' in reading && reading.deliveryId);
  expect(new Set(ids).size).toBe(1);
  for (const delivery of heard) expect(doorstep.trust(delivery, heardNow())).toEqual({ trusted: true });
});

const message = { id: 'm-1', body: '{}' };
const outcome = (sending: Promise<void>) =>
  sending.then(
    () => 'taken',
    (error: Error) => error.message,
  );
const tried = async (answers: readonly Answer[]) => {
  let end = '';
  const heard = await hearing(answers, async (address) => {
    end = await outcome(send(message, { address, secret }, [0, 0]));
  });
  return [heard.length, end];
};

test('a connection that breaks is tried again, until patience ends', async () => {
  expect(await tried([{ status: 0 }, { status: 0 }, { status: 200 }])).toEqual([3, 'taken']);
  expect(await tried([{ status: 500 }])).toEqual([3, 'Doorstep: 500 after 3 attempts']);
});

test.each([401, 404, 302])('what comes with %i is not tried again', async (status) => {
  expect(await tried([{ status, headers: { location: 'http://127.0.0.1:1/' } }])).toEqual([
    1,
    `Doorstep: ${status} after 1 attempts`,
  ]);
});
