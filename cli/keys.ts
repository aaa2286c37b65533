import type { Command } from 'commander';
import { atDesk, brandOption, command, type Surroundings, type Typed } from './command-line.ts';
import { brandOf } from './desk.ts';
import { moment } from './moment.ts';
import { faint, strong } from './printer.ts';
import { createdKey, keyList, revokedKey } from './views.ts';

/** The keys by which shops call the API. */
export const keys = (cli: Surroundings): Command =>
  command('keys', 'API keys, by which a shop sends its orders')
    .addCommand(create(cli))
    .addCommand(list(cli))
    .addCommand(revoke(cli));

const create = (cli: Surroundings): Command =>
  atDesk(
    command('create', 'makes a key and shows it, this once', [
      'npx doorstep keys create --name "Web shop"',
      'npx doorstep keys create --name "Web shop" --brand demo --stage dev',
    ])
      .requiredOption('--name <name>', 'what you call it, to know it again')
      .addOption(brandOption()),
    cli,
    {
      ask: async (desk, { brand, name }: Typed & { readonly name: string }) =>
        desk.operate({ command: 'create-key', brand: await brandOf(desk, brand), name }, createdKey),
      show: ({ id, key }, { print }) => {
        print(`${strong(key)}`);
        print(faint('This is the only time it is shown: put it where the shop keeps its secrets.'));
        print(faint(`Should it ever get out: npx doorstep keys revoke ${id}`));
      },
    },
  );

const list = (cli: Surroundings): Command =>
  atDesk(command('list', 'lists keys, not what they are', ['npx doorstep keys list']).addOption(brandOption()), cli, {
    ask: async (desk, { brand }: Typed) =>
      desk.operate({ command: 'list-keys', brand: await brandOf(desk, brand) }, keyList),
    show: ({ keys: known }, { table }) =>
      table(
        ['ID', 'NAME', 'CREATED', 'REVOKED'],
        known.map(({ id, name, createdAt, revokedAt }) => [id, name, moment(createdAt), moment(revokedAt)]),
        'There is no key yet: npx doorstep keys create --name "Web shop"',
      ),
  });

const revoke = (cli: Surroundings): Command =>
  atDesk(
    command('revoke', 'ends a key: within a minute nobody can call with it any more', [
      'npx doorstep keys revoke 7f3c…',
    ])
      .argument('<id>', 'the id that keys list shows')
      .addOption(brandOption()),
    cli,
    {
      ask: async (desk, { brand, args: [id] }: Typed) =>
        desk.operate({ command: 'revoke-key', brand: await brandOf(desk, brand), id }, revokedKey),
      show: ({ id }, { print }) => print(`The key ${id} is revoked; within a minute nobody can call with it any more.`),
    },
  );
