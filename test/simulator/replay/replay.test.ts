import type { RecordedOrder } from '../../../domain/recorded-order.ts';
import { draw, SIMULATED_BRAND } from '../../../simulator/profile/draw.ts';
import { findProfile } from '../../../simulator/profile/find-profile.ts';
import type { Candidate } from '../../../simulator/replay/candidate.ts';
import { addFidelity, noFidelity } from '../../../simulator/replay/fidelity.ts';
import type { PlayedOrder } from '../../../simulator/replay/replay.ts';
import { stories } from '../../../simulator/stories/index.ts';
import type { Story } from '../../../simulator/stories/story.ts';
import { planLike, playedWorld, recorded, replayed } from './again.ts';

/** Many orders, three times over, on a machine that may be busy. */
jest.setTimeout(120_000);

const same: Candidate = { plan: planLike('same@1') };

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
  const quietHours = some[0]?.quietHours;
  const brands = [...new Set(scripts.map(({ brand }) => brand))];
  const world = await playedWorld(scripts, {
    brands: brands.map((id) => ({ id, ...(quietHours ? { quietHours } : {}) })),
  });
  return recorded(world, brands);
};

const daylight = stories.filter(({ quietHours }) => !quietHours);
const nights = stories.filter(({ quietHours }) => quietHours);

test.each([['by day', daylight], ...nights.map((story) => [story.name, [story]] as const)])(
  'the catalogue comes out as it was recorded: %s',
  async (_, some) => {
    const recordings = await recordedStories(some);
    const orders = await replayed(recordings, same);
    expect(otherwise(recordings, orders)).toEqual([]);
    expect(orders.filter(({ differences }) => differences.length > 0)).toEqual([]);
    const { sent } = orders.reduce((sum, { fidelity }) => addFidelity(sum, fidelity), noFidelity);
    expect(sent).toBeGreaterThan(recordings.length);
  },
);

describe('orders drawn from a bad week', () => {
  let recordings: readonly RecordedOrder[];
  beforeAll(async () => {
    const profile = await findProfile('bad-week');
    const lot = { seed: 5, start: '2026-03-02T00:00:00.000Z', days: 7 };
    const scripts = Array.from({ length: 50 }, (_, index) => draw(profile, { ...lot, index }));
    recordings = await recorded(await playedWorld(scripts, { brands: [{ id: SIMULATED_BRAND }] }), [SIMULATED_BRAND]);
  });

  test('come out as they were recorded', async () => {
    const orders = await replayed(recordings, same);
    expect(otherwise(recordings, orders)).toEqual([]);
    expect(orders.flatMap(({ differences }) => differences)).toEqual([]);
  });
});
