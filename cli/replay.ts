import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import { Obstacle } from '../local/obstacle.ts';
import type { Candidate } from '../simulator/replay/candidate.ts';
import { portionsOf } from '../simulator/replay/replay.ts';
import { loadCandidate } from './candidate.ts';
import { command, type Surroundings } from './command-line.ts';
import { Ending } from './ending.ts';
import { openPage } from './page.ts';
import { progressOn } from './progress.ts';
import { replayOn } from './replay/crew.ts';
import { countLines, linesOf } from './replay/lines-of.ts';
import { type Outcome, outcome } from './replay/outcome.ts';
import { recordingsIn } from './replay/recordings-in.ts';
import { showAsJson, showAsText } from './replay/show.ts';

export interface Typed {
  readonly from: string;
  readonly journey: string;
  readonly json?: boolean;
  readonly html?: string | true;
}

const forScripts = `
Ends with 0 if no buyer would notice anything, with 2 if somebody would, and with 1 if something went wrong, a line that cannot be read
included: the others are played all the same. docs/simulate.md says what a replay cannot know.`;

/** Shows what a changed journey would have told real buyers, before it is published. */
export const replay = (cli: Surroundings): Command =>
  command(
    'replay',
    'plays exported orders by the journey of today and by a candidate, and shows who would notice what',
    [
      'npx doorstep replay --from export.ndjson --journey candidate.ts',
      'npx doorstep replay --from export.ndjson --journey candidate.ts --html replay.html',
      'npx doorstep orders export --stage prod | npx doorstep replay --from - --journey candidate.ts --json',
    ],
  )
    .addHelpText('after', forScripts)
    .requiredOption('--from <file>', 'what npx doorstep orders export wrote; - reads it from standard input')
    .requiredOption(
      '--journey <file>',
      'the candidate: a module that exports a journey, as simulator/replay/example-journey.ts',
    )
    .option('--json', 'answer as JSON')
    .option('--html [file]', 'write a page with the story of every order that changes, too')
    .action(async (typed: Typed) => endFor(await replayAll(cli, typed)));

/** Whatever was not played might have changed: no script may take that for "nothing changes". */
const endFor = ({ unread, figures }: Outcome): void => {
  if (unread > 0) throw new Ending(1);
  if (figures.changed > 0) throw new Ending(2);
};

const replayAll = async (cli: Surroundings, typed: Typed): Promise<Outcome> => {
  const candidate = await loadCandidate(typed.journey);
  const lines = await linesOf(typed.from);
  const page = await pageOf(cli, typed);
  const came = await playThrough(cli, { typed, lines, page });
  if (came.lines === 0) throw new Obstacle(`${typed.from} holds no order: npx doorstep orders export writes them.`);
  await page?.finish({ settings: settingsOf(typed, candidate) });
  if (came.unread > 0) cli.streams.err.write(`${came.unread} of ${came.lines} lines could not be read or played.\n`);
  if (page && !typed.json) cli.printer.print(`The story of every order that changes: ${pathToFileURL(page.file)}`);
  return came;
};

const pageOf = async ({ folder }: Surroundings, { html }: Typed) => {
  if (html === undefined) return undefined;
  // Its scripts and styles are read when it is loaded: whoever wants no page need not wait for them.
  const { openReplayPage } = await import('../simulator/report/page-file.ts');
  return openPage({ html, folder, usual: 'replay.html' }, openReplayPage);
};

const settingsOf = ({ from }: Typed, { plan }: Candidate) =>
  [
    ['from', from === '-' ? 'standard input' : resolve(from)],
    ['candidate', plan.id],
  ] as const;

/** How far it has come, where it is known how far that can be. */
const progressOf = async (err: NodeJS.WritableStream, path: string) => {
  const total = await countLines(path);
  return total === undefined ? undefined : progressOn(err, total, () => performance.now());
};

interface Play {
  readonly typed: Typed;
  readonly lines: AsyncIterable<string>;
  readonly page: Awaited<ReturnType<typeof pageOf>>;
}

const playThrough = async (cli: Surroundings, { typed, lines, page }: Play): Promise<Outcome> => {
  const { err } = cli.streams;
  const progress = await progressOf(err, typed.from);
  const shown = typed.json ? showAsJson(cli.streams.out) : showAsText(cli.printer);
  const came = outcome((reason) => void err.write(`${reason}\n`));
  for await (const played of replayOn(portionsOf(recordingsIn(lines, came)), typed.journey)) {
    came.add(played);
    await page?.add(played.orders);
    await shown.add(played.orders);
    progress?.at(came.now().figures.orders);
  }
  progress?.end();
  if (came.now().lines > 0) await shown.end(came.now());
  return came.now();
};
