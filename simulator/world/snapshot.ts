import type { Channel } from '../../domain/notice.ts';
import type { Instant } from '../../domain/time.ts';
import type { Item, Key } from '../../lambdas/adapters/table.ts';
import type { Happening, Script } from '../script.ts';
import type { ExecutionView } from '../step-functions/contract.ts';

/** All of a world at one moment, for those who judge it. Plain content: a world on another AWS can be told in the same form. */
export interface Snapshot {
  readonly now: Instant;
  /** The whole table. */
  readonly items: readonly Item[];
  readonly executions: readonly ExecutionView[];
  /** Everything that providers took for delivery, in order, whatever they answered. */
  readonly handedOver: readonly HandedOver[];
  /** What was said from outside, and how it was answered, in order. */
  readonly said: readonly Said[];
  /** What somebody is still working on or will be handed: by partition key where it is known, else "". */
  readonly underWay: readonly { readonly what: string; readonly pk: string }[];
  /** When the sweeper comes next; undefined if it is off. */
  readonly nextSweep?: Instant;
  /** Which partitions each function touched on whose behalf: `pk` of the order, or what it was called for. */
  readonly touched: readonly Touched[];
  /** Every text outside the table in which somebody could be named: logs, queue messages, execution input and history, errors. */
  readonly texts: readonly { readonly where: string; readonly text: string }[];
  /** What was told or tried in vain for so long that it was put aside. */
  readonly givenUp: {
    readonly records: readonly { readonly reader: string; readonly pk: string }[];
    readonly messages: readonly { readonly order: string }[];
  };
  /** Orders by the script that placed them. */
  readonly orders: ReadonlyMap<Script, string>;
}

export interface HandedOver {
  readonly at: Instant;
  /** The partition key of the order. */
  readonly pk: string;
  /** The ledger's key. */
  readonly notice: string;
  readonly channel: Channel;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Whether the function was told that it was taken. */
  readonly acknowledged: boolean;
}

export interface Said {
  readonly at: Instant;
  readonly script: Script;
  readonly happening: Happening;
  /** The HTTP status; undefined where no answer came. A carrier says again what was not answered 200, a shop what was not answered 2xx or 4xx. */
  readonly status?: number;
}

export interface Touched {
  readonly function: string;
  /** The brand for which the function was called. */
  readonly brand: string;
  readonly key: Key;
  readonly how: 'read' | 'write';
}
