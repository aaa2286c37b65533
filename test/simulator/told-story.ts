import type { Instant } from '../../domain/time.ts';
import { storyOf } from '../../simulator/stories/index.ts';
import { brandsOf, type Story } from '../../simulator/stories/story.ts';
import { openWorld } from '../../simulator/world/open-world.ts';
import type { Snapshot } from '../../simulator/world/snapshot.ts';

/** Where every story begins. */
const START = '2026-03-02T00:00:00.000Z';

export const openStory = async (story: Story) => {
  const { scripts, plan } = story;
  const brands = brandsOf(story);
  const world = await openWorld({ start: START, seed: 1, brands, isWatched: true, ...(plan ? { plan } : {}) });
  for (const script of scripts) world.play(script);
  return world;
};

/** The world once a story is over, or as it is in the midst of it. */
export const toldStory = async (name: string, until?: Instant): Promise<Snapshot> => {
  const world = await openStory(storyOf(name));
  await world.run(until);
  return world.snapshot();
};
