import { type Command, Option } from 'commander';
import { holdable } from '../domain/quiet-hours.ts';
import { Obstacle } from '../local/obstacle.ts';
import { atDesk, command, type Surroundings, type Typed } from './command-line.ts';
import { brandList, putBrand } from './views.ts';

/** The shop as its buyers know it. */
export const brands = (cli: Surroundings): Command =>
  command('brands', 'brands, as buyers know them').addCommand(put(cli)).addCommand(list(cli));

interface Look {
  readonly id: string;
  readonly name: string;
  readonly sender: string;
  readonly country: string;
  readonly zone: string;
  readonly language?: string;
  readonly replyTo?: string;
  readonly supportEmail?: string;
  readonly colour?: string;
  readonly logoUrl?: string;
  readonly footer?: readonly string[];
  readonly legalAddress?: string;
  readonly closedDays?: readonly string[];
  readonly textCountries?: readonly string[];
  readonly quiet?: string;
  readonly quietHolds?: readonly string[];
  readonly mostADay?: number;
  readonly invitation?: string;
  readonly tone?: string;
  readonly closed?: boolean;
}

const put = (cli: Surroundings): Command =>
  atDesk(
    described(
      command('put', 'makes a brand, or says anew how it is; what is left out is taken away', [
        'npx doorstep brands put --id loom --name "Hearth & Loom" --sender orders@loom.example --country GB --zone Europe/London',
      ]),
    ),
    cli,
    {
      ask: async (desk, { id, name, sender, country, zone, ...typed }: Typed & Look) => {
        const {
          language,
          replyTo,
          supportEmail,
          colour,
          logoUrl,
          footer,
          legalAddress,
          closedDays,
          textCountries,
          quiet,
          quietHolds,
          mostADay,
          invitation: invitationUrl,
          tone,
          closed,
        } = typed;
        const look = { language, replyTo, supportEmail, colour, logoUrl, footer, legalAddress };
        const more = { ...look, closedDays, textCountries, mostADay, invitationUrl, tone };
        const state = closed ? 'closed' : 'open';
        const brand = { id, name, sender, country, zone, ...more, state, ...quietHoursOf(quiet, quietHolds) };
        return desk.operate({ command: 'put-brand', brand }, putBrand);
      },
      show: ({ brand: { id, name } }, { print }) => {
        print(
          `The brand ${id} (${name}) is kept. Next, a key for its shop: npx doorstep keys create --brand ${id} --name "Web shop"`,
        );
      },
    },
  );

const described = (made: Command): Command =>
  made
    .requiredOption('--id <id>', 'small letters, digits and hyphens; it stays for ever')
    .requiredOption('--name <name>', 'as buyers know it')
    .requiredOption('--sender <address>', 'the address that e-mails come from, verified with SES')
    .requiredOption('--country <code>', 'two letters, such as DE: whose weekend it keeps')
    .requiredOption('--zone <zone>', 'such as Europe/Berlin: whose clock it keeps')
    .option('--language <tag>', 'of buyers of whom nothing else is said (default: en)')
    .option('--reply-to <address>', 'where answers to e-mails go')
    .option('--support-email <address>', 'where buyers may write')
    .option('--colour <colour>', 'such as #2f5d50')
    .option('--logo-url <url>', 'an https address')
    .option('--footer <line...>', 'what stands under every e-mail')
    .option('--legal-address <line>', 'who the law says must sign: the last line of every e-mail and page')
    .option('--closed-days <day...>', 'on which nobody delivers, such as 2026-12-25')
    .option('--text-countries <code...>', 'to whose phones texts are sent, such as DE AT CH (default: its own country)')
    .option('--quiet <from-to>', 'when buyers sleep, such as 21:00-08:00')
    .addOption(
      new Option('--quiet-holds <what...>', 'what else waits while buyers sleep: it would pass otherwise').choices(
        holdable,
      ),
    )
    .option('--most-a-day <number>', 'messages that one address gets in a day; problems are never counted out', Number)
    .option('--invitation <url>', 'where happy buyers are invited to tell others, if they consented: an https address')
    .addOption(new Option('--tone <tone>', 'how it greets and apologises (default: warm)').choices(['warm', 'plain']))
    .option('--closed', 'takes no new orders; the open ones go on');

/** "21:00-08:00" */
const quietHoursOf = (quiet: string | undefined, holds: readonly string[] | undefined) => {
  if (holds && !quiet) throw new Obstacle('When do buyers sleep? Add --quiet 21:00-08:00.');
  const [from, to] = quiet?.split('-') ?? [];
  return quiet ? { quietHours: { from, to, ...(holds ? { holds } : {}) } } : {};
};

const list = (cli: Surroundings): Command =>
  atDesk(command('list', 'lists brands', ['npx doorstep brands list']), cli, {
    ask: async (desk) => desk.operate({ command: 'list-brands' }, brandList),
    show: ({ brands: known }, { table }) =>
      table(
        ['ID', 'NAME', 'SENDER', 'PLAN', 'STATE'],
        known.map(({ id, name, sender, plan, state }) => [id, name, sender, plan, state]),
        'There is no brand yet: npx doorstep brands put --help',
      ),
  });
