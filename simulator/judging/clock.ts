import { findPlan, type WaitKind } from '../../domain/plan.ts';
import { type Instant, secondsLater, waitEnds } from '../../domain/time.ts';
import { freeSince } from './check-in.ts';
import { type Seen, type Told, told } from './seen.ts';
import { hasMoved, reached } from './stage.ts';

/** That a clock rang says nothing by itself: nothing is called silence, asked or given up before its time by the plan. */
export const rashClock = (order: Seen): string | undefined => {
  const silence = told(order, 'problem-opened').find((each) => each.what.problem === 'silence' && isRash(order, each));
  if (silence) return `silence was told of ${silence.what.slot} at ${silence.at}, before its time`;
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
  if (settled?.source === 'clock' && asked && settled.at < waitEnds(asked.at, plan.answer, journey.calendar))
    return 'the order was settled before its time';
  return undefined;
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
  const { plan, calendar, placedAt } = order.journey;
  const { since, kind } = slot === '-' ? ({ since: placedAt, kind: 'shipment' } as const) : lastWord(order, slot, at);
  const [first] = findPlan(plan).waits[kind];
  return first !== undefined && at < waitEnds(since, first.wait, calendar);
};

/** When something new was last heard of a parcel by then, and what it waited for from then on. */
const lastWord = (order: Seen, slot: string, by: Instant): { readonly since: Instant; readonly kind: WaitKind } => {
  const scans = told(order, 'scan').filter(({ what }) => what.parcel === slot && what.heardAt < by);
  const telling = scans.filter(({ what }) => what.status !== 'unknown' && what.status !== 'expired');
  const newest = telling.reduce<Told<'scan'> | undefined>(
    (last, scan) => (last && last.at >= scan.at ? last : scan),
    undefined,
  );
  const added = told(order, 'parcel-added').find(({ what }) => what.parcel === slot)?.at ?? order.journey.placedAt;
  const isLabel = newest?.what.status === 'label_created' && !telling.some(({ what }) => hasMoved(what.status));
  if (!newest || isLabel) return { since: newest?.what.heardAt ?? added, kind: 'shipment' };
  const since = newest.what.heardAt > added ? newest.what.heardAt : added;
  return { since, kind: kinds[newest.what.status] ?? 'movement' };
};

const kinds: Readonly<Record<string, WaitKind>> = { out_for_delivery: 'arrival', available_for_pickup: 'pickup' };
