import type { Command } from 'commander';
import { Option } from 'commander';
import { Obstacle } from '../../local/obstacle.ts';
import type { Sender } from '../../senders/sender.ts';
import { brandOption, command, type Surroundings, stageOption } from '../command-line.ts';
import { brandOf } from '../desk.ts';
import { added, settingsOf } from '../given-settings.ts';
import { askForSecret } from '../secret.ts';
import { findSender, providerOption } from '../senders.ts';
import { deliver, refuseOthersThan200 } from '../signed-delivery.ts';
import { connectionList } from '../views.ts';
import { secretOption } from './add.ts';
import { guideOf, stepsOf } from './guide.ts';
import { harmlessSample } from './harmless-sample.ts';

interface Trying {
  readonly provider?: string;
  readonly url?: string;
  readonly secret?: string;
  readonly setting: readonly string[];
  readonly brand?: string;
  readonly stage?: string;
  readonly json?: boolean;
}

const addressVariable = 'DOORSTEP_WEBHOOK_ADDRESS';

const whatIsSent = `
Doorstep keeps neither address nor secret where anybody could read them: both are asked for, or taken from ${addressVariable} and DOORSTEP_WEBHOOK_SECRET.
What is sent does nothing to anybody: a carrier's news of a parcel that nobody has, a shop's event that is no news.`;

/** Plays the provider, once, to see that a connection works. */
export const tryOut = (cli: Surroundings): Command =>
  command('test', "sends a signed sample to a connection's address and says how it was answered", [
    'npx doorstep connections test 5b1d…',
    'npx doorstep connections test --provider easypost --url https://…/v1/webhooks/…',
  ])
    .addHelpText('after', whatIsSent)
    .argument('[id]', 'the id that connections list shows')
    .addOption(providerOption())
    .addOption(
      new Option('--url <url>', "the connection's address, as connections add printed it").env(addressVariable),
    )
    .addOption(secretOption('the secret of the connection'))
    .option('--setting <name=value>', 'without an id: what the connection was told besides', added, [])
    .addOption(brandOption())
    .addOption(stageOption())
    .option('--json', 'answer as JSON')
    .action((id: string | undefined, typed: Trying) => tryOne(cli, id, typed));

const tryOne = async (cli: Surroundings, id: string | undefined, typed: Trying): Promise<void> => {
  const { sender, settings } = id === undefined ? await described(typed) : await found(cli, id, typed);
  const sample = isSignable(sender) ? await harmlessSample(sender, settings) : undefined;
  if (!sample) return explain(cli, sender);
  const { body, headers = {} } = sample;
  const at = await receiverOf(cli, sender, typed);
  const answer = await deliver({ ...at, provider: sender.id, settings, headers, body: Buffer.from(body) });
  refuseOthersThan200(answer);
  if (typed.json) cli.printer.json({ provider: sender.id, ...answer });
  else
    cli.printer.print(
      `Trusted and taken: answered with 200 in ${answer.milliseconds} ms. Nobody was told of anything.`,
    );
};

const isSignable = ({ sign, secret, publishedKeys }: Sender): boolean =>
  sign !== undefined || (secret !== 'required' && !publishedKeys);

const receiverOf = async ({ ask }: Surroundings, { secret: scheme }: Sender, typed: Trying) => {
  const url = typed.url ?? (await ask?.hidden("The connection's address: "));
  if (!url || !URL.canParse(url)) throw new Obstacle(`To which address? Give it with --url or in ${addressVariable}.`);
  return { url, secret: typed.secret ?? (scheme === 'required' ? await askForSecret(ask) : '') };
};

const described = async ({ provider, setting }: Trying) => {
  if (!provider) throw new Obstacle('Which connection? Name its id (connections list), or add --provider and --url.');
  const sender = await findSender(provider);
  return { sender, settings: await settingsOf(sender, setting) };
};

const found = async ({ openDesk }: Surroundings, id: string, { stage, brand }: Trying) => {
  const desk = await openDesk(stage);
  const asked = { command: 'list-connections', brand: await brandOf(desk, brand) };
  const { connections } = await desk.operate(asked, connectionList);
  const known = connections.find((one) => one.id === id);
  if (!known) throw new Obstacle('This brand has no connection of this id: npx doorstep connections list.');
  return { sender: await findSender(known.provider), settings: known.settings ?? {} };
};

/** Only the provider can sign, or whatever it sends does something: what its guide says of trying it is all that helps. */
const explain = async ({ printer: { print } }: Surroundings, sender: Sender): Promise<void> => {
  const { id, name } = sender;
  const { after } = stepsOf(await guideOf(id));
  const steps = after.filter((step) => /\b(try|test)/i.test(step));
  print(
    isSignable(sender)
      ? `Whatever ${name} sends is about a real order. Let it send something itself:`
      : `Only ${name} itself can sign as ${name} does. Let it send something itself:`,
  );
  print(steps.length > 0 ? steps.join('\n') : `docs/connections/${id}.md says how.`);
};
