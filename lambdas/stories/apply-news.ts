import { hearAll } from '../../domain/hear.ts';
import { parcelKey } from '../../domain/journey.ts';
import type { Instant } from '../../domain/time.ts';
import { fitting, type TrackedOrder } from '../../domain/tracked-order.ts';
import { bestEstimate, type ParcelNews } from '../../domain/tracking.ts';
import type { OrderStore } from '../adapters/order-store.ts';
import type { TrackingStore } from '../adapters/tracking-store.ts';
import { sideBySide } from '../runtime/side-by-side.ts';

export interface ApplyNewsDependencies {
  readonly orders: Pick<OrderStore, 'findParcels' | 'save'>;
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
    // Nothing is looked for that is too much already: a delivery may hold thousands of numbers.
    if (numbers.length > most * NUMBERS_AN_ORDER) return { kind: 'too-many' };
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
      sideBySide([...byOrder.values()], hearNews(dependencies), SIDE_BY_SIDE),
    ]);
    if (heard.includes('beaten')) return { kind: 'beaten' };
    return { kind: 'applied', changed: heard.filter((each) => each === 'changed').length, early: early.length };
  };

const SIDE_BY_SIDE = 20;
/** More than most orders have. What is kept for it in error is applied from the stream all the same. */
const NUMBERS_AN_ORDER = 5;

type Hearing = Pick<ApplyNewsDependencies, 'orders' | 'now' | 'pause'>;

/** What was said about a number, as far as it concerns one order. */
export interface NewsForOrder {
  readonly order: TrackedOrder;
  readonly news: ParcelNews;
}

export type Heard = 'changed' | 'unchanged' | 'beaten';

/** The first decision, and four more if others were faster. */
const MOST_DECISIONS = 5;

/** A parcel takes up to three writes, one case closed and one opened beside its own, and a transaction 100 with the words of its scans. */
const PARCELS_AT_ONCE = 20;

/** One order hears all that is said of its parcels: read, decide, write in one transaction under the version read. Safe to repeat. */
export const hearNews =
  (dependencies: Hearing) =>
  async (parts: readonly NewsForOrder[]): Promise<Heard> => {
    const order = parts[0]?.order.order ?? '';
    const news = [...newsBySlot(parts)];
    const heard: Heard[] = [];
    while (news.length > 0)
      heard.push(await hearPortion(dependencies, order, new Map(news.splice(0, PARCELS_AT_ONCE))));
    return heard.find((each) => each === 'beaten') ?? heard.find((each) => each === 'changed') ?? 'unchanged';
  };

type NewsBySlot = ReadonlyMap<string, ParcelNews>;

const hearPortion = async (dependencies: Hearing, order: string, news: NewsBySlot): Promise<Heard> => {
  for (let attempt = 1; attempt <= MOST_DECISIONS; attempt += 1) {
    const heard = await hearOnce(dependencies, order, news);
    if (heard !== 'beaten') return heard;
    if (attempt < MOST_DECISIONS) await dependencies.pause(attempt);
  }
  return 'beaten';
};

const hearOnce = async ({ orders, now }: Hearing, order: string, news: NewsBySlot): Promise<Heard> => {
  const known = await orders.findParcels(order, [...news.keys()]);
  if (!known) return 'unchanged';
  const said = known.parcels.flatMap((parcel) => {
    const own = news.get(parcelKey(parcel));
    return own ? [{ parcel, news: own }] : [];
  });
  const change = hearAll(known.journey, said, now());
  if (!change) return 'unchanged';
  return (await orders.save(known.journey, change)) === 'saved' ? 'changed' : 'beaten';
};

/** By the parcel's key in the order, whose spelling of the carrier may be another than the sender's. */
const newsBySlot = (parts: readonly NewsForOrder[]): NewsBySlot => {
  const slotOf = ({ order: { carrier }, news: { trackingNumber } }: NewsForOrder) =>
    parcelKey({ carrier, trackingNumber });
  return new Map(
    [...Map.groupBy(parts, slotOf)].flatMap(([slot, own]) => {
      const said = own.map(({ news }) => news);
      const newest = said.at(-1);
      return newest
        ? [[slot, { ...newest, ...bestEstimate(said), scans: said.flatMap(({ scans }) => scans) }] as const]
        : [];
    }),
  );
};
