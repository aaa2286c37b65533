import type { Page } from './table.ts';

/**
 * The way through the whole table, whatever stands in it. Apart from the table that every store speaks to: it costs what the table
 * weighs, knows no partition, and is one function's alone.
 */
export interface TableWalk {
  /** In no order, and eventually consistent: what is written meanwhile may or may not be met. */
  walk(wanted: Wanted): Promise<Page>;
}

export interface Wanted {
  /** Only items of this sort key, in partitions that begin so. */
  readonly sk: string;
  readonly prefix: string;
  /** At most as many. A page may hold fewer, or none at all, and there are more behind it as long as it names a next one. */
  readonly limit: number;
  /** Continue behind a former page. */
  readonly after?: string;
}
