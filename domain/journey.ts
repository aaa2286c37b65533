import type { WaitKind } from './plan.ts';
import type { QuietHours } from './quiet-hours.ts';
import type { Refunded } from './refunded.ts';
import type { Replies } from './replies.ts';
import type { ParcelStep, Rung } from './stage.ts';
import type { Calendar, Instant } from './time.ts';
import type { EstimatedDelivery, Moments, ParcelStatus, ScanOrder, ScanReason } from './tracking.ts';

/** What can be wrong with a parcel or an order. */
export const problemKinds = [
  'delay',
  'attempt-failed',
  'exception',
  'returned',
  'lost',
  'damaged',
  'silence',
  'disputed',
] as const;
export type ProblemKind = (typeof problemKinds)[number];
export const isProblem = (reason: string): reason is ProblemKind => problemKinds.some((kind) => kind === reason);

/** A problem that is open. `turn` is the journey's turn at which it opened; `episode` counts the openings in its slot. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly reason?: ScanReason;
  readonly episode: number;
  readonly turn: number;
  readonly openedAt: Instant;
  readonly openedBy: 'scan' | 'silence' | 'shop' | 'buyer';
  readonly escalations: number;
  readonly caseId: string;
}

/**
 * How the last problem of a slot ended. Only what a carrier's scan or the shop clears is good news worth a message: what a new stage clears
 * is told by that stage's own notice, and what a person closes, another problem replaces or a withdrawn parcel leaves behind is no news.
 */
export interface Cleared {
  readonly kind: ProblemKind;
  readonly episode: number;
  readonly by: 'scan' | 'stage' | 'shop' | 'buyer' | 'case' | 'replaced';
}

/** Trouble of one slot: a parcel, or the order as a whole. At most one problem is open in it. */
export interface Trouble {
  readonly episode: number;
  readonly problem?: Problem;
  readonly cleared?: Cleared;
}

/** What the journey keeps of each parcel, so that one parcel's event needs no other parcel's item. */
export interface JourneyParcel extends Trouble {
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly step: ParcelStep;
  /** When it was heard that it came so far. */
  readonly stepAt?: Instant;
  readonly status: ParcelStatus;
  /** When it was last heard of; for its age on the buyer's page. */
  readonly heardAt: Instant;
  /** Became known after the order was delivered: never lowers the stage, holds back the check-in. */
  readonly late: boolean;
  /** Its label was cancelled, which no later scan takes back: it does not count unless it is delivered all the same. */
  readonly cancelled: boolean;
  /** Scanned as delivered, and hours later as on its way: somebody scanned it too early. The next scan, or the buyer, will tell. */
  readonly doubted?: true;
  /** The carrier takes it to another address than it was sent to. */
  readonly redirected?: true;
  /** It goes back to its sender: of all that is scanned since, delivery too, nothing is news for its buyer. */
  readonly returned?: true;
  readonly estimatedDelivery?: EstimatedDelivery;
}

/** Until when something should have happened, and its place in the plan's finite list. */
export interface Due {
  readonly kind: WaitKind | 'check-in' | 'answer' | 'invitation';
  readonly step: number;
  readonly at: Instant;
}

/** Slots of `dues` and troubles that are no parcel. */
export const ORDER_SLOT = '-';
export const STAGE_SLOT = 'stage';
export const PROMISED_SLOT = 'promised';

export type Answer = 'happy' | 'unhappy';

/** What the park writes, and nobody else sets. */
export interface Park {
  readonly token?: string;
  readonly tokenSeen?: number;
  readonly tokenRung?: number;
}

/** The part of a journey by which table and machine agree who must look, and when. */
export interface Handshake extends Park {
  /** The lock: raised by every write but the park's. */
  readonly version: number;
  /** Raised when the machine must look. */
  readonly turn: number;
  readonly rung: Rung;
  /** Which execution of this order is the current one. */
  readonly life: number;
  /** Something should be looked at by then; absent once nothing is left to do. */
  readonly lookBy?: Instant;
  /** A token, a life that was found to be dead. */
  readonly deadToken?: string;
  readonly deadLife?: number;
  /** The turn of the newest problem that opened. */
  readonly problemTurn: number;
  /** The turn at the newest nudge of the sweeper. */
  readonly nudgedTurn?: number;
  /** Restarts since the last new fact. */
  readonly restarts: number;
  readonly stuck: boolean;
}

export interface Journey extends Handshake {
  readonly brand: string;
  readonly order: string;
  readonly plan: string;
  readonly language: string;
  readonly calendar: Calendar;
  readonly placedAt: Instant;
  /** When it was placed in the shop, if Doorstep heard of it later. */
  readonly orderedAt?: Instant;
  readonly stageSince: Instant;
  readonly parcels: Readonly<Record<string, JourneyParcel>>;
  /** Keys of parcels that its shop named where it could take no more, so that each is noted once. */
  readonly leftOut?: readonly string[];
  /** Trouble with the order as a whole. */
  readonly trouble: Trouble;
  readonly dues: Readonly<Record<string, Due>>;
  /** The earliest of `dues`. */
  readonly promiseAt?: Instant;
  /** By which channels this buyer may be told. */
  readonly channels: { readonly email: boolean; readonly sms: 'yes' | 'no-consent' | 'no-phone' };
  readonly quietHours?: QuietHours;
  readonly cases: number;
  readonly answer?: Answer;
  /** Whether a happy buyer is invited to tell others; absent where the brand invited nobody when the order was placed. */
  readonly invitation?: 'yes' | 'no-consent';
  /** The time to invite this buyer has come. */
  readonly invited?: true;
  /** How often an unhappy answer opened a case, and the one still open. */
  readonly complaints: number;
  readonly complaintCase?: string;
  readonly replies?: Replies;
  /** The shop gave everything to a carrier, or to the buyer: shipped, even if no parcel is known. */
  readonly handedOver?: true;
  /** The shop said so before any parcel was scanned: its word is the news that the order left. */
  readonly shippedBy?: 'shop';
  /** How often the shop changed where it goes. */
  readonly redirections?: number;
  readonly refunded?: Refunded;
  /** Movement after the order was cancelled was seen. */
  readonly straying: boolean;
  readonly erased: boolean;
  /** From a file of older orders. `past`: it had ended; nobody is told and nobody waits. `open`: it is followed since, without a confirmation. */
  readonly imported?: 'past' | 'open';
  readonly score?: number;
}

/** A parcel's own item: the fold of every scan known. `heard` holds the short ids of those. */
export interface Parcel {
  readonly brand: string;
  readonly order: string;
  readonly carrier: string;
  readonly trackingNumber: string;
  /** Raised by every write. The journey's version guards a decision, but journey and parcel are not read at the same instant. */
  readonly revision: number;
  readonly heard: readonly string[];
  /** The newest of all heard, once there are more than are remembered one by one: nothing older is news. */
  readonly heardUntil?: ScanOrder;
  /** What was told when, and by whom first. */
  readonly moments?: Moments;
  /** When it was last scanned as delivered. */
  readonly deliveredAt?: Instant;
  readonly newest?: ScanOrder & { readonly status: ParcelStatus; readonly reason?: ScanReason };
  readonly step: ParcelStep;
  readonly cancelled: boolean;
  readonly estimatedDelivery?: EstimatedDelivery;
}

export const parcelKey = (parcel: { readonly carrier: string; readonly trackingNumber: string }): string =>
  `${parcel.trackingNumber}#${parcel.carrier}`;

/** The trouble of a slot: a parcel's, or the order's own. */
export const troubleOf = (journey: Journey, slot: string): Trouble => journey.parcels[slot] ?? journey.trouble;

/** All open problems with their slots. */
export const openProblems = (journey: Journey): readonly { readonly slot: string; readonly problem: Problem }[] =>
  [ORDER_SLOT, ...Object.keys(journey.parcels)].flatMap((slot) => {
    const { problem } = troubleOf(journey, slot);
    return problem ? [{ slot, problem }] : [];
  });

export const isCancelled = ({ cancelled, step }: Pick<JourneyParcel, 'cancelled' | 'step'>): boolean =>
  cancelled && step !== 'delivered';
