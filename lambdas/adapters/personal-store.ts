import { type Instant, secondsLater } from '../../domain/time.ts';
import type { BrandWords } from '../../messages/brand-words.ts';
import type { BrandTips } from '../../messages/tips.ts';
import { unlessInTheWay } from './in-the-way.ts';
import { brandWordsKey, erasureKey, orderItemKey, partsOf, personKey, referencePk, tipsKey, watchOf } from './keys.ts';
import { queryAll } from './query-all.ts';
import type { Key, Table, Write } from './table.ts';
import type { TrackingStore } from './tracking-store.ts';
import { overdueKeys } from './watched-items.ts';

/** Who bought: the one place where the buyer's name and addresses stand. */
export interface Person {
  readonly name: string;
  readonly email: string;
  /** E.164. */
  readonly phone?: string;
  /** A keyed digest of where the order goes, by which a change is noticed. */
  readonly destination?: string;
  readonly consents: { readonly email: boolean; readonly sms: boolean; readonly marketing?: boolean };
}

/** What was bought. Amounts are decimals as text, in the currency's main unit. */
export interface Purchase {
  /** The shop's own id of it. */
  readonly reference: string;
  /** What the buyer sees. */
  readonly number: string;
  readonly lines: readonly {
    readonly sku: string;
    readonly name: string;
    readonly quantity: number;
    readonly price: string;
    /** What the shop calls goods of this kind: "fragile". */
    readonly tags?: readonly string[] | undefined;
  }[];
  readonly total: string;
  readonly currency: string;
  readonly placedAt: Instant;
  readonly promisedDate?: string;
  /** Whether the buyer had not ordered there before, where the shop says it. */
  readonly firstOrder?: boolean;
}

export interface PersonalStore {
  /** What a message says beside the journey, in one look; `about`: and how the brand says that. An erased order has no person. */
  read(pk: string, about?: Message): Promise<Told>;
  /** Deletes every personal item of an order whose journey was marked as erased before. Safe to repeat. */
  erase(pk: string): Promise<void>;
  /** Orders whose erasure was begun and should have ended by now. */
  unfinished(now: Instant, limit: number): Promise<readonly string[]>;
}

/** A message to a buyer, in a language that there are words in. */
interface Message {
  readonly reason: string;
  readonly language: string;
  /** Whether there is room for tips in it. */
  readonly takesTips?: boolean;
}

interface Told {
  readonly person?: Person;
  readonly purchase?: Purchase;
  /** As they are now. */
  readonly words?: BrandWords;
  readonly tips?: BrandTips;
}

const ERASE_WITHIN_SECONDS = 300;

/** Stands beside the write that marks a journey as erased, so that the sweeper finishes what a crash left over. */
export const erasureMark = (pk: string, now: Instant): Write => ({
  kind: 'put',
  item: {
    ...erasureKey(pk),
    watch: watchOf('ERASURE', partsOf(pk).order),
    lookBy: secondsLater(now, ERASE_WITHIN_SECONDS),
  },
});

export const personalStore = (table: Table, tracking: Pick<TrackingStore, 'forgetEarly'>): PersonalStore => ({
  read: async (pk, about) => {
    const { brand } = partsOf(pk);
    const keys = {
      person: personKey(pk),
      purchase: orderItemKey(pk),
      ...(about ? { words: brandWordsKey({ brand, ...about }) } : {}),
      ...(about?.takesTips ? { tips: tipsKey(brand) } : {}),
    };
    const items = await table.getMany(Object.values(keys));
    const found = new Map(items.map(({ sk, value }) => [sk, value]));
    return Object.fromEntries(
      Object.entries(keys).flatMap(([name, { sk }]) => (found.has(sk) ? [[name, found.get(sk)]] : [])),
    );
  },
  erase: async (pk) => {
    const parcels = await queryAll(table, pk, 'PARCEL#');
    for (const number of new Set(parcels.map(({ value }): string => value.trackingNumber)))
      await tracking.forgetEarly(pk, number);
    const words = await queryAll(table, pk, 'WORDS#');
    for (const { sk } of words) await forget(table, { pk, sk });
    for (const key of await saidOf(table, pk)) await forget(table, key);
    await forget(table, personKey(pk));
    await forget(table, erasureKey(pk));
  },
  unfinished: async (now, limit) => (await overdueKeys(table, 'ERASURE', { now, limit })).map(({ pk }) => pk),
});

/** What the shop said of the order and could not be applied, with all that stands in it. */
const saidOf = async (table: Table, pk: string): Promise<readonly Key[]> => {
  const purchase: Purchase | undefined = (await table.get(orderItemKey(pk)))?.value;
  if (!purchase) return [];
  const items = await queryAll(table, referencePk(partsOf(pk).brand, purchase.reference), 'EARLY#');
  return items.map(({ pk: partition, sk }) => ({ pk: partition, sk }));
};

const forget = async (table: Table, key: Key): Promise<void> =>
  unlessInTheWay(await table.write([{ kind: 'delete', key }]), 'A personal item is being written');
