import type { GetCommandOutput } from '@aws-sdk/lib-dynamodb';

/** Doorstep's one table, in the few words that its stores need. Spoken by DynamoDB and by an in-memory twin under one contract. */
export interface Table {
  /** Strongly consistent unless told otherwise. */
  get(key: Key, options?: { readonly eventually?: boolean }): Promise<Item | undefined>;
  /** Strongly consistent; in no order; absent items are left out. At most 100 keys. */
  getMany(keys: readonly Key[]): Promise<readonly Item[]>;
  query(query: Query): Promise<Page>;
  /** Keys of items that somebody should have looked at before this instant, most overdue first. Eventually consistent. */
  overdue(watch: string, before: string, limit: number): Promise<readonly Key[]>;
  /** Keys of items under watch, by the time at which they are to be looked at. Eventually consistent. */
  watched(watch: string, page: { readonly limit: number; readonly after?: string }): Promise<Page<Key>>;
  /** All or nothing. One write is a plain one; more are a transaction of at most 100. */
  write(writes: readonly Write[]): Promise<Written>;
}

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** An item as it comes from the table: what was put there by the same store, so its shape is that store's own. */
export type Item = NonNullable<GetCommandOutput['Item']>;

export interface Query {
  readonly pk: string;
  /** Only sort keys that begin so. */
  readonly prefix?: string;
  readonly limit?: number;
  /** Continue behind a former page. */
  readonly after?: string;
  readonly newestFirst?: boolean;
  readonly eventually?: boolean;
}

export interface Page<Found = Item> {
  readonly items: readonly Found[];
  readonly next?: string;
}

/** All of it must hold. Names are top-level attributes. */
export interface Condition {
  readonly absent?: readonly string[];
  readonly present?: readonly string[];
  readonly equals?: Readonly<Record<string, string | number>>;
  readonly differs?: Readonly<Record<string, string | number>>;
}

export type Write =
  | { readonly kind: 'put'; readonly item: Key & Readonly<Record<string, unknown>>; readonly if?: Condition }
  | {
      readonly kind: 'update';
      readonly key: Key;
      readonly set?: Readonly<Record<string, unknown>>;
      readonly remove?: readonly string[];
      readonly add?: Readonly<Record<string, number>>;
      readonly if?: Condition;
    }
  | { readonly kind: 'delete'; readonly key: Key; readonly if?: Condition }
  | { readonly kind: 'check'; readonly key: Key; readonly if: Condition };

/** A refusal names the writes whose condition failed, with the item that stood there; none are named where only a concurrent transaction stood in the way. */
export type Written =
  | { readonly kind: 'written' }
  | { readonly kind: 'refused'; readonly failed: readonly { readonly place: number; readonly item?: Item }[] };

export const written: Written = { kind: 'written' };
