import { findPlan, type Promised, type WaitKind } from '../../domain/plan.ts';
import { type Calendar, earliest, type Instant, secondsLater, waitEnds } from '../../domain/time.ts';
import { freeSince } from './check-in.ts';
import { wasDoubted } from './doubts.ts';
import { invitedFrom, isInvitable } from './invitation.ts';
import { type Seen, type Told, told } from './seen.ts';
import { hasMoved, reached } from './stage.ts';

/** That a clock rang says nothing by itself: nothing is called silence, asked or given up before its time by the plan. */
export const rashClock = (order: Seen): string | undefined => {
  const silence = told(order, 'problem-opened').find((each) => each.what.problem === 'silence' && isRash(order, each));
  if (silence) return `silence was told of ${silence.what.slot} at ${silence.at}, before its time`;
  const unasked = told(order, 'problem-opened').find(
    (each) => each.what.problem === 'silence' && isUnasked(order, each),
  );
  if (unasked) return `silence was told of ${unasked.what.slot}, and nobody was asked first`;
  if (isBrokenEarly(order)) return 'the promised day was called broken before it was over';
  const { journey } = order;
  const plan = findPlan(journey.plan);
  const [delivered, asked, settled] = (['delivered', 'asked', 'settled'] as const).map((stage) =>
    reached(order, stage),
  );
  if (
    asked &&
    (!delivered || asked.at < waitEnds(freeSince(order, delivered.at, asked.at), plan.checkIn, journey.calendar))
  )
    return 'the check-in was asked before its time';
  if (settled?.source === 'clock' && asked && isBeforeAnswer(order, asked.at, settled.at))
    return 'the order was settled before its time';
  return undefined;
};

/** Neither was there time to answer, nor had the time come to invite whoever did. */
const isBeforeAnswer = (order: Seen, askedAt: Instant, settledAt: Instant): boolean => {
  const { plan, calendar } = order.journey;
  const happy = told(order, 'answered').filter(({ what }) => what.answer === 'happy');
  const isInvited = isInvitable(order) && happy.some(({ at }) => settledAt >= invitedFrom(order, at));
  return !isInvited && settledAt < waitEnds(askedAt, findPlan(plan).answer, calendar);
};

/** By the buyer's own calendar. */
const isBrokenEarly = (order: Seen): boolean => {
  const promised = order.script?.order.promisedDate;
  const { zone: timeZone } = order.journey.calendar;
  const dayOf = (at: Instant): string => new Date(secondsLater(at, 1)).toLocaleDateString('sv-SE', { timeZone });
  return told(order, 'problem-opened').some(
    ({ at, source, what }) =>
      what.problem === 'delay' && source === 'clock' && (promised === undefined || dayOf(at) <= promised),
  );
};

const isRash = (order: Seen, { at, what: { slot } }: Told<'problem-opened'>): boolean => {
  const { plan, calendar } = order.journey;
  const words = slot === '-' ? wordsOfNone(order, at) : lastWords(order, slot, at);
  const lists = findPlan(plan).waits;
  const begun = words.flatMap((word) => [word, ...begunAnew(order, { ...word, slot, by: at })]);
  return begun.every(({ since, kind }) => at < silentFrom(lists[kind], since, calendar));
};

/** Whatever ends a problem begins the wait anew: which of the two is over first is for the calendar. */
const begunAnew = (
  order: Seen,
  { since, kind, slot, by }: Word & { readonly slot: string; readonly by: Instant },
): readonly Word[] =>
  told(order, 'problem-cleared')
    .filter(({ at, what }) => what.slot === slot && since < at && at < by)
    .map(({ at }) => ({ since: at, kind }));

/** All waits up to the one that ends in silence: before it somebody may be asked. */
const silentFrom = (list: readonly Promised[], since: Instant, calendar: Calendar): Instant => {
  const waits = list.slice(0, list.findIndex(({ then }) => then === 'silence') + 1);
  return waits.reduce((from, { wait }) => waitEnds(from, wait, calendar), since);
};

/** A plan that has somebody asked first has it done before anybody hears of silence. */
const isUnasked = (order: Seen, { at, what: { slot } }: Told<'problem-opened'>): boolean => {
  const isAskedFirst = Object.values(findPlan(order.journey.plan).waits).some(([first]) => first?.then === 'ask');
  return isAskedFirst && !told(order, 'asked-sender').some((each) => each.what.slot === slot && each.at < at);
};

/** A parcel is awaited from the order on, and anew once it counts as shipped or a label was withdrawn: which of them ends first is for the calendar. */
const wordsOfNone = (order: Seen, by: Instant): readonly Word[] => {
  const withdrawn = told(order, 'scan').filter(({ what }) => what.status === 'cancelled' && what.heardAt < by);
  const since = [order.journey.placedAt, ...leftBy(order, by), ...withdrawn.map(({ what }) => what.heardAt)];
  return since.map((instant) => ({ since: instant, kind: 'shipment' }));
};

interface Word {
  readonly since: Instant;
  readonly kind: WaitKind;
}

/** When something new was last heard of a parcel by then, and what it waited for from then on. Of scans of the same moment any may be the newest. */
const lastWords = (order: Seen, slot: string, by: Instant): readonly Word[] => {
  const scans = told(order, 'scan').filter(({ what }) => what.parcel === slot && what.heardAt < by);
  const telling = scans.filter(({ what }) => what.status !== 'unknown' && what.status !== 'expired');
  const newestAt = telling
    .map(({ at }) => at)
    .sort()
    .at(-1);
  const added = told(order, 'parcel-added').find(({ what }) => what.parcel === slot)?.at ?? order.journey.placedAt;
  if (!telling.some(({ what }) => hasMoved(what.status))) {
    // As long as nothing has left, the order waits as a whole; a label waits by itself from the moment at which another parcel leaves.
    const begun = [added, ...leftBy(order, by)];
    const heard = telling.flatMap(({ at, what }) => (at === newestAt ? [what.heardAt] : []));
    return (heard.length > 0 ? heard : [added]).map((at) => ({ since: latest([...begun, at]), kind: 'shipment' }));
  }
  return telling
    .filter(({ at }) => at === newestAt)
    .flatMap(({ what: { status, heardAt } }) => {
      const since = heardAt > added ? heardAt : added;
      const [doubted, kind] = [wasDoubted(order, slot, by), kinds[status] ?? 'movement'];
      if (doubted === undefined) return [kind, 'arrival' as const].map((each) => ({ since, kind: each }));
      return [{ since, kind: doubted ? 'arrival' : kind }];
    });
};

/** When something of the order had left by then, as far as anybody knew. */
const leftBy = (order: Seen, by: Instant): readonly Instant[] => {
  const left = earliest(told(order, 'stage-reached').map(({ at }) => at));
  return left !== undefined && left < by ? [left] : [];
};

const latest = (moments: readonly Instant[]): Instant => moments.reduce((last, at) => (at > last ? at : last));

const kinds: Readonly<Record<string, WaitKind>> = { out_for_delivery: 'arrival', available_for_pickup: 'pickup' };
