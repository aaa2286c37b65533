import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../../local/paths.ts';
import type { Print } from '../../../local/printer.ts';
import { faults, services } from './faults.ts';

export interface RoundFigures {
  readonly fault: string;
  readonly takenAt: string;
  readonly stories: number;
  /** By service. */
  readonly injected: Readonly<Record<string, number>>;
  readonly orders: number;
  readonly callsAgain: number;
  readonly messages: number;
  readonly doubtful: number;
  readonly twice: number;
  readonly wrong: number;
  readonly seconds: number;
}

export interface StoriesPart {
  readonly seed: number;
  readonly leftOut: Readonly<Record<string, string>>;
  readonly rounds: readonly RoundFigures[];
}

export interface SoakPart {
  readonly seed: number;
  readonly orders: number;
  readonly wrong: number;
  readonly figures: readonly { readonly name: string; readonly value: string }[];
}

interface Taken {
  readonly takenAt: string;
  readonly machine: string;
}

interface Kept {
  readonly stories?: StoriesPart & Taken;
  readonly soak?: SoakPart & Taken;
}

const page = join(projectFolder, 'docs', 'proof-on-aws.md');
const figures = join(projectFolder, 'docs', 'proof-on-aws.json');

/** Writes what one of the two runs came to beside what the other did last. */
export const keepPart = (part: { readonly stories?: StoriesPart; readonly soak?: SoakPart }, print: Print): void => {
  const before: Kept = existsSync(figures) ? JSON.parse(readFileSync(figures, 'utf8')) : {};
  const load = loadavg()[0] ?? 0;
  const machine = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}, load ${load.toFixed(1)} at the end`;
  const taken: Taken = { takenAt: new Date().toISOString(), machine };
  const kept: Kept = {
    ...before,
    ...(part.stories ? { stories: { ...part.stories, rounds: beside(before, part.stories), ...taken } } : {}),
    ...(part.soak ? { soak: { ...part.soak, ...taken } } : {}),
  };
  writeFileSync(figures, `${JSON.stringify(kept, null, 2)}\n`);
  writeFileSync(page, asMarkdown(kept));
  print('written: docs/proof-on-aws.md');
};

/** A round takes the place of the last one of its fault, unless that told more stories. */
const beside = (
  { stories: { rounds: known } = { rounds: [] } }: Partial<{ stories: { rounds: readonly RoundFigures[] } }>,
  { rounds }: StoriesPart,
) =>
  ['none', ...faults.map(({ name }) => name)].flatMap((fault) => {
    const [newer, older] = [rounds, known].map((all) => all.find((one) => one.fault === fault));
    const best = older && (newer?.stories ?? 0) < older.stories ? older : newer;
    return best ? [best] : [];
  });

const whenAndWhere = ({ takenAt, machine }: Taken): string =>
  `on ${takenAt.slice(0, 16).replace('T', ' ')} UTC, on ${machine}`;

const asMarkdown = ({ stories, soak }: Kept): string =>
  [introduction, ...(stories ? storiesText(stories) : []), ...(soak ? soakText(soak) : []), ''].join('\n\n');

const introduction = [
  '# The proof on the embedded AWS',
  '',
  'The simulator proves the rules; here the deployed stacks run: real functions in processes of their own, real HTTP, the real definition of the',
  'machine, on the embedded AWS of this repository. `npm run proof:aws` and `npm run soak` write this page with `-- --keep`.',
].join('\n');

const storiesText = (part: StoriesPart & Taken): readonly string[] => [
  '## The stories under faults',
  [
    `Written ${whenAndWhere(part)}, with seed ${part.seed}: the stories first undisturbed, then once for`,
    'each row, all services disturbed at once. [microburst](https://pypi.org/project/microburst/) stands between the functions and AWS and speaks AWS’s protocols, so that the SDK',
    'believes its faults; deploying, looking and the machine’s own calls (its waits, its calls of functions) go past it and are not disturbed.',
    'Senders repeat what is not answered as it should be: carriers anything but 200, shops and buyers 5xx.',
  ].join('\n'),
  [
    'Of each order is asked, when all is calm again: it is at rest, its stage is the undisturbed one; every scan stands in the timeline once; every',
    'message that the ledger calls sent left under the very id that it names, and nothing left that the ledger does not know; a message is in doubt',
    'only if it is marked so, and goes out twice only where it is in doubt and twice is better than never (problems, deliveries, the team); all that is',
    'true and worth a message stands in the ledger; where the story leaves nothing to chance, notices, problems, cases and the rest of the timeline are',
    'the undisturbed ones; no execution failed or was stopped; no failure queue holds anything; and a round in which any service was spared fails.',
  ].join('\n'),
  [
    'That it notices was tried by letting the SDK repeat its calls of SES by itself: of two answers that were cut off, two messages came twice unmarked,',
    'and both were reported.',
  ].join('\n'),
  table(
    ['Fault', 'What happens to the call', 'Of the calls'],
    faults.map(({ name, about, probability }) => [name, about, `${Math.round(probability * 100)} %`]),
  ),
  `Calls to ${weighing((weight) => weight > 1)} are disturbed three times as often, because there are few; those to ${weighing((weight) => weight < 1)} half as often, because a message that was refused waits ever longer.`,
  table(
    [
      'Fault',
      'Taken',
      'Stories',
      ...services.map(({ title }) => `at ${title}`),
      'Orders',
      'Messages',
      'In doubt',
      'Twice',
      'Calls made again',
      'Wrong',
      'Seconds',
    ],
    part.rounds.map((one) => [
      one.fault,
      one.takenAt.slice(0, 16).replace('T', ' '),
      String(one.stories),
      ...services.map(({ name }) => String(one.injected[name] ?? 0)),
      ...[one.orders, one.messages, one.doubtful, one.twice, one.callsAgain, one.wrong].map(String),
      String(Math.round(one.seconds)),
    ]),
  ),
  [
    'The stories are told without their days: what follows next happens as soon as the order is at rest, and webhooks within five seconds of each',
    'other happen without waiting. What only a clock of days brings (silence, the check-in) is therefore missing, save in the stories that are told once',
    'more by a plan of seconds. Left out:',
  ].join('\n'),
  Object.entries(part.leftOut)
    .map(([name, why]) => `- ${name}: ${why}`)
    .join('\n') || '- nothing',
];

const weighing = (is: (weight: number) => boolean): string =>
  services
    .filter(({ weight }) => is(weight))
    .map(({ title }) => title)
    .join(' and ');

const soakText = (part: SoakPart & Taken): readonly string[] => [
  '## The soak',
  `Taken ${whenAndWhere(part)}, with seed ${part.seed}: ${part.orders.toLocaleString('en')} orders open at once, ${part.wrong === 0 ? 'nothing lost' : `${part.wrong} things wrong`}.`,
  table(
    ['What', 'Measured'],
    part.figures.map(({ name, value }) => [name, value]),
  ),
];

type Row = readonly string[];
const table = (heads: Row, rows: readonly Row[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
