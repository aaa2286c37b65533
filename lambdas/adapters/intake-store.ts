import type { Change } from '../../domain/draft.ts';
import { TryAgain } from '../../domain/errors.ts';
import { type Instant, secondsLater } from '../../domain/time.ts';
import { orderItemKey, orderKey, personKey, referenceKey } from './keys.ts';
import type { OrderStore, Saved } from './order-store.ts';
import type { Person, Purchase } from './personal-store.ts';
import type { Condition, Table, Write } from './table.ts';
import { trackedWrites } from './tracking-store.ts';

/** What a reference stands for, with a keyed digest per field of the request that placed it. */
export interface Reference {
  readonly order: string;
  readonly placedAt: Instant;
  readonly digests: Readonly<Record<string, string>>;
  /** Of which moment the newest word is that the shop gave, by webhook, on the whole order. */
  readonly saidAt?: Instant;
}

export interface Intake {
  readonly change: Change;
  readonly person: Person;
  readonly purchase: Purchase;
  readonly digests: Reference['digests'];
}

export interface IntakeStore {
  reference(brand: string, reference: string): Promise<Reference | undefined>;
  /** Notes of which moment the shop's newest word on a known order is. Throws `TryAgain` if it is not the one that was read (`before`) any more. */
  said(
    known: { readonly brand: string; readonly reference: string; readonly before?: Instant | undefined },
    at: Instant,
  ): Promise<void>;
  /** All of the order, or nothing: `beaten` where its reference is taken meanwhile. */
  take(intake: Intake): Promise<Saved>;
  purchase(pk: string): Promise<Purchase | undefined>;
  /** By order key; unknown ones are left out. At most 100. */
  purchases(pks: readonly string[]): Promise<ReadonlyMap<string, Purchase>>;
}

/** Parcels can be on their way before the shop tells us of the order; older scans of the same number are another buyer's. */
const BEFORE_TOLD_SECONDS = 30 * 24 * 3600;
/** Where the shop says when the order was placed, no parcel of it was on its way long before that: a label may be, and clocks differ. */
const BEFORE_ORDERED_SECONDS = 2 * 24 * 3600;

const followedSince = ({ placedAt, orderedAt }: Change['journey']): Instant =>
  orderedAt ? secondsLater(orderedAt, -BEFORE_ORDERED_SECONDS) : secondsLater(placedAt, -BEFORE_TOLD_SECONDS);

/** By what scans find parcels that a change makes known: written in the same transaction. */
export const followed = ({ journey, parcels }: Change): readonly Write[] =>
  journey.imported === 'past'
    ? []
    : trackedWrites(orderKey(journey.brand, journey.order), parcels, followedSince(journey));

export const intakeStore = (table: Table, orders: OrderStore): IntakeStore => ({
  reference: async (brand, reference) => {
    const item = await table.get(referenceKey(brand, reference));
    return item && { ...item.value, ...(item.saidAt ? { saidAt: item.saidAt } : {}) };
  },
  said: async ({ brand, reference, before }, saidAt) => {
    const key = referenceKey(brand, reference);
    const same: Condition = before === undefined ? { absent: ['saidAt'] } : { equals: { saidAt: before } };
    const noted = await table.write([{ kind: 'update', key, set: { saidAt }, if: { present: ['pk'], ...same } }]);
    if (noted.kind === 'refused') throw new TryAgain('The shop has said more meanwhile');
  },
  take: ({ change, person, purchase, digests }) => {
    const { brand, order, placedAt } = change.journey;
    const pk = orderKey(brand, order);
    const reference: Reference = { order, placedAt, digests };
    return orders.create(change, [
      { kind: 'put', item: { ...referenceKey(brand, purchase.reference), value: reference }, if: { absent: ['pk'] } },
      { kind: 'put', item: { ...personKey(pk), value: person } },
      { kind: 'put', item: { ...orderItemKey(pk), value: purchase } },
      ...followed(change),
    ]);
  },
  purchase: async (pk) => (await table.get(orderItemKey(pk)))?.value,
  purchases: async (pks) => {
    const items = await table.getMany([...new Set(pks)].map(orderItemKey));
    return new Map(items.map(({ pk, value }) => [pk, value]));
  },
});
