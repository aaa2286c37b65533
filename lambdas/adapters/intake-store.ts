import type { Change } from '../../domain/draft.ts';
import { type Instant, secondsLater } from '../../domain/time.ts';
import { orderItemKey, orderKey, personKey, referenceKey } from './keys.ts';
import type { OrderStore, Saved } from './order-store.ts';
import type { Table, Write } from './table.ts';
import { trackedWrites } from './tracking-store.ts';

/** Who bought: the one item in which the buyer's name and addresses stand. */
export interface Person {
  readonly name: string;
  readonly email: string;
  /** E.164. */
  readonly phone?: string;
  readonly consents: { readonly email: boolean; readonly sms: boolean };
}

/** What was bought. Amounts are decimals as text, in the currency's main unit. */
export interface OrderFacts {
  /** The shop's own id of it. */
  readonly reference: string;
  /** What the buyer sees. */
  readonly number: string;
  readonly lines: readonly {
    readonly sku: string;
    readonly name: string;
    readonly quantity: number;
    readonly price: string;
  }[];
  readonly total: string;
  readonly shipping?: string | undefined;
  readonly tax?: string | undefined;
  readonly discount?: string | undefined;
  readonly currency: string;
  readonly placedAt: Instant;
  readonly promisedDate?: string;
}

/** What a reference stands for, with a keyed digest per field of the request that placed it. */
export interface Reference {
  readonly order: string;
  readonly placedAt: Instant;
  readonly digests: Readonly<Record<string, string>>;
}

export interface Intake {
  readonly change: Change;
  readonly person: Person;
  readonly facts: OrderFacts;
  readonly digests: Reference['digests'];
}

export interface IntakeStore {
  reference(brand: string, reference: string): Promise<Reference | undefined>;
  /** All of the order, or nothing: `beaten` where its reference is taken meanwhile. */
  take(intake: Intake): Promise<Saved>;
  facts(pk: string): Promise<OrderFacts | undefined>;
  /** By order key; unknown ones are left out. At most 100. */
  factsOf(pks: readonly string[]): Promise<ReadonlyMap<string, OrderFacts>>;
}

/** Parcels can be on their way before the shop tells us of the order; older scans of the same number are another buyer's. */
const BEFORE_ORDER_SECONDS = 30 * 24 * 3600;

/** By what scans find parcels that a change makes known: written in the same transaction. */
export const followed = ({ journey, parcels }: Change): readonly Write[] =>
  trackedWrites(orderKey(journey.brand, journey.order), parcels, secondsLater(journey.placedAt, -BEFORE_ORDER_SECONDS));

export const intakeStore = (table: Table, orders: OrderStore): IntakeStore => ({
  reference: async (brand, reference) => (await table.get(referenceKey(brand, reference)))?.value,
  take: ({ change, person, facts, digests }) => {
    const { brand, order, placedAt } = change.journey;
    const pk = orderKey(brand, order);
    const reference: Reference = { order, placedAt, digests };
    return orders.create(change, [
      { kind: 'put', item: { ...referenceKey(brand, facts.reference), value: reference }, if: { absent: ['pk'] } },
      { kind: 'put', item: { ...personKey(pk), value: person } },
      { kind: 'put', item: { ...orderItemKey(pk), value: facts } },
      ...followed(change),
    ]);
  },
  facts: async (pk) => (await table.get(orderItemKey(pk)))?.value,
  factsOf: async (pks) => {
    const items = await table.getMany([...new Set(pks)].map(orderItemKey));
    return new Map(items.map(({ pk, value }) => [pk, value]));
  },
});
