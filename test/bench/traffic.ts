import type { Print } from '../../local/printer.ts';
import type { Order, Shop, Stand } from './embedded.ts';
import { type Figure, percentile } from './figure.ts';

const sequential = 40;
const clients = 8;
const crowd = 200;

/** How fast news passes through, and how many orders are taken, on the embedded AWS of this machine. */
export const measureTraffic = async (stand: Stand, print: Print): Promise<readonly Figure[]> => {
  const shop = await stand.aShop('bench');
  print('  warming up');
  await inTurns(await placeAll(shop, { count: 5 }), 1, tellShipped);
  print(`  ${sequential} orders, one after the other`);
  const placing: number[] = [];
  const orders = await placeAll(shop, { count: sequential }, placing);
  const calm = await inTurns(orders, 1, tellShipped);
  print(`  ${sequential} problems, one after the other`);
  const troubled = await inTurns(orders, 1, tellProblem);
  print(`  ${crowd} orders from ${clients} clients`);
  const started = performance.now();
  const many = await placeAll(shop, { count: crowd, at: clients });
  const perSecond = crowd / ((performance.now() - started) / 1000);
  await inTurns(many, clients, (order) => order.waitsIn('Await Shipment', { within: 120 }));
  print(`  ${crowd} webhooks from ${clients} clients`);
  const busy = await inTurns(many, clients, tellShipped);
  const part = 'The embedded AWS on this machine';
  const calmly = `${sequential} in a row`;
  const busily = `${clients} clients`;
  const stored = (passed: readonly Passed[]) => passed.map((one) => one.stored);
  const told = (passed: readonly Passed[]) => passed.map((one) => one.told);
  return [
    ...spread({ part, name: 'order posted → accepted', note: calmly }, placing),
    ...spread({ part, name: 'webhook → stored', note: calmly }, stored(calm)),
    ...spread({ part, name: 'webhook → e-mail handed over', note: calmly }, told(calm)),
    // Promised for AWS, where reading the stream alone takes 0.2 to 0.6 seconds: here it must not come near.
    ...spread({ part, name: 'problem → buyer and team told', note: calmly, most: 5000 }, told(troubled)),
    { part, name: 'orders accepted a second', value: perSecond, unit: '/s', note: `${crowd} by ${busily}` },
    ...spread({ part, name: 'webhook → stored', note: busily }, stored(busy)),
    ...spread({ part, name: 'webhook → e-mail handed over', note: busily }, told(busy)),
  ];
};

const spread = (
  { name, most, note, part }: Pick<Figure, 'part' | 'name' | 'most' | 'note'>,
  samples: readonly number[],
): readonly Figure[] => {
  const common = { part, unit: 'ms', ...(note ? { note } : {}) };
  return [
    { ...common, name: `${name}: p50`, value: percentile(samples, 0.5) },
    { ...common, name: `${name}: p95`, value: percentile(samples, 0.95), ...(most ? { most } : {}) },
  ];
};

/** Milliseconds from the webhook's first byte. */
interface Passed {
  readonly stored: number;
  readonly told: number;
}

const tellShipped = async (order: Order): Promise<Passed> => {
  await order.waitsIn('Await Shipment', { within: 120 });
  return passing(order, 'in_transit', async () => {
    const [, shipped] = await emails(order, 2);
    return Date.parse(shipped?.at ?? '');
  });
};

/** The later of the two counts. */
const tellProblem = async (order: Order): Promise<Passed> => {
  await order.waitsIn('Await Delivery Day', { within: 120 });
  return passing(order, 'delayed', async () => {
    const [[, , buyer], [team]] = [await emails(order, 3), await pages(order)];
    return Math.max(Date.parse(buyer?.at ?? ''), Date.parse(team?.at ?? ''));
  });
};

const passing = async (order: Order, status: string, toldAt: () => Promise<number>): Promise<Passed> => {
  const [began, started] = [Date.now(), performance.now()];
  await order.scan(status);
  const stored = performance.now() - started;
  return { stored, told: (await toldAt()) - began };
};

const emails = (order: Order, count: number) => seen(order.emails, count);
const pages = (order: Order) => seen(order.pages, 1);

const seen = async <Message>(ask: () => Promise<readonly Message[]>, count: number): Promise<readonly Message[]> => {
  const { until } = await import('../end-to-end/harness/until.ts');
  return until(ask, (messages) => messages.length >= count, { within: 60, every: 20 });
};

const placeAll = (
  shop: Shop,
  { count, at = 1 }: { readonly count: number; readonly at?: number },
  times: number[] = [],
): Promise<readonly Order[]> =>
  inTurns(Array.from({ length: count }), at, async () => {
    const started = performance.now();
    const order = await shop.places({ phone: false });
    times.push(performance.now() - started);
    return order;
  });

/** So many at a time; each worker takes the next when it has done with one. */
const inTurns = async <Item, Result>(
  items: readonly Item[],
  at: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results: Result[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [place, item] of queue) results[place] = await work(item);
  };
  await Promise.all(Array.from({ length: at }, worker));
  return results;
};
