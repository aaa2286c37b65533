import type { Interaction } from '../../domain/interaction.ts';
import { epochOf } from '../../domain/time.ts';
import type { OrderRecord } from '../study/order-record.ts';
import { spaced } from './words.ts';

/** Something that lasts: a stage, a problem, a case. Epoch milliseconds. */
export interface Band {
  readonly lane: 'stage' | 'problem' | 'team';
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What still lasts when the order's story ends, lasts to its end. */
export const bandsOf = ({ timeline }: OrderRecord, span: Span): readonly Band[] => [
  ...stagesIn(timeline, span),
  ...lastingIn(timeline, span),
];

const stagesIn = (timeline: readonly Interaction[], { from, to }: Span): readonly Band[] => {
  const reached = timeline.flatMap(({ at, what }) =>
    what.kind === 'stage-reached' && what.stage !== 'placed' ? [{ at: epochOf(at), label: spaced(what.stage) }] : [],
  );
  const stages = [{ at: from, label: 'placed' }, ...reached];
  return stages.map(({ at, label }, place) => ({ lane: 'stage', from: at, to: stages[place + 1]?.at ?? to, label }));
};

interface Turn {
  readonly lane: 'problem' | 'team';
  readonly key: string;
  readonly isEnd: boolean;
  readonly label: string;
}

const turnOf = (what: Interaction['what']): Turn | undefined => {
  if (what.kind === 'problem-opened' || what.kind === 'problem-cleared')
    return {
      lane: 'problem',
      key: `${what.slot} ${what.episode}`,
      isEnd: what.kind === 'problem-cleared',
      label: spaced(what.problem),
    };
  if (what.kind === 'case-opened' || what.kind === 'case-closed')
    return { lane: 'team', key: what.caseId, isEnd: what.kind === 'case-closed', label: `case: ${spaced(what.about)}` };
  return undefined;
};

const lastingIn = (timeline: readonly Interaction[], span: Span): readonly Band[] => {
  const bands = new Map<string, Band>();
  for (const { at, what } of timeline) {
    const turn = turnOf(what);
    if (!turn) continue;
    const { lane, isEnd, label } = turn;
    const key = `${lane} ${turn.key}`;
    const open = bands.get(key);
    if (!isEnd) bands.set(key, { lane, from: epochOf(at), to: span.to, label });
    else if (open) bands.set(key, { ...open, to: epochOf(at) });
  }
  return [...bands.values()];
};
