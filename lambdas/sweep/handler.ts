import { giveUp } from '../../domain/give-up.ts';
import { isUnheard, nudged, restarted, sweep } from '../../domain/handshake.ts';
import type { Journey } from '../../domain/journey.ts';
import { enqueuedAgain } from '../../domain/ledger.ts';
import type { Instant } from '../../domain/time.ts';
import type { LedgerStore } from '../adapters/ledger-store.ts';
import type { OrderStore, Saved } from '../adapters/order-store.ts';
import type { Outbox } from '../adapters/outbox.ts';
import type { PersonalStore } from '../adapters/personal-store.ts';
import { sideBySide } from '../runtime/side-by-side.ts';

export interface Dependencies {
  readonly orders: OrderStore;
  readonly ledger: LedgerStore;
  readonly personal: PersonalStore;
  readonly outbox: Outbox;
  readonly now: () => Instant;
}

/** What one sweep found and did, as numbers for the alarms, and the errors of orders for which it could do nothing. */
export interface Swept {
  readonly counts: {
    readonly OrdersOverdue: number;
    /** Nobody has looked at them though an earlier sweep asked for it. */
    readonly OrdersWithoutNextStep: number;
    readonly OrdersNudged: number;
    readonly OrdersRestarted: number;
    readonly StuckOrders: number;
    readonly NoticesOverdue: number;
    readonly ErasuresFinished: number;
  };
  readonly failures: readonly unknown[];
}

/** Of each part of the index in one sweep; what is left over is the next one's. */
const MOST_OF_A_PART = 200;

/**
 * Looks after what nobody else has looked after in time. It only touches the table and the queues: waking is the stream's alone. One order
 * that fails keeps no other from being looked after. Safe to repeat.
 */
export const sweepOrders = (dependencies: Dependencies) => async (): Promise<Swept> => {
  const failures: unknown[] = [];
  const kept = <T>(work: Promise<T>): Promise<T | undefined> =>
    work.catch((error: unknown) => {
      failures.push(error);
      return undefined;
    });
  const round: Round = { ...dependencies, at: dependencies.now(), kept };
  const journeys = await kept(sweepJourneys(round));
  const notices = await kept(enqueueOverdue(round));
  const erasures = await kept(finishErasures(round));
  const counts = { ...(journeys ?? countsOf([])), NoticesOverdue: notices ?? 0, ErasuresFinished: erasures ?? 0 };
  return { counts, failures };
};

interface Round extends Dependencies {
  readonly at: Instant;
  /** Keeps an error for the report. */
  kept<T>(work: Promise<T>): Promise<T | undefined>;
}

const sweepJourneys = async ({ orders, at, kept }: Round) => {
  const overdue = await orders.overdue(at, MOST_OF_A_PART);
  const found = await sideBySide(overdue, (order) => kept(sweepOne(orders, order, at)));
  return countsOf(found.flatMap((one) => one ?? []));
};

interface Found {
  readonly done?: keyof typeof steps;
  readonly unheard: boolean;
}

const sweepOne = async (orders: OrderStore, order: string, at: Instant): Promise<Found | undefined> => {
  const journey = await orders.find(order);
  const decision = journey ? sweep(journey, at) : 'leave';
  if (!journey || decision === 'leave') return undefined;
  const saved = await steps[decision](orders, journey, at);
  // Beaten is well: somebody has just looked.
  return { unheard: isUnheard(journey), ...(saved === 'saved' ? { done: decision } : {}) };
};

type Step = (orders: OrderStore, journey: Journey, at: Instant) => Promise<Saved>;

const steps: Readonly<Record<'nudge' | 'restart' | 'give-up', Step>> = {
  nudge: (orders, journey, at) => orders.saveJourney(journey, nudged(journey, at)),
  restart: (orders, journey, at) => orders.saveJourney(journey, restarted(journey, at)),
  'give-up': (orders, journey, at) => orders.save(journey, giveUp(journey, at)),
};

const countsOf = (found: readonly Found[]) => {
  const times = (step: keyof typeof steps) => found.filter(({ done }) => done === step).length;
  return {
    OrdersOverdue: found.length,
    OrdersWithoutNextStep: found.filter(({ unheard }) => unheard).length,
    OrdersNudged: times('nudge'),
    OrdersRestarted: times('restart'),
    StuckOrders: times('give-up'),
  };
};

/** Whatever their state: the sender decides, and finds out for itself whether another attempt is still alive. */
const enqueueOverdue = async ({ ledger, outbox, at, kept }: Round): Promise<number> => {
  const overdue = await ledger.overdue(at, MOST_OF_A_PART);
  await outbox.enqueue(overdue.map(({ pk, entry }) => ({ order: pk, notice: entry })));
  await sideBySide(overdue, (found) => kept(ledger.replace(found.pk, found, { next: enqueuedAgain(found.entry, at) })));
  return overdue.length;
};

const finishErasures = async ({ personal, at, kept }: Round): Promise<number> => {
  const unfinished = await personal.unfinished(at, MOST_OF_A_PART);
  await sideBySide(unfinished, (order) => kept(personal.erase(order)));
  return unfinished.length;
};
