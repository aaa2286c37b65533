import { remembered } from '../../domain/remembered.ts';
import { ledgerStore } from '../../lambdas/adapters/ledger-store.ts';
import { type LinkSigner, linkSigner } from '../../lambdas/adapters/links.ts';
import type { Mailer } from '../../lambdas/adapters/mailer.ts';
import { orderStore } from '../../lambdas/adapters/order-store.ts';
import type { Table } from '../../lambdas/adapters/table.ts';
import { trackingStore } from '../../lambdas/adapters/tracking-store.ts';
import type { Calls } from '../aws/calls.ts';
import { type Job, outboxPort, workflowPort } from '../aws/ports.ts';
import type { WorkQueue } from '../aws/work-queue.ts';
import type { StepFunctions } from '../step-functions/contract.ts';
import type { Footing } from './wiring.ts';

/** The machine's name in every simulated account. */
export const MACHINE = 'order';

const ownSigner = linkSigner({ lasting: 'a secret of no consequence, for simulations' });
const pages = remembered<string, string>(1000);
const digests = remembered<string, string>(1000);

/** Each of an order's messages leads to the same page and goes to the same address, and a world has few orders at a time. */
export const signer: LinkSigner = {
  ...ownSigner,
  page: (pk, expiresAt) => pages(`${pk} ${expiresAt}`, () => ownSigner.page(pk, expiresAt)),
  digest: (text) => digests(text, () => ownSigner.digest(text)),
};

interface Underground {
  /** As functions reach it. */
  readonly table: Table;
  readonly calls: Calls;
  readonly queues: { readonly urgent: WorkQueue<Job>; readonly ordinary: WorkQueue<Job> };
  readonly states: StepFunctions;
  readonly mailer: Mailer;
}

/** What a function stands on: the product's own stores and the ports' twins. */
export const footingOn = ({ table, calls, queues, states, mailer }: Underground): Footing => ({
  ...{ table, orders: orderStore(table), ledger: ledgerStore(table), tracking: trackingStore(table) },
  outbox: outboxPort(calls, queues),
  workflow: workflowPort(calls, states, MACHINE),
  mailer,
});
