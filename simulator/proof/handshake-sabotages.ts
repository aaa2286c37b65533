import { noticeKey } from '../../domain/notice.ts';
import { hasEnded } from '../../domain/stage.ts';
import { journeyKey } from '../../lambdas/adapters/keys.ts';
import type { OrderStore } from '../../lambdas/adapters/order-store.ts';
import type { Footing } from '../world/wiring.ts';
import { all, condition, given, type Harm, older, tasks, withOrders } from './harms.ts';
import { killedUnheard, type Sabotage } from './sabotage.ts';

/** The guards by which table and machine find each other, taken away one by one. */

const parksUnseen: Harm = () => ({ areParksStreamed: false });

export const handshakeSabotages: readonly Sabotage[] = [
  {
    name: 'no "AND life" in the park',
    story: 'ordinary',
    mishaps: [{ action: 'lambda.Invoke tell', fault: 'unanswered' }],
    harm: all(condition('turn = :seen AND rung = :rung'), older),
    caughtBy: 4,
  },
  {
    name: 'no "AND rung" in the park',
    nets: "the park's own records in the stream",
    story: 'same-second',
    harm: all(condition('turn = :seen AND life = :life'), parksUnseen),
    caughtBy: 4,
  },
  {
    name: 'no "AND turn" in the park',
    nets: "the park's own records in the stream",
    story: 'three-parcels',
    mishaps: [{ action: 'lambda.Invoke tell', nth: 1, fault: 'slow-after' }],
    harm: all(condition('rung = :rung AND life = :life'), parksUnseen),
    caughtBy: 4,
  },
  {
    name: 'no catch for News',
    story: 'problem-cleared',
    harm: tasks((task) => ({
      ...task,
      ...(task.Catch ? { Catch: task.Catch.filter(({ ErrorEquals }) => !ErrorEquals.includes('News')) } : {}),
    })),
    caughtBy: 4,
  },
  {
    name: 'a wait without a time-out',
    story: 'never-arrives',
    harm: tasks(({ TimeoutSeconds, ...task }, name) =>
      name === 'Await Delivery' || TimeoutSeconds === undefined ? task : { ...task, TimeoutSeconds },
    ),
    caughtBy: 4,
  },
  {
    name: 'only own claims are enqueued',
    nets: 'the watch over the ledger',
    story: 'ordinary',
    mishaps: [{ action: 'sqs.SendMessageBatch', by: 'tell', fault: 'dies-before' }],
    harm: given('tell', ({ ledger, outbox }) => {
      const own = new Set<string>();
      return {
        ledger: {
          ...ledger,
          claim: async (pk, { lookBy: _lookBy, ...entry }, told) => {
            if (!(await ledger.find(pk, noticeKey(entry)))) own.add(noticeKey(entry));
            await ledger.claim(pk, entry, told);
          },
        },
        outbox: {
          ...outbox,
          enqueue: async (pending) => {
            const fresh = pending.filter(({ notice }) => own.delete(noticeKey(notice)));
            await outbox.enqueue(fresh);
          },
        },
      };
    }),
    caughtBy: 3,
  },
  {
    name: 'a restart without a dead token or life',
    story: 'ordinary',
    harm: all(
      withOrders('sweep', (orders, { table }) => hasty(orders, table)),
      () => ({ emptyRounds: 12 }),
    ),
    caughtBy: 4,
  },
  {
    name: 'a nudge without a turn',
    story: 'never-shipped',
    mishaps: killedUnheard,
    harm: withOrders('sweep', (orders) => ({
      saveJourney: (before, after) => orders.saveJourney(before, { ...after, turn: before.turn }),
    })),
    caughtBy: 0,
  },
  {
    name: 'a dead token is noted again and again',
    nets: "the router's look at the note",
    story: 'ordinary',
    mishaps: killedUnheard,
    harm: withOrders('wake-journeys', (_orders, { table }) => ({
      noteDead: async ({ brand, order }) => {
        const key = journeyKey(`${brand}#${order}`);
        await table.write([{ kind: 'update', key, set: { deadToken: 'unreadable' }, add: { version: 1 } }]);
      },
    })),
    caughtBy: 0,
  },
  {
    name: 'an ended order is still looked for',
    story: 'cancelled-at-once',
    harm: withOrders('tell', (orders) => ({
      save: async (before, change) =>
        hasEnded(before) && change.journey.lookBy === undefined ? 'saved' : orders.save(before, change),
    })),
    caughtBy: 4,
  },
];

/** Looks at every order at every round, and takes each token for dead. */
const hasty = (orders: OrderStore, table: Footing['table']): Partial<OrderStore> => ({
  overdue: (_now, limit) => orders.overdue('9', limit),
  find: async (pk) => {
    const journey = await orders.find(pk);
    if (!journey?.token || journey.lookBy === undefined) return journey;
    const key = journeyKey(pk);
    await table.write([{ kind: 'update', key, set: { deadToken: journey.token }, add: { version: 1 } }]);
    const dead = await orders.find(pk);
    return dead && { ...dead, lookBy: journey.placedAt };
  },
});
