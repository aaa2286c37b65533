import type { ProblemKind } from '../../domain/journey.ts';
import type { Entry } from '../../domain/ledger.ts';
import { type Channel, noticeKey } from '../../domain/notice.ts';
import { findPlan } from '../../domain/plan.ts';
import { rungs } from '../../domain/stage.ts';
import { type Instant, secondsLater } from '../../domain/time.ts';
import type { ParcelStatus } from '../../domain/tracking.ts';
import type { HandedOver } from '../world/snapshot.ts';
import { isAllowed } from './allowed.ts';
import { isDeclined } from './choices.ts';
import { isInvitedAt } from './invitation.ts';
import { BLIND_SECONDS, isLongBefore } from './long-before.ts';
import { isAwake } from './night.ts';
import { type Seen, told } from './seen.ts';
import { reached } from './stage.ts';
import { goesBack } from './way-back.ts';

/** What was handed over although nothing in the order's own history asked for it then, or the buyer had not consented to it. */
export const sentWithoutReason = (order: Seen): string | undefined => {
  const wrong = order.handedOver.find((each) => !isAskedFor(order, each) || !isAllowed(order, each));
  return wrong && `${wrong.notice} was sent at ${wrong.at}, and nothing asked for it then`;
};

const isAskedFor = (order: Seen, { notice, at }: HandedOver): boolean => {
  const entry = order.ledger.get(notice);
  if (!entry || isDeclined(order, entry, secondsLater(at, -BLIND_SECONDS))) return false;
  return isTrueAt(order, entry, at) && isAwake(order, entry) && isFresh(order, entry, at);
};

/** What was to be told yesterday is no news any more. */
const isFresh = ({ journey }: Seen, { class: kind, claimedAt }: Entry, at: Instant): boolean => {
  const { urgent, ordinary } = findPlan(journey.plan).worthSending;
  const seconds = kind === 'problem' || kind === 'team' ? urgent : ordinary;
  return !isLongBefore(secondsLater(claimedAt, seconds), at);
};

/** Whether the timeline says so, before the message left. */
const isTrueAt = (order: Seen, entry: Entry, at: Instant): boolean => {
  const { reason, parcel, episode, channel } = entry;
  const [number] = episode.split('.');
  const isOfProblem = (what: { readonly slot: string; readonly episode: number }) =>
    what.slot === parcel && String(what.episode) === number;
  const since = (found: { readonly at: Instant } | undefined): boolean => found !== undefined && found.at <= at;
  const opened = told(order, 'problem-opened').find(({ what }) => isOfProblem(what));
  const cleared = told(order, 'problem-cleared').find(({ what }) => isOfProblem(what));
  const isOver = cleared !== undefined && isLongBefore(cleared.at, at);
  const caseOf = (about: string) => told(order, 'case-opened').find(({ what }) => what.about === about);
  switch (reason) {
    case 'confirmed':
      return since(told(order, 'order-placed')[0]);
    case 'cancelled':
      return since(reached(order, 'cancelled'));
    case 'check-in':
      return since(reached(order, 'asked'));
    case 'invitation':
      return isInvitedAt(order, entry, at);
    case 'good-news':
      return since(cleared) && cleared !== undefined && isTold(order, { ...cleared.what, channel }, at);
    case 'unhappy':
      return since(caseOf('answer'));
    case 'replied':
      return since(caseOf('question'));
    case 'moved-after-cancelling':
      return since(caseOf('movement-after-cancelling'));
    case 'escalated':
      return since(opened) && !isOver && told(order, 'case-escalated').some((each) => since(each));
    case 'redirected':
      return isRedirected(order, { parcel, episode, at });
    default: {
      const statuses = steps[reason];
      if (statuses) return hasCome(order, { parcel, statuses, at });
      return since(opened) && opened?.what.problem === reason && !isOver;
    }
  }
};

/** The shop changed the address so many times, or the carrier takes this parcel elsewhere. */
const isRedirected = (
  order: Seen,
  { parcel, episode, at }: { readonly parcel: string; readonly episode: string; readonly at: Instant },
): boolean => {
  if (parcel !== '-')
    return told(order, 'scan').some(
      ({ what }) => what.parcel === parcel && what.reason === 'redirected' && what.heardAt <= at,
    );
  const moves = told(order, 'buyer-changed').filter(({ what, at: then }) => what.what === 'address' && then <= at);
  return moves.length >= Number(episode);
};

interface OfProblem {
  readonly problem: ProblemKind;
  readonly slot: string;
  readonly episode: number;
  readonly channel: Channel;
}

/** Whether a problem's own message had left by then: good news of what nobody knew is none. */
const isTold = ({ handedOver }: Seen, { problem, slot, episode, channel }: OfProblem, at: Instant): boolean => {
  const key = noticeKey({ reason: problem, parcel: slot, episode: String(episode), channel });
  return handedOver.some((each) => each.notice === key && each.at <= at);
};

/** Whether a carrier had said long before that it will not come, and it has not come all the same. */
const isWithdrawn = (order: Seen, parcel: string, at: Instant): boolean =>
  !heardBy(order, parcel, at).includes('delivered') &&
  heardBy(order, parcel, secondsLater(at, -BLIND_SECONDS)).includes('cancelled');

interface Steps {
  readonly parcel: string;
  readonly statuses: readonly ParcelStatus[];
  readonly at: Instant;
}

/** The parcel has come so far, or the shop says that all of it left. */
const hasCome = (order: Seen, { parcel, statuses, at }: Steps): boolean => {
  if (parcel === '-') return told(order, 'handed-over').some((each) => each.at <= at);
  return (
    !isWithdrawn(order, parcel, at) &&
    !goesBack(order, parcel, secondsLater(at, -BLIND_SECONDS)) &&
    hasHeard(order, { parcel, statuses, at })
  );
};

const hasHeard = (order: Seen, { parcel, statuses, at }: Steps): boolean =>
  heardBy(order, parcel, at).some((status) => statuses.includes(status));

/** By what a carrier must have said of the parcel. */
const steps: Readonly<Record<string, readonly ParcelStatus[]>> = {
  shipped: ['in_transit', 'delivery_attempt_failed', 'returned_to_sender'],
  'out-for-delivery': ['out_for_delivery'],
  'ready-for-pickup': ['available_for_pickup'],
  delivered: ['delivered'],
};

/** What was heard of a parcel by then. */
export const heardBy = (order: Seen, parcel: string, at: Instant): readonly ParcelStatus[] =>
  told(order, 'scan').flatMap(({ what }) => (what.parcel === parcel && what.heardAt <= at ? [what.status] : []));

/** What every order must have in its ledger at the end, by its history alone. */
export const untold = (order: Seen): string | undefined => {
  const { journey, parcels, ledger } = order;
  const isCancelled = journey.rung === rungs.cancelled;
  const arrived = [...parcels.keys()].filter(
    (slot) => heardBy(order, slot, '9').includes('delivered') && !goesBack(order, slot, '9'),
  );
  const must = isCancelled
    ? ['cancelled#-#1#email']
    : ['confirmed#-#1#email', ...arrived.map((slot) => `delivered#${slot.replace('#', '~')}#1#email`)];
  const missing = must.find((key) => !ledger.has(key));
  return missing && `nobody ever told ${missing}`;
};
