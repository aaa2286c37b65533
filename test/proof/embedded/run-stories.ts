// npm run proof:aws [-- --keep] [-- --seed=1] [-- --only=reset,cut] [-- --at=dynamodb,sqs] [-- --stories=split,lost]
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { localFolder } from '../../../local/paths.ts';
import { freePort, loopback } from '../../../local/ports.ts';
import { printer } from '../../../local/printer.ts';
import { setUp } from '../../../local/setup.ts';
import { stories } from '../../../simulator/stories/index.ts';
import { deployStand, type Stand } from '../../bench/embedded.ts';
import { faults, rulesOf, type Service, services } from './faults.ts';
import { beginAfresh, leadQueuesTo } from './functions.ts';
import { type Injected, type Microburst, startMicroburst } from './microburst.ts';
import { keepPart, type RoundFigures, type StoriesPart } from './page.ts';
import { givenUp } from './queues.ts';
import { type Piece, type Told, tellAll } from './round.ts';
import { leftOut, withClock } from './selection.ts';

const { print, complain } = printer();

const options = {
  keep: { type: 'boolean' },
  seed: { type: 'string' },
  only: { type: 'string' },
  at: { type: 'string' },
  stories: { type: 'string' },
} as const;

interface Proof {
  readonly stand: Stand;
  readonly microburst: Microburst;
  readonly pieces: readonly Piece[];
  readonly isWanted: (fault: string) => boolean;
  readonly disturbed: readonly Service[];
  /** After each round: a run that is broken off leaves what it had. */
  readonly keepRounds: (rounds: readonly RoundFigures[]) => void;
}

const proof = async (): Promise<void> => {
  const { keep, seed = '20261123', only, at, stories: names } = parseArgs({ options }).values;
  const among = (list: string | undefined, name: string) => !list || list.split(',').includes(name);
  await setUp({ environments: ['aws', 'faults'], print });
  const [port, proxy] = [await freePort(), await freePort()];
  const microburst = await startMicroburst({
    port: proxy,
    upstream: `http://${loopback}:${port}`,
    seed: Number(seed),
    folder: join(localFolder, 'proof', 'aws'),
  });
  try {
    const endpointOfFunctions = `http://${loopback}:${proxy}`;
    const stand = await deployStand({ print, folder: 'proof', port, endpointOfFunctions });
    try {
      await leadQueuesTo(endpointOfFunctions, stand.endpoint);
      const chosen = stories.filter(({ name }) => among(names, name));
      const pieces = [
        // Those that wait for a clock take longest, so they begin first.
        ...chosen.filter(({ name }) => withClock.includes(name)).map((story) => ({ story, withClock: true })),
        ...chosen.filter(({ name }) => !(name in leftOut)).map((story) => ({ story, withClock: false })),
      ];
      const isWanted = (fault: string) => among(only, fault);
      const disturbed = services.filter(({ name }) => among(at, name));
      const keepRounds = (rounds: readonly RoundFigures[]) => {
        const part: StoriesPart = { seed: Number(seed), leftOut, rounds };
        if (keep) keepPart({ stories: part }, print);
      };
      const wrong = await tellEverything({ stand, microburst, pieces, isWanted, disturbed, keepRounds });
      print(wrong.length === 0 ? 'nothing was lost, nothing was said twice' : `${wrong.length} things are wrong`);
      if (wrong.length > 0) process.exitCode = 1;
    } finally {
      await stand.stop();
    }
  } finally {
    await microburst.stop();
  }
};

const tellEverything = async (whole: Proof): Promise<readonly string[]> => {
  const { stand, microburst, pieces, isWanted, disturbed, keepRounds } = whole;
  const wrong: string[] = [];
  const rounds: RoundFigures[] = [];
  const note = (figures: RoundFigures, found: readonly string[]): void => {
    rounds.push(figures);
    wrong.push(...found);
    print(lineOf(figures));
    for (const one of found) print(`    WRONG ${one}`);
    keepRounds(rounds);
  };
  const calm = () => microburst.disturb([]);
  const undisturbed = await timed(() => tellAll(pieces, { stand, tag: 'calm', disturb: calm, calm }));
  note(
    figuresOf('none', undisturbed, {}),
    undisturbed.told.flatMap((one) => one.faults),
  );
  for (const fault of faults.filter(({ name }) => isWanted(name))) {
    const before = await microburst.injected();
    const disturb = async () => {
      await beginAfresh(stand.endpoint, fault.name);
      await microburst.disturb(disturbed.flatMap((service) => rulesOf(fault, service)));
    };
    const round = await timed(() =>
      tellAll(pieces, { stand, tag: fault.name, undisturbed: undisturbed.told, disturb, calm }),
    );
    const injected = since(before, await microburst.injected(), disturbed);
    const spared = disturbed.filter(({ name }) => !injected[name]).map(({ name }) => name);
    note(figuresOf(fault.name, round, injected), [
      ...round.told.flatMap((one) => one.faults),
      ...spared.map((name) => `nothing was injected at ${name}, so nothing is proved`),
      ...(await givenUp(stand.endpoint)).map((queue) => `given up: ${queue}`),
    ]);
  }
  return wrong;
};

const timed = async (work: () => Promise<readonly Told[]>) => {
  const began = performance.now();
  const told = await work();
  return { told, seconds: (performance.now() - began) / 1000 };
};

const since = (
  before: readonly Injected[],
  now: readonly Injected[],
  disturbed: readonly Service[],
): Readonly<Record<string, number>> => {
  const at = (all: readonly Injected[], name: string) =>
    all.filter(({ service }) => service === name).reduce((total, { count }) => total + count, 0);
  return Object.fromEntries(disturbed.map(({ name }) => [name, at(now, name) - at(before, name)]));
};

const figuresOf = (
  fault: string,
  { told, seconds }: Awaited<ReturnType<typeof timed>>,
  injected: RoundFigures['injected'],
): RoundFigures => {
  const verdicts = told.flatMap((one) => one.verdicts);
  const total = (of: 'messages' | 'doubtful' | 'twice') => verdicts.reduce((all, one) => all + one[of], 0);
  return {
    fault,
    takenAt: new Date().toISOString(),
    stories: told.length,
    injected,
    orders: verdicts.length,
    callsAgain: told.flatMap((one) => one.played).reduce((all, one) => all + one.callsAgain, 0),
    messages: total('messages'),
    doubtful: total('doubtful'),
    twice: total('twice'),
    wrong: told.reduce((all, one) => all + one.faults.length, 0),
    seconds,
  };
};

const lineOf = ({ fault, injected, orders, messages, doubtful, twice, callsAgain, seconds }: RoundFigures): string => {
  const all = Object.values(injected).reduce((sum, count) => sum + count, 0);
  return `${fault.padEnd(8)} ${all} faults, ${orders} orders, ${messages} messages (${doubtful} in doubt, ${twice} twice), ${callsAgain} calls made again, ${Math.round(seconds)} s`;
};

await proof().catch(complain);
