import type { Change } from '../../domain/draft.ts';
import type { Journey } from '../../domain/journey.ts';
import { rungs } from '../../domain/stage.ts';
import { given, withLedger, withOrders } from './harms.ts';
import { killedUnheard, type Sabotage } from './sabotage.ts';

/** The guards of the functions: what is said once, what is heard once, and whose it is. */

export const functionSabotages: readonly Sabotage[] = [
  {
    name: 'no claim before sending',
    story: 'ordinary',
    mishaps: [{ action: 'lambda.Invoke from ordinary', fault: 'twice' }],
    harm: withLedger('send-notice', (ledger) => ({
      replace: async (pk, found, by) =>
        by.next.state === 'sending' ? { entry: by.next, version: found.version } : ledger.replace(pk, found, by),
    })),
    caughtBy: 2,
  },
  {
    name: "the SDK's own second try at SES",
    story: 'ordinary',
    mishaps: [{ action: 'ses.SendEmail', nth: 1, fault: 'unanswered' }],
    harm: given('send-notice', ({ mailer }) => ({
      mailer: {
        send: async (mail) => {
          const handed = await mailer.send(mail);
          return handed.kind === 'unknown' ? mailer.send(mail) : handed;
        },
      },
    })),
    caughtBy: 2,
  },
  {
    name: 'a doubtful message is repeated whatever its class',
    story: 'ordinary',
    mishaps: [{ action: 'ses.SendEmail', fault: 'unanswered' }],
    harm: withLedger('send-notice', (ledger, { outbox }) => ({
      replace: async (pk, found, { next, ...told }) => {
        if (next.state !== 'uncertain') return ledger.replace(pk, found, { next, ...told });
        const again = { ...found.entry, state: 'claimed', doubtful: true, lookBy: next.deadline } as const;
        const replaced = await ledger.replace(pk, found, { next: again });
        await outbox.enqueueLater({ order: pk, notice: again }, 60);
        return replaced;
      },
    })),
    caughtBy: 2,
  },
  {
    name: 'the stage may fall',
    story: 'shuffled',
    harm: withOrders('receive-webhook', (orders) => ({
      save: (before, change) => orders.save(before, { ...change, journey: fallen(change) }),
    })),
    caughtBy: 1,
  },
  {
    name: 'scans are heard again and again',
    nets: "the timeline's keys, which are the scans' own",
    story: 'repeated',
    harm: withOrders('receive-webhook', (orders) => ({
      findParcels: async (pk, slots) => {
        const found = await orders.findParcels(pk, slots);
        return found && { ...found, parcels: found.parcels.map((parcel) => ({ ...parcel, heard: [] })) };
      },
      save: (before, change) =>
        orders.save(before, {
          ...change,
          interactions: change.interactions.map((each) => ({ ...each, id: `${each.id}-${before.version}` })),
        }),
    })),
    caughtBy: 6,
  },
  {
    name: 'early scans are not joined',
    story: 'late-order',
    harm: () => ({ isCaughtUp: false }),
    caughtBy: 6,
  },
  {
    name: 'nobody sweeps',
    story: 'ordinary',
    mishaps: killedUnheard,
    harm: () => ({ isSwept: false }),
    caughtBy: 4,
  },
  {
    name: 'a clock that rings is taken for silence',
    story: 'slow-but-steady',
    harm: withOrders('tell', (orders) => ({
      find: async (pk) => {
        const journey = await orders.find(pk);
        return journey && rungEarly(journey);
      },
    })),
    caughtBy: 3,
  },
  {
    name: 'a problem is opened by an old scan',
    story: 'old-problem',
    harm: withOrders('receive-webhook', (orders) => ({
      findParcels: async (pk, slots) => {
        const found = await orders.findParcels(pk, slots);
        return found && { ...found, parcels: found.parcels.map(({ newest: _newest, ...parcel }) => parcel) };
      },
    })),
    caughtBy: 1,
  },
  {
    name: 'a line of the timeline is left out',
    story: 'ordinary',
    harm: withOrders('receive-webhook', (orders) => ({
      save: (before, change) =>
        orders.save(before, {
          ...change,
          interactions: change.interactions.filter(({ what }) => what.kind !== 'scan'),
        }),
    })),
    caughtBy: 6,
  },
  {
    name: 'personal text in the ledger',
    story: 'ordinary',
    harm: given('send-notice', ({ ledger, mailer }) => {
      let subject = '';
      return {
        mailer: {
          send: (mail) => {
            subject = `${mail.to} ${mail.text}`;
            return mailer.send(mail);
          },
        },
        ledger: {
          ...ledger,
          replace: (pk, found, { next, ...told }) =>
            ledger.replace(pk, found, {
              next: next.state === 'sent' ? { ...next, wordsHash: subject } : next,
              ...told,
            }),
        },
      };
    }),
    caughtBy: 8,
  },
  {
    name: "another brand's orders are looked for, too",
    story: 'other-brand',
    harm: given('receive-webhook', ({ tracking }) => ({
      tracking: {
        ...tracking,
        tracked: async (brand, numbers) => {
          await tracking.tracked(brand === 'acme' ? 'other' : 'acme', numbers);
          return tracking.tracked(brand, numbers);
        },
      },
    })),
    caughtBy: 7,
  },
];

/** As if what was said last alone counted. */
const fallen = ({ journey, interactions }: Change): Journey => {
  const last = interactions.findLast(({ what }) => what.kind === 'scan')?.what;
  const isMoving = last?.kind === 'scan' && last.status === 'in_transit';
  return isMoving && journey.rung > rungs.shipped ? { ...journey, rung: rungs.shipped } : journey;
};

/** Whoever was woken though nothing is new takes every promise for broken. */
const rungEarly = (journey: Journey): Journey => {
  const isWoken = journey.token !== undefined && journey.tokenSeen === journey.turn;
  if (!isWoken) return journey;
  const dues = Object.fromEntries(
    Object.entries(journey.dues).map(([slot, due]) => [slot, { ...due, at: journey.placedAt }]),
  );
  return { ...journey, dues };
};
