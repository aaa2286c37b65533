import { access, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { Option } from 'commander';
import { Obstacle } from '../local/obstacle.ts';
import { brandOption, command, type Surroundings, stageOption } from './command-line.ts';
import { brandOf } from './desk.ts';
import { Ending } from './ending.ts';
import { csvFile } from './import-orders/csv.ts';
import type { Entry, OrderFile } from './import-orders/entry.ts';
import { ndjsonFile } from './import-orders/ndjson.ts';
import { sendAll, type Tally } from './import-orders/send.ts';
import { faint, type Printer } from './printer.ts';
import { progressOn } from './progress.ts';

interface Typed {
  readonly brand?: string;
  readonly stage?: string;
  readonly format?: 'csv' | 'ndjson';
  readonly dryRun?: boolean;
  readonly followOpen?: boolean;
  readonly json?: boolean;
}

const whatHappens = `
Nobody gets a message: orders that have ended come in as history. Whatever is wrong is told by line and field, and goes into a file of its own
(orders.rejected.csv); all else is imported. Type it again as often as you like: a reference that is known is passed over. docs/import.md
describes the files.`;

export const importOrders = (cli: Surroundings): Command => {
  const made = command('import', 'takes in older orders from a file, without telling anyone', [
    'npx doorstep orders import orders.csv --dry-run',
    'npx doorstep orders import orders.ndjson --stage prod --brand acme',
  ]);
  return made
    .addHelpText('after', whatHappens)
    .argument('<file>', 'a CSV file, or one JSON object in each line')
    .addOption(new Option('--format <format>', 'where the file’s name does not tell').choices(['csv', 'ndjson']))
    .option('--dry-run', 'say what would happen, and change nothing')
    .option('--follow-open', 'take open orders too: not confirmed, but followed and told of from now on')
    .addOption(brandOption())
    .addOption(stageOption())
    .option('--json', 'answer as JSON')
    .action((file: string, typed: Typed) => importFile(cli, file, typed));
};

const importFile = async (cli: Surroundings, path: string, typed: Typed): Promise<void> => {
  const file = await fileOf(path, typed.format);
  const total = await count(file.entries());
  if (total === 0) throw new Obstacle(`There is no order in ${path}.`);
  const desk = await cli.openDesk(typed.stage);
  const brand = await brandOf(desk, typed.brand);
  const { dryRun = false, followOpen = false } = typed;
  const progress = progressOn(cli.streams.err, total, Date.now);
  const tally = await sendAll(file.entries(), { desk, brand, dryRun, followOpen, at: progress.at }).finally(
    progress.end,
  );
  const rejectedFile = dryRun ? undefined : await keepRejected(path, file, tally);
  const { imported, followed, known, rejected } = tally;
  const errors = rejected.flatMap((each) => each.errors);
  const told = { dryRun, orders: total, imported, followed, known, rejected: rejected.length, errors, rejectedFile };
  if (typed.json) cli.printer.json(told);
  else show(told, cli.printer);
  if (rejected.length > 0) throw new Ending(1);
};

const fileOf = async (path: string, format: Typed['format']): Promise<OrderFile> => {
  await access(path).catch(() => {
    throw new Obstacle(`There is no file ${path} that can be read.`);
  });
  if (format) return format === 'csv' ? csvFile(path) : ndjsonFile(path);
  if (/\.(csv|tsv)$/i.test(path)) return csvFile(path);
  if (/\.(ndjson|jsonl)$/i.test(path)) return ndjsonFile(path);
  throw new Obstacle('The name of the file does not tell what it is: add --format csv or --format ndjson.');
};

const count = async (entries: AsyncGenerator<Entry>): Promise<number> => {
  let total = 0;
  for await (const _ of entries) total += 1;
  return total;
};

/** As they stood, so that they can be put right and imported from there. For nobody else's eyes: they name buyers. */
const keepRejected = async (path: string, file: OrderFile, { rejected }: Tally): Promise<string | undefined> => {
  if (rejected.length === 0) return undefined;
  const kept = `${path.replace(/\.[^./\\]+$/, '')}.rejected.${file.format}`;
  const text = `${await file.head()}${rejected.map(({ raw }) => raw).join('')}`;
  await writeFile(kept, text, { mode: 0o600 });
  return kept;
};

interface Told extends Omit<Tally, 'rejected'> {
  readonly dryRun: boolean;
  readonly orders: number;
  readonly rejected: number;
  readonly errors: Tally['rejected'][number]['errors'];
  readonly rejectedFile: string | undefined;
}

const show = (told: Told, { print, table }: Printer): void => {
  const { dryRun, errors, rejectedFile } = told;
  const outcomes = [
    [told.imported, dryRun ? 'would be imported' : 'imported'],
    [told.followed, dryRun ? 'would be followed from now on' : 'followed from now on'],
    [told.known, 'known already'],
    [told.rejected, dryRun ? 'would be rejected' : 'rejected'],
  ] as const;
  const counted = outcomes.flatMap(([many, what]) => (many > 0 ? [`${many.toLocaleString('en')} ${what}`] : []));
  print(`${told.orders.toLocaleString('en')} ${told.orders === 1 ? 'order' : 'orders'}: ${counted.join(', ')}.`);
  if (errors.length === 0) return;
  table(
    ['LINE', 'FIELD', 'WHAT IS EXPECTED'],
    errors.map(({ line, field, detail }) => [String(line), field, detail]),
    '',
  );
  if (rejectedFile) print(faint(`They stand in ${rejectedFile}: put them right there, and import that file.`));
};
