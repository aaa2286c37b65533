import { compareTexts } from '../../domain/compare-texts.ts';
import { noticeKey, noticeParts } from '../../domain/notice.ts';
import type { OrderRecord, SentMessage } from '../study/order-record.ts';

/** One order played twice, by today's plan and by a candidate, and what its buyer and the team would notice of the change. */
export interface Replayed {
  readonly name: string;
  readonly today: OrderRecord;
  readonly candidate: OrderRecord;
  readonly differences: readonly Difference[];
}

/** `added` has only an `after`, `dropped` only a `before`; the others have both. A message that is moved and reworded stands here twice. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** The ledger's key. */
  readonly notice: string;
  readonly before?: SentMessage;
  readonly after?: SentMessage;
}

export const differenceKinds = ['added', 'dropped', 'moved', 'reworded'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** A message that falls due this much earlier or later is the same message to its reader. */
const SAME_TIME_MS = 60_000;

/** What changed from one to the other, in the order in which readers would notice it. */
export const differencesOf = (today: OrderRecord, candidate: OrderRecord): readonly Difference[] => {
  const [dueBefore, dueAfter] = [dueTimes(today), dueTimes(candidate)];
  const isMoved = (from: SentMessage, to: SentMessage): boolean =>
    Math.abs(Date.parse(dueAfter(to)) - Date.parse(dueBefore(from))) > SAME_TIME_MS;
  const { pairs, before, after } = pairedUp(today.sent, candidate.sent, isMoved);
  const dropped = before.map((one): Difference => ({ kind: 'dropped', notice: one.notice, before: one }));
  const added = after.map((one): Difference => ({ kind: 'added', notice: one.notice, after: one }));
  const changed = pairs.flatMap(([from, to]) => changesOf(from, to, isMoved(from, to)));
  return [...dropped, ...added, ...changed].sort((a, b) => compareTexts(timeOf(a), timeOf(b)));
};

/** When a message fell due. How long it then stood in a queue is a matter of what else was sent at that moment, and not of the plan. */
export const dueTimes = ({ ledger }: Pick<OrderRecord, 'ledger'>): ((message: SentMessage) => string) => {
  const claimed = new Map(ledger.map((entry) => [noticeKey(entry), entry.claimedAt]));
  return ({ notice, at }) => claimed.get(notice) ?? at;
};

const changesOf = (before: SentMessage, after: SentMessage, isMoved: boolean): readonly Difference[] => {
  const { notice } = after;
  const isReworded = before.subject !== after.subject || before.text !== after.text;
  return [
    ...(isMoved ? [{ kind: 'moved', notice, before, after } as const] : []),
    ...(isReworded ? [{ kind: 'reworded', notice, before, after } as const] : []),
  ];
};

type Same = (from: SentMessage, to: SentMessage) => boolean;

/**
 * Which message of one side is which of the other, and those that have none. Readers know of no episodes: where an earlier problem is not told any
 * more, the next one of its parcel has another number, and is for them the message that they would get at that moment anyway.
 */
const pairedUp = (before: readonly SentMessage[], after: readonly SentMessage[], isMoved: Same) => {
  const isNotice: Same = (from, to) => from.notice === to.notice;
  const isAlike: Same = (from, to) => withoutEpisode(from) === withoutEpisode(to) && !isMoved(from, to);
  const steps: readonly Same[] = [(from, to) => isNotice(from, to) && !isMoved(from, to), isAlike, isNotice];
  const left = { before: [...before], after: [...after] };
  const pairs = steps.flatMap((isSame) => takePairs(left, isSame));
  return { pairs, ...left };
};

const withoutEpisode = ({ notice }: SentMessage): string => {
  const { reason, parcel, channel } = noticeParts(notice);
  return [reason, parcel, channel].join('#');
};

/** Takes the pairs out of what is left, the first with the first. */
const takePairs = (left: { before: SentMessage[]; after: SentMessage[] }, isSame: Same) => {
  const pairs: (readonly [SentMessage, SentMessage])[] = [];
  left.before = left.before.filter((from) => {
    const place = left.after.findIndex((to) => isSame(from, to));
    if (place >= 0) pairs.push(...left.after.splice(place, 1).map((to) => [from, to] as const));
    return place < 0;
  });
  return pairs;
};

const timeOf = ({ before, after }: Difference): string => (before ?? after)?.at ?? '';
