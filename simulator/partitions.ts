import type { Item, Key } from '../lambdas/adapters/table.ts';
import { compareText } from './item.ts';

/** One partition's items, and their sort keys in order for as long as none comes or goes. */
interface Partition {
  readonly items: Map<string, Item>;
  order?: readonly string[] | undefined;
}

/** Items by partition, so that work on one order does not grow with the orders known. */
export class Partitions {
  readonly #partitions = new Map<string, Partition>();

  get({ pk, sk }: Key): Item | undefined {
    return this.#partitions.get(pk)?.items.get(sk);
  }

  put({ pk, sk }: Key, item: Item | undefined): void {
    const partition = this.#partitions.get(pk) ?? { items: new Map<string, Item>() };
    this.#partitions.set(pk, partition);
    if (partition.items.has(sk) !== (item !== undefined)) partition.order = undefined;
    if (item) partition.items.set(sk, item);
    else partition.items.delete(sk);
  }

  /** One partition's items by sort key. */
  partition(pk: string): Item[] {
    const partition = this.#partitions.get(pk);
    if (!partition) return [];
    partition.order ??= [...partition.items.keys()].sort(compareText);
    return partition.order.flatMap((sk) => partition.items.get(sk) ?? []);
  }

  all(): Item[] {
    return [...this.#partitions.keys()].sort(compareText).flatMap((pk) => this.partition(pk));
  }
}
