import fc from 'fast-check';
import { ring } from '../../domain/clock.ts';
import { close, reportProblem } from '../../domain/command.ts';
import { openProblems } from '../../domain/journey.ts';
import { findPlan, planNames } from '../../domain/plan.ts';
import { hasEnded } from '../../domain/stage.ts';
import { parcelStatuses } from '../../domain/tracking.ts';
import { after, aParcel, aScan, days, hours, placed, scanned, type World } from '../support/order.ts';

const rung = (world: World, now: string) => after(world, ring(world.journey, now));
/** Lets the clock ring at every promise, as the machine does, until the order ends. */
const silentToTheEnd = (world: World): World[] => {
  const worlds = [world];
  while (!hasEnded(worlds.at(-1)!.journey) && worlds.length < 100)
    worlds.push(rung(worlds.at(-1)!, worlds.at(-1)!.journey.promiseAt!));
  return worlds;
};
const reported = (world: World, state: 'open' | 'cleared') => {
  const outcome = reportProblem(world.journey, { kind: 'damaged', state, parcel: aParcel() }, hours(2));
  return after(world, outcome.kind === 'changed' ? outcome.change : undefined);
};
const kinds = ({ journey }: World) => openProblems(journey).map(({ slot, problem }) => `${slot} ${problem.kind}`);

describe('promises', () => {
  test('news of an earlier scan, by which the parcel has come further, ends its silence too', () => {
    const silent = silentToTheEnd(scanned(placed(), [aScan('out_for_delivery', 60)]))[1]!;
    expect(kinds(silent)).toEqual(['T1#ups silence']);
    const arrived = scanned(silent, [aScan('delivered', 50)], { now: hours(1, silent.journey.promiseAt) });
    expect(kinds(arrived)).toEqual([]);
    expect(arrived.journey.dues.stage?.kind).toBe('check-in');
  });

  test('before its time the clock changes nothing', () => {
    const { journey } = placed();
    expect(ring(journey, hours(-1, journey.promiseAt!))).toBeUndefined();
  });

  test('a weekend is no time in which a carrier is silent', () => {
    // Thursday noon and four working days: Wednesday.
    const thursday = days(3);
    const world = scanned(placed(), [aScan('in_transit')], { now: thursday });
    expect(world.journey.promiseAt).toBe(days(5, thursday));
  });

  test.each([
    ['nothing is shipped', () => placed(), '- silence'],
    ['a parcel stops moving', () => scanned(placed(), [aScan('in_transit')]), 'T1#ups silence'],
    ['a parcel out for delivery never arrives', () => scanned(placed(), [aScan('out_for_delivery')]), 'T1#ups silence'],
    ['a parcel is not picked up', () => scanned(placed(), [aScan('available_for_pickup')]), 'T1#ups silence'],
  ])('silence is a problem when %s, and is said once', (_, start, expected) => {
    const [, first, second] = silentToTheEnd(start());
    expect(kinds(first!)).toEqual([expected]);
    expect(first!.changes.at(-1)!.cases.opened).toHaveLength(1);
    expect(kinds(second!)).toEqual([expected]);
    expect(second!.changes.at(-1)!.cases.opened).toHaveLength(0);
    expect(second!.changes.at(-1)!.cases.escalated).toHaveLength(1);
  });

  test('a broken promised date is a delay, told once, unless another problem says so already', () => {
    const world = rung(placed({ promisedDate: '2026-03-03' }), hours(36));
    expect(kinds(world)).toEqual(['- delay']);
    const known = scanned(placed({ promisedDate: '2026-03-03' }), [aScan('exception')]);
    expect(kinds(rung(known, hours(36)))).toEqual(['T1#ups exception']);
  });

  test.each(planNames)('every wait of plan %s is finite: however silent the world, the order ends', (plan) => {
    for (const start of [
      placed({ plan }),
      scanned(placed({ plan }), [aScan('lost')]),
      scanned(placed({ plan }), [aScan('in_transit')]),
    ]) {
      const worlds = silentToTheEnd(start);
      expect(worlds.at(-1)!.journey.rung).toBe(8);
      expect(worlds.at(-1)!.journey.promiseAt).toBeUndefined();
    }
  });

  test('whatever was said, an order that has not ended waits for something, and ends however silent the world is then', () => {
    const event = fc.oneof(
      fc.record({ status: fc.constantFrom(...parcelStatuses), minute: fc.integer({ min: 0, max: 9 }) }),
      fc.constantFrom('open' as const, 'cleared' as const),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), (events) => {
        const world = events.reduce(
          (next, each) =>
            typeof each === 'string' ? reported(next, each) : scanned(next, [aScan(each.status, each.minute)]),
          placed(),
        );
        expect([hasEnded(world.journey), world.journey.promiseAt]).not.toEqual([false, undefined]);
        expect(hasEnded(silentToTheEnd(world).at(-1)!.journey)).toBe(true);
      }),
    );
  });

  test('an order whose only parcel was cancelled under way waits for another one', () => {
    const world = scanned(placed(), [aScan('in_transit', 1), aScan('cancelled', 2)]);
    expect(kinds(rung(world, world.journey.promiseAt!))).toEqual(['- silence']);
  });

  test('an order that stays silent after its case was closed is noticed again', () => {
    const silent = rung(placed(), placed().journey.promiseAt!);
    const [known] = silent.changes.at(-1)!.cases.opened;
    const outcome = close(silent.journey, { case: known!, endOrder: false }, days(8));
    const closed = after(silent, outcome.kind === 'changed' ? outcome.change : undefined);
    expect(kinds(closed)).toEqual([]);
    expect(kinds(rung(closed, closed.journey.promiseAt!))).toEqual(['- silence']);
  });

  test('news of the same trouble day after day does not keep the team from being called again', () => {
    const troubled = scanned(placed(), [aScan('exception', 1)]);
    const { promiseAt } = troubled.journey;
    const again = scanned(troubled, [aScan('exception', 1440)], { now: hours(24) });
    expect(again.journey.promiseAt).toBe(promiseAt);
    expect(rung(again, promiseAt!).changes.at(-1)!.cases.escalated).toEqual(['o1-c1']);
    const worse = scanned(troubled, [aScan('damaged', 1440)], { now: hours(24) });
    expect(worse.journey.promiseAt! > promiseAt!).toBe(true);
  });

  test('every list of every plan ends in closing', () => {
    const lists = planNames.flatMap((name) => Object.entries(findPlan(name).waits));
    for (const [kind, list] of lists)
      expect([kind, list.at(-1)?.then]).toEqual([kind, kind === 'promised' ? 'silence' : 'close']);
  });
});

describe('after delivery', () => {
  const delivered = () => scanned(placed(), [aScan('delivered')]);

  test('the check-in is asked three days later at ten, and settles without an answer', () => {
    const asked = rung(delivered(), delivered().journey.promiseAt!);
    expect(delivered().journey.promiseAt).toBe('2026-03-05T09:00:00.000Z');
    expect(asked.journey.rung).toBe(5);
    expect(rung(asked, asked.journey.promiseAt!).journey.rung).toBe(6);
  });

  test('an open problem holds the check-in back until some days after it is over', async () => {
    const { reportProblem } = await import('../../domain/command.ts');
    const damaged = scanned(delivered(), [aScan('damaged', 5)]);
    expect(damaged.journey.dues.stage).toBeUndefined();
    expect(rung(damaged, '2026-03-05T09:00:00.000Z').journey.rung).toBe(4);
    const outcome = reportProblem(damaged.journey, { kind: 'damaged', state: 'cleared', parcel: aParcel() }, days(9));
    const calm = after(damaged, outcome.kind === 'changed' ? outcome.change : undefined);
    expect(calm.journey.dues.stage?.at).toBe('2026-03-14T09:00:00.000Z');
  });

  test('who delivers with a problem nobody solves still settles in the end', () => {
    expect(silentToTheEnd(scanned(delivered(), [aScan('damaged', 5)])).at(-1)!.journey.rung).toBe(6);
  });

  test("the clock's own write raises the turn", () => {
    const world = delivered();
    expect(rung(world, world.journey.promiseAt!).journey.turn).toBe(world.journey.turn + 1);
  });
});

test('a parcel that shows up after delivery holds the check-in back and lowers nothing', async () => {
  const { addParcels } = await import('../../domain/command.ts');
  const world = scanned(placed(), [aScan('delivered')]);
  const outcome = addParcels(world.journey, [aParcel('T9')], hours(2));
  const late = after(world, outcome.kind === 'changed' ? outcome.change : undefined);
  expect(late.journey.rung).toBe(4);
  expect(late.journey.dues.stage).toBeUndefined();
  const moving = scanned(late, [aScan('out_for_delivery')], { parcel: aParcel('T9') });
  expect(moving.journey.rung).toBe(4);
  const arrived = scanned(moving, [aScan('delivered', 9)], { parcel: aParcel('T9') });
  expect(rung(arrived, arrived.journey.promiseAt!).journey.rung).toBe(5);
});
