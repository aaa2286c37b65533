import { giveUp } from '../../domain/give-up.ts';
import { aJourney, aScan, hours, parked, placed, scanned } from '../support/order.ts';

const now = hours(1);

describe('an order that restarting did not help', () => {
  test('is left alone by the sweeper and brought before a person, and nothing else of it changes', () => {
    const journey = aJourney();
    const { journey: stuck, cases, interactions, parcels } = giveUp(journey, now);
    const { lookBy: _lookBy, ...rest } = journey;
    expect(stuck).toEqual({ ...rest, version: 2, cases: 1, stuck: true });
    expect(stuck).not.toHaveProperty('lookBy');
    expect(cases.opened).toMatchObject([{ id: 'o1-c1', about: 'stuck', slot: '-', state: 'open', openedAt: now }]);
    expect(interactions).toEqual([
      {
        at: now,
        id: 'case-o1-c1-opened',
        source: 'doorstep',
        what: { kind: 'case-opened', caseId: 'o1-c1', about: 'stuck' },
      },
    ]);
    expect(parcels).toEqual([]);
  });

  test('is looked at again once there is news', () => {
    const world = parked(placed());
    const stuck = { ...world, journey: giveUp(world.journey, now).journey };
    expect(scanned(stuck, [aScan('in_transit', 5)]).journey).toMatchObject({ stuck: false, restarts: 0, rung: 2 });
    expect(scanned(stuck, [aScan('in_transit', 5)]).journey.lookBy).toBeDefined();
  });
});
