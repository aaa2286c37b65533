import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { localFolder } from '../local/paths.ts';
import { brands } from './brands.ts';
import { cases } from './cases.ts';
import type { Surroundings } from './command-line.ts';
import { connections } from './connections.ts';
import { demo } from './demo.ts';
import { Ending } from './ending.ts';
import { keys } from './keys.ts';
import { deskOpener } from './open-desk.ts';
import { orders } from './orders.ts';
import { printerOn, type Streams } from './printer.ts';
import { replay } from './replay.ts';
import { simulate } from './simulate.ts';
import { start } from './start.ts';
import { stop } from './stop.ts';
import { webhook } from './webhook.ts';

const ordinary = (): Surroundings => {
  const streams = { out: process.stdout, err: process.stderr };
  const folder = resolve(process.env.DOORSTEP_FOLDER ?? localFolder);
  return { streams, printer: printerOn(streams), openDesk: deskOpener(folder), folder };
};

/** Does what was typed after `doorstep`, and answers what the program ends with. Never rejects: what went wrong has been told. */
export const run = async (typed: readonly string[], cli: Surroundings = ordinary()): Promise<0 | 1 | 2> => {
  try {
    await doorstep(cli).parseAsync(typed, { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has said what was wrong with the line, or shown the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    if (error instanceof Ending) return error.code;
    cli.printer.complain(error);
    return 1;
  }
};

const doorstep = (cli: Surroundings): Command => {
  const program = new Command('doorstep')
    .description('Looks after buyers from checkout to doorstep.')
    .addHelpText('after', afterword);
  for (const made of [start, stop, demo, brands, keys, connections, orders, cases, webhook, simulate, replay])
    program.addCommand(made(cli));
  speakThrough(program, cli.streams);
  return program;
};

const afterword = `
Without --stage every command works on the Doorstep of this laptop (npm start). With --stage dev it works on
that deployed stage, with your usual AWS credentials (AWS_PROFILE, AWS_REGION). Each command has its own --help.`;

/** Every command, however deep, ends by an error that we see, and speaks where we say. */
const speakThrough = (command: Command, { out, err }: Streams): void => {
  command.exitOverride().configureOutput({
    writeOut: (text) => void out.write(text),
    writeErr: (text) => void err.write(text),
    outputError: (text, write) =>
      write(
        `${text
          .trim()
          .replace(/^error: /, '')
          .replaceAll('\n', ' ')} ${cureOf(command)}\n`,
      ),
  });
  for (const inner of command.commands) speakThrough(inner, { out, err });
};

const cureOf = (command: Command): string => `(${fullName(command)} --help shows how)`;

const fullName = (command: Command): string =>
  command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name();
