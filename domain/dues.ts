import { isGone, isHeldBack } from './calm.ts';
import { awaitsInvitation } from './invitation.ts';
import {
  type Due,
  type Journey,
  type JourneyParcel,
  ORDER_SLOT,
  PROMISED_SLOT,
  type Problem,
  STAGE_SLOT,
  troubleOf,
} from './journey.ts';
import { findPlan, type WaitKind } from './plan.ts';
import { hasEnded, rungs } from './stage.ts';
import { earliest, type Instant, waitEnds } from './time.ts';
import type { ParcelStatus } from './tracking.ts';

export type Dues = Readonly<Record<string, Due>>;

/** What is waited for now: what was awaited before goes on unless its kind changed or it begins anew. */
export const planDues = (
  before: Journey,
  after: Journey,
  { now, refreshed }: { readonly now: Instant; readonly refreshed: ReadonlySet<string> },
): { readonly dues: Dues; readonly promiseAt?: Instant } => {
  if (hasEnded(after)) return { dues: {} };
  const dues: Record<string, Due> = {};
  const begun = begunAnew(before, after, refreshed);
  for (const [slot, kind] of awaited(after)) {
    const old = after.dues[slot];
    const goesOn = old?.kind === kind && !begun.has(slot);
    dues[slot] = goesOn ? old : firstDue(after, kind, now);
  }
  const promised = after.dues[PROMISED_SLOT];
  if (promised && after.rung < rungs.delivered) dues[PROMISED_SLOT] = promised;
  const promiseAt = earliest(Object.values(dues).map((due) => due.at));
  return { dues, ...(promiseAt ? { promiseAt } : {}) };
};

/** In which slots the waiting begins anew, if it is of the same kind as before. */
const begunAnew = (before: Journey, after: Journey, refreshed: ReadonlySet<string>): ReadonlySet<string> => {
  const slots = [...refreshed].filter((slot) => !isSameTrouble(before, after, slot));
  return new Set(before.rung === after.rung ? slots : [...slots, STAGE_SLOT]);
};

/** Whether the problem whose list is waited by goes on: more news of it solves nothing. */
const isSameTrouble = (before: Journey, after: Journey, slot: string): boolean => {
  const problem = slot === STAGE_SLOT ? undefined : troubleOf(after, slot).problem;
  return (
    problem !== undefined && listOf(problem) !== undefined && problem.turn === troubleOf(before, slot).problem?.turn
  );
};

/** Which kind of waiting each slot is in. */
const awaited = (journey: Journey): readonly (readonly [string, Due['kind']])[] => {
  const stage = stageWait(journey);
  const order = journey.trouble.problem && listOf(journey.trouble.problem);
  return [
    ...(stage ? [[STAGE_SLOT, stage] as const] : []),
    ...(order ? [[ORDER_SLOT, order] as const] : []),
    ...Object.entries(journey.parcels).flatMap(([slot, parcel]) => {
      const kind = parcelWait(journey, parcel);
      return kind ? [[slot, kind] as const] : [];
    }),
  ];
};

const stageWait = (journey: Journey): Due['kind'] | undefined => {
  if (awaitsInvitation(journey)) return 'invitation';
  if (journey.rung === rungs.delivered && isHeldBack(journey)) return undefined;
  return movingRungs.includes(journey.rung) ? restWait(journey) : stageWaits[journey.rung];
};

/** Under way, and no parcel is waited for: another one must come, unless a person has dealt with one that went back. */
const restWait = (journey: Journey): WaitKind | undefined => {
  const parcels = Object.values(journey.parcels);
  if (parcels.some((parcel) => parcelWait(journey, parcel) !== undefined)) return undefined;
  return parcels.some(({ returned }) => returned) ? 'last-chance' : 'shipment';
};

const movingRungs: readonly number[] = [rungs.shipped, rungs['out-for-delivery']];

const stageWaits: Readonly<Partial<Record<number, Due['kind']>>> = {
  [rungs.placed]: 'shipment',
  [rungs.delivered]: 'check-in',
  [rungs.asked]: 'answer',
};

/** A problem has its own list; silence does not: it is a promise of the running list that was broken. */
const listOf = ({ kind }: Problem): WaitKind | undefined => {
  if (kind === 'silence') return undefined;
  return kind === 'lost' || kind === 'returned' ? 'last-chance' : 'problem';
};

const parcelWait = (journey: Journey, parcel: JourneyParcel): WaitKind | undefined => {
  const list = parcel.problem && listOf(parcel.problem);
  if (list) return list;
  if (isGone(parcel)) return undefined;
  if (parcel.doubted) return 'arrival';
  if (parcel.step === 'delivered') return undefined;
  if (parcel.step === 'known') return journey.rung === rungs.placed ? undefined : 'shipment';
  return movementWaits[parcel.status] ?? 'movement';
};

const movementWaits: Readonly<Partial<Record<ParcelStatus, WaitKind>>> = {
  out_for_delivery: 'arrival',
  available_for_pickup: 'pickup',
};

/** The first promise of a kind of waiting that begins now. */
const firstDue = (journey: Journey, kind: Due['kind'], now: Instant): Due => {
  const plan = findPlan(journey.plan);
  if (kind === 'check-in') return { kind, step: 0, at: waitEnds(now, plan.checkIn, journey.calendar) };
  if (kind === 'answer') return { kind, step: 0, at: waitEnds(now, plan.answer, journey.calendar) };
  if (kind === 'invitation')
    return { kind, step: 0, at: waitEnds(now, plan.invitation ?? { days: 1 }, journey.calendar) };
  return { kind, step: 0, at: waitEnds(now, plan.waits[kind][0]?.wait ?? { days: 1 }, journey.calendar) };
};
