import { hear } from '../../domain/hear.ts';
import type { Journey } from '../../domain/journey.ts';
import { type NewOrder, place } from '../../domain/place.ts';
import type { ParcelStatus } from '../../domain/tracking.ts';
import { type Brand, brandStore } from '../../lambdas/adapters/brands.ts';
import { orderItemKey, orderKey, parcelItemKey, personKey } from '../../lambdas/adapters/keys.ts';
import { ledgerStore } from '../../lambdas/adapters/ledger-store.ts';
import { linkSigner } from '../../lambdas/adapters/links.ts';
import { orderStore } from '../../lambdas/adapters/order-store.ts';
import { type Person, type Purchase, personalStore } from '../../lambdas/adapters/personal-store.ts';
import { reachStore } from '../../lambdas/adapters/reach-store.ts';
import { textedStore } from '../../lambdas/adapters/texted-store.ts';
import { trackingStore } from '../../lambdas/adapters/tracking-store.ts';
import { memoryTable } from '../../simulator/table.ts';
import { memoryPost } from './memory-post.ts';
import { memoryOutbox, memoryRetries } from './memory-queues.ts';
import { memoryWorkflow } from './memory-workflow.ts';
import { anOrder, aParcel, aScan, MONDAY, minutes, storedParcel } from './order.ts';

export const PK = 'acme#o1';

const aBrand: Brand = {
  id: 'acme',
  name: 'Acme',
  plan: 'standard@1',
  sender: 'orders@acme.example',
  footer: ['Acme Ltd'],
  language: 'en',
  country: 'DE',
  zone: 'Europe/Berlin',
  closedDays: [],
  state: 'open',
};

export const aPerson: Person = {
  name: 'Ada Example',
  email: 'ada@buyer.example',
  phone: '+491700000000',
  consents: { email: true, sms: true },
};

const aPurchase: Purchase = {
  reference: 'R-1',
  number: '1001',
  lines: [{ sku: 's', name: 'Teapot', quantity: 1, price: '19.90' }],
  total: '19.90',
  currency: 'EUR',
  placedAt: MONDAY,
};

const signer = linkSigner({ lasting: 'a secret of no consequence, for tests' });

/** The real stores on the table's twin, and twins of everything else, on a clock that stands still until it is set. */
export const aStand = () => {
  const table = memoryTable();
  const clock = { at: MONDAY };
  const orders = orderStore(table);
  return {
    table,
    clock,
    now: () => clock.at,
    orders,
    ledger: ledgerStore(table),
    personal: personalStore(table, trackingStore(table)),
    brands: brandStore(table, () => Date.parse(clock.at)),
    reaches: reachStore(table, async () => signer),
    texted: textedStore(table, async () => signer),
    outbox: memoryOutbox(),
    workflow: memoryWorkflow(),
    retries: memoryRetries(),
    post: memoryPost(),
    journey: async (): Promise<Journey> => {
      const journey = await orders.find(PK);
      if (!journey) throw new Error('no such order');
      return journey;
    },
    timeline: async () => (await orders.timeline(PK, { limit: 1000 })).interactions,
  };
};
export type Stand = ReturnType<typeof aStand>;

/** A stand with one order in it, placed on Monday. */
export const withOrder = async (more: Partial<NewOrder> = {}): Promise<Stand> => {
  const stand = aStand();
  const change = place(anOrder(more), MONDAY);
  const pk = orderKey(change.journey.brand, change.journey.order);
  await stand.brands.put(aBrand);
  await stand.orders.create(change, [
    { kind: 'put', item: { ...personKey(pk), value: aPerson } },
    { kind: 'put', item: { ...orderItemKey(pk), value: aPurchase } },
  ]);
  return stand;
};

/** A carrier is heard at the stand's time. */
export const scan = async (stand: Stand, status: ParcelStatus, parcel = aParcel()): Promise<void> => {
  const slot = `${parcel.trackingNumber}#${parcel.carrier}`;
  const known = await storedParcel(stand.orders, PK, slot);
  if (!known) throw new Error(`no parcel at ${parcelItemKey(PK, slot).sk}`);
  const minute = (Date.parse(stand.clock.at) - Date.parse(minutes(0))) / 60_000;
  const change = hear(known, { ...parcel, scans: [aScan(status, minute)] }, stand.clock.at);
  if (!change || (await stand.orders.save(known.journey, change)) === 'beaten') throw new Error('nothing was heard');
};

/** The machine's park, as it writes it: no version, and only if it saw the newest turn. */
export const park = async (stand: Stand, token: string): Promise<void> => {
  const { turn, rung, life, promiseAt } = await stand.journey();
  await stand.table.write([
    {
      kind: 'update',
      key: { pk: PK, sk: 'JOURNEY' },
      set: { token, tokenSeen: turn, tokenRung: rung, ...(promiseAt ? { lookBy: promiseAt } : {}) },
      if: { equals: { turn, rung, life } },
    },
  ]);
  stand.workflow.park(token);
};
