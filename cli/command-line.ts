import { Command, Option } from 'commander';
import type { Ask } from './ask.ts';
import type { Desk, OpenDesk } from './desk.ts';
import type { Names } from './doctor/names.ts';
import type { Printer, Streams } from './printer.ts';

/** What every command stands on. */
export interface Surroundings {
  readonly printer: Printer;
  readonly streams: Streams;
  readonly openDesk: OpenDesk;
  /** Whoever sits before the screen; nobody, where it is none. */
  readonly ask?: Ask;
  /** What is sent in where nobody sits before the screen. */
  readonly piped?: () => Promise<string>;
  /** Whom DNS is asked of, where it is not this machine's. */
  readonly names?: Names;
  /** Where a Doorstep on this laptop keeps its state. */
  readonly folder: string;
}

/** What is typed after a command's name, as far as every command takes it. */
export interface Typed {
  readonly args: readonly string[];
  readonly stage?: string;
  readonly brand?: string;
  readonly json?: boolean;
}

interface Deed<Options, Content> {
  /** Does it, and answers what is known of it afterwards. */
  readonly ask: (desk: Desk, typed: Typed & Options) => Promise<Content>;
  /** Shows that answer to a person. */
  readonly show: (content: Content, printer: Printer) => void;
}

/** A command with examples of how it is typed at the end of its help. */
export const command = (name: string, summary: string, examples: readonly string[] = []): Command => {
  const made = new Command(name).description(summary);
  return examples.length === 0
    ? made
    : made.addHelpText('after', `\nExamples:\n${examples.map((one) => `  $ ${one}`).join('\n')}`);
};

export const brandOption = () =>
  new Option('--brand <id>', 'the brand, where there is more than one').env('DOORSTEP_BRAND');

export const stageOption = () =>
  new Option(
    '--stage <stage>',
    'a deployed stage (dev, prod), reached with your AWS credentials; without it, this laptop',
  ).env('DOORSTEP_STAGE');

/** Lets a command be done at a desk: on this laptop or at a deployed stage, shown to a person or as JSON. */
export const atDesk = <Options extends object, Content>(
  made: Command,
  { printer, openDesk }: Surroundings,
  { ask, show }: Deed<Options, Content>,
): Command =>
  made
    .addOption(stageOption())
    .option('--json', 'answer as JSON')
    .action(async () => {
      const typed = { ...made.opts<Options & Omit<Typed, 'args'>>(), args: made.args };
      const content = await ask(await openDesk(typed.stage), typed);
      if (typed.json) printer.json(content);
      else show(content, printer);
    });
