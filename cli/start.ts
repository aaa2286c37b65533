import type { Command } from 'commander';
import { Obstacle } from '../local/obstacle.ts';
import { type Doorstep, startInForeground } from '../local/start.ts';
import { command, type Surroundings } from './command-line.ts';
import { openDemo } from './demo/seed.ts';
import { playStory } from './demo/story.ts';
import { tellWhereToLook } from './demo/where-to-look.ts';

/** Doorstep on this laptop. */
export const start = (cli: Surroundings): Command =>
  command('start', 'starts the whole of Doorstep on this laptop, and plays one order', [
    'npm start',
    'DOORSTEP_PORT=5600 npm start',
  ])
    .option('--no-demo', 'put nothing in, play nothing')
    .addHelpText(
      'after',
      '\nIt stays in the foreground: Ctrl-C, or npm stop from another shell, ends all of it and nothing else.',
    )
    .action(({ demo }: { readonly demo: boolean }) =>
      startInForeground({
        print: cli.printer.print,
        folder: cli.folder,
        afterDeploy: (doorstep, signal) => (demo ? showAround(cli, doorstep, signal) : sayReady(cli, doorstep)),
      }),
    );

const sayReady = async ({ printer }: Surroundings, { address }: Doorstep): Promise<void> => {
  printer.print(`ready at ${address}; Ctrl-C ends it`);
};

const showAround = async (cli: Surroundings, doorstep: Doorstep, signal: AbortSignal | undefined): Promise<void> => {
  const { print } = cli.printer;
  print('putting in a demo brand, an API key and a connection');
  const stage = { ...(await openDemo(cli)), print, signal };
  print(`ready at ${doorstep.address}`);
  try {
    tellWhereToLook(stage, await playStory(stage, 'ordinary'));
  } catch (error) {
    // It runs all the same, and whoever tries things out needs it running to see what is wrong.
    if (!(error instanceof Obstacle) || signal?.aborted) throw error;
    print(error.message);
  }
  print('Ctrl-C, or npm stop from another shell, ends all of it.');
};
