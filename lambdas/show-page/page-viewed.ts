import type { Interaction } from '../../domain/interaction.ts';
import { epochOf, type Instant, instantOf } from '../../domain/time.ts';

/** Views within ten minutes are one: reloading is no news, and nobody can fill a timeline by it. */
const ONE_VIEW_MS = 10 * 60_000;

/** That the page was seen, with the same place in the timeline for all views of one span. Spans begin with the order, so that none comes before it. */
export const pageViewed = (placedAt: Instant, now: Instant): Interaction => {
  const span = Math.floor((epochOf(now) - epochOf(placedAt)) / ONE_VIEW_MS);
  return {
    at: instantOf(epochOf(placedAt) + Math.max(0, span) * ONE_VIEW_MS),
    id: 'page-viewed',
    source: 'buyer',
    what: { kind: 'page-viewed' },
  };
};
