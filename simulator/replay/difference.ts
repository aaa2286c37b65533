import { noticeKey } from '../../domain/notice.ts';
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
  const [before, after] = [occurrences(today.sent), occurrences(candidate.sent)];
  const dropped = [...before].flatMap(([key, message]): readonly Difference[] =>
    after.has(key) ? [] : [{ kind: 'dropped', notice: message.notice, before: message }],
  );
  const [dueBefore, dueAfter] = [dueTimes(today), dueTimes(candidate)];
  const isMoved = (from: SentMessage, to: SentMessage): boolean =>
    Math.abs(Date.parse(dueAfter(to)) - Date.parse(dueBefore(from))) > SAME_TIME_MS;
  const others = [...after].flatMap(([key, message]) => changesOf(before.get(key), message, isMoved));
  return [...dropped, ...others].sort((a, b) => compareText(timeOf(a), timeOf(b)));
};

/** When a message fell due. How long it then stood in a queue is a matter of what else was sent at that moment, and not of the plan. */
export const dueTimes = ({ ledger }: Pick<OrderRecord, 'ledger'>): ((message: SentMessage) => string) => {
  const claimed = new Map(ledger.map((entry) => [noticeKey(entry), entry.claimedAt]));
  return ({ notice, at }) => claimed.get(notice) ?? at;
};

const changesOf = (
  before: SentMessage | undefined,
  after: SentMessage,
  isMoved: (from: SentMessage, to: SentMessage) => boolean,
): readonly Difference[] => {
  const { notice } = after;
  if (!before) return [{ kind: 'added', notice, after }];
  const isReworded = before.subject !== after.subject || before.text !== after.text;
  return [
    ...(isMoved(before, after) ? [{ kind: 'moved', notice, before, after } as const] : []),
    ...(isReworded ? [{ kind: 'reworded', notice, before, after } as const] : []),
  ];
};

/** A notice that was sent twice is compared time by time: the first with the first. */
const occurrences = (sent: readonly SentMessage[]): ReadonlyMap<string, SentMessage> => {
  const counts = new Map<string, number>();
  return new Map(
    sent.map((message) => {
      const count = (counts.get(message.notice) ?? 0) + 1;
      counts.set(message.notice, count);
      return [`${message.notice} ${count}`, message];
    }),
  );
};

const timeOf = ({ before, after }: Difference): string => (before ?? after)?.at ?? '';
const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);
