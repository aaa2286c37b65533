import type { Key } from '../lambdas/adapters/table.ts';
import { compareText, type Kept } from './item.ts';

/** One partition's items, and their sort keys in order. */
interface Partition {
  readonly items: Map<string, Kept>;
  readonly order: string[];
}

/** Items by partition, so that work on one order does not grow with the orders known. */
export class Partitions {
  readonly #partitions = new Map<string, Partition>();

  get({ pk, sk }: Key): Kept | undefined {
    return this.#partitions.get(pk)?.items.get(sk);
  }

  put({ pk, sk }: Key, item: Kept | undefined): void {
    const { items, order } = this.#partition(pk);
    const isKnown = items.has(sk);
    if (item) items.set(sk, item);
    else items.delete(sk);
    if (isKnown && !item) order.splice(placeIn(order, sk), 1);
    if (!isKnown && item) order.splice(placeIn(order, sk), 0, sk);
  }

  /** One partition's items whose sort keys begin so, by sort key. */
  partition(pk: string, prefix = ''): Kept[] {
    const { items, order } = this.#partitions.get(pk) ?? nothing;
    const found: Kept[] = [];
    for (let place = placeIn(order, prefix); place < order.length; place += 1) {
      const sk = order[place] ?? '';
      if (!sk.startsWith(prefix)) break;
      const item = items.get(sk);
      if (item) found.push(item);
    }
    return found;
  }

  all(): Kept[] {
    return [...this.#partitions.keys()].sort(compareText).flatMap((pk) => this.partition(pk));
  }

  #partition(pk: string): Partition {
    const known = this.#partitions.get(pk);
    if (known) return known;
    const partition = { items: new Map<string, Kept>(), order: [] };
    this.#partitions.set(pk, partition);
    return partition;
  }
}

const nothing: Partition = { items: new Map(), order: [] };

/** Before how many the first stands that does not come before this one. */
const placeIn = (order: readonly string[], sk: string): number => {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareText(order[middle] ?? '', sk) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};
