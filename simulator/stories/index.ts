import { arrivals } from './arrivals.ts';
import { askings } from './asked.ts';
import { buyers } from './buyers.ts';
import { cancellations } from './cancelled.ts';
import { tellings } from './carriers.ts';
import { choosings } from './choices.ts';
import { gatherings } from './gathered.ts';
import { intakes } from './intake.ts';
import { invitations } from './invitations.ts';
import { losses } from './losses.ts';
import { nights } from './nights.ts';
import { ordinaryStories } from './ordinary.ts';
import { replies } from './replies.ts';
import { reported } from './reported.ts';
import { returns } from './returns.ts';
import { shopWebhooks } from './shop-webhooks.ts';
import { shopsWords } from './shops-word.ts';
import { silences } from './silences.ts';
import type { Story } from './story.ts';
import { texts } from './texts.ts';
import { troubles } from './troubles.ts';
import { voices } from './voices.ts';

/**
 * The catalogue: what has to come out right, whatever fails on the way. Orders share a number or a reference only where the story is about
 * that, so that all of them can be played in one world, but for those with quiet hours or a plan of their own.
 */
export const stories: readonly Story[] = [
  ...ordinaryStories,
  ...troubles,
  ...losses,
  ...returns,
  ...cancellations,
  ...silences,
  ...intakes,
  ...tellings,
  ...buyers,
  ...nights,
  ...reported,
  ...choosings,
  ...invitations,
  ...voices,
  ...arrivals,
  ...shopsWords,
  ...shopWebhooks,
  ...askings,
  ...gatherings,
  ...replies,
  ...texts,
];

/** Throws if no story has that name. */
export const storyOf = (name: string): Story => {
  const found = stories.find((story) => story.name === name);
  if (!found) throw new Error(`no such story: ${name}`);
  return found;
};
