import { definitions, journeyAlone, look, newestDefinition, replaced, rested, tell } from '../../domain/tell.ts';
import { aJourney, days, hours, MONDAY, minutes } from '../support/order.ts';

const caller = { life: 1, definition: newestDefinition };
const ordinary = { now: MONDAY, shortestWaitSeconds: 60 };

describe('what a telling step does first', () => {
  test('it tells, where nothing is due', () => expect(look(aJourney(), caller, hours(1))).toEqual({ kind: 'tell' }));

  test('it writes what the clock made due', () => {
    const journey = aJourney();
    const first = look(journey, caller, journey.promiseAt!);
    expect(first).toMatchObject({ kind: 'clock', change: { journey: { trouble: { problem: { kind: 'silence' } } } } });
  });

  test.each([0, 2])('an execution of life %i steps aside for that of life 1, and writes nothing', (life) =>
    expect(look(aJourney(), { ...caller, life }, hours(1))).toEqual({ kind: 'replaced' }),
  );

  test('a definition that is not spoken hands over to a new life, and leaves all else as it was', () => {
    const journey = aJourney();
    expect(look(journey, { life: 1, definition: 99 }, hours(1))).toEqual({
      kind: 'replaced',
      change: {
        journey: { ...journey, version: 2, turn: journey.turn + 1, life: 2, lookBy: minutes(5, hours(1)) },
        parcels: [],
        interactions: [],
        cases: { opened: [], escalated: [], closed: [] },
      },
    });
  });

  test('the newest definition is spoken', () => expect(definitions).toContain(newestDefinition));
});

test('a change of the journey alone takes with it what it is told of', () => {
  const viewed = { at: MONDAY, id: 'v', source: 'buyer', what: { kind: 'page-viewed' } } as const;
  expect(journeyAlone(aJourney(), [viewed]).interactions).toEqual([viewed]);
});

describe('what the machine hears', () => {
  test('it waits until the promise, and is looked for five minutes later', () => {
    const journey = aJourney();
    // Four working days from Monday noon.
    expect(tell(journey, [], ordinary).told).toEqual({
      seen: journey.turn,
      promiseSeconds: 4 * 24 * 3600,
      lookBy: minutes(5, days(4)),
      next: 'Shipment',
    });
  });

  test('part of a second is a whole one, and no wait is shorter than the shortest', () => {
    const journey = { ...aJourney(), promiseAt: hours(1) };
    const told = (now: string) => tell(journey, [], { ...ordinary, now }).told.promiseSeconds;
    expect(told('2026-03-02T11:58:19.001Z')).toBe(101);
    expect(told('2026-03-02T11:59:30.000Z')).toBe(60);
    expect(told(hours(2))).toBe(60);
  });

  test('no wait is longer than thirty days, though none was named', () => {
    expect(tell({ ...aJourney(), promiseAt: days(99) }, [], ordinary).told.promiseSeconds).toBe(30 * 24 * 3600);
    const { promiseAt: _none, ...endless } = aJourney();
    expect(tell(endless, [], ordinary).told).toMatchObject({
      promiseSeconds: 30 * 24 * 3600,
      lookBy: minutes(5, days(30)),
    });
  });

  test('a notice that is held for the morning wakes the machine then, before the promise', () => {
    const night = '2026-03-02T22:30:00.000Z';
    const journey = aJourney({ quietHours: { from: '21:00', to: '08:00' } });
    const { owed, told } = tell(journey, [], { ...ordinary, now: night });
    expect(owed).toMatchObject({ claims: [], heldUntil: '2026-03-03T07:00:00.000Z' });
    expect(told.promiseSeconds).toBe(8.5 * 3600);
  });

  test('who was replaced hears so, and nothing to wait for', () => {
    const journey = aJourney();
    expect(replaced(journey)).toEqual({
      seen: journey.turn,
      promiseSeconds: 60,
      lookBy: minutes(5),
      next: 'Replaced',
    });
  });
});

describe('an order at its end', () => {
  const closed = () => ({ ...aJourney(), rung: 8 as const });

  test('needs nobody to look any more', () => {
    const rest = rested(closed(), 70)!;
    expect(rest).toEqual({ ...closed(), version: 2, score: 70, lookBy: undefined });
    expect(rest).not.toHaveProperty('lookBy');
    expect(rested(closed(), undefined)).not.toHaveProperty('score');
  });

  test('rests once, and none rests that goes on', () => {
    expect(rested(rested(closed(), 70)!, 70)).toBeUndefined();
    expect(rested(aJourney(), 70)).toBeUndefined();
  });
});
