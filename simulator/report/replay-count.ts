import { noticeParts } from '../../domain/notice.ts';
import { type DifferenceKind, differenceKinds, type Replayed } from '../replay/difference.ts';

/** What a change of the plan comes to, over all orders. */
export interface ReplayFigures {
  readonly orders: number;
  readonly changed: number;
  readonly kinds: Readonly<Record<DifferenceKind, number>>;
  /** By what the message is about. */
  readonly reasons: Readonly<Record<string, Readonly<Record<DifferenceKind, number>>>>;
  /** Orders that end elsewhere: by "delivered → closed". */
  readonly stages: Readonly<Record<string, number>>;
  /** Messages to buyers and the team. */
  readonly messages: { readonly today: number; readonly candidate: number };
}

/** Adds up, in a size that does not grow with the orders. */
export interface ReplayCount {
  readonly add: (orders: readonly Replayed[]) => void;
  readonly figures: () => ReplayFigures;
}

export const replayCount = (): ReplayCount => {
  let [orders, changed] = [0, 0];
  const kinds = noneYet();
  const reasons: Record<string, Record<DifferenceKind, number>> = {};
  const stages: Record<string, number> = {};
  const messages = { today: 0, candidate: 0 };
  const addOne = ({ today, candidate, differences }: Replayed): void => {
    orders += 1;
    changed += Math.sign(differences.length);
    messages.today += today.sent.length;
    messages.candidate += candidate.sent.length;
    for (const { kind, notice } of differences) {
      const { reason } = noticeParts(notice);
      reasons[reason] ??= noneYet();
      reasons[reason][kind] += 1;
      kinds[kind] += 1;
    }
    if (today.stage === candidate.stage) return;
    const move = `${today.stage} → ${candidate.stage}`;
    stages[move] = (stages[move] ?? 0) + 1;
  };
  return {
    add: (some) => some.forEach(addOne),
    figures: () => ({ orders, changed, kinds, reasons, stages, messages }),
  };
};

const noneYet = (): Record<DifferenceKind, number> => ({ added: 0, dropped: 0, moved: 0, reworded: 0 });

/** The kinds in which anything changed, with how often. */
export const kindsIn = (
  kinds: Readonly<Record<DifferenceKind, number>>,
): readonly (readonly [DifferenceKind, number])[] =>
  differenceKinds.flatMap((kind) => (kinds[kind] > 0 ? [[kind, kinds[kind]] as const] : []));
