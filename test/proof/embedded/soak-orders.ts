import type { Stage } from '../../../domain/stage.ts';
import type { Order, Shop } from '../../bench/embedded.ts';
import type { Heard, Parcel, Scan } from '../../end-to-end/harness/carriers.ts';

/** One order of the soak: what its carrier says of it in two parts, and where it must stand after each. */
export interface Soaked {
  readonly order: Order;
  /** While it is open. */
  readonly first: readonly Heard[];
  /** When all were seen to be open; none for one that is cancelled then. */
  readonly second: readonly Heard[];
  readonly stages: readonly [open: Stage, told: Stage, ended: Stage];
}

export type Draw = (below: number) => number;

/** Mulberry32: small, and the same everywhere. */
export const drawing = (seed: number): Draw => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) % 1_000_000) % below;
  };
};

const shuffled = <Item>(items: readonly Item[], draw: Draw): readonly Item[] =>
  items
    .map((item) => ({ item, at: draw(1_000_000) }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);

type Line = readonly string[];

interface Kind {
  readonly parcels: readonly { readonly first: Line; readonly second: Line }[];
  readonly stages: Soaked['stages'];
}

/** A fourth each: only a label, and cancelled; on its way; held up and going on; in two parcels, of which one is out for delivery. */
const kinds: readonly Kind[] = [
  { parcels: [{ first: ['label_created'], second: [] }], stages: ['placed', 'cancelled', 'cancelled'] },
  {
    parcels: [{ first: ['label_created', 'in_transit', 'in_transit'], second: ['out_for_delivery', 'delivered'] }],
    stages: ['shipped', 'delivered', 'settled'],
  },
  {
    parcels: [{ first: ['in_transit', 'delayed', 'in_transit'], second: ['delivered'] }],
    stages: ['shipped', 'delivered', 'settled'],
  },
  {
    parcels: [
      { first: ['in_transit', 'out_for_delivery'], second: ['delivered'] },
      { first: ['in_transit'], second: ['out_for_delivery', 'delivered'] },
    ],
    stages: ['out-for-delivery', 'delivered', 'settled'],
  },
];

export const kindOf = (place: number): Kind => kinds[place % kinds.length]!;

/** What is said of an order of this kind: a scan a minute, beginning yesterday. */
export const said = (kind: Kind, parcels: readonly Parcel[]): Pick<Soaked, 'first' | 'second'> => {
  const began = Date.now() - 20 * 3_600_000;
  const heard = (part: 'first' | 'second'): readonly Heard[] =>
    kind.parcels.flatMap((told, place) => {
      const offset = part === 'second' ? told.first.length : 0;
      const scans = told[part].map((status, index): Scan => {
        const at = new Date(began + (offset + index) * 60_000).toISOString();
        return { id: `${part}-${index}`, status, at };
      });
      return scans.length > 0 ? [{ ...parcels[place]!, scans }] : [];
    });
  return { first: heard('first'), second: heard('second') };
};

/** Scans in calls of one to three, some of them again, in no order. */
export const callsOf = (parts: readonly { order: Order; heard: readonly Heard[] }[], draw: Draw) =>
  shuffled(
    parts.flatMap(({ order, heard }) =>
      heard.flatMap((parcel) => {
        const again = parcel.scans.filter(() => draw(3) === 0);
        const calls = [...portions(shuffled(parcel.scans, draw), draw), ...portions(again, draw)];
        return calls.map((scans) => ({ order, parcel: { ...parcel, scans } }));
      }),
    ),
    draw,
  );

const portions = (scans: readonly Scan[], draw: Draw): readonly (readonly Scan[])[] => {
  const count = 1 + draw(3);
  return scans.length === 0 ? [] : [scans.slice(0, count), ...portions(scans.slice(count), draw)];
};

/** Places an order as a shop does: again, until it is taken. */
export const placed = async (shop: Shop, parcels: readonly Parcel[], phone: boolean): Promise<Order> => {
  const request = shop.requestOf({ parcels, phone });
  for (let tries = 1; ; tries += 1) {
    const { status, body } = await shop.post(request);
    if (status === 201 || status === 200) return shop.asOrder(request, body);
    if (tries === 10) throw new Error(`An order was answered with ${status}`);
    await new Promise((resolve) => setTimeout(resolve, 200 * tries));
  }
};
