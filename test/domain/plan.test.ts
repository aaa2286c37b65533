import { ring } from '../../domain/clock.ts';
import { findPlan, planNames } from '../../domain/plan.ts';
import { hasEnded } from '../../domain/stage.ts';
import { epochOf } from '../../domain/time.ts';
import type { ParcelStatus } from '../../domain/tracking.ts';
import { after, aScan, days, MONDAY, minutes, placed, scanned, type World } from '../support/order.ts';

const calendar = { zone: 'UTC', country: 'DE', closedDays: [] };

/** What becomes of an order of which nothing is heard any more, until it ends: how long after it was placed, and what. */
const silence = (start: World, unitSeconds: number): string[] => {
  const told: string[] = [];
  for (let world = start; !hasEnded(world.journey) && told.length < 99; ) {
    const now = world.journey.promiseAt!;
    world = after(world, ring(world.journey, now));
    const news = world.changes.at(-1)!.interactions.flatMap(({ what }) => {
      if (what.kind === 'problem-opened') return [what.problem];
      if (what.kind === 'stage-reached') return [what.stage];
      return what.kind === 'case-escalated' ? ['call again'] : [];
    });
    told.push(`${(epochOf(now) - epochOf(MONDAY)) / 1000 / unitSeconds} ${news}`);
  }
  return told;
};
const heard = (plan: string, statuses: readonly ParcelStatus[]) =>
  scanned(
    placed({ plan, calendar }),
    statuses.map((status, minute) => aScan(status, minute)),
    { now: MONDAY },
  );
/** The team is called month by month, and the order given up after half a year. */
const halfYearFrom = (day: number) => [
  ...[30, 60, 90, 120, 150].map((more) => `${day + more} call again`),
  `${day + 180} closed`,
];

// Placed on a Monday at noon: four working days are four days, seven are nine.
const inDays: readonly (readonly [string, readonly ParcelStatus[], readonly string[]])[] = [
  ['is never shipped', ['label_created'], ['4 silence', '9 call again', ...halfYearFrom(9)]],
  ['stops moving', ['in_transit'], ['3 silence', '9 call again', ...halfYearFrom(9)]],
  ['does not arrive on its day', ['out_for_delivery'], ['1 silence', '4 call again', ...halfYearFrom(4)]],
  ['is not picked up', ['available_for_pickup'], ['7 silence', '10 call again', ...halfYearFrom(10)]],
  ['has trouble under way', ['in_transit', 'exception'], ['2 call again', ...halfYearFrom(2)]],
  ['is lost', ['in_transit', 'lost'], ['3 call again', '33 closed']],
  ['is returned', ['in_transit', 'returned_to_sender'], ['3 call again', '33 closed']],
];
test.each(inDays)('the standard plan for what %s, in days', (_, statuses, expected) => {
  expect(silence(heard('standard@1', statuses), 24 * 3600)).toEqual(expected);
});

// The laptop's plan tells the same in seconds.
const inSeconds: readonly (readonly [string, readonly ParcelStatus[], readonly string[]])[] = [
  ['is never shipped', ['label_created'], ['20 silence', '40 call again', '640 closed']],
  ['stops moving', ['in_transit'], ['20 silence', '40 call again', '640 closed']],
  ['does not arrive on its day', ['out_for_delivery'], ['20 silence', '40 call again', '640 closed']],
  ['is not picked up', ['available_for_pickup'], ['30 silence', '50 call again', '650 closed']],
  ['has trouble under way', ['in_transit', 'exception'], ['30 call again', '630 closed']],
  ['is lost', ['in_transit', 'lost'], ['30 call again', '630 closed']],
  ['arrives', ['delivered'], ['4 asked', '19 settled']],
];
test.each(inSeconds)('the brief plan for what %s, in seconds', (_, statuses, expected) => {
  expect(silence(heard('brief@1', statuses), 1)).toEqual(expected);
});

test('the standard plan asks three days after delivery at ten, and waits a week for the answer', () => {
  const [asked, settled] = silence(heard('standard@1', ['delivered']), 3600);
  // From noon (eleven o'clock in UTC) to ten: an hour less than three days.
  expect([asked, settled]).toEqual(['71 asked', `${71 + 7 * 24} settled`]);
});

test.each([
  ['standard@1', days(1)],
  ['brief@1', minutes(1)],
])('a case of plan %s must be answered in time', (plan, answerBy) => {
  const { cases } = heard(plan, ['exception']).changes.at(-1)!;
  expect(cases.opened).toMatchObject([{ openedAt: MONDAY, answerBy }]);
});

test.each(planNames)('a broken promise of plan %s is told as soon as its day is over', (plan) => {
  const world = placed({ plan, calendar, promisedDate: '2026-03-02' });
  const { promised } = world.journey.dues;
  expect(promised).toEqual({ kind: 'promised', step: 0, at: '2026-03-02T23:59:59.000Z' });
  const late = after(world, ring({ ...world.journey, dues: { promised: promised! } }, promised!.at));
  expect(late.journey).toMatchObject({ trouble: { problem: { kind: 'delay', openedBy: 'silence' } } });
  expect(late.journey.dues).not.toHaveProperty('promised');
});

test('plans are known by name, and an order of an unknown one goes by the standard', () => {
  expect(planNames).toEqual(['standard@1', 'standard@2', 'standard@3', 'standard@4', 'brief@1', 'brief@2']);
  for (const name of planNames) expect(findPlan(name).id).toBe(name);
  expect(findPlan('gone@9')).toBe(findPlan('standard@1'));
});
