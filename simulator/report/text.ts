import type { Figures, Spread } from './figures.ts';
import { mostFirst } from './figures.ts';
import { channelWord, count, dollars, duration, few, percent, spaced, whyWord } from './words.ts';

/** A study on one screen of a terminal. */
export const textReport = (figures: Figures): string =>
  [
    headline(figures),
    '',
    ...beside(messageTable(figures), costTable(figures)),
    '',
    ...facts(figures).map(([name, value]) => `${name.toUpperCase().padEnd(16)}${value}`),
    '',
  ].join('\n');

const headline = ({ orders, settings }: Figures): string =>
  [`${count(orders)} orders`, ...Object.entries(settings).map(([name, value]) => `${name} ${value}`)].join(' · ');

const blank = (number: number): string => (number === 0 ? '·' : count(number));

type Row = readonly string[];

const messageTable = ({ messages }: Figures): readonly string[] =>
  aligned([
    ['MESSAGES', 'e-mail', 'SMS', 'team'],
    ...messages.byReason.map(({ reason, email, sms, team }) => [spaced(reason), blank(email), blank(sms), blank(team)]),
    [`${few(messages.anOrder)} a buyer, in all`, ...totals(messages.byReason)],
  ]);

const totals = (rows: Figures['messages']['byReason']): Row =>
  (['email', 'sms', 'team'] as const).map((channel) => count(rows.reduce((sum, row) => sum + row[channel], 0)));

const costTable = ({ cost, calls, transitions }: Figures): readonly string[] => [
  ...aligned([
    ['COST AN ORDER', dollars(cost.dollarsAnOrder)],
    ...cost.items.map(({ item, dollarsAnOrder }) => [item, dollars(dollarsAnOrder)]),
  ]),
  '',
  ...aligned([
    ['CALLS AN ORDER', few(calls.reduce((sum, { anOrder }) => sum + anOrder, 0))],
    ...calls.slice(0, MOST_CALLS).map(({ action, anOrder }) => [action, few(anOrder)]),
    ...restOf(calls.slice(MOST_CALLS)),
    ['transitions', few(transitions.anOrder)],
  ]),
];

/** More would not fit on a screen; the page and the JSON tell all. */
const MOST_CALLS = 5;

const restOf = (calls: Figures['calls']): readonly Row[] =>
  calls.length === 0 ? [] : [[`${calls.length} others`, few(calls.reduce((sum, { anOrder }) => sum + anOrder, 0))]];

const facts = (figures: Figures): readonly (readonly [string, string])[] => {
  const { stages, notSent, problems, secondsToTell, silence, cases, openExecutions, scores } = figures;
  return [
    ['stages', listed(mostFirst(stages).map(([stage, number]) => `${spaced(stage)} ${count(number)}`))],
    ['not sent', listed(notSent.map((one) => `${whyWord(one.why)} (${channelWord(one.channel)}) ${count(one.count)}`))],
    ['problems', listed(mostFirst(problems).map(([kind, number]) => `${spaced(kind)} ${count(number)}`))],
    ['problem told', `buyer ${spread(secondsToTell.buyer)}; team ${spread(secondsToTell.team)}`],
    ['silence', `${count(silence.told)} told, ${count(silence.falseAlarms)} of them false alarms`],
    [
      'cases',
      `${listed(mostFirst(cases.opened).map(([about, number]) => `${spaced(about)} ${count(number)}`))}; ${count(cases.escalations)} escalations`,
    ],
    ['executions', open(openExecutions)],
    ['scores', scores.count === 0 ? 'none' : tensOf(scores.tens)],
  ];
};

const open = ({ peak, quota, ordersADay }: Figures['openExecutions']): string => {
  const room = ordersADay === undefined ? '' : `, which is enough for ${count(ordersADay)} orders a day`;
  return `at most ${count(peak)} open at once, ${percent(peak, quota)} of the quota of ${count(quota)}${room}`;
};

const listed = (words: readonly string[]): string => (words.length === 0 ? 'none' : words.join(', '));

const spread = ({ count: number, p50, p95, longest }: Spread): string =>
  p50 === undefined || p95 === undefined || longest === undefined
    ? 'never'
    : `p50 ${duration(p50)}, p95 ${duration(p95)}, longest ${duration(longest)} (${count(number)})`;

const tensOf = (tens: Readonly<Record<number, number>>): string =>
  Object.entries(tens)
    .map(([ten, number]) => `${ten}: ${count(number)}`)
    .join(', ');

/** Columns as wide as what stands in them: words to the left, numbers to the right. */
const aligned = (rows: readonly Row[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
};

const beside = (left: readonly string[], right: readonly string[]): readonly string[] => {
  const width = Math.max(...left.map((line) => line.length)) + 4;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, place) =>
    `${(left[place] ?? '').padEnd(width)}${right[place] ?? ''}`.trimEnd(),
  );
};
