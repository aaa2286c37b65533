import type { Command } from 'commander';
import { atDesk, brandOption, command, type Surroundings, type Typed } from './command-line.ts';
import { add, secretOption } from './connections/add.ts';
import { tryOut } from './connections/try-out.ts';
import { brandOf } from './desk.ts';
import { moment } from './moment.ts';
import { faint, type Printer, strong } from './printer.ts';
import { findSender } from './senders.ts';
import { connectionList, rotatedConnection } from './views.ts';

/** Who may send webhooks. */
export const connections = (cli: Surroundings): Command =>
  command('connections', 'connections, by which carriers tell of parcels and shops of orders')
    .addCommand(add(cli))
    .addCommand(list(cli))
    .addCommand(tryOut(cli))
    .addCommand(rotate(cli));

const list = (cli: Surroundings): Command =>
  atDesk(command('list', 'lists connections', ['npx doorstep connections list']).addOption(brandOption()), cli, {
    ask: async (desk, { brand }: Typed) => {
      const listed = { command: 'list-connections', brand: await brandOf(desk, brand) };
      const { connections: known } = await desk.operate(listed, connectionList);
      const senders = await Promise.all(known.map(({ provider }) => findSender(provider)));
      return { connections: known.map((one, place) => ({ ...one, canAsk: senders[place]?.asking !== undefined })) };
    },
    show: ({ connections: known }, { table }) =>
      table(
        ['ID', 'PROVIDER', 'NAME', 'ASKED', 'CREATED'],
        known.map((one) => [one.id, one.provider, one.name, askedWord(one), moment(one.createdAt)]),
        'There is no connection yet: npx doorstep connections add easypost',
      ),
  });

/** Whether Doorstep asks this sender itself. */
const askedWord = ({ canAsk, asks }: { readonly canAsk: boolean; readonly asks: boolean }): string => {
  if (!canAsk) return 'no';
  return asks ? 'yes' : 'without API key';
};

const rotate = (cli: Surroundings): Command =>
  atDesk(
    command('rotate', 'adds a new secret; the one before it stays good until the next time', [
      'npx doorstep connections rotate 5b1d…',
    ])
      .argument('<id>', 'the id that connections list shows')
      .addOption(secretOption('the secret that the provider signs with; without it, a new one is made'))
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
