import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { clientSettings } from '../../local/aws-environment.ts';
import type { Print } from '../../local/printer.ts';
import { beginCounting, type Counted, callsOf, readCounts } from './calls.ts';
import type { Usage } from './cost.ts';
import type { Order, Shop, Stand } from './embedded.ts';

/** What a carrier usually says of a parcel: three of the eight calls move the order, the last repeats the one before it. */
const scans = [
  'label_created',
  'in_transit',
  'in_transit',
  'in_transit',
  'in_transit',
  'out_for_delivery',
  'delivered',
];
const waits: Readonly<Record<string, string>> = {
  in_transit: 'Await Delivery Day',
  out_for_delivery: 'Await Delivery',
  delivered: 'Await Check-In',
};
const pageViews = 3;

export interface Ordinary {
  readonly usage: Usage;
  readonly states: readonly string[];
  /** AWS calls of the webhook that made the most of them. */
  readonly mostCallsInAWebhook: number;
}

/** One order from checkout to its settling, five e-mails, no text message, counted when everything is warm. */
export const measureOneOrder = async (stand: Stand, print: Print): Promise<Ordinary> => {
  const shop = await stand.aShop('ordinary', { plan: 'brief@1' });
  print('  an order to warm up');
  await play(stand, shop);
  print('  an order that is counted');
  await beginCounting(stand.endpoint);
  const { order, webhooks } = await play(stand, shop);
  const counted = await countsAtRest(stand);
  const requests = 1 + webhooks.length + pageViews + 1;
  const { historyOf } = await import('../end-to-end/harness/executions.ts');
  const history = await historyOf(order.execution());
  const machineLog = history.reduce((sum, { id, type }) => sum + loggedBytes({ id, type }), 0);
  return {
    states: await order.states(),
    mostCallsInAWebhook: Math.max(...webhooks),
    usage: {
      counted,
      emails: (await order.emails()).length,
      states: (await order.states()).length,
      requests,
      otherLogBytes: machineLog + requests * ACCESS_LOG_LINE,
      keptBytes: await keptBytes(stand, order),
    },
  };
};

/** Bytes of a line as the stage's format makes it, and of what CloudWatch adds to each. */
const ACCESS_LOG_LINE = 230 + 26;

/** As Step Functions logs an event without its data. */
const loggedBytes = (event: { readonly id: unknown; readonly type: unknown }): number => {
  const execution_arn = 'arn:aws:states:us-east-1:000000000000:execution:Doorstep-prod-Journey-Order:'.padEnd(140, '-');
  const times = { event_timestamp: '1700000000000', previous_event_id: event.id, redrive_count: '0' };
  return JSON.stringify({ ...event, details: { name: 'Await Delivery Day' }, ...times, execution_arn }).length + 26;
};

const play = async (stand: Stand, shop: Shop) => {
  const order = await shop.places({ phone: false });
  const webhooks: number[] = [];
  let before = callsOf(await readCounts(stand.endpoint), 'receive-webhook');
  const hear = async (spoken: Parameters<Order['hear']>[0]) => {
    await order.hear(spoken);
    const after = callsOf(await readCounts(stand.endpoint), 'receive-webhook');
    webhooks.push(after - before);
    before = after;
  };
  const { aScan } = await import('../end-to-end/harness/order.ts');
  await order.waitsIn('Await Shipment');
  for (const status of scans) {
    const scan = aScan(status, { message: 'Processed at the sorting centre, on its way to the next one' });
    await hear([scan]);
    const wait = waits[status];
    if (wait) await order.waitsIn(wait);
    if (status === 'delivered') await hear([scan]);
  }
  await look(order);
  await order.waitsIn('Await an Answer');
  const { status } = await shop.answers(order, 'happy');
  if (status >= 400) throw new Error(`The answer was refused with ${status}`);
  await order.ends();
  await order.subjects(5);
  return { order, webhooks };
};

/** What is still on its way when all is told (a last word in the ledger) belongs to the order too. */
const countsAtRest = async ({ endpoint }: Stand): Promise<Counted> => {
  let before = await readCounts(endpoint);
  for (;;) {
    await pause(1000);
    const now = await readCounts(endpoint);
    if (JSON.stringify(now) === JSON.stringify(before)) return now;
    before = now;
  }
};

const look = async (order: Order): Promise<void> => {
  const { call } = await import('../end-to-end/harness/http.ts');
  const { pathOf } = await import('../end-to-end/harness/shop.ts');
  for (let view = 1; view <= pageViews; view += 1) {
    const { status } = await call('GET', pathOf(order.page));
    if (status !== 200) throw new Error(`The page answered ${status}`);
  }
};

/** Everything in the table that names the order, as DynamoDB stores it. */
const keptBytes = async ({ endpoint, tableName }: Stand, { orderId, reference, parcels }: Order): Promise<number> => {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(clientSettings(endpoint)));
  const names = [orderId, reference, ...parcels.map(({ trackingNumber }) => trackingNumber)];
  let bytes = 0;
  for await (const { Items = [] } of paginateScan({ client }, { TableName: tableName })) {
    const own = Items.filter((item) => names.some((name) => JSON.stringify(item).includes(name)));
    bytes += own.reduce((sum, item) => sum + sizeOf(item) + ITEM_OVERHEAD, 0);
  }
  return bytes;
};

/** Bytes that every item's place in the table takes. */
const ITEM_OVERHEAD = 100;

/** About what DynamoDB counts: names and texts in UTF-8, a byte for two digits, three for a list or a map and one for each thing in it. */
const sizeOf = (value: unknown): number => {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return Math.ceil(String(value).length / 2) + 1;
  if (typeof value !== 'object' || value === null) return 1;
  const named = Array.isArray(value) ? 0 : Object.keys(value).reduce((sum, name) => sum + Buffer.byteLength(name), 0);
  return Object.values(value).reduce((sum: number, each) => sum + 1 + sizeOf(each), 3 + named);
};
