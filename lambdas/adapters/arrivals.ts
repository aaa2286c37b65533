import type { Key } from './table.ts';

/** Something that may have found its other half: a number that an order or a scan came for, an order that a shop spoke of, or a delivery that was kept. */
export type Arrival =
  | { readonly kind: 'number'; readonly brand: string; readonly trackingNumber: string }
  /** `partition`: that of the order's reference. */
  | { readonly kind: 'order'; readonly brand: string; readonly partition: string }
  /** Somebody is to be asked where a parcel is; `slot` "-": where all of the order's are. */
  | { readonly kind: 'ask'; readonly key: Key; readonly slot: string }
  | { readonly kind: 'kept'; readonly key: Key };

/** An arrival as the stream told of it. */
export interface Told {
  readonly arrival: Arrival;
  /** Equal for arrivals that ask for the same work. */
  readonly subject: string;
  /** The record's place in its shard. */
  readonly place: string;
}

/** What new and changed items ask to be caught up with. */
export const arrivalsOf = (
  records: readonly { readonly place: string; readonly new?: Readonly<Record<string, unknown>> }[],
): readonly Told[] =>
  records.flatMap(({ place, new: { pk, sk } = {} }) =>
    typeof pk === 'string' && typeof sk === 'string' ? toldOf({ pk, sk }, place) : [],
  );

const toldOf = ({ pk, sk }: Key, place: string): readonly Told[] => {
  if (sk.startsWith('KEPT#')) return [{ arrival: { kind: 'kept', key: { pk, sk } }, subject: `${pk} ${sk}`, place }];
  const [, slot] = /^ASK#\d+#(.+)$/.exec(sk) ?? [];
  if (slot) return [{ arrival: { kind: 'ask', key: { pk, sk }, slot }, subject: `${pk} ${sk}`, place }];
  const [brand, room, trackingNumber] = pk.split('#');
  if (!brand || !trackingNumber || !/^(REF$|TRACKED#|EARLY#)/.test(sk)) return [];
  if (room === 'REF') return [{ arrival: { kind: 'order', brand, partition: pk }, subject: pk, place }];
  return [{ arrival: { kind: 'number', brand, trackingNumber }, subject: pk, place }];
};
