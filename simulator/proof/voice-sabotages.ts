import type { Parcel } from '../../domain/journey.ts';
import { all, withLedger, withOrders } from './harms.ts';
import type { Sabotage } from './sabotage.ts';

/** The guards of those who speak beside the carrier: a second voice, the shop, the buyer, and whoever is asked. */

const forgetful = ({ moments: _moments, ...parcel }: Parcel): Parcel => parcel;

export const voiceSabotages: readonly Sabotage[] = [
  {
    name: 'what another sender has told is heard once more',
    story: 'second-voice-late',
    harm: withOrders('receive-webhook', (orders) => ({
      findParcels: async (pk, slots) => {
        const found = await orders.findParcels(pk, slots);
        return found && { ...found, parcels: found.parcels.map(forgetful) };
      },
    })),
    caughtBy: 6,
  },
  {
    name: 'what the buyer denies is told to nobody',
    story: 'denied-for-good',
    harm: withLedger('tell', (ledger) => ({
      claim: async (pk, claim, told) => (claim.reason === 'disputed' ? undefined : ledger.claim(pk, claim, told)),
    })),
    caughtBy: 5,
  },
  {
    name: "the buyer's word opens nothing",
    story: 'denied-and-found',
    harm: withOrders('show-page', (orders) => ({
      save: async (before, change) =>
        change.interactions.some(({ what }) => what.kind === 'disputed') ? 'saved' : orders.save(before, change),
    })),
    caughtBy: 6,
  },
  {
    name: 'nobody is asked before silence is told',
    story: 'asked-in-vain',
    harm: withOrders('tell', (orders) => ({
      save: (before, { inquiries: _unasked, ...change }) =>
        orders.save(before, {
          ...change,
          interactions: change.interactions.filter(({ what }) => what.kind !== 'asked-sender'),
        }),
    })),
    caughtBy: 3,
  },
  {
    name: 'that the order left is told by the shop, too',
    nets: 'the last look before sending',
    story: 'scanned-then-fulfilled',
    harm: all(
      ...(['tell', 'send-notice'] as const).map((name) =>
        withOrders(name, (orders) => ({
          find: async (pk) => {
            const journey = await orders.find(pk);
            return journey?.handedOver ? { ...journey, shippedBy: 'shop' } : journey;
          },
        })),
      ),
    ),
    caughtBy: 3,
  },
];
