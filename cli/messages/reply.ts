import type { Command } from 'commander';
import { Obstacle } from '../../local/obstacle.ts';
import { readOutbox } from '../../local/outbox.ts';
import { postMail } from '../../local/post-mail.ts';
import { findRunning } from '../../local/state.ts';
import { brandOption, command, type Surroundings } from '../command-line.ts';
import { brandOf } from '../desk.ts';
import { readBytes } from '../given-files.ts';
import { orderView } from '../views.ts';
import { answerTo, newestAbout } from './answer-mail.ts';

interface Typed {
  readonly order?: string;
  readonly words?: string;
  readonly brand?: string;
}

/** Does what a buyer's mail program and SES do, where there is neither. */
export const reply = (cli: Surroundings): Command => {
  const made = command('reply', 'on this laptop: a buyer’s answer to an e-mail, from a MIME file or made up', [
    'npx doorstep messages reply --order 1042 --words "The lid is broken."',
    'npx doorstep messages reply answer.eml',
  ]);
  return made
    .argument('[file]', 'a MIME file, whose To is an order’s own address')
    .addOption(brandOption())
    .option('--order <reference>', 'answers the newest e-mail about this order instead')
    .option('--words <text>', 'what the buyer writes')
    .action(async (file: string | undefined) => {
      const running = await findRunning(cli.folder);
      if (!running) throw new Obstacle('Doorstep is not running on this laptop: npm start.');
      const mail = file ? await readBytes(file) : Buffer.from(await madeUp(cli, made.opts<Typed>(), running.endpoint));
      const outcome = await postMail(running, mail);
      if (outcome !== 'mail-heard') throw new Obstacle(whatBecame[outcome] ?? `Nothing came of it: ${outcome}.`);
      cli.printer.print('It was heard: the order’s timeline has it, and the team has a case.');
    });
};

const madeUp = async (cli: Surroundings, { order, words, brand }: Typed, endpoint: string): Promise<string> => {
  if (!order || !words) throw new Obstacle('What does the buyer say? Name a file, or add --order 1042 --words "…".');
  const desk = await cli.openDesk(undefined);
  const asked = { command: 'show-order', brand: await brandOf(desk, brand), reference: order };
  const { orderId } = await desk.operate(asked, orderView);
  const answered = newestAbout(await readOutbox(endpoint), orderId);
  if (!answered) throw new Obstacle(`No e-mail about the order ${order} has left yet that could be answered.`);
  return answerTo(answered, words);
};

const whatBecame: Readonly<Record<string, string>> = {
  'mail-known': 'It was heard before: the same mail is heard once.',
  'mail-automatic': 'It looks like a program’s: nobody is called for those.',
  'mail-astray': 'Nobody knows the order: its address is forged, has expired, or is none of an order.',
  'mail-too-late': 'Nothing is kept of it: the buyer was erased, or has written a hundred times.',
  'mail-unreadable': 'It is no MIME that could be read.',
};
