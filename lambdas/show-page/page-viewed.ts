import type { Interaction } from '../../domain/interaction.ts';
import { epochOf, type Instant, instantOf } from '../../domain/time.ts';

/** What is done again within ten minutes is no news, and nobody can fill a timeline by it. */
const SPAN_MS = 10 * 60_000;

/** The same place in the timeline for all of one span. Spans begin with the order, so that none comes before it. */
export const spanAt = (placedAt: Instant, now: Instant): Instant => {
  const span = Math.floor((epochOf(now) - epochOf(placedAt)) / SPAN_MS);
  return instantOf(epochOf(placedAt) + Math.max(0, span) * SPAN_MS);
};

/** That the page was seen: all views of one span are one. */
export const pageViewed = (placedAt: Instant, now: Instant): Interaction => ({
  at: spanAt(placedAt, now),
  id: 'page-viewed',
  source: 'buyer',
  what: { kind: 'page-viewed' },
});
