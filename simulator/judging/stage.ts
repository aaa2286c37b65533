import type { ParcelStep, Stage } from '../../domain/stage.ts';
import { rungs, stageOf } from '../../domain/stage.ts';
import type { Instant } from '../../domain/time.ts';
import type { ParcelStatus } from '../../domain/tracking.ts';
import type { Said, Snapshot } from '../world/snapshot.ts';
import { saidOf } from './carriers-words.ts';
import { type Seen, type Told, told } from './seen.ts';

/** The stage once more, from what was said outside and from when the clock rang: not by the product's own rules. */

/** What each status proves about where a parcel has been. */
const proves: Readonly<Partial<Record<ParcelStatus, ParcelStep>>> = {
  in_transit: 'shipped',
  delivery_attempt_failed: 'shipped',
  returned_to_sender: 'shipped',
  out_for_delivery: 'out-for-delivery',
  available_for_pickup: 'ready-for-pickup',
  delivered: 'delivered',
};
/** Whether a parcel of which this was once said is on its way, whatever was said since. */
export const hasMoved = (status: ParcelStatus): boolean => proves[status] !== undefined;

const far: readonly ParcelStep[] = ['known', 'shipped', 'out-for-delivery', 'ready-for-pickup', 'delivered'];

interface Followed {
  readonly step: number;
  readonly isWithdrawn: boolean;
  readonly isLate: boolean;
}

/** The furthest that carriers said of each parcel, owed or not, as long as it was heard. */
const followed = (order: Seen, snapshot: Snapshot): readonly Followed[] => {
  const heard = new Set(told(order, 'scan').map(({ id }) => id));
  const said = saidOf(order, snapshot).filter(({ scan, isOwed }) => isOwed || heard.has(`scan-${scan.id}`));
  return [...order.parcels.keys()].map((slot) => {
    const statuses = said.flatMap((each) => (each.slot === slot ? [each.scan.status] : []));
    const step = Math.max(0, ...statuses.map((status) => far.indexOf(proves[status] ?? 'known')));
    const isWithdrawn = statuses.includes('cancelled') && step < far.length - 1;
    return { step, isWithdrawn, isLate: isLate(order, slot) };
  });
};

/** Became known after all that was known had arrived. */
export const isLate = (order: Seen, slot: string): boolean => {
  const addedAt = told(order, 'parcel-added').find(({ what }) => what.parcel === slot)?.at ?? '';
  const deliveredAt = reached(order, 'delivered')?.at;
  if (deliveredAt === undefined || addedAt < deliveredAt) return false;
  return addedAt > deliveredAt || (order.journey.parcels[slot]?.late ?? false);
};

const ofParcels = (order: Seen, snapshot: Snapshot): Stage => {
  const counted = followed(order, snapshot).filter((parcel) => !parcel.isLate);
  const awaited = counted.filter((parcel) => !parcel.isWithdrawn);
  const furthest = Math.max(0, ...counted.map(({ step }) => step));
  if (awaited.length > 0 && awaited.every(({ step }) => step === far.length - 1)) return 'delivered';
  if (furthest >= 2) return 'out-for-delivery';
  return furthest === 1 || told(order, 'handed-over').length > 0 ? 'shipped' : 'placed';
};

export const reached = (order: Pick<Seen, 'timeline'>, stage: Stage): Told<'stage-reached'> | undefined =>
  told(order, 'stage-reached').find(({ what }) => what.stage === stage);

interface End {
  readonly at: Instant;
  /** Any of them is right. */
  readonly stages: readonly Stage[];
}

/** When it was heard that all had arrived, though the order did not go on by it: it had ended before. */
const lastDelivered = (order: Seen): Instant =>
  told(order, 'scan').reduce(
    (last, { what: { status, heardAt } }) => (status === 'delivered' && heardAt > last ? heardAt : last),
    '',
  );

/** Everything that ends an order, as people said it and the clock rang. The first counts. */
const ends = (order: Seen, isDelivered: boolean): readonly End[] => {
  const deliveredAt = isDelivered ? (reached(order, 'delivered')?.at ?? lastDelivered(order)) : undefined;
  const people = order.said.flatMap((said): readonly End[] => {
    const stages = said.status !== undefined && said.status < 400 ? endOf(order, said, deliveredAt) : [];
    return stages.length > 0 ? [{ at: said.at, stages }] : [];
  });
  const clock = told(order, 'stage-reached').flatMap(({ at, source, what }): readonly End[] =>
    source === 'clock' && rungs[what.stage] >= rungs.settled ? [{ at, stages: [what.stage] }] : [],
  );
  return [...people, ...clock, ...byWebhook(order)].sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at));
};

/** A shop that tells of a cancellation does not hear whether it came in time. */
const byWebhook = (order: Seen): readonly End[] => {
  const isTold = order.said.some(({ happening }) => happening.kind === 'tell-order' && happening.tells.isCancelled);
  const cancelled = reached(order, 'cancelled');
  return isTold && cancelled?.source === 'shop' ? [{ at: cancelled.at, stages: ['cancelled'] }] : [];
};

const endOf = (order: Seen, { at, happening }: Said, deliveredAt: Instant | undefined): readonly Stage[] => {
  const isDelivered = deliveredAt !== undefined && deliveredAt <= at;
  if (happening.kind === 'cancel') return ['cancelled'];
  if (happening.kind === 'answer') return isDelivered && !mayWait(order, happening) ? ['settled'] : [];
  if (happening.kind !== 'close-case' || !happening.endOrder) return [];
  if (!isDelivered) return ['closed'];
  // What arrives while somebody asks to end the order, and be it in one instant, may have come before that or after.
  return deliveredAt < happening.at ? ['settled'] : ['settled', 'closed'];
};

/** A happy buyer's order goes on until they are invited to tell others, unless something is open. Who should have been invited is judged apart. */
const mayWait = ({ journey }: Seen, { answer }: { readonly answer: string }): boolean =>
  answer === 'happy' && journey.invitation === 'yes';

/** What people asked for and never got an answer to: it may have happened. That a case is not open (any more) answers nothing. */
const isOpenQuestion = (order: Seen): boolean =>
  order.said.some(
    ({ status, happening }) =>
      isUnanswered(status) && !order.said.some((each) => each.happening === happening && isAnswered(each.status)),
  );
const isAnswered = (status: number | undefined): boolean => !isUnanswered(status) && status !== 404;
const isUnanswered = (status: number | undefined): boolean => status === undefined || status >= 500;

/** Meaningful once all is quiet. */
export const brokenStage = (order: Seen, snapshot: Snapshot): string | undefined => {
  if (!order.script || isOpenQuestion(order)) return undefined;
  const parcels = ofParcels(order, snapshot);
  const [end] = ends(order, parcels === 'delivered');
  const isAsked = parcels === 'delivered' && reached(order, 'asked')?.source === 'clock';
  const mayBeOver = told(order, 'answered').some(({ what }) => mayWait(order, what));
  const should = end?.stages ?? [isAsked ? 'asked' : parcels, ...(mayBeOver ? (['settled'] as const) : [])];
  const is = stageOf(order.journey.rung);
  return should.includes(is) ? undefined : `the stage is ${is}, and the facts add up to ${should.join(' or ')}`;
};

/** Holds at any moment: a stage is reached once, and none after a later one. */
export const brokenClimb = (order: Seen): string | undefined => {
  const climbed = told(order, 'stage-reached').map(({ at, what }) => ({ at, rung: rungs[what.stage] }));
  const byTime = climbed.toSorted((a, b) => Number(a.at > b.at) - Number(a.at < b.at) || a.rung - b.rung);
  const falls = byTime.find(({ rung }, place) => rung <= (byTime[place - 1]?.rung ?? rungs.placed));
  if (falls) return `the stage ${falls.rung} was reached after a later one, or twice`;
  const furthest = byTime.at(-1)?.rung ?? rungs.placed;
  return furthest === order.journey.rung
    ? undefined
    : `the stage is ${order.journey.rung}, and the timeline has come to ${furthest}`;
};
