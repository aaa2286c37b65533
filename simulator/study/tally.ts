import type { Usage } from '../aws/usage.ts';

/** How often each value, rounded down to a step, was seen: adds up whatever the number of orders. */
export type Histogram = Readonly<Record<number, number>>;

/** What many orders came to, in a size that does not grow with them. Two tallies of different orders add up to one. */
export interface Tally {
  readonly orders: number;
  /** By the stage in which they ended, or are. */
  readonly stages: Readonly<Record<string, number>>;
  readonly traits: Readonly<Record<string, number>>;
  /** What became of notices: by "reason channel outcome", as in "shipped email sent". */
  readonly notices: Readonly<Record<string, number>>;
  /** How many messages one buyer got: orders by number of messages sent. */
  readonly messagesAnOrder: Histogram;
  /** Whole seconds from when a problem was known to when its message was handed over. */
  readonly secondsToTell: { readonly buyer: Histogram; readonly team: Histogram };
  /** Problems opened, by kind. */
  readonly problems: Readonly<Record<string, number>>;
  /** Silences told, and those of parcels that were all right. */
  readonly silence: { readonly told: number; readonly falseAlarms: number };
  /** By what they are about. */
  readonly cases: Readonly<Record<string, number>>;
  readonly escalations: number;
  /** Scores of orders that have ended, by tens. */
  readonly scores: Histogram;
  /** Executions that began less those that ended, by hour since 1970. */
  readonly openings: Histogram;
  readonly usage: Usage;
}
