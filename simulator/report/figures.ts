import type { Histogram } from '../study/tally.ts';
import { type Messages, messagesOf, type Unsent, unsentOf } from './messages.ts';
import { type OpenExecutions, openExecutionsOf } from './open-executions.ts';
import type { Study } from './study.ts';

/** A study in numbers, under names that programs may rely on: docs/simulation-report.md tells each of them. */
export interface Figures {
  readonly settings: Readonly<Record<string, string>>;
  readonly orders: number;
  readonly stages: Readonly<Record<string, number>>;
  readonly traits: Readonly<Record<string, number>>;
  readonly messages: Messages;
  readonly notSent: readonly Unsent[];
  readonly problems: Readonly<Record<string, number>>;
  readonly secondsToTell: { readonly buyer: Spread; readonly team: Spread };
  readonly silence: { readonly told: number; readonly falseAlarms: number };
  readonly cases: { readonly opened: Readonly<Record<string, number>>; readonly escalations: number };
  readonly transitions: Part;
  readonly calls: readonly ({ readonly action: string } & Part)[];
  readonly invocations: readonly ({ readonly function: string } & Part)[];
  readonly cost: Cost;
  readonly openExecutions: OpenExecutions;
  readonly scores: Scores;
}

/** Absent where nothing was measured. */
export interface Spread {
  readonly count: number;
  readonly p50?: number;
  readonly p95?: number;
  readonly longest?: number;
  /** How often each number of whole seconds was seen. */
  readonly seen: Histogram;
}

export interface Part {
  readonly total: number;
  readonly anOrder: number;
}

export interface Cost {
  readonly dollarsAnOrder: number;
  readonly items: readonly {
    readonly item: string;
    readonly amount: number;
    readonly dollars: number;
    readonly dollarsAnOrder: number;
  }[];
}

interface Scores {
  readonly count: number;
  /** Of the tens, not of the scores: 80 stands for 80 to 89. */
  readonly median?: number;
  readonly tens: Histogram;
}

export const figuresOf = ({ settings, tally, cost }: Study): Figures => {
  const { orders, usage } = tally;
  const partOf = (total: number): Part => ({ total, anOrder: orders === 0 ? 0 : total / orders });
  const items = cost.map((line) => ({ ...line, dollarsAnOrder: partOf(line.dollars).anOrder }));
  return {
    settings: Object.fromEntries(settings),
    orders,
    stages: tally.stages,
    traits: tally.traits,
    messages: messagesOf(tally),
    notSent: unsentOf(tally.notices),
    problems: tally.problems,
    secondsToTell: { buyer: spreadOf(tally.secondsToTell.buyer), team: spreadOf(tally.secondsToTell.team) },
    silence: tally.silence,
    cases: { opened: tally.cases, escalations: tally.escalations },
    transitions: partOf(usage.transitions),
    calls: mostFirst(usage.calls).map(([action, total]) => ({ action, ...partOf(total) })),
    invocations: mostFirst(usage.invocations).map(([name, total]) => ({ function: name, ...partOf(total) })),
    cost: { dollarsAnOrder: sumOf(items.map(({ dollarsAnOrder }) => dollarsAnOrder)), items },
    openExecutions: openExecutionsOf(tally),
    scores: scoresOf(tally.scores),
  };
};

/** Entries with the greatest number first; of two that are alike, by name. */
export const mostFirst = (counts: Readonly<Record<string, number>>): readonly (readonly [string, number])[] =>
  Object.entries(counts).sort(([nameA, a], [nameB, b]) => b - a || Number(nameA > nameB) - 0.5);

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** What a histogram counted, least first. */
export const seenIn = (histogram: Histogram): readonly (readonly [value: number, count: number])[] =>
  Object.entries(histogram)
    .map(([value, count]): readonly [number, number] => [Number(value), count])
    .sort(([a], [b]) => a - b);

const spreadOf = (seen: Histogram): Spread => {
  const count = sumOf(Object.values(seen));
  const [p50, p95, longest] = [quantile(seen, 0.5), quantile(seen, 0.95), quantile(seen, 1)];
  if (p50 === undefined || p95 === undefined || longest === undefined) return { count, seen };
  return { count, p50, p95, longest, seen };
};

/** The least value that so great a share of all does not exceed. */
const quantile = (histogram: Histogram, share: number): number | undefined => {
  const values = seenIn(histogram);
  const wanted = share * sumOf(values.map(([, count]) => count));
  let passed = 0;
  return values.find(([, count]) => {
    passed += count;
    return count > 0 && passed >= wanted;
  })?.[0];
};

const scoresOf = (tens: Histogram): Scores => {
  const count = sumOf(Object.values(tens));
  const median = quantile(tens, 0.5);
  return median === undefined ? { count, tens } : { count, median, tens };
};
