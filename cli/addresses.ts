import type { Command } from 'commander';
import { atDesk, brandOption, command, type Surroundings, type Typed } from './command-line.ts';
import { brandOf } from './desk.ts';
import { moment } from './moment.ts';
import { faint, type Printer } from './printer.ts';
import { type AddressView, addressView } from './views.ts';

/** What is known of an address, whoever's orders it stands on. */
export const addresses = (cli: Surroundings): Command =>
  command('addresses', 'one e-mail address or phone number: whether messages go there')
    .addCommand(show(cli))
    .addCommand(lift(cli));

const about = (name: string, summary: string): Command =>
  command(name, summary, [
    `npx doorstep addresses ${name} ada@buyer.example`,
    `npx doorstep addresses ${name} +491701234567 --brand demo --stage dev`,
  ])
    .argument('<address>', 'an e-mail address, or a phone number with its country; it is kept nowhere')
    .addOption(brandOption());

const show = (cli: Surroundings): Command =>
  atDesk(about('show', 'shows whether messages go to an address, and what its owner declined'), cli, {
    ask: async (desk, { brand, args: [address] }: Typed) =>
      desk.operate({ command: 'show-address', brand: await brandOf(desk, brand), address }, addressView),
    show: showAddress,
  });

const lift = (cli: Surroundings): Command =>
  atDesk(about('lift', 'has messages go to an address again; what its owner declined stays declined'), cli, {
    ask: async (desk, { brand, args: [address] }: Typed) =>
      desk.operate({ command: 'lift-address', brand: await brandOf(desk, brand), address }, addressView),
    show: showAddress,
  });

const showAddress = ({ channel, suppressed, declined }: AddressView, { print }: Printer): void => {
  const messages = channel === 'email' ? 'E-mails' : 'Text messages';
  print(
    suppressed
      ? `Nothing goes there since ${moment(suppressed.since)}: ${reasons[suppressed.why]}.`
      : `${messages} go there.`,
  );
  print(`${faint('Declined')}  ${declined.join(', ') || 'nothing'}`);
};

const reasons = {
  bounced: 'messages came back',
  complained: 'a message was called unwanted',
  stopped: 'STOP was answered',
} as const;
