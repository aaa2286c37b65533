import {
  furtherStep,
  hasEnded,
  hasReached,
  nextWord,
  parcelSteps,
  type Rung,
  rungs,
  stageOf,
} from '../../domain/stage.ts';

describe('the ladder', () => {
  // The numbers stand in tables and the words in machines that run for months: neither may ever move.
  test.each([
    [1, 'placed', 'Shipment', false],
    [2, 'shipped', 'DeliveryDay', false],
    [3, 'out-for-delivery', 'Delivery', false],
    [4, 'delivered', 'CheckIn', false],
    [5, 'asked', 'Answer', false],
    [6, 'settled', 'Settled', true],
    [8, 'closed', 'Closed', true],
    [9, 'cancelled', 'Cancelled', true],
  ] as const)('rung %i is "%s", which the machine hears as %s', (...[rung, stage, word, ended]) => {
    expect(rungs[stage]).toBe(rung);
    expect(stageOf(rung)).toBe(stage);
    expect(nextWord(rung)).toBe(word);
    expect(hasEnded({ rung })).toBe(ended);
  });

  test('every rung has its stage and its word', () => {
    const all: readonly Rung[] = Object.values(rungs);
    expect(new Set(all.map(stageOf)).size).toBe(all.length);
    expect(new Set(all.map(nextWord)).size).toBe(all.length);
  });
});

test("a parcel's steps are in the order in which they happen", () => {
  expect(parcelSteps).toEqual(['known', 'shipped', 'out-for-delivery', 'ready-for-pickup', 'delivered']);
  for (const [place, step] of parcelSteps.entries())
    for (const [otherPlace, other] of parcelSteps.entries()) {
      expect(furtherStep(step, other)).toBe(parcelSteps[Math.max(place, otherPlace)]);
      expect(hasReached(step, other)).toBe(place >= otherPlace);
    }
});
