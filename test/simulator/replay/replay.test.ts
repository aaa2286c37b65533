import { findPlan } from '../../../domain/plan.ts';
import type { RecordedOrder } from '../../../domain/recorded-order.ts';
import { draw, SIMULATED_BRAND } from '../../../simulator/profile/draw.ts';
import { findProfile } from '../../../simulator/profile/find-profile.ts';
import type { Candidate } from '../../../simulator/replay/candidate.ts';
import { addFidelity, noFidelity } from '../../../simulator/replay/fidelity.ts';
import { type PlayedOrder, playPortion, portionsOf } from '../../../simulator/replay/replay.ts';
import { stories } from '../../../simulator/stories/index.ts';
import type { Story } from '../../../simulator/stories/story.ts';
import { each, planLike, playedWorld, recorded, replayed } from './again.ts';
import { aRecording } from './recordings.ts';

/** Many orders, three times over, on a machine that may be busy. */
jest.setTimeout(120_000);

const sameAs = (plan = 'standard@1'): Candidate => ({ plan: planLike('same@1', findPlan(plan)) });
const same = sameAs();

/** What went otherwise than it was recorded: nothing, if the recording holds all that matters. */
const otherwise = (recordings: readonly RecordedOrder[], orders: readonly PlayedOrder[]) =>
  recordings.flatMap((recording) => {
    const order = orders.find(({ name }) => name === recording.order);
    const { alike, extra, sent } = order?.fidelity ?? noFidelity;
    const isSame = order?.today.stage === recording.stage && alike === sent && extra === 0;
    return isSame ? [] : [{ order: recording.order, stage: order?.today.stage, ...order?.fidelity }];
  });

const recordedStories = async (some: readonly Story[]) => {
  const scripts = some.flatMap((story) => story.scripts);
  const { quietHours, plan } = some[0] ?? {};
  const brands = [...new Set(scripts.map(({ brand }) => brand))];
  const world = await playedWorld(scripts, {
    brands: brands.map((id) => ({ id, ...(quietHours ? { quietHours } : {}) })),
    ...(plan ? { plan } : {}),
  });
  return recorded(world, brands);
};

// A second decides in this one: played among others, whose check-ins fall due at the same moment, its own waits in the queue for longer than that.
const isClose = ({ name }: Story): boolean => name === 'damaged-at-the-check-in';
// What is said elsewhere falls due when its e-mail has come out of that queue.
const isElsewhere = ({ scripts }: Story): boolean => scripts.some(({ reports }) => reports);
const isApart = (story: Story): boolean =>
  Boolean(story.quietHours ?? story.plan ?? story.mostADay) || isClose(story) || isElsewhere(story);
// A recording holds no order of what happened in one instant, nor who told it, nor when a buyer was forgotten, and here that decides how it ends.
const undecided: readonly string[] = [
  'contradiction',
  'ended-as-it-arrives',
  'erased-with-a-word',
  'fate-of-the-forgotten',
];
const isUndecided = ({ name }: Story): boolean => undecided.includes(name);
const together = stories.filter((story) => !isApart(story) && !isUndecided(story));
const apart = stories.filter((story) => isApart(story) && !isUndecided(story));

test.each<readonly [string, readonly Story[]]>([
  ['by day', together],
  ...apart.map((story) => [story.name, [story]] as const),
])('the catalogue comes out as it was recorded: %s', async (_, some) => {
  const recordings = await recordedStories(some);
  expect(recordings.length).toBeGreaterThanOrEqual(some.length);
  const orders = await replayed(recordings, sameAs(some[0]?.plan));
  expect(otherwise(recordings, orders)).toEqual([]);
  expect(orders.filter(({ differences }) => differences.length > 0)).toEqual([]);
  const { sent } = orders.reduce((sum, { fidelity }) => addFidelity(sum, fidelity), noFidelity);
  expect(sent).toBeGreaterThan(recordings.length);
});

describe('orders drawn from a bad week', () => {
  let recordings: readonly RecordedOrder[];
  beforeAll(async () => {
    const profile = await findProfile('bad-week');
    const lot = { seed: 5, start: '2026-03-02T00:00:00.000Z', days: 7 };
    const scripts = Array.from({ length: 50 }, (_, index) => draw(profile, { ...lot, index }));
    recordings = await recorded(await playedWorld(scripts, { brands: [{ id: SIMULATED_BRAND }] }), [SIMULATED_BRAND]);
  });

  test('come out as they were recorded', async () => {
    expect(recordings).toHaveLength(50);
    const orders = await replayed(recordings, same);
    expect(otherwise(recordings, orders)).toEqual([]);
    expect(orders.flatMap(({ differences }) => differences)).toEqual([]);
  });
});

describe('a candidate', () => {
  const { waits } = planLike('x@1');
  const story = (name: string) => stories.filter((each) => each.name === name);
  const changes = async (name: string, candidate: Candidate) => {
    const [order] = await replayed(await recordedStories(story(name)), candidate);
    return order!.differences.map(({ kind, notice }) => `${kind} ${notice.split('#')[0]} ${notice.split('#').at(-1)}`);
  };
  const slower: Candidate = {
    plan: planLike('slower@1', {
      waits: { ...waits, movement: [{ wait: { workingDays: 6 }, then: 'silence' }, ...waits.movement.slice(1)] },
    }),
  };

  test('that waits longer drops a silence that has ended by then, and moves one that has not', async () => {
    expect(await changes('moves-late', slower)).toEqual([
      'dropped silence email',
      'dropped silence team',
      'dropped good-news email',
    ]);
    const silences = (await changes('never-moves', slower)).filter((one) => one.includes('silence'));
    expect(silences).toEqual(['moved silence email', 'reworded silence email', 'moved silence team']);
  });

  test('that asks sooner moves the check-in of a buyer whose parcel arrives, and nothing else', async () => {
    const sooner = { plan: planLike('sooner@1', { checkIn: { days: 1, at: '10:00' } }) };
    expect(await changes('ordinary', sooner)).toEqual(['moved check-in email']);
  });

  test('in other words rewords the messages that have them', async () => {
    const words: Candidate = { ...same, words: { shipped: { subject: 'Off it goes' } } };
    expect(await changes('ordinary', words)).toEqual(['reworded shipped email']);
  });

  test('that gives up sooner ends orders elsewhere', async () => {
    const shipment = [{ wait: { days: 1 }, then: 'close' }] as const;
    const hasty: Candidate = { plan: planLike('hasty@1', { waits: { ...waits, shipment } }) };
    const [order] = await replayed(await recordedStories(story('shipped-late')), hasty);
    expect([order!.today.stage, order!.candidate.stage]).toEqual(['settled', 'closed']);
  });
});

test('of an order that goes on, only what came before its recording is compared', async () => {
  const [ordinary] = stories;
  const { scripts } = ordinary!;
  const placedAt = scripts[0]!.happenings[0]!.at;
  const until = new Date(Date.parse(placedAt) + 3 * 86_400_000).toISOString();
  const recordings = await recorded(await playedWorld(scripts, { until }), ['acme']);
  const [known] = recordings;
  const later = { ...known!, order: 'later', recordedAt: '2026-12-01T00:00:00.000Z' };
  const orders = await replayed([...recordings, later], { plan: planLike('now@1', { checkIn: { days: 1 } }) });
  const reasons = orders.map(({ candidate }) => candidate.sent.map(({ notice }) => notice.split('#')[0]));
  const soFar = ['confirmed', 'shipped', 'out-for-delivery', 'delivered'];
  expect(reasons).toEqual([soFar, [...soFar, 'check-in']]);
  expect(orders.map(({ differences }) => differences.map(({ kind }) => kind))).toEqual([[], ['moved']]);
});

test('a recording that no shop could have placed like that is named, and the others are played', async () => {
  const impossible = { ...aRecording, order: 'impossible', calendar: { ...aRecording.calendar, country: 'XX' } };
  const { orders, refused } = await playPortion([aRecording, impossible], same);
  expect([orders.map(({ name }) => name), refused]).toEqual([['one'], ['impossible']]);
});

test('a portion is of one plan, and of orders that are over or of orders that are not', async () => {
  const like = (count: number, more: object) => Array.from({ length: count }, () => ({ ...aRecording, ...more }));
  const kinds = [like(60, {}), like(1, { plan: 'brief@1' }), like(2, { stage: 'shipped' })].flat();
  const sizes: number[] = [];
  for await (const portion of portionsOf(each(kinds))) sizes.push(portion.length);
  expect(sizes).toEqual([50, 10, 1, 2]);
});
