import { cpus, loadavg, totalmem } from 'node:os';
import { type Priced, prices } from '../../simulator/cost/prices.table.ts';
import { type Figure, shown, verdict } from './figure.ts';
import type { KeptRun } from './kept-runs.ts';
import type { OrderResult } from './order-figures.ts';

export interface Result {
  readonly takenAt: string;
  readonly machine: Readonly<Record<'processor' | 'cores' | 'memory' | 'node' | 'load', string>>;
  readonly figures: readonly Figure[];
  readonly order?: Omit<OrderResult, 'figures'>;
  /** This page's and those before it. */
  readonly keptRuns?: readonly KeptRun[];
}

/** Taken before the bench itself makes the machine busy. */
const loadBefore = loadavg();

export const resultOf = (figures: readonly Figure[], order: Result['order']): Result => ({
  takenAt: new Date().toISOString(),
  machine: {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: String(cpus().length),
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.version,
    load: loadBefore.map((load) => load.toFixed(1)).join(' '),
  },
  figures,
  ...(order ? { order } : {}),
});

type Row = readonly string[];

const figureRows = (figures: readonly Figure[]): readonly Row[] =>
  figures.map((figure) => [figure.name, `${shown(figure.value)} ${figure.unit}`, verdict(figure), figure.note ?? '']);

const callRows = ({ counted }: NonNullable<Result['order']>): readonly Row[] =>
  [...counted.calls]
    .sort((a, b) => a.caller.localeCompare(b.caller) || b.count - a.count)
    .map(({ caller, service, action, count, writeUnits, readUnits }) => [
      caller,
      `${service} ${action}`,
      String(count),
      writeUnits ? shown(writeUnits) : '',
      readUnits ? shown(readUnits) : '',
    ]);

const costRows = ({ cost }: NonNullable<Result['order']>): readonly Row[] => {
  const total = cost.reduce((sum, line) => sum + line.dollars, 0);
  return cost.map(({ item, amount, dollars }) => [
    prices[item].per,
    shown(amount),
    priceOf(item),
    `$${dollars.toFixed(7)}`,
    `${((100 * dollars) / total).toFixed(1)} %`,
    prices[item].asOf,
    prices[item].source,
  ]);
};

/** Small ones by the million, as AWS writes them. */
const priceOf = (item: Priced): string => {
  const { dollars } = prices[item];
  return dollars < 0.001 ? `$${shown(dollars * 1e6)} a million` : `$${shown(dollars)}`;
};

interface Section {
  readonly title: string;
  readonly heads: Row;
  readonly rows: readonly Row[];
}

const runRows = (runs: readonly KeptRun[]): readonly Row[] =>
  runs.map(({ takenAt, processor, seconds, yardstick, note }) => [
    minuteOf(takenAt),
    processor,
    `${shown(seconds)} s`,
    ...(yardstick === undefined ? ['', ''] : [`${shown(yardstick)} s`, `${shown(seconds / yardstick)} ×`]),
    note,
  ]);

const minuteOf = (instant: string): string => `${instant.slice(0, 16).replace('T', ' ')} UTC`;

const sectionsOf = ({ figures, order, keptRuns = [] }: Result): readonly Section[] => [
  ...[...Map.groupBy(figures, ({ part }) => part)].map(([title, own]) => ({
    title,
    heads: ['What', 'Measured', 'Target', 'Note'],
    rows: figureRows(own),
  })),
  ...(keptRuns.length > 0
    ? [
        {
          title: 'Ten thousand orders, on this machine and on those before',
          heads: ['Taken', 'Processor', 'Time', 'The yardstick beside it', 'Time, to the yardstick', 'Note'],
          rows: runRows(keptRuns),
        },
      ]
    : []),
  ...(order
    ? [
        {
          title: 'What that order cost, by item',
          heads: ['For each', 'Amount', 'Price', 'Dollars', 'Share', 'As of', 'Source'],
          rows: costRows(order),
        },
        {
          title: 'What was asked of AWS for that order',
          heads: ['By', 'Call', 'Times', 'Write units', 'Read units'],
          rows: callRows(order),
        },
      ]
    : []),
];

/** For a terminal: aligned columns, the sources left out. */
export const asText = (result: Result): string =>
  sectionsOf(result)
    .map(({ title, heads, rows }) => [title, ...aligned(rows.map((row) => row.slice(0, Math.min(5, heads.length))))])
    .map((lines) => lines.join('\n'))
    .join('\n\n');

const aligned = (rows: readonly Row[]): readonly string[] => {
  const width = (column: number) => Math.max(0, ...rows.map((row) => (row[column] ?? '').length));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(width(column))).join('  ')}`.trimEnd());
};

export const asMarkdown = (result: Result): string => {
  const { processor, cores, memory, node, load } = result.machine;
  const busy =
    Number.parseFloat(load) > Number(cores) / 2 ? `busy with other work (load ${load})` : `idle (load ${load})`;
  return [
    '# What it costs and how fast it is',
    `\`npm run bench -- --keep\` wrote this page on ${minuteOf(result.takenAt)}, on ${processor}, ${cores} cores, ${memory}, Node ${node}, ${busy}.`,
    introduction,
    ...sectionsOf(result).map(({ title, heads, rows }) =>
      [`## ${title}`, '', asTableRow(heads), asTableRow(heads.map(() => '---')), ...rows.map(asTableRow)].join('\n'),
    ),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
};

const introduction = [
  'Loading is the time that Node needs to import a function’s bundle; on Lambda, starting the runtime comes before it. Times of the embedded AWS show',
  'what Doorstep itself adds: on AWS, reading the table’s stream alone takes 0.2 to 0.6 seconds. States, calls and units are counted, and hold on AWS as',
  'well; functions’ durations are this machine’s. The ordinary order: one POST, eight webhooks of which three move it, three views of the page, one answer,',
  'five e-mails, no text message, kept for a month; task tokens are taken to be as long as AWS may make them. Prices are list prices of us-east-1 without free tiers; what a stage costs while nothing happens is not in them.',
  'The yardstick is a piece of work that knows nothing of Doorstep: TypeScript reads the types of its DOM library twenty times, on every core at once, before',
  'and after a simulation. Two machines of as many cores, or one at two times, can differ by more than twice in both. It is the same as long as TypeScript and Node are.',
].join('\n');

const asTableRow = (cells: Row): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
