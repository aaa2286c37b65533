import type { Item, Key } from '../lambdas/adapters/table.ts';
import { compareText } from './item.ts';

/** Items by partition, so that work on one order does not grow with the orders known. */
export class Partitions {
  readonly #items = new Map<string, Map<string, Item>>();

  get({ pk, sk }: Key): Item | undefined {
    return this.#items.get(pk)?.get(sk);
  }

  put({ pk, sk }: Key, item: Item | undefined): void {
    const partition = this.#items.get(pk) ?? new Map<string, Item>();
    this.#items.set(pk, partition);
    if (item) partition.set(sk, item);
    else partition.delete(sk);
  }

  /** One partition's items by sort key. */
  partition(pk: string): Item[] {
    return [...(this.#items.get(pk)?.values() ?? [])].sort((a, b) => compareText(a.sk, b.sk));
  }

  all(): Item[] {
    return [...this.#items.keys()].sort(compareText).flatMap((pk) => this.partition(pk));
  }
}
