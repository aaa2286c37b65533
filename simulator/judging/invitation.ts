import type { Entry } from '../../domain/ledger.ts';
import { findPlan } from '../../domain/plan.ts';
import { type Instant, quietUntil, secondsLater, waitEnds } from '../../domain/time.ts';
import { type Hold, holdsAt, holdsOf } from './check-in.ts';
import { BLIND_SECONDS } from './long-before.ts';
import { type Seen, type Told, told } from './seen.ts';
import { reached } from './stage.ts';

/** Whether this buyer may be invited at all, by what they said when ordering and what their brand has; the rest is how it went. */
export const isInvitable = ({ journey, script }: Seen): boolean => {
  const { consents } = script?.order.buyer ?? {};
  const isOnPlan = findPlan(journey.plan).invitation !== undefined && journey.invitation !== undefined;
  return isOnPlan && consents?.marketing === true && consents.email !== false;
};

const answers = (order: Seen): readonly Told<'answered'>[] =>
  told(order, 'answered').toSorted((a, b) => Number(a.at > b.at) - Number(a.at < b.at));

/** The happy answer that counted at this time: the first since the last unhappy one. */
const happyAt = (order: Seen, at: Instant): Instant | undefined => {
  const before = answers(order).filter((each) => each.at <= at);
  const unhappy = before.findLastIndex(({ what }) => what.answer === 'unhappy');
  return before[unhappy + 1]?.at;
};

/** Whatever somebody still owes this buyer an answer to, or what takes their pleasure. */
const clouds = (order: Seen): readonly Hold[] => [
  ...holdsOf(order),
  ...told(order, 'case-opened').flatMap(({ at, what: { about, caseId } }) => {
    if (about !== 'answer' && about !== 'question') return [];
    const closed = told(order, 'case-closed').find(({ what }) => what.caseId === caseId);
    return [{ from: at, ...(closed ? { until: closed.at } : {}) }];
  }),
  ...told(order, 'refunded').flatMap(({ at, what }) => (what.whole ? [{ from: at }] : [])),
  ...told(order, 'scan').flatMap(({ what }) => (what.status === 'returned_to_sender' ? [{ from: what.heardAt }] : [])),
];

/** When the plan has an invitation for which this happy answer is the reason, at the earliest. */
export const invitedFrom = ({ journey }: Seen, happy: Instant): Instant =>
  waitEnds(happy, findPlan(journey.plan).invitation ?? { days: 0 }, journey.calendar);

/** Whether the address that is written to is the one that was given with the consent. */
const isOtherMail = ({ said }: Seen, at: Instant): boolean =>
  said.some(
    ({ happening, status = 500, at: then }) =>
      happening.kind === 'correct-buyer' && happening.buyer.email !== undefined && status < 400 && then <= at,
  );

/** A true reason for having asked nobody's consent. */
export const hasNoConsent = (order: Seen): boolean => !isInvitable(order) || isOtherMail(order, '9');

/** Whether the buyer was happy when this message left, had been for as long as the plan says, consented, and slept not. It is said once. */
export const isInvitedAt = (order: Seen, { claimedAt, parcel, episode }: Entry, at: Instant): boolean => {
  const { quietHours, calendar } = order.journey;
  const blind = secondsLater(at, -BLIND_SECONDS);
  const happy = happyAt(order, claimedAt);
  if (happy === undefined || happyAt(order, blind) === undefined || parcel !== '-' || episode !== '1') return false;
  if (!isInvitable(order) || isOtherMail(order, blind)) return false;
  const isByDay = !quietHours || quietUntil(at, quietHours, calendar.zone) === undefined;
  return isByDay && claimedAt >= invitedFrom(order, happy) && !clouds(order).some((cloud) => holdsAt(blind, cloud));
};

/** Meaningful once all is quiet: a happy buyer's order ends with an invitation, unless something came up or somebody ended it. */
export const uninvited = (order: Seen): string | undefined => {
  const settled = reached(order, 'settled');
  const [first] = answers(order);
  if (!settled || first?.what.answer !== 'happy' || !isInvitable(order)) return undefined;
  const mayEnd = order.journey.erased || settled.source === 'team' || settled.at < first.at;
  const isUnhappy = answers(order).some(({ what, at }) => what.answer === 'unhappy' && at <= settled.at);
  const isClouded = clouds(order).some(({ from, until = '9' }) => from <= settled.at && until > first.at);
  if (mayEnd || isUnhappy || isClouded || isOtherMail(order, settled.at)) return undefined;
  return order.ledger.has('invitation#-#1#email') || hasComeUpSince(order, settled.at)
    ? undefined
    : 'nobody ever invited this happy buyer';
};

/** Before the machine had looked. */
const hasComeUpSince = (order: Seen, settledAt: Instant): boolean =>
  clouds(order).some(({ from }) => from >= settledAt && from <= secondsLater(settledAt, SOON_SECONDS)) ||
  answers(order).some(({ at }) => at >= settledAt && at <= secondsLater(settledAt, SOON_SECONDS));

/** However late AWS answers. */
const SOON_SECONDS = 3600;
