import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Command, InvalidArgumentError } from 'commander';
import { newestPlan } from '../domain/plan.ts';
import { Obstacle } from '../local/obstacle.ts';
import { billOfTally } from '../simulator/cost/bill-of-tally.ts';
import { prices } from '../simulator/cost/prices.table.ts';
import { findProfile, UnusableProfile } from '../simulator/profile/find-profile.ts';
import type { Profile } from '../simulator/profile/profile.ts';
import { figuresOf } from '../simulator/report/figures.ts';
import type { Study } from '../simulator/report/study.ts';
import { textReport } from '../simulator/report/text.ts';
import { addTally, noTally } from '../simulator/study/add-tally.ts';
import type { Tally } from '../simulator/study/tally.ts';
import { loadCandidate } from './candidate.ts';
import { command, type Surroundings } from './command-line.ts';
import { openPage } from './page.ts';
import { progressOn } from './progress.ts';
import { simulateOn } from './simulate/crew.ts';

interface Typed {
  readonly orders: number;
  readonly days: number;
  readonly start: string;
  readonly profile: string;
  readonly journey?: string;
  readonly seed: number;
  readonly workers: number;
  readonly json?: boolean;
  readonly html?: string | true;
}

const profiles = `
Profiles: everyday (an ordinary month), peak-season (the weeks before Christmas), bad-week (everything goes wrong at once),
all-well (nothing does), or a JSON file, which may begin {"like": "everyday", …} and give only what differs.
No AWS account and no running Doorstep is needed. The same seed gives the same orders and the same report.`;

/** Shows what buyers would be told before any buyer is told anything. */
export const simulate = (cli: Surroundings): Command =>
  command('simulate', 'plays made-up orders through Doorstep on this machine, and reports what came of them', [
    'npx doorstep simulate --orders 10000 --days 30',
    'npx doorstep simulate --profile peak-season --html',
    'npx doorstep simulate --orders 2000 --journey candidate.ts --json',
  ])
    .addHelpText('after', profiles)
    .option('--orders <count>', 'how many', whole(1, 10_000_000), 10_000)
    .option('--days <count>', 'over how many days they are placed', whole(1, 365), 30)
    .option('--start <date>', 'the first of these days', day, '2026-03-02')
    .option('--profile <name-or-file>', 'what buyers, parcels and carriers are like', 'everyday')
    .option('--journey <file>', "a candidate that is tried instead of today's journey")
    .option('--seed <number>', 'another one draws other orders', whole(0, 2 ** 31 - 1), 1)
    .option('--workers <count>', 'cores to use', whole(1, 256), availableParallelism())
    .option('--json', 'answer as JSON')
    .option('--html [file]', 'write a page with plots and the story of every order, too')
    .action((typed: Typed) => simulateAll(cli, typed));

const whole =
  (least: number, most: number) =>
  (typed: string): number => {
    const number = Number(typed);
    if (/^\d+$/.test(typed) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };

const day = (typed: string): string => {
  if (/^20\d\d-\d\d-\d\d$/.test(typed) && new Date(typed).toJSON()?.startsWith(typed)) return typed;
  throw new InvalidArgumentError('It must be a day of this century, such as 2026-11-01.');
};

const simulateAll = async (cli: Surroundings, typed: Typed): Promise<void> => {
  const { orders, days, seed } = typed;
  const profile = await profileOf(typed.profile);
  const journey = typed.journey === undefined ? undefined : resolve(typed.journey);
  const candidate = journey === undefined ? undefined : await loadCandidate(journey);
  const simulation = { orders, days, seed, profile, start: `${typed.start}T00:00:00.000Z` };
  const page = await pageOf(cli, typed);
  const job = { simulation, keepsRecords: page !== undefined, ...(journey === undefined ? {} : { journey }) };
  const progress = progressOn(cli.streams.err, orders, () => performance.now());
  let tally = noTally;
  for await (const chunk of simulateOn(typed.workers, job)) {
    tally = addTally(tally, chunk.tally);
    await page?.add(chunk.records);
    progress.at(tally.orders);
  }
  progress.end();
  const study = studyOf(typed, candidate?.plan.id ?? newestPlan, tally);
  await page?.finish(study);
  show(cli, typed, study);
  if (page && !typed.json) cli.printer.print(`The story of every order: ${pathToFileURL(page.file)}`);
};

const profileOf = async (nameOrFile: string): Promise<Profile> => {
  try {
    return await findProfile(nameOrFile);
  } catch (error) {
    if (error instanceof UnusableProfile) throw new Obstacle(error.message, { cause: error });
    throw error;
  }
};

const pageOf = async ({ folder }: Surroundings, { html }: Typed) => {
  if (html === undefined) return undefined;
  // Its scripts and styles are read when it is loaded: whoever wants no page need not wait for them.
  const { openStudyPage } = await import('../simulator/report/page-file.ts');
  return openPage({ html, folder, usual: 'simulation.html' }, openStudyPage);
};

const studyOf = ({ days, start, profile, seed }: Typed, journey: string, tally: Tally): Study => ({
  settings: [
    ['days', String(days)],
    ['from', start],
    ['profile', profile],
    ['journey', journey],
    ['seed', String(seed)],
  ],
  tally,
  cost: billOfTally(tally).map(({ item, ...line }) => ({ item: prices[item].label, ...line })),
});

const show = ({ printer }: Surroundings, { json }: Typed, study: Study): void => {
  const figures = figuresOf(study);
  if (json) printer.json(figures);
  else printer.print(textReport(figures));
};
