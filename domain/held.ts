import type { Journey } from './journey.ts';
import { isUrgent, type Notice } from './notice.ts';
import { findPlan } from './plan.ts';
import type { QuietHours } from './quiet-hours.ts';
import { isOfTheDay } from './reasons.ts';
import { hasEnded } from './stage.ts';
import { type Instant, quietFrom, quietUntil, secondsLater } from './time.ts';

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

/** Until when a notice is worth sending. What may sell is worth nothing once the buyer sleeps: where it cannot wait for the morning, it is not sent. */
export const worthUntil = (journey: Journey, notice: Notice, now: Instant): Instant => {
  const { plan, quietHours, calendar } = journey;
  const { urgent, ordinary } = findPlan(plan).worthSending;
  const until = secondsLater(now, isUrgent(notice) ? urgent : ordinary);
  if (notice.class !== 'marketing' || !quietHours) return until;
  if (quietUntil(now, quietHours, calendar.zone)) return secondsLater(now, -1);
  const night = quietFrom(now, quietHours, calendar.zone);
  return night < until ? night : until;
};
