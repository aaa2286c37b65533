import { ordinaryStories } from './ordinary.ts';
import type { Story } from './story.ts';

/** The catalogue: what has to come out right, whatever fails on the way. Their orders share no number and no reference unless a story is about that. */
export const stories: readonly Story[] = [...ordinaryStories];
