import type { Command } from 'commander';
import { Option } from 'commander';
import { Obstacle } from '../../local/obstacle.ts';
import { atDesk, brandOption, command, type Surroundings, type Typed } from '../command-line.ts';
import { brandOf } from '../desk.ts';
import { added } from '../given-settings.ts';
import { faint, type Printer, strong } from '../printer.ts';
import { secretVariable } from '../secret.ts';
import { findSender, senderIds } from '../senders.ts';
import { addedConnection } from '../views.ts';
import { guideOf, stepsOf } from './guide.ts';
import { type Given, tellOf, trustOf } from './questions.ts';

/** Keeps an API key out of the shell's history. */
export const apiKeyVariable = 'DOORSTEP_API_KEY';

const howItGoes = `
On a terminal it asks for whatever is not typed, and shows before and after what is to be done at the provider's side. Secret and API key are typed without being
shown, or given in ${secretVariable} and ${apiKeyVariable}.`;

/** Walks through making a connection: here, and at the provider's side. */
export const add = (cli: Surroundings): Command =>
  atDesk(
    command('add', 'makes a connection, and says what to enter at the provider', [
      'npx doorstep connections add easypost',
      `${secretVariable}=… npx doorstep connections add easypost --name "EasyPost, production" --stage dev`,
      'npx doorstep connections add ups --setting auth=oauth --setting clientId=doorstep',
    ])
      .addHelpText('after', howItGoes)
      .argument('[provider]', `who sends: ${senderIds.join(', ')}`)
      .option('--name <name>', 'what you call it, to know it again')
      .addOption(secretOption('the secret that the provider signs with; without it one is made, where one is needed'))
      .option('--new-secret', 'make one also where the provider could do without')
      .addOption(
        new Option('--api-key <key>', 'with which Doorstep asks the provider itself, where it can').env(apiKeyVariable),
      )
      .option('--setting <name=value>', 'what its guide calls a setting; of a file, its path', added, [])
      .addOption(brandOption()),
    cli,
    { ask: (desk, typed: Typed & Given) => addOne(cli, desk, typed), show: showAdded },
  );

/** From the variable too, so that it stays out of the shell's history. */
export const secretOption = (what: string) => new Option('--secret <secret>', what).env(secretVariable);

const addOne = async (cli: Surroundings, desk: Parameters<typeof brandOf>[0], typed: Typed & Given) => {
  const ask = typed.json ? undefined : cli.ask;
  const provider = typed.args[0] ?? (await ask?.line(`Who sends (${senderIds.join(', ')})? `));
  if (!provider) throw new Obstacle(`Who sends? Name one of ${senderIds.join(', ')}.`);
  const sender = await findSender(provider);
  const { before, after } = stepsOf(await guideOf(provider));
  const brand = await brandOf(desk, typed.brand);
  if (ask) for (const step of before) cli.printer.print(`${faint(step)}\n`);
  const { secretMade, ...told } = await tellOf(sender, typed, ask);
  const made = await desk.operate({ command: 'add-connection', brand, provider, ...told }, addedConnection);
  return { ...made, secretMade, trust: trustOf(sender, made.secret !== undefined), steps: after };
};

type Added = Awaited<ReturnType<typeof addOne>>;

const showAdded = ({ id, url, secret, secretMade, provider, trust, steps }: Added, { print }: Printer): void => {
  print(`Address  ${strong(url)}`);
  if (secret) print(`Secret   ${secretMade ? strong(secret) : 'as you gave it'}`);
  print(faint(`This is the only time that the address is shown. ${trust}`));
  print(`\n${steps.join('\n')}\n`);
  print(faint(`The whole guide: docs/connections/${provider}.md`));
  print(faint(`Try it: npx doorstep connections test ${id}`));
  if (secret) print(faint(`A new secret, the old one still good: npx doorstep connections rotate ${id}`));
};
