import { randomUUID } from 'node:crypto';
import { addParcels } from '../../domain/command.ts';
import type { Journey } from '../../domain/journey.ts';
import { place } from '../../domain/place.ts';
import { instantOf } from '../../domain/time.ts';
import { type Arrival, arrivalsOf } from '../../lambdas/adapters/arrivals.ts';
import { askedStore } from '../../lambdas/adapters/asked-store.ts';
import { brandStore } from '../../lambdas/adapters/brands.ts';
import type { ConnectionSecrets } from '../../lambdas/adapters/connection-secrets.ts';
import { connections } from '../../lambdas/adapters/connections.ts';
import type { Errand, InquiryQueue } from '../../lambdas/adapters/inquiry-queue.ts';
import { followed } from '../../lambdas/adapters/intake-store.ts';
import { keptDeliveries } from '../../lambdas/adapters/kept-deliveries.ts';
import type { KeySets } from '../../lambdas/adapters/key-sets.ts';
import { orderKey } from '../../lambdas/adapters/keys.ts';
import { orderNewsStore } from '../../lambdas/adapters/order-news-store.ts';
import { orderStore } from '../../lambdas/adapters/order-store.ts';
import { type FindSender, findSender } from '../../lambdas/adapters/senders.ts';
import { trackingStore } from '../../lambdas/adapters/tracking-store.ts';
import { type CaughtUp, catchUp, catchUpAgain } from '../../lambdas/catch-up/handler.ts';
import { receiveWebhook } from '../../lambdas/receive-webhook/handler.ts';
import type { HttpAnswer, HttpRequest } from '../../lambdas/runtime/http.ts';
import type { Settings } from '../../senders/delivery.ts';
import { memoryTable } from '../../simulator/table.ts';
import { anOrder, aParcel, hours, MONDAY } from './order.ts';
import { aBrand, shopOn } from './shop.ts';

/** The carriers' door in memory: the real stories on the real stores, on the table's twin. */

export const ADDRESS = 'A'.repeat(43);
export const SECRET = `whsec_${Buffer.from('the newest secret of this connection').toString('base64')}`;
export const OLD_SECRET = `whsec_${Buffer.from('the older secret of this connection').toString('base64')}`;

export interface SaidScan {
  readonly status: string;
  readonly at?: string;
  readonly id?: string;
  readonly message?: string;
}

/** One delivery in our own format. */
export const saying = (
  scans: readonly SaidScan[],
  { trackingNumber = 'T1', carrier = 'ups' }: { trackingNumber?: string; carrier?: string } = {},
): string => sayingOf([{ trackingNumber, carrier, scans }]);

export const sayingOf = (
  parcels: readonly { trackingNumber: string; carrier?: string; scans: readonly SaidScan[] }[],
): string =>
  JSON.stringify({
    type: 'parcel.scanned',
    data: {
      parcels: parcels.map(({ scans, ...parcel }) => ({
        carrier: 'ups',
        ...parcel,
        scans: scans.map((scan) => ({ at: MONDAY, ...scan })),
      })),
    },
  });

export interface DoorOptions {
  readonly provider?: string;
  readonly sender?: FindSender;
  readonly settings?: Settings;
}

export const openDoor = async ({ provider = 'doorstep', sender = findSender, settings = {} }: DoorOptions = {}) => {
  const table = memoryTable();
  const clock = { now: Date.parse(hours(1)) };
  const senders = { find: sender };
  const secrets = { known: [SECRET, OLD_SECRET] as readonly string[] };
  const orders = orderStore(table);
  const tracking = trackingStore(table);
  const kept = keptDeliveries(table);
  const told = orderNewsStore(table);
  const errands: Errand[] = [];
  const shared = {
    orders,
    tracking,
    kept,
    told,
    findSender: (id: string) => senders.find(id),
    pause: async () => {},
  };
  const known: Pick<ConnectionSecrets, 'read'> = { read: async () => ({ secrets: secrets.known }) };
  const now = () => clock.now;
  const keySets: KeySets = {
    read: async () => published.keySet,
    readAnew: async () => published.newer ?? published.keySet,
  };
  const published: { keySet?: string; newer?: string } = {};
  const signer = (await findSender(provider))?.sign;
  const doors = connections(table, now);
  await doors.create(ADDRESS, { id: 'con-1', brand: 'acme', provider, name: 'Test', createdAt: MONDAY, settings });
  const receive = receiveWebhook({ ...shared, connections: doors, secrets: known, keySets, now });
  const inquiries: InquiryQueue = {
    put: async (errand) => {
      errands.push(errand);
    },
  };
  const shop = shopOn(table, () => instantOf(clock.now));
  const brands = brandStore(table, now);
  await brands.put(aBrand());
  const aside: Arrival[] = [];
  const caughtUpOn = {
    ...shared,
    shop,
    brands,
    inquiries,
    asked: askedStore(table),
    retries: {
      put: async (arrival: Arrival) => {
        if (queue.isAway) throw new Error('away');
        aside.push(arrival);
      },
    },
    now: () => instantOf(clock.now),
  };
  const queue = { isAway: false };
  const follow = catchUp(caughtUpOn);

  const arrived: { place: string; new?: Record<string, unknown> }[] = [];
  table.watch((change) => arrived.push({ place: String(arrived.length), ...(change.new ? { new: change.new } : {}) }));

  const sign = (
    body: string | Uint8Array,
    secret = SECRET,
    more: Readonly<Record<string, string>> = {},
  ): HttpRequest => {
    const bytes = Buffer.from(body);
    const headers = signer?.(bytes, { secret, settings, now: clock.now }) ?? {};
    return {
      method: 'POST',
      path: `/v1/webhooks/${ADDRESS}`,
      pathParameters: { connection: ADDRESS },
      query: {},
      headers: { ...headers, ...more },
      body: bytes,
    };
  };

  return {
    table,
    orders,
    tracking,
    clock,
    senders,
    errands,
    told,
    shop,
    published,
    secrets,
    sign,
    receive,
    send: (body: string | Uint8Array, secret?: string): Promise<HttpAnswer> => receive(sign(body, secret)),
    /** An order as intake writes it. Answers its key. */
    place: async (parcels = [aParcel()], at = MONDAY): Promise<string> => {
      const change = place(anOrder({ order: randomUUID(), parcels }), at);
      if ((await orders.create(change, followed(change))) !== 'saved') throw new Error('not placed');
      return orderKey('acme', change.journey.order);
    },
    addParcel: async (pk: string, parcel: ReturnType<typeof aParcel>): Promise<void> => {
      const journey = (await orders.find(pk))!;
      const added = addParcels(journey, [parcel], instantOf(clock.now));
      if (added.kind !== 'changed') throw new Error('not added');
      await orders.save(journey, added.change, followed(added.change));
    },
    journey: async (pk: string): Promise<Journey> => (await orders.find(pk))!,
    /** Hands the stream's news so far to catch-up, and what that writes in turn, until nothing is left. */
    catchUp: async (): Promise<readonly CaughtUp[]> => {
      const all: CaughtUp[] = [];
      while (arrived.length > 0) all.push(...(await follow(arrivalsOf(arrived.splice(0)))));
      return all;
    },
    follow,
    /** The retry queue: whether it is out of reach, and what waits in it, told once more. What fails stays. */
    queue,
    aside,
    catchUpAgain: async (): Promise<readonly string[]> =>
      Promise.all(
        aside.splice(0).map((arrival) =>
          catchUpAgain(caughtUpOn)(arrival).then(
            ({ outcome }) => outcome,
            () => {
              aside.push(arrival);
              return 'failed';
            },
          ),
        ),
      ),
    arrived,
    sortKeys: (prefix: string) =>
      table.items().flatMap(({ sk }) => (String(sk).startsWith(prefix) ? [String(sk)] : [])),
    scansOf: async (pk: string) => {
      const { interactions } = await orders.timeline(pk, { limit: 5000 });
      return interactions.flatMap(({ what }) => (what.kind === 'scan' ? [what.status] : []));
    },
  };
};

export type Door = Awaited<ReturnType<typeof openDoor>>;

/** Counts how often somebody waited for the table: calls made side by side are one trip. */
export const countTrips = ({ table }: Pick<Door, 'table'>) => {
  const trips = { count: 0 };
  let underWay: Promise<undefined> | undefined;
  const travel = (): Promise<undefined> => {
    underWay ??= new Promise((arrive) =>
      setImmediate(() => {
        trips.count += 1;
        underWay = undefined;
        arrive(undefined);
      }),
    );
    return underWay;
  };
  table.disturb({ beforeRead: travel, beforeWrite: travel });
  return trips;
};
