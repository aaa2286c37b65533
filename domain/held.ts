import type { Journey } from './journey.ts';
import type { Notice } from './notice.ts';
import type { QuietHours } from './quiet-hours.ts';
import { isOfTheDay } from './reasons.ts';
import { hasEnded } from './stage.ts';
import { type Instant, quietUntil } from './time.ts';

/**
 * Until when a notice must wait because the buyer sleeps. Problems and the day of delivery do not wait, unless the brand has them do so, nor does
 * the last word about an order that has ended: nothing waits for the morning on its behalf any more.
 */
export const heldUntil = (journey: Journey, notice: Notice, now: Instant): Instant | undefined => {
  if (!journey.quietHours || hasEnded(journey) || notice.channel === 'team') return undefined;
  if (passesQuiet(journey.quietHours, notice)) return undefined;
  return quietUntil(now, journey.quietHours, journey.calendar.zone);
};

const passesQuiet = ({ holds = [] }: QuietHours, notice: Notice): boolean =>
  (notice.class === 'problem' && !holds.includes('problems')) ||
  (isOfTheDay(notice.reason) && !holds.includes('deliveries'));
