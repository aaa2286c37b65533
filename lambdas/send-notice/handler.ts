import { TryAgain } from '../../domain/errors.ts';
import type { Journey } from '../../domain/journey.ts';
import {
  ATTEMPT_SECONDS,
  afterSending,
  type Entry,
  isFinal,
  isUnreached,
  keptBack,
  type Sending,
  take,
} from '../../domain/ledger.ts';
import type { Instant } from '../../domain/time.ts';
import type { Found, LedgerStore } from '../adapters/ledger-store.ts';
import type { OrderStore } from '../adapters/order-store.ts';
import type { Outbox } from '../adapters/outbox.ts';
import { noteOutcome, type Outcome } from '../stories/note-outcome.ts';
import { type Channels, compose, type Message, sendingOf, waitOf } from './handing-over.ts';

export interface Dependencies extends Channels {
  readonly orders: OrderStore;
  readonly ledger: LedgerStore;
  readonly outbox: Outbox;
  readonly now: () => Instant;
  /** A new id for every attempt: the same message may be delivered to two of us at once. */
  readonly newAttempt: () => string;
}

export interface Sent {
  readonly outcome:
    | 'sent'
    | 'not-sent'
    | 'uncertain'
    | 'later'
    | 'misconfigured'
    | 'already-done'
    | 'under-way'
    | 'no-such-notice';
  readonly ids: Readonly<Record<string, string>>;
  readonly numbers?: { readonly BrandWordsUnspoken: number };
}

interface Job {
  readonly order: string;
  readonly notice: string;
}
type Attempt = Job & { readonly id: string };

const MOST_TRIES = 8;

/** Sends one notice, at most once: the only place from which anything is sent. Safe to repeat. */
export const sendNotice =
  (dependencies: Dependencies) =>
  async (job: Job): Promise<Sent> => {
    const attempt = { ...job, id: dependencies.newAttempt() };
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const sent = await tryOnce(dependencies, attempt);
      if (sent) return sent;
    }
    throw new TryAgain('The notice changed at every look');
  };

/** Nothing, if somebody else changed the entry or its order: both are to be read again. */
const tryOnce = async (dependencies: Dependencies, attempt: Attempt): Promise<Sent | undefined> => {
  const { orders, ledger, outbox, now } = dependencies;
  const { order, notice, id } = attempt;
  const [found, journey] = await Promise.all([ledger.find(order, notice), orders.find(order)]);
  if (!found || !journey) return { outcome: 'no-such-notice', ids: { order } };
  const earlier = found.entry.after ? (await ledger.find(order, found.entry.after))?.entry : undefined;
  const turn = take(found.entry, journey, { id, now: now(), ...(earlier ? { earlier } : {}) });
  if (turn.kind === 'done') return { outcome: 'already-done', ids: idsOf(attempt, found.entry) };
  if (turn.kind === 'finish') return finish(dependencies, attempt, { found, next: turn.entry, journey });
  if (turn.kind === 'send') return send(dependencies, attempt, { found, marked: turn.entry, journey });
  await outbox.enqueueLater({ order, notice: found.entry }, ATTEMPT_SECONDS);
  return { outcome: 'under-way', ids: idsOf(attempt, found.entry) };
};

const finish = async (dependencies: Dependencies, attempt: Attempt, ending: Outcome): Promise<Sent | undefined> => {
  const isWritten = await noteOutcome(dependencies, attempt.order, ending);
  return isWritten && isFinal(ending.next) ? reportOf(attempt, ending.next) : undefined;
};

const send = async (
  dependencies: Dependencies,
  attempt: Attempt,
  { found, marked, journey }: { readonly found: Found; readonly marked: Entry; readonly journey: Journey },
): Promise<Sent | undefined> => {
  const { orders, ledger, now } = dependencies;
  const composed = await compose(dependencies, marked, { order: attempt.order, journey, now: now() });
  if (!composed) return undefined;
  if (composed.kind === 'kept')
    return finish(dependencies, attempt, { found, next: keptBack(found.entry, composed.why), journey });
  const { message, counted } = composed;
  const mark = counted ? { next: { ...marked, countedOn: counted.on }, beside: [counted.write] } : { next: marked };
  const sending = await ledger.replace(attempt.order, found, mark);
  if (sending === 'beaten') return undefined;
  // From here on nobody else sends it; but it may have lost its sense while it was put into words.
  const newest = (await orders.find(attempt.order)) ?? journey;
  const still = take(sending.entry, newest, { id: attempt.id, now: now() });
  if (still.kind === 'finish')
    return finish(dependencies, attempt, { found: sending, next: still.entry, journey: newest });
  const sent = await settle(dependencies, attempt, { sending, message });
  return message.unspoken ? { ...sent, numbers: { BrandWordsUnspoken: 1 } } : sent;
};

const settle = async (
  dependencies: Dependencies,
  attempt: Attempt,
  { sending, message }: { readonly sending: Found; readonly message: Message },
): Promise<Sent> => {
  const { template, wordsHash } = message;
  const handed = await message.hand();
  const at = dependencies.now();
  const how = sendingOf(handed, sending.entry, { template, wordsHash, at });
  const entry = await settled(dependencies, attempt, { sending, how });
  if (entry.state !== 'claimed') return reportOf(attempt, entry);
  await dependencies.outbox.enqueueLater({ order: attempt.order, notice: entry }, waitOf(how, at));
  return { outcome: handed.kind === 'misconfigured' ? 'misconfigured' : 'later', ids: idsOf(attempt, entry) };
};

/** Writes what became of it, however often the entry is touched meanwhile: only this attempt knows. */
const settled = async (
  dependencies: Dependencies,
  { order, notice, id }: Attempt,
  { sending, how }: { readonly sending: Found; readonly how: Sending },
): Promise<Entry> => {
  let found = sending;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const next = afterSending(found.entry, how);
    if (await settledBy(dependencies, order, { found, next })) return next;
    const newer = await dependencies.ledger.find(order, notice);
    if (newer?.entry.state !== 'sending' || newer.entry.attempt?.id !== id) return newer?.entry ?? next;
    found = newer;
  }
  throw new TryAgain('The notice changed at every look');
};

/** What reached its address is said nowhere else, so that the journey need not be read. */
const settledBy = async (
  dependencies: Dependencies,
  order: string,
  { found, next }: Pick<Outcome, 'found' | 'next'>,
): Promise<boolean> => {
  const journey = isUnreached(next) ? await dependencies.orders.find(order) : undefined;
  return noteOutcome(dependencies, order, { found, next, ...(journey ? { journey } : {}) });
};

const reportOf = (attempt: Attempt, entry: Entry): Sent => {
  const { state } = entry;
  const outcome = state === 'sent' || state === 'uncertain' ? state : 'not-sent';
  return { outcome, ids: idsOf(attempt, entry) };
};

/** Ids only: a notice's key holds a tracking number, so its reason and channel stand for it. */
const idsOf = ({ order }: Job, { reason, channel, why }: Entry): Readonly<Record<string, string>> => ({
  order,
  reason,
  channel,
  ...(why ? { why } : {}),
});
