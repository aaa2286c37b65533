import { sayElsewhere } from '../../domain/elsewhere.ts';
import type { Interaction } from '../../domain/interaction.ts';
import type { Journey } from '../../domain/journey.ts';
import { type Entry, isFinal } from '../../domain/ledger.ts';
import { noticeTold } from '../../domain/notice-told.ts';
import type { Instant } from '../../domain/time.ts';
import type { Found, LedgerStore } from '../adapters/ledger-store.ts';
import type { OrderStore } from '../adapters/order-store.ts';

interface Dependencies {
  readonly orders: Pick<OrderStore, 'save'>;
  readonly ledger: Pick<LedgerStore, 'replace' | 'replacing'>;
  readonly now: () => Instant;
}

/** A ledger entry as it was read, and as it is from now on. */
export interface Outcome {
  readonly found: Found;
  readonly next: Entry;
  /** Not needed for what has reached its address. */
  readonly journey?: Journey;
  /** What is told beside it, in the timeline. */
  readonly told?: Interaction;
}

/** The entry, what it tells, and that the machine must look again where it is to be said on another channel: all of it or, if somebody was faster, nothing. */
export const noteOutcome = async (
  { orders, ledger, now }: Dependencies,
  order: string,
  { found, next, journey, told }: Outcome,
): Promise<boolean> => {
  const at = now();
  const ended = isFinal(found.entry) ? undefined : noticeTold(next, at);
  const by = { next, interactions: [ended, told].filter((each) => each !== undefined) };
  const change = journey && sayElsewhere(journey, next, at);
  if (journey && change) return (await orders.save(journey, change, ledger.replacing(order, found, by))) === 'saved';
  return (await ledger.replace(order, found, by)) !== 'beaten';
};
