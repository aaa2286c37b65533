import { instantOf } from '../../../domain/time.ts';
import { brandStore } from '../../../lambdas/adapters/brands.ts';
import type { Confidence } from '../../../lambdas/adapters/connection-secrets.ts';
import { connections } from '../../../lambdas/adapters/connections.ts';
import type { Errand } from '../../../lambdas/adapters/inquiry-queue.ts';
import { orderNewsStore } from '../../../lambdas/adapters/order-news-store.ts';
import { orderStore } from '../../../lambdas/adapters/order-store.ts';
import { trackingStore } from '../../../lambdas/adapters/tracking-store.ts';
import { message } from '../../../lambdas/ask-sender/errand.ts';
import { runErrand } from '../../../lambdas/ask-sender/handler.ts';
import { lookForOrders } from '../../../lambdas/ask-sender/look-for-orders.ts';
import { pace } from '../../../lambdas/ask-sender/pace.ts';
import type { Observed } from '../../../lambdas/runtime/observation.ts';
import type { HttpCall, HttpReply, Reply } from '../../../senders/asking.ts';
import type { Inquiry } from '../../../senders/inquiry.ts';
import type { OrderContent } from '../../../senders/order-news.ts';
import type { Reading } from '../../../senders/reading.ts';
import type { Sender } from '../../../senders/sender.ts';
import { memoryTable } from '../../../simulator/table.ts';
import { aScan, hours, MONDAY } from '../../support/order.ts';
import { aBrand } from '../../support/shop.ts';

/** The function that asks, on the table's twin; whom it asks answers as the test says. */

export const newsOf = (trackingNumber: string): Extract<Reading, { kind: 'news' }> => ({
  kind: 'news',
  parcels: [{ carrier: 'ups', trackingNumber, scans: [aScan('in_transit')] }],
});

const content: OrderContent = {
  buyer: { name: 'Zaphira Quillfeather', email: 'zaphira@quill.example' },
  lines: [{ sku: 'MUG-1', name: 'Mug', quantity: 2, price: '9.95' }],
  totals: { total: '19.90' },
  currency: 'EUR',
};

export const ordersOf = (...references: readonly string[]): Reading => ({
  kind: 'news',
  parcels: [],
  orders: references.map((reference) => ({ reference, reason: 'changed', at: MONDAY, content, parcels: [] })),
});

export const parcel: Inquiry = { kind: 'parcel', carrier: 'ups', trackingNumber: 'T1' };

/** A sender whose answers are its replies, spelled out. */
export const speaking = (
  id: string,
  kinds: readonly Inquiry['kind'][],
  perSecond = Number.POSITIVE_INFINITY,
): Sender => ({
  id,
  name: id,
  voice: 'carrier',
  settings: [],
  secret: 'none',
  trust: () => ({ trusted: false, why: 'never' }),
  read: () => ({ kind: 'nothing', why: 'never' }),
  asking: {
    perSecond,
    ask: (inquiry, { apiKey }) =>
      kinds.includes(inquiry.kind)
        ? {
            method: 'POST',
            url: `https://${id}.example/`,
            headers: { key: apiKey },
            body: JSON.stringify(inquiry),
          }
        : undefined,
    readReply: ({ body }) => JSON.parse(Buffer.from(body).toString()),
  },
});

type Answer = Reply | Error;

export const openDesk = async (senders: readonly Sender[], keys: Readonly<Record<string, string>> = {}) => {
  const table = memoryTable();
  const clock = { now: Date.parse(hours(1)) };
  const brands = brandStore(table, () => clock.now);
  const doors = connections(table, () => clock.now);
  await brands.put(aBrand());
  for (const [place, { id }] of senders.entries()) {
    const connection = { id: `c${place}-${id}`, brand: 'acme', provider: id, name: id, createdAt: MONDAY };
    await doors.create(String(place).repeat(43), connection);
  }
  const asked: HttpCall[] = [];
  const queue: { errand: Errand; afterSeconds: number }[] = [];
  const answers = new Map<string, Answer[]>();
  const told = orderNewsStore(table);
  const chance = { draw: () => 0 };
  const dependencies = {
    orders: orderStore(table),
    tracking: trackingStore(table),
    told,
    brands,
    connections: doors,
    secrets: {
      readAll: async (connections: readonly string[]) => {
        const keyOf = (connection: string): string => keys[connection.slice(3)] ?? 'a key';
        return new Map(
          connections.map((connection): [string, Confidence] => {
            const apiKey = keyOf(connection);
            return [connection, { secrets: [], ...(apiKey ? { apiKey } : {}) }];
          }),
        );
      },
    },
    inquiries: {
      put: async (errand: Errand, afterSeconds = 0) => {
        queue.push({ errand, afterSeconds });
      },
    },
    findSender: async (id: string) => senders.find((sender) => sender.id === id),
    web: async (call: HttpCall): Promise<HttpReply> => {
      asked.push(call);
      const host = new URL(call.url).hostname.replace('.example', '');
      const answer = answers.get(host)?.shift();
      if (!answer) throw new Error('nobody answers');
      if (answer instanceof Error) throw answer;
      return { status: 200, headers: {}, body: Buffer.from(JSON.stringify(answer)) };
    },
    pace: pace(() => clock.now, 1),
    pause: async () => {},
    random: () => chance.draw(),
    now: () => instantOf(clock.now),
  };
  const ran: Observed[] = [];
  const run = async (errand: Errand): Promise<Observed> => {
    const observed = await runErrand(dependencies)(errand);
    ran.push(observed);
    return observed;
  };
  const errandOf = (inquiry: Inquiry, more: Partial<Errand> = {}): Errand => ({
    brand: 'acme',
    inquiry,
    since: instantOf(clock.now),
    attempts: 0,
    ...more,
  });
  return {
    table,
    clock,
    told,
    doors,
    asked,
    queue,
    hosts: () => asked.map(({ url }) => new URL(url).hostname),
    answer: (id: string, ...given: readonly Answer[]) => answers.set(id, [...given]),
    errandOf,
    run: (inquiry: Inquiry, more?: Partial<Errand>) => run(errandOf(inquiry, more)),
    look: lookForOrders(dependencies),
    /** What the last errand came to. */
    last: () => ran.at(-1),
    /** From 0 up to 1; always 0 without. */
    draw: (random: () => number) => {
      chance.draw = random;
    },
    /** Runs all of these as a queue does, each when its time has come, until none is left. */
    rush: async (errands: readonly Errand[]): Promise<readonly Observed[]> => {
      const waiting = errands.map((errand) => ({ at: clock.now, errand }));
      const outcomes: Observed[] = [];
      while (waiting.length > 0) {
        waiting.sort((a, b) => a.at - b.at);
        const next = waiting.shift()!;
        clock.now = Math.max(clock.now, next.at);
        outcomes.push(await run(next.errand));
        for (const { errand, afterSeconds } of queue.splice(0))
          waiting.push({ at: clock.now + afterSeconds * 1000, errand });
      }
      return outcomes;
    },
    /** Runs what is in the queue, as the queue brings it, until it is empty. Answers how often. */
    drain: async (most = 500): Promise<number> => {
      let runs = 0;
      while (queue.length > 0 && runs < most) {
        const next = queue.shift()!;
        clock.now += Math.min(next.afterSeconds, 900) * 1000;
        const read = message.parse(JSON.parse(JSON.stringify(next.errand)));
        if ('look' in read) throw new Error('not an errand');
        await run(read);
        runs += 1;
      }
      return runs;
    },
    early: () => table.items().filter(({ sk }) => String(sk).startsWith('EARLY#')),
  };
};
