import { type Command, InvalidArgumentError } from 'commander';
import { command, type Surroundings, stageOption } from './command-line.ts';
import { askLaptop } from './doctor/account/ask-laptop.ts';
import { namesBy } from './doctor/account/ask-names.ts';
import { examine } from './doctor/examine.ts';
import { gather } from './doctor/gather.ts';
import { showReport } from './doctor/show-report.ts';
import { Ending } from './ending.ts';

interface Typed {
  readonly stage?: string;
  readonly json?: boolean;
  readonly countries?: readonly string[];
  readonly ordersAMonth?: number;
}

const forScripts = `
Changes nothing, and prints neither secrets nor addresses of people. Ends with 1 if something must be mended, else with 0: what could be
better, or is not known, does not count. What each line means, and the permissions that it asks for: docs/doctor.md.`;

/** One look at everything that decides whether messages arrive. */
export const doctor = (cli: Surroundings): Command => {
  const made = command('doctor', 'whether messages arrive: account, senders, DNS, texts, each with its cure', [
    'npx doorstep doctor --stage prod --orders-a-month 20000',
    'npx doorstep doctor --stage prod --countries DE,AT,US --json',
  ]);
  return made
    .addHelpText('after', forScripts)
    .addOption(stageOption())
    .option('--countries <codes>', 'where buyers with phones are, such as DE,US (default: the brands’ own)', countries)
    .option('--orders-a-month <count>', 'for how many orders the quota and the plan must do', count)
    .option('--json', 'answer as JSON')
    .action(async () => {
      const typed = made.opts<Typed>();
      const desk = await cli.openDesk(typed.stage);
      // Four AWS clients: they are not loaded for the help.
      const { askAws } = await import('./doctor/account/ask-aws.ts');
      const aws = askAws(desk.aws, () => new Date());
      const account = desk.stage === 'local' ? askLaptop(aws) : aws;
      const report = examine(await gather({ desk, account, names: cli.names ?? namesBy() }, typed));
      if (typed.json) cli.printer.json(report);
      else showReport(report, cli.printer);
      if (report.count['to-mend'] > 0) throw new Ending(1);
    });
};

const countries = (text: string): readonly string[] => {
  const codes = text.split(',').map((code) => code.trim().toUpperCase());
  if (codes.every((code) => /^[A-Z]{2}$/.test(code))) return codes;
  throw new InvalidArgumentError('Countries have two letters each, and commas between them: DE,US.');
};

const count = (text: string): number => {
  const orders = Number(text);
  if (Number.isInteger(orders) && orders >= 0) return orders;
  throw new InvalidArgumentError('It must be a whole number.');
};
