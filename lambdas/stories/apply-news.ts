import { hear } from '../../domain/hear.ts';
import { parcelKey } from '../../domain/journey.ts';
import type { Instant } from '../../domain/time.ts';
import type { ParcelNews } from '../../domain/tracking.ts';
import type { OrderStore } from '../adapters/order-store.ts';
import type { TrackedOrder, TrackingStore } from '../adapters/tracking-store.ts';
import { sideBySide } from '../runtime/side-by-side.ts';
import { fitting } from './fitting.ts';

export interface ApplyNewsDependencies {
  readonly orders: Pick<OrderStore, 'findParcel' | 'save'>;
  readonly tracking: Pick<TrackingStore, 'tracked' | 'keepEarly'>;
  readonly now: () => Instant;
  /** A short wait of random length before deciding again; longer each time. */
  readonly pause: (attempt: number) => Promise<void>;
}

export interface Sent {
  readonly brand: string;
  /** The connection's id. */
  readonly connection: string;
  readonly parcels: readonly ParcelNews[];
}

/** `too-many`: nothing was applied. `beaten`: a race was lost too often; what was applied is harmless to apply again. */
export type Applied =
  | { readonly kind: 'applied'; readonly changed: number; readonly early: number }
  | { readonly kind: 'too-many' | 'beaten' };

/** Writes what was said into every order that it concerns, all side by side, and keeps what nobody waits for yet. Safe to repeat. */
export const applyNews =
  (dependencies: ApplyNewsDependencies, most: number) =>
  async ({ brand, connection, parcels }: Sent): Promise<Applied> => {
    const { tracking, now } = dependencies;
    const numbers = [...new Set(parcels.map(({ trackingNumber }) => trackingNumber))];
    const tracked = await tracking.tracked(brand, numbers);
    const said = parcels.map((news) => ({ news, to: fitting(tracked.get(news.trackingNumber) ?? [], news, now()) }));
    const early = said.filter(({ to }) => to.length === 0);
    const byOrder = Map.groupBy(
      said.flatMap(({ to }) => to),
      ({ order }) => order.order,
    );
    if (early.length + byOrder.size > most) return { kind: 'too-many' };
    const [, heard] = await Promise.all([
      sideBySide(early, ({ news }) => tracking.keepEarly(brand, { news, heardAt: now(), connection })),
      sideBySide([...byOrder.values()], hearInTurn(dependencies), SIDE_BY_SIDE),
    ]);
    const all = heard.flat();
    if (all.includes('beaten')) return { kind: 'beaten' };
    return { kind: 'applied', changed: all.filter((each) => each === 'changed').length, early: early.length };
  };

const SIDE_BY_SIDE = 20;

type Hearing = Pick<ApplyNewsDependencies, 'orders' | 'now' | 'pause'>;

/** Parcels of one order follow each other: side by side they would only beat one another. */
export const hearInTurn =
  (dependencies: Hearing) =>
  async (parts: readonly NewsForOrder[]): Promise<readonly Heard[]> => {
    const heard: Heard[] = [];
    for (const part of parts) heard.push(await hearParcel(dependencies, part));
    return heard;
  };

/** What was said about a number, as far as it concerns one order. */
export interface NewsForOrder {
  readonly order: TrackedOrder;
  readonly news: ParcelNews;
}

export type Heard = 'changed' | 'unchanged' | 'beaten';

/** The first decision, and four more if others were faster. */
const MOST_DECISIONS = 5;

/** One parcel hears its news: read, decide, write under the version read. Safe to repeat. */
const hearParcel = async ({ orders, now, pause }: Hearing, { order, news }: NewsForOrder): Promise<Heard> => {
  const slot = parcelKey({ carrier: order.carrier, trackingNumber: news.trackingNumber });
  for (let attempt = 1; attempt <= MOST_DECISIONS; attempt += 1) {
    const known = await orders.findParcel(order.order, slot);
    const change = known && hear(known, news, now());
    if (!change) return 'unchanged';
    if ((await orders.save(known.journey, change)) === 'saved') return 'changed';
    if (attempt < MOST_DECISIONS) await pause(attempt);
  }
  return 'beaten';
};
