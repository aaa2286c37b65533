import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { instantOf } from '../../domain/time.ts';
import { Obstacle } from '../../local/obstacle.ts';
import { postText } from '../../local/post-text.ts';
import { findRunning } from '../../local/state.ts';
import { inboundText } from '../../simulator/world/texts.ts';
import { command, type Surroundings } from '../command-line.ts';

interface Typed {
  readonly from: string;
  readonly words: string;
}

/** Does what a buyer's phone and End User Messaging do, where there is neither. */
export const text = (cli: Surroundings): Command => {
  const made = command(
    'text',
    'on this laptop: a buyer’s text message, as an answer to the newest one that went there',
    [
      'npx doorstep messages text --from +4915112345678 --words "Please ring twice."',
      'npx doorstep messages text --from +4915112345678 --words STOP',
    ],
  );
  return made
    .requiredOption('--from <number>', 'the number that it comes from, such as +4915112345678')
    .requiredOption('--words <text>', 'what the buyer writes')
    .action(async () => {
      const { from, words } = made.opts<Typed>();
      if (!/^\+\d{5,15}$/.test(from)) throw new Obstacle('A number is written as +4915112345678.');
      const running = await findRunning(cli.folder);
      if (!running) throw new Obstacle('Doorstep is not running on this laptop: npm start.');
      const written = inboundText({ from, words, at: instantOf(Date.now()) });
      await postText(running, { ...written, inboundMessageId: randomUUID() });
      cli.printer.print(
        'Doorstep hears it: npx doorstep orders timeline shows what follows, if this number was texted about an order.',
      );
      cli.printer.print(`Whether texts go there: npx doorstep addresses show ${from}`);
    });
};
