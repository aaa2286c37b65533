// npm run bench [-- --keep] [-- --only=bundles,rules,messages,senders,packages,simulation,traffic,order]: measures, prints, writes JSON, and fails if a target is missed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from 'typescript';
import { Obstacle } from '../../local/obstacle.ts';
import { localFolder, projectFolder } from '../../local/paths.ts';
import { printer } from '../../local/printer.ts';
import { measureBundles } from './bundles.ts';
import { measureRules } from './domain-speed.ts';
import { deployStand } from './embedded.ts';
import { type Figure, isMissed } from './figure.ts';
import { type KeptRun, keptRuns } from './kept-runs.ts';
import { measureMessages } from './message-speed.ts';
import { measureOneOrder } from './one-order.ts';
import { type OrderResult, orderResult } from './order-figures.ts';
import { measureBesidePackages } from './packages.ts';
import { asMarkdown, asText, type Result, resultOf } from './report.ts';
import { measureSenders } from './senders.ts';
import { measureSimulation, type Promised } from './simulation.ts';
import { measureTraffic } from './traffic.ts';

const { print, complain } = printer();

interface OnAws {
  readonly traffic: readonly Figure[];
  readonly order: OrderResult | undefined;
}

const measureOnAws = async (isWanted: (part: string) => boolean): Promise<OnAws> => {
  const stand = await deployStand({ print });
  try {
    const traffic = isWanted('traffic') ? await measureTraffic(stand, print) : [];
    const order = isWanted('order') ? orderResult(await measureOneOrder(stand, print)) : undefined;
    return { traffic, order };
  } finally {
    await stand.stop();
  }
};

const write = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  print(`written: ${file.replace(`${projectFolder}/`, '')}`);
};

const bench = async (): Promise<void> => {
  const options = { keep: { type: 'boolean' }, only: { type: 'string' }, json: { type: 'string' } } as const;
  const { keep, only, json } = parseArgs({ options }).values;
  if (keep && only) throw new Obstacle('--keep writes the whole page: leave out --only.');
  const isWanted = wanting(only);
  const figures: Figure[] = [];
  if (isWanted('bundles')) {
    print('bundles');
    figures.push(...(await measureBundles(print)));
  }
  if (isWanted('rules')) {
    print('rules');
    figures.push(...measureRules());
  }
  if (isWanted('messages')) {
    print('messages');
    figures.push(...(await measureMessages()));
  }
  if (isWanted('senders')) {
    print('adapters');
    figures.push(...measureSenders());
  }
  if (isWanted('packages')) {
    print('adapters beside the providers’ own packages');
    figures.push(...(await measureBesidePackages()));
  }
  let promised: Promised | undefined;
  if (isWanted('simulation')) {
    print('simulation');
    const simulation = measureSimulation({ isKept: keep ?? false, print });
    figures.push(...simulation.figures);
    promised = simulation.promised;
  }
  const onAws = isWanted('traffic') || isWanted('order') ? await measureOnAws(isWanted) : undefined;
  const { traffic = [], order } = onAws ?? {};
  const result = resultOf([...figures, ...traffic, ...(order?.figures ?? [])], order && withoutFigures(order));
  print(`\n${asText(result)}\n`);
  write(json ?? join(localFolder, 'bench.json'), asJson(result));
  if (keep) keepPage(result, promised);
  const missed = result.figures.filter(isMissed);
  print(missed.length === 0 ? 'every target is met' : `missed: ${missed.map(({ name }) => name).join(', ')}`);
  if (missed.length > 0) process.exitCode = 1;
};

const keepPage = (result: Result, promised: Promised | undefined): void => {
  const file = join(projectFolder, 'docs', 'benchmarks.json');
  const page = { ...result, keptRuns: [...keptRuns(file), ...(promised ? [keptRunOf(result, promised)] : [])] };
  write(file, asJson(page));
  write(join(projectFolder, 'docs', 'benchmarks.md'), asMarkdown(page));
};

const keptRunOf = ({ takenAt, machine }: Result, { seconds, yardstick }: Promised): KeptRun => ({
  takenAt,
  processor: machine.processor,
  seconds,
  yardstick,
  note: `${machine.cores} cores, Node ${machine.node}, TypeScript ${version}, load ${machine.load}`,
});

const parts = ['bundles', 'rules', 'messages', 'senders', 'packages', 'simulation', 'traffic', 'order'];

/** Of everything, or of what is named alone. */
const wanting = (only: string | undefined): ((part: string) => boolean) => {
  const named = only?.split(',') ?? parts;
  const unknown = named.filter((part) => !parts.includes(part));
  if (unknown.length > 0) throw new Obstacle(`There is no part ${unknown.join(', ')}: give ${parts.join(', ')}.`);
  return (part) => named.includes(part);
};

const withoutFigures = ({ states, counted, cost }: OrderResult) => ({ states, counted, cost });

const asJson = (result: object): string => `${JSON.stringify(result, null, 2)}\n`;

await bench().catch(complain);
