import { cancel } from '../../domain/command.ts';
import type { Journey, JourneyParcel } from '../../domain/journey.ts';
import { pageSituationOf, situationOf } from '../../messages/situation.ts';
import { aJourney, MONDAY } from '../support/order.ts';

const travelling: JourneyParcel = {
  carrier: 'ups',
  trackingNumber: 'T1',
  step: 'shipped',
  status: 'in_transit',
  heardAt: MONDAY,
  late: false,
  cancelled: false,
  episode: 0,
};

const journey: Journey = {
  ...aJourney({ parcels: [] }),
  parcels: {
    'T3#ups': { ...travelling, trackingNumber: 'T3', step: 'delivered', status: 'delivered' },
    'T1#ups': travelling,
    'T2#ups': { ...travelling, trackingNumber: 'T2', cancelled: true },
    'T4#ups': { ...travelling, trackingNumber: 'T4', step: 'known', cleared: { kind: 'lost', episode: 1, by: 'scan' } },
  },
};

test('parcels are counted by their keys, cancelled ones left out', () => {
  expect(situationOf(journey, { parcel: 'T4#ups' })).toMatchObject({
    parcel: { place: 3, count: 3, trackingNumber: 'T4' },
    stillToCome: { parcels: [{ place: 1, step: 'shipped' }], delivered: 1 },
    cleared: 'lost',
  });
});

test('a notice about the whole order speaks of no parcel', () => {
  const { parcel, stillToCome } = situationOf(journey, { parcel: '-' });
  expect(parcel).toBeUndefined();
  expect(stillToCome.parcels).toHaveLength(2);
});

test('the page counts them alike and knows the stage', () => {
  const { parcels, stage } = pageSituationOf(journey);
  expect(parcels.map(({ trackingNumber }) => trackingNumber)).toEqual(['T1', 'T3', 'T4']);
  expect(stage).toBe('placed');
  const outcome = cancel(aJourney(), MONDAY);
  expect(outcome.kind === 'changed' && pageSituationOf(outcome.change.journey).stage).toBe('cancelled');
});
