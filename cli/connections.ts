import type { Command } from 'commander';
import { Option } from 'commander';
import { atDesk, brandOption, command, type Surroundings, type Typed } from './command-line.ts';
import { brandOf } from './desk.ts';
import { moment } from './moment.ts';
import { faint, type Printer, strong } from './printer.ts';
import { secretVariable } from './secret.ts';
import { senderIds } from './senders.ts';
import { addedConnection, connectionList, rotatedConnection } from './views.ts';

/** Who may send webhooks. */
export const connections = (cli: Surroundings): Command =>
  command('connections', 'connections, by which a carrier tells of parcels')
    .addCommand(add(cli))
    .addCommand(list(cli))
    .addCommand(rotate(cli));

export const providerOption = () => new Option('--provider <provider>', 'who sends').choices(senderIds);

/** From the variable too, so that it stays out of the shell's history. */
const secretOption = () =>
  new Option('--secret <secret>', 'the secret that the provider signs with; without it, a new one is made').env(
    secretVariable,
  );

const add = (cli: Surroundings): Command =>
  atDesk(
    command('add', 'makes a connection and shows its address and secret, this once', [
      'npx doorstep connections add --provider easypost --name "EasyPost, production"',
      `${secretVariable}=… npx doorstep connections add --provider easypost --name EasyPost --stage dev`,
    ])
      .addOption(providerOption().makeOptionMandatory())
      .requiredOption('--name <name>', 'what you call it, to know it again')
      .addOption(secretOption())
      .addOption(brandOption()),
    cli,
    {
      ask: async (
        desk,
        typed: Typed & { readonly provider: string; readonly name: string; readonly secret?: string },
      ) => {
        const { provider, name, secret } = typed;
        const brand = await brandOf(desk, typed.brand);
        return desk.operate({ command: 'add-connection', brand, provider, name, secret }, addedConnection);
      },
      show: ({ id, url, secret }, { print }) => {
        print(`Address  ${strong(url)}`);
        print(`Secret   ${strong(secret)}`);
        print(faint('This is the only time they are shown: give both to the provider now.'));
        print(faint(`A new secret, the old one still good: npx doorstep connections rotate ${id}`));
      },
    },
  );

const list = (cli: Surroundings): Command =>
  atDesk(command('list', 'lists connections', ['npx doorstep connections list']).addOption(brandOption()), cli, {
    ask: async (desk, { brand }: Typed) =>
      desk.operate({ command: 'list-connections', brand: await brandOf(desk, brand) }, connectionList),
    show: ({ connections: known }, { table }) =>
      table(
        ['ID', 'PROVIDER', 'NAME', 'CREATED'],
        known.map(({ id, provider, name, createdAt }) => [id, provider, name, moment(createdAt)]),
        'There is no connection yet: npx doorstep connections add --provider easypost --name EasyPost',
      ),
  });

const rotate = (cli: Surroundings): Command =>
  atDesk(
    command('rotate', 'adds a new secret; the one before it stays good until the next time', [
      'npx doorstep connections rotate 5b1d…',
    ])
      .argument('<id>', 'the id that connections list shows')
      .addOption(secretOption())
      .addOption(brandOption()),
    cli,
    {
      ask: async (desk, { brand, secret, args: [id] }: Typed & { readonly secret?: string }) =>
        desk.operate(
          { command: 'rotate-connection', brand: await brandOf(desk, brand), id, secret },
          rotatedConnection,
        ),
      show: showRotated,
    },
  );

const showRotated = ({ secret }: { readonly secret: string }, { print }: Printer): void => {
  print(`Secret   ${strong(secret)}`);
  print(
    faint(
      'This is the only time it is shown. The one before it stays good until the next rotation: change the provider to the new one now.',
    ),
  );
};
