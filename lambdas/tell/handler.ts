import type { Change } from '../../domain/draft.ts';
import { NotYet, TryAgain } from '../../domain/errors.ts';
import type { Interaction } from '../../domain/interaction.ts';
import type { Journey } from '../../domain/journey.ts';
import { type Entry, isLed } from '../../domain/ledger.ts';
import { noticeTold } from '../../domain/notice-told.ts';
import { score } from '../../domain/score.ts';
import { hasEnded } from '../../domain/stage.ts';
import { type Caller, journeyAlone, look, replaced, rested, type Told, tell } from '../../domain/tell.ts';
import type { Instant } from '../../domain/time.ts';
import type { LedgerStore } from '../adapters/ledger-store.ts';
import type { OrderStore } from '../adapters/order-store.ts';
import type { Outbox } from '../adapters/outbox.ts';
import { sideBySide } from '../runtime/side-by-side.ts';

export interface Dependencies {
  readonly orders: OrderStore;
  readonly ledger: LedgerStore;
  readonly outbox: Outbox;
  readonly now: () => Instant;
  readonly shortestWaitSeconds: number;
}

/** One telling step of the machine: which execution asks, from which state. `expect`: it takes the order for settled. */
export interface Call extends Caller {
  readonly order: string;
  readonly expect?: 'Settled';
}

/** Clock, claims, end: each may be beaten by news, and news comes in seconds at the fastest. */
const MOST_LOOKS = 8;

/** Does whatever is due for an order, in whatever state it is asked from, and answers where the order is. Safe to repeat. */
export const tellOrder =
  (dependencies: Dependencies) =>
  async (call: Call): Promise<Told> => {
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const told = await lookOnce(dependencies, call);
      if (!told) continue;
      if (call.expect && told.next !== call.expect) throw new NotYet('The order has not settled');
      return told;
    }
    throw new TryAgain('The order changed at every look');
  };

/** Nothing, if the order changed: it is to be looked at again. */
const lookOnce = async (dependencies: Dependencies, call: Call): Promise<Told | undefined> => {
  const { orders, ledger, outbox, now, shortestWaitSeconds } = dependencies;
  const [journey, entries] = await Promise.all([orders.find(call.order), ledger.entries(call.order)]);
  if (!journey) throw new Error('no-such-order');
  const first = look(journey, call, now());
  if (first.kind === 'replaced') return replace(orders, journey, first.change);
  if (first.kind === 'clock') {
    await orders.save(journey, first.change);
    return undefined;
  }
  const { owed, told: answer } = tell(journey, entries, { now: now(), shortestWaitSeconds });
  const put = (claim: Entry): Promise<void> => ledger.claim(call.order, claim, noticeTold(claim, claim.claimedAt));
  const [led, leading] = [owed.claims.filter(isLed), owed.claims.filter((claim) => !isLed(claim))];
  // What tells of others stands there before they do: a crash between must not leave them to nobody.
  await sideBySide(leading, put);
  await sideBySide(led, put);
  await outbox.enqueue(owed.waiting.map((notice) => ({ order: call.order, notice })));
  return hasEnded(journey) ? rest(dependencies, call, { journey, told: answer }) : answer;
};

const replace = async (orders: OrderStore, journey: Journey, change?: Change): Promise<Told | undefined> => {
  if (change && (await orders.save(journey, change)) === 'beaten') return undefined;
  return replaced(journey);
};

/** The last write of an ended order: with its score, and nobody needs to look any more. After claims and queues, so that a crash before it is seen. */
const rest = async (
  { orders, now }: Dependencies,
  { order }: Call,
  { journey, told }: { readonly journey: Journey; readonly told: Told },
): Promise<Told | undefined> => {
  if (journey.lookBy === undefined) return told;
  const result = score(await orders.wholeTimeline(order));
  const next = rested(journey, result.score);
  if (!next) return told;
  const scored: Interaction = {
    at: now(),
    id: `scored-${journey.life}`,
    source: 'doorstep',
    what: { kind: 'scored', ...result },
  };
  const change = journeyAlone(next, [scored]);
  return (await orders.save(journey, change)) === 'saved' ? told : undefined;
};
