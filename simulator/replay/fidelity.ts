import { isRefusal } from '../../domain/not-sent.ts';
import { noticeParts } from '../../domain/notice.ts';
import type { RecordedOrder } from '../../domain/recorded-order.ts';
import { epochOf } from '../../domain/time.ts';
import type { OrderRecord } from '../study/order-record.ts';
import { dueTimes } from './difference.ts';
import { recordedParcel } from './made-up.ts';

/** How well a replay by today's plan repeats what really happened: the measure of how far its other answers can be believed. */
export interface Fidelity {
  /** Messages that were really sent. */
  readonly sent: number;
  /** Sent in the replay too, and due at the same minute. */
  readonly alike: number;
  readonly otherTime: number;
  readonly notAtAll: number;
  /** Sent in the replay only. */
  readonly extra: number;
}

export const noFidelity: Fidelity = { sent: 0, alike: 0, otherTime: 0, notAtAll: 0, extra: 0 };

export const addFidelity = (a: Fidelity, b: Fidelity): Fidelity => ({
  sent: a.sent + b.sent,
  alike: a.alike + b.alike,
  otherTime: a.otherTime + b.otherTime,
  notAtAll: a.notAtAll + b.notAtAll,
  extra: a.extra + b.extra,
});

/** A step that took a little longer. Messages are compared by when they fell due: what stands in a queue does so for reasons of its own. */
const SAME_TIME_MS = 60_000;

export const fidelityOf = ({ notices }: RecordedOrder, replayed: Pick<OrderRecord, 'sent' | 'ledger'>): Fidelity => {
  const dueAt = dueTimes(replayed);
  const really = new Map(
    notices.flatMap((notice) => (notice.sentAt === undefined ? [] : [[keyOf(notice), notice.claimedAt] as const])),
  );
  const again = new Map(replayed.sent.map((message) => [named(message.notice), dueAt(message)]));
  const times = [...really].map(([key, at]) => [at, again.get(key)] as const);
  const notAtAll = times.filter(([, other]) => other === undefined).length;
  const alike = times.filter(([at, other]) => other !== undefined && isSameTime(at, other)).length;
  // What a provider refused was said as far as the plan is concerned.
  const known = new Set(notices.filter(({ state, why }) => state !== 'not-sent' || isRefusal(why)).map(keyOf));
  const extra = [...again.keys()].filter((key) => !known.has(key)).length;
  return { sent: really.size, alike, otherTime: really.size - notAtAll - alike, notAtAll, extra };
};

const keyOf = ({ reason, parcel, episode, channel }: ReturnType<typeof noticeParts>): string =>
  [reason, parcel, episode, channel].join('#');

/** A ledger's key with the parcel as the recording calls it. */
const named = (notice: string): string => {
  const parts = noticeParts(notice);
  return keyOf({ ...parts, parcel: recordedParcel(parts.parcel) });
};

const isSameTime = (a: string, b: string): boolean => Math.abs(epochOf(a) - epochOf(b)) <= SAME_TIME_MS;
