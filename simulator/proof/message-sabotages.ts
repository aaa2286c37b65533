import type { Item, Table } from '../../lambdas/adapters/table.ts';
import { given, withLedger, withOrders } from './harms.ts';
import type { Sabotage } from './sabotage.ts';

/** The guards of whom a message may go to, and of what several of them tell together. */

export const messageSabotages: readonly Sabotage[] = [
  {
    name: 'an address from which messages come back is written to again',
    story: 'mail-bounces',
    harm: given('send-notice', ({ table }) => ({ table: withoutReach(table, 'suppressed') })),
    caughtBy: 3,
  },
  {
    name: 'what a buyer declined is sent',
    story: 'declines-care',
    harm: given('send-notice', ({ table }) => ({ table: withoutReach(table, 'declined') })),
    caughtBy: 3,
  },
  {
    name: 'who never asked for it is invited',
    story: 'invited-unasked',
    harm: withOrders('show-page', (orders) => ({
      find: async (pk) => {
        const journey = await orders.find(pk);
        return journey && { ...journey, invitation: 'yes' };
      },
    })),
    caughtBy: 3,
  },
  {
    name: 'nobody is ever invited',
    story: 'invited',
    harm: withOrders('tell', (orders) => ({
      save: (before, change, beside) => {
        const { invited: _due, ...journey } = change.journey;
        return orders.save(before, { ...change, journey }, beside);
      },
    })),
    caughtBy: 3,
  },
  {
    name: 'nobody looks again after a message came back',
    story: 'mail-bounces-once',
    harm: withOrders('hear-fates', (_orders, { table }) => ({
      save: async (_before, _change, beside = []) => {
        await table.write(beside);
        return 'saved';
      },
    })),
    caughtBy: 5,
  },
  {
    name: 'a dead address is not remembered',
    story: 'mail-bounces',
    harm: given('hear-fates', ({ table }) => ({
      table: {
        ...table,
        write: async (writes) =>
          writes.some((write) => isReach(write.kind === 'put' ? write.item.pk : write.key.pk))
            ? { kind: 'written' }
            : table.write(writes),
      },
    })),
    caughtBy: 3,
  },
  {
    name: 'a message forgets whom else it tells of',
    story: 'gathered',
    harm: withLedger('tell', (ledger) => ({
      claim: (pk, { leads: _others, ...entry }, told) => ledger.claim(pk, entry, told),
    })),
    caughtBy: 3,
  },
];

const isReach = (pk: string): boolean => pk.includes('#REACH#');

/** As if it had never been written down. */
const withoutReach = (table: Table, name: string): Table => ({
  ...table,
  getMany: async (keys) => (await table.getMany(keys)).map((item) => (isReach(item.pk) ? forgotten(item, name) : item)),
});

const forgotten = ({ pk, sk, ...item }: Item, name: string): Item => ({ pk, sk, ...item, [name]: undefined });
