import type { Happening, Interaction } from './interaction.ts';

/** How much each kind of interaction moves an order's score. Versioned: a published table is never edited. */
export const weights = {
  table: 'score@1',
  start: 60,
  settled: 10,
  delivered: 15,
  happy: 25,
  unhappy: -40,
  problem: -12,
  'problem-cleared': 6,
  silence: -18,
  escalation: -8,
  'notice-refused': -4,
  'closed-without-delivery': -30,
  cancelled: -10,
  'page-view': -1,
} as const;

type Mover = Exclude<keyof typeof weights, 'table' | 'start'>;

export interface Score {
  /** 0 (lost) to 100 (delighted). */
  readonly score: number;
  readonly table: string;
  readonly moved: readonly { readonly by: string; readonly points: number }[];
}

/** Looking again and again is worry; beyond this many views it says no more. */
const MOST_VIEWS = 10;

/** What an order's interactions add up to, and which of them moved it. */
export const score = (interactions: readonly Interaction[]): Score => {
  const views = interactions.filter(({ what }) => what.kind === 'page-viewed');
  const others = interactions.filter(({ what }) => what.kind !== 'page-viewed');
  const newestAnswer = others.findLast(({ what }) => what.kind === 'answered');
  const counted = [
    ...others.filter((one) => one.what.kind !== 'answered' || one === newestAnswer),
    ...views.slice(0, MOST_VIEWS),
  ];
  const moved = counted.flatMap(({ id, what }) => {
    const mover = moverOf(what);
    return mover ? [{ by: `${mover}: ${id}`, points: weights[mover] }] : [];
  });
  const sum = moved.reduce<number>((total, { points }) => total + points, weights.start);
  return { score: Math.min(100, Math.max(0, sum)), table: weights.table, moved };
};

const moverOf = (what: Happening): Mover | undefined => {
  switch (what.kind) {
    case 'stage-reached':
      return stageMovers[what.stage];
    case 'problem-opened':
      return what.problem === 'silence' ? 'silence' : 'problem';
    case 'problem-cleared':
      return 'problem-cleared';
    case 'case-escalated':
      return 'escalation';
    case 'answered':
      return what.answer;
    case 'page-viewed':
      return 'page-view';
    case 'notice':
      return what.outcome === 'refused' ? 'notice-refused' : undefined;
    default:
      return undefined;
  }
};

const stageMovers: Readonly<Record<string, Mover | undefined>> = {
  delivered: 'delivered',
  settled: 'settled',
  closed: 'closed-without-delivery',
  cancelled: 'cancelled',
};
