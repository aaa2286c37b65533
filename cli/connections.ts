import type { Command } from 'commander';
import { atDesk, brandOption, command, type Surroundings, type Typed } from './command-line.ts';
import { add } from './connections/add.ts';
import { rotate } from './connections/rotate.ts';
import { tryOut } from './connections/try-out.ts';
import { brandOf } from './desk.ts';
import { moment } from './moment.ts';
import { findSender } from './senders.ts';
import { connectionList } from './views.ts';

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
