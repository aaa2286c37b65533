import { MOST_PARCELS } from '../../domain/place.ts';
import { epochOf, type Instant, secondsLater } from '../../domain/time.ts';
import { fitting, type TrackedOrder } from '../../domain/tracked-order.ts';
import type { ParcelNews } from '../../domain/tracking.ts';
import { sideBySide } from '../runtime/side-by-side.ts';
import { unlessInTheWay } from './in-the-way.ts';
import { earlyKey, partsOf, sha256, trackedKey, trackingPk } from './keys.ts';
import { queryAll } from './query-all.ts';
import type { Item, Table, Write } from './table.ts';

/** Scans that came before any order that they fit. Personal: they hold the provider's own words. */
export interface EarlyScans {
  readonly news: ParcelNews;
  readonly heardAt: Instant;
  /** The connection's id. */
  readonly connection: string;
}

/** Finds orders by tracking number, and keeps scans for orders that are still to come. */
export interface TrackingStore {
  /** One round trip for each forty numbers, which is one for all parcels of an order. */
  tracked(brand: string, numbers: readonly string[]): Promise<ReadonlyMap<string, readonly TrackedOrder[]>>;
  /** Safe to repeat. */
  keepEarly(brand: string, early: EarlyScans): Promise<void>;
  /** Both sides of one number as they stand now. */
  meet(
    brand: string,
    trackingNumber: string,
  ): Promise<{ readonly tracked: readonly TrackedOrder[]; readonly early: readonly EarlyScans[] }>;
  /** For erasing a buyer: what was said about this number before the order came, and is of this order. Safe to repeat. */
  forgetEarly(order: string, trackingNumber: string): Promise<void>;
}

const DAY = 24 * 3600;
/** Longer than any order waits for a parcel, shorter than most carriers take to use a number again. */
const FOLLOWED_SECONDS = 270 * DAY;
const EARLY_SECONDS = 30 * DAY;
/** An item takes 400 KB, and one scan's words up to 2.5 KB in the widest letters. */
const SCANS_AN_ITEM = 100;

/** The pointers by which scans find a new parcel's order, for the transaction that makes the parcel known. Scans before `since` are not joined. */
export const trackedWrites = (
  order: string,
  parcels: readonly { readonly carrier: string; readonly trackingNumber: string }[],
  since: Instant,
): readonly Write[] =>
  parcels.map(({ carrier, trackingNumber }) => {
    const parts = partsOf(order);
    const until = secondsLater(since, FOLLOWED_SECONDS);
    const value: TrackedOrder = { order, carrier, since, until };
    const key = trackedKey(parts.brand, trackingNumber, { carrier, order: parts.order });
    return { kind: 'put', item: { ...key, value, expiresAt: Math.floor(epochOf(until) / 1000) } };
  });

export const trackingStore = (table: Table): TrackingStore => ({
  tracked: async (brand, numbers) =>
    new Map(
      await sideBySide(
        numbers,
        async (number) => {
          const items = await queryAll(table, trackingPk(brand, number), 'TRACKED#');
          return [number, items.map(({ value }): TrackedOrder => value)] as const;
        },
        MOST_PARCELS,
      ),
    ),
  keepEarly: async (brand, early) => {
    await surely(table, earlyWrites(brand, early));
  },
  meet: async (brand, trackingNumber) => {
    const items = await queryAll(table, trackingPk(brand, trackingNumber));
    const valuesOf = (prefix: string) => items.filter(({ sk }) => sk.startsWith(prefix)).map(({ value }) => value);
    return { tracked: valuesOf('TRACKED#'), early: valuesOf('EARLY#') };
  },
  forgetEarly: async (order, trackingNumber) => {
    const items = await queryAll(table, trackingPk(partsOf(order).brand, trackingNumber));
    const tracked = items.filter(({ sk }) => sk.startsWith('TRACKED#')).map(({ value }): TrackedOrder => value);
    const early = items.filter(({ sk }) => sk.startsWith('EARLY#'));
    const writes = early.flatMap((item) => withoutOrder(item, order, tracked));
    await Promise.all(writes.map((write) => surely(table, [write])));
  },
});

/** What is of another time stays: the number was somebody else's then, or will be. */
const withoutOrder = (item: Item, order: string, tracked: readonly TrackedOrder[]): readonly Write[] => {
  const { news, heardAt, connection }: EarlyScans = item.value;
  const own = fitting(tracked, news, heardAt).find((part) => part.order.order === order)?.news;
  if (!own) return [];
  const joined = new Set(own.scans.map(({ id }) => id));
  const scans = news.scans.filter(({ id }) => !joined.has(id));
  if (scans.length === 0) return [{ kind: 'delete', key: { pk: item.pk, sk: item.sk } }];
  const value: EarlyScans = { news: { ...news, scans }, heardAt, connection };
  return [{ kind: 'put', item: { ...item, pk: item.pk, sk: item.sk, value } }];
};

/** Nothing of these is conditional, so only a transaction in the way refuses them: what was acknowledged must not be lost by it. */
const surely = async (table: Table, writes: readonly Write[]): Promise<void> =>
  unlessInTheWay(await table.write(writes), 'An early scan is being written');

const earlyWrites = (brand: string, { news, heardAt, connection }: EarlyScans): readonly Write[] => {
  const expiresAt = Math.floor(epochOf(heardAt) / 1000) + EARLY_SECONDS;
  return portions(news).map((portion) => {
    const said = [portion.carrier, portion.estimatedDelivery?.time.text, ...portion.scans.map(({ id }) => id)];
    const value: EarlyScans = { news: portion, heardAt, connection };
    const id = sha256(JSON.stringify(said)).slice(0, 24);
    return { kind: 'put', item: { ...earlyKey(brand, news.trackingNumber, id), value, expiresAt } };
  });
};

const portions = (news: ParcelNews): readonly ParcelNews[] => {
  const count = Math.max(1, Math.ceil(news.scans.length / SCANS_AN_ITEM));
  return Array.from({ length: count }, (_, index) => ({
    ...news,
    scans: news.scans.slice(index * SCANS_AN_ITEM, (index + 1) * SCANS_AN_ITEM),
  }));
};
