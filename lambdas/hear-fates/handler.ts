import { TryAgain } from '../../domain/errors.ts';
import type { Fate } from '../../domain/fate.ts';
import { type Entry, isUnreached } from '../../domain/ledger.ts';
import { noticeKey } from '../../domain/notice.ts';
import { fateTold } from '../../domain/notice-told.ts';
import type { Instant } from '../../domain/time.ts';
import { withFate } from '../../domain/with-fate.ts';
import type { LedgerStore } from '../adapters/ledger-store.ts';
import type { OrderStore } from '../adapters/order-store.ts';
import type { ReachStore } from '../adapters/reach-store.ts';
import type { Observed } from '../runtime/observation.ts';
import { noteOutcome } from '../stories/note-outcome.ts';
import { isAbout, orderOf } from './about.ts';
import type { Heard, Report } from './report.ts';

export interface Dependencies {
  readonly orders: Pick<OrderStore, 'find' | 'save'>;
  readonly ledger: LedgerStore;
  readonly reaches: Pick<ReachStore, 'suppress'>;
  readonly now: () => Instant;
}

const MOST_TRIES = 8;

/** Keeps what became of a message, and sees to it that it is said elsewhere if it came back. Safe to repeat, in any order. */
export const hearFates =
  (dependencies: Dependencies) =>
  async (heard: Heard): Promise<Observed> => {
    if (heard.kind !== 'report') return { outcome: `event-${heard.kind}`, ids: { event: heard.event } };
    const { order, brand } = orderOf(heard);
    const journey = await dependencies.orders.find(order);
    if (!journey) return { outcome: 'no-such-order' };
    const notice = (await dependencies.ledger.entries(order)).find((entry) => isAbout(heard, entry));
    if (notice) return note(dependencies, heard, { order, brand, notice });
    await suppress(dependencies, brand, heard);
    return { outcome: 'no-such-notice', ids: { order } };
  };

/** The event's own address: the buyer may have another one by now, which is none the worse for it. */
const suppress = async (
  { reaches, now }: Dependencies,
  brand: string,
  { channel, suppressed }: Report,
): Promise<void> => {
  for (const address of suppressed?.addresses ?? [])
    await reaches.suppress({ brand, channel, address }, { why: suppressed?.why ?? 'bounced', since: now() });
};

interface About {
  readonly order: string;
  readonly brand: string;
  readonly notice: Entry;
}

const note = async (dependencies: Dependencies, report: Report, about: About): Promise<Observed> => {
  const { reason, channel } = about.notice;
  const ids = { order: about.order, reason, channel };
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const noted = await noteOnce(dependencies, report, about);
    if (noted !== 'beaten') return { outcome: noted, ids };
  }
  throw new TryAgain('The notice changed at every look');
};

const noteOnce = async (
  dependencies: Dependencies,
  report: Report,
  { order, brand, notice }: About,
): Promise<Fate | 'known-already' | 'beaten'> => {
  const { orders, ledger, now } = dependencies;
  const { fate } = report;
  const at = now();
  const found = await ledger.find(order, noticeKey(notice));
  const next = found && withFate(found.entry, fate, at);
  // Heard before: the address may have been lifted since.
  if (!next) return 'known-already';
  // Before the entry is written, which has the machine say it elsewhere and go on: from then on nothing more may go to that address.
  await suppress(dependencies, brand, report);
  const journey = isUnreached(next) ? await orders.find(order) : undefined;
  const outcome = { found, next, told: fateTold(next, fate, at), ...(journey ? { journey } : {}) };
  return (await noteOutcome(dependencies, order, outcome)) ? fate : 'beaten';
};
