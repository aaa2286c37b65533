import type { Table, Write } from '../../lambdas/adapters/table.ts';
import { all, given, withOrders } from './harms.ts';
import type { Sabotage } from './sabotage.ts';

/** The guards at the edges: what is taken in, what is kept for later, who is forgotten, and how soon bad news leaves. */

export const edgeSabotages: readonly Sabotage[] = [
  {
    name: "the journey's version is no condition",
    story: 'three-parcels',
    mishaps: [{ action: 'dynamodb.BatchGetItem', by: 'receive-webhook', fault: 'slow-after' }],
    harm: withOrders('receive-webhook', (orders) => ({
      save: async (before, change) => {
        const { version = before.version } = (await orders.find(`${before.brand}#${before.order}`)) ?? {};
        return orders.save({ ...before, version }, { ...change, journey: { ...change.journey, version: version + 1 } });
      },
    })),
    caughtBy: 1,
  },
  {
    name: 'who was beaten takes the decision for written',
    story: 'three-parcels',
    mishaps: [{ action: 'dynamodb.BatchGetItem', by: 'receive-webhook', fault: 'slow-after' }],
    harm: withOrders('receive-webhook', (orders) => ({
      save: async (before, change) => {
        await orders.save(before, change);
        return 'saved';
      },
    })),
    caughtBy: 6,
  },
  {
    name: 'a reference may be taken twice',
    nets: 'the condition of the write',
    story: 'posted-again',
    harm: all(
      given('serve-shop', ({ table }) => ({
        table: { ...table, get: async (key, how) => (isReference(key.pk) ? undefined : table.get(key, how)) },
      })),
      withOrders('serve-shop', (orders) => ({
        create: (change, beside) => orders.create(change, beside.map(unconditional)),
      })),
    ),
    caughtBy: 6,
  },
  {
    name: 'what could not be applied is not kept',
    story: 'ordinary',
    mishaps: [{ action: 'dynamodb.Query', by: 'receive-webhook', fault: 'throttled' }],
    harm: given('receive-webhook', ({ table }) => ({ table: without(table, /^KEPT#/) })),
    caughtBy: 6,
  },
  {
    name: 'a forgotten buyer is told',
    nets: 'that their address is deleted',
    story: 'erased-in-trouble',
    harm: all(
      given('operate', ({ table }) => ({ table: without(table, /^PERSON$/) })),
      ...(['tell', 'send-notice'] as const).map((name) =>
        withOrders(name, (orders) => ({
          find: async (pk) => {
            const journey = await orders.find(pk);
            return journey && { ...journey, erased: false };
          },
        })),
      ),
    ),
    caughtBy: 3,
  },
  {
    name: 'bad news is claimed and not handed over',
    nets: 'the watch over the ledger',
    story: 'problem-cleared',
    harm: all(
      given('tell', ({ outbox }) => ({
        outbox: {
          ...outbox,
          enqueue: (pending) => outbox.enqueue(pending.filter(({ notice }) => notice.class !== 'problem')),
        },
      })),
      () => ({ isSwept: false }),
    ),
    caughtBy: 5,
  },
];

const isReference = (pk: string): boolean => pk.includes('#REF#');

const unconditional = (write: Write): Write =>
  write.kind === 'put' && isReference(write.item.pk) ? { kind: 'put', item: write.item } : write;

/** Says that it was done and does nothing, for single writes of such items. */
const without = (table: Table, sk: RegExp): Table => ({
  ...table,
  write: async (writes) => {
    const isLost = writes.some((write) => sk.test(write.kind === 'put' ? write.item.sk : write.key.sk));
    return writes.length === 1 && isLost ? { kind: 'written' } : table.write(writes);
  },
});
