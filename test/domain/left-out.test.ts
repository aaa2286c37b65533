import { type Journey, parcelKey } from '../../domain/journey.ts';
import { addWhatFits } from '../../domain/left-out.ts';
import { MOST_PARCELS } from '../../domain/place.ts';
import { rungs } from '../../domain/stage.ts';
import { aJourney, aParcel, hours } from '../support/order.ts';

const many = (count: number, from = 0) => Array.from({ length: count }, (_, index) => aParcel(`N${from + index}`));
const changed = (journey: Journey, parcels: ReturnType<typeof many>) => {
  const outcome = addWhatFits(journey, parcels, hours(1));
  if (outcome.kind !== 'changed') throw new Error(outcome.kind);
  const notes = outcome.change.interactions.flatMap(({ id, what }) =>
    what.kind === 'parcel-left-out' ? [{ id, parcel: what.parcel, why: what.why }] : [],
  );
  return { journey: outcome.change.journey, added: outcome.change.parcels.length, notes };
};

test('what an order has room for is added, and the others are noted, each with why', () => {
  const { journey, added, notes } = changed(aJourney({ parcels: many(MOST_PARCELS - 1) }), many(3, 100));
  expect(Object.keys(journey.parcels)).toHaveLength(MOST_PARCELS);
  expect(journey.parcels['N100#ups']).toBeDefined();
  expect(added).toBe(1);
  expect(journey.leftOut).toEqual(['N101#ups', 'N102#ups']);
  expect(notes).toEqual([
    { id: 'left-out-N101#ups', parcel: 'N101#ups', why: 'too-many-parcels' },
    { id: 'left-out-N102#ups', parcel: 'N102#ups', why: 'too-many-parcels' },
  ]);
});

test('what is known, and what was noted, is not said again; what comes later joins it', () => {
  const first = changed(aJourney({ parcels: many(MOST_PARCELS) }), many(1, 100));
  expect(addWhatFits(first.journey, [...many(2), ...many(1, 100)], hours(2))).toEqual({ kind: 'unchanged' });
  const second = changed(first.journey, many(2, 100));
  expect(second.journey.leftOut).toEqual(['N100#ups', 'N101#ups']);
  expect(second.notes.map(({ parcel }) => parcel)).toEqual(['N101#ups']);
});

test.each([['settled'], ['closed'], ['cancelled']] as const)(
  'an order that is %s takes no more, and says so',
  (stage) => {
    const { journey, added, notes } = changed({ ...aJourney(), rung: rungs[stage] }, many(1, 100));
    expect([added, journey.leftOut]).toEqual([0, ['N100#ups']]);
    expect(notes).toMatchObject([{ why: 'order-has-ended' }]);
  },
);

test('an order of former times takes none', () => {
  const past = { ...aJourney(), imported: 'past' as const };
  expect(addWhatFits(past, many(1, 100), hours(1))).toEqual({ kind: 'refused', why: 'order-has-ended' });
  expect(addWhatFits(past, [aParcel()], hours(1))).toEqual({ kind: 'unchanged' });
});

test('no more than two hundred are noted, however many are named', () => {
  const full = aJourney({ parcels: many(MOST_PARCELS) });
  const first = changed(full, many(500, 100));
  expect(first.journey.leftOut).toHaveLength(200);
  expect(first.notes).toHaveLength(200);
  expect(addWhatFits(first.journey, many(1, 900), hours(2))).toEqual({ kind: 'unchanged' });
  expect(first.journey.leftOut?.[0]).toBe(parcelKey(aParcel('N100')));
});
