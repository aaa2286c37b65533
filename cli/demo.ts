import type { Command } from 'commander';
import { command, type Surroundings } from './command-line.ts';
import { openDemo } from './demo/seed.ts';
import { playStory } from './demo/story.ts';
import { tellWhereToLook } from './demo/where-to-look.ts';

/** The demonstration once more, with another order. */
export const demo = (cli: Surroundings): Command =>
  command('demo', 'plays one order through its stages on the Doorstep of this laptop, while you watch', [
    'npm run demo',
    'npm run demo -- --problem',
  ])
    .option('--problem', 'an order that gets into trouble, and out of it again')
    .action(async ({ problem }: { readonly problem?: boolean }) => {
      const stage = { ...(await openDemo(cli)), print: cli.printer.print };
      tellWhereToLook(stage, await playStory(stage, problem ? 'problem' : 'ordinary'));
    });
