import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { Command, CommanderError } from 'commander';
import { localFolder } from '../local/paths.ts';
import { askOnScreen } from './ask.ts';
import type { Surroundings } from './command-line.ts';
import { Ending } from './ending.ts';
import { printerOn, type Streams } from './printer.ts';

/** Every command, in the order of the help. Only the one that is typed is loaded, so that it begins at once. */
const commands: ReadonlyMap<string, () => Promise<(cli: Surroundings) => Command>> = new Map([
  ['start', async () => (await import('./start.ts')).start],
  ['stop', async () => (await import('./stop.ts')).stop],
  ['demo', async () => (await import('./demo.ts')).demo],
  ['brands', async () => (await import('./brands.ts')).brands],
  ['keys', async () => (await import('./keys.ts')).keys],
  ['connections', async () => (await import('./connections.ts')).connections],
  ['orders', async () => (await import('./orders.ts')).orders],
  ['messages', async () => (await import('./messages.ts')).messages],
  ['doctor', async () => (await import('./doctor.ts')).doctor],
  ['addresses', async () => (await import('./addresses.ts')).addresses],
  ['cases', async () => (await import('./cases.ts')).cases],
  ['carriers', async () => (await import('./carriers.ts')).carriers],
  ['webhook', async () => (await import('./webhook.ts')).webhook],
  ['translate', async () => (await import('./translate.ts')).translate],
  ['simulate', async () => (await import('./simulate.ts')).simulate],
  ['replay', async () => (await import('./replay.ts')).replay],
]);

const ordinary = (): Surroundings => {
  const streams = { out: process.stdout, err: process.stderr };
  const folder = resolve(process.env.DOORSTEP_FOLDER ?? localFolder);
  return {
    streams,
    printer: printerOn(streams),
    openDesk: async (stage) => (await import('./open-desk.ts')).deskOpener(folder)(stage),
    folder,
    ...(process.stdin.isTTY ? { ask: askOnScreen } : { piped: () => text(process.stdin) }),
  };
};

/** Does what was typed after `doorstep`, and answers what the program ends with. Never rejects: what went wrong has been told. */
export const run = async (typed: readonly string[], cli: Surroundings = ordinary()): Promise<0 | 1 | 2 | 3> => {
  try {
    await (await doorstep(typed, cli)).parseAsync(typed, { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has said what was wrong with the line, or shown the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    if (error instanceof Ending) return error.code;
    cli.printer.complain(error);
    return 1;
  }
};

const doorstep = async ([first = '']: readonly string[], cli: Surroundings): Promise<Command> => {
  const program = new Command('doorstep')
    .description('Looks after buyers from checkout to doorstep.')
    .addHelpText('after', afterword);
  const typed = commands.get(first);
  for (const load of typed ? [typed] : commands.values()) program.addCommand((await load())(cli));
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
