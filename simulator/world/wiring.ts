import type { LedgerStore } from '../../lambdas/adapters/ledger-store.ts';
import type { Mailer } from '../../lambdas/adapters/mailer.ts';
import type { OrderStore } from '../../lambdas/adapters/order-store.ts';
import type { Outbox } from '../../lambdas/adapters/outbox.ts';
import type { Table } from '../../lambdas/adapters/table.ts';
import type { TrackingStore } from '../../lambdas/adapters/tracking-store.ts';
import type { Workflow } from '../../lambdas/adapters/workflow.ts';
import { orderDefinitionText } from '../../state-machines/definition.ts';
import { type Machine, readMachine } from '../../state-machines/language.ts';

export type FunctionName =
  | 'serve-shop'
  | 'receive-webhook'
  | 'show-page'
  | 'hear-mail'
  | 'hear-texts'
  | 'operate'
  | 'catch-up'
  | 'ask-sender'
  | 'wake-journeys'
  | 'tell'
  | 'send-notice'
  | 'hear-fates'
  | 'sweep'
  | 'restart-journey';

/** What a function stands on. */
export interface Footing {
  readonly table: Table;
  readonly orders: OrderStore;
  readonly ledger: LedgerStore;
  readonly tracking: TrackingStore;
  readonly outbox: Outbox;
  readonly workflow: Workflow;
  readonly mailer: Mailer;
}

/** How the parts are put together. A sabotage puts them together wrongly. */
export interface Wiring {
  readonly definition: Machine;
  /** What the first execution still runs, where a newer definition was deployed since. */
  readonly olderDefinition?: Machine;
  /** What a function is given instead of what it should stand on. */
  readonly footing: (whole: Footing, by: FunctionName) => Footing;
  readonly isSwept: boolean;
  /** So many of the sweeper's first rounds come whether anything is overdue or not. */
  readonly emptyRounds: number;
  readonly areParksStreamed: boolean;
  readonly isCaughtUp: boolean;
}

export const soundWiring = (): Wiring => ({
  definition: orderDefinition(),
  footing: (whole) => whole,
  isSwept: true,
  emptyRounds: 0,
  areParksStreamed: true,
  isCaughtUp: true,
});

let read: Machine | undefined;

/** The definition that is deployed, with the names that functions and table have here. */
const orderDefinition = (): Machine => {
  read ??= readMachine(
    orderDefinitionText().replaceAll(/\$\{(\w+)\}/g, (_, name: string) => placeholders[name] ?? name),
  );
  return read;
};

const placeholders: Readonly<Record<string, string>> = { TellFunctionArn: 'tell', TableName: 'orders' };
