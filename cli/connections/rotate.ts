import type { Command } from 'commander';
import { Obstacle } from '../../local/obstacle.ts';
import { atDesk, brandOption, command, type Surroundings, type Typed } from '../command-line.ts';
import { brandOf, type Desk } from '../desk.ts';
import { faint, type Printer, strong } from '../printer.ts';
import { secretVariable } from '../secret.ts';
import { keyedConnection, rotatedConnection } from '../views.ts';
import { apiKeyVariable, secretOption } from './add.ts';

interface Rotating extends Typed {
  readonly secret?: string;
  /** True where the option stands without its value. */
  readonly apiKey?: string | true;
}

const howKeysGo = `
With --api-key the secrets of its webhooks stay as they are. Better without a value, which would stay in the shell's history: the key is then taken from
${apiKeyVariable}, asked for without being shown, or read from standard input.`;

/** Exchanges what a connection's webhooks are known by, or what its sender is asked with. */
export const rotate = (cli: Surroundings): Command =>
  atDesk(
    command('rotate', 'adds a new secret, the one before it stays good until the next time; or sets the API key', [
      'npx doorstep connections rotate 5b1d…',
      'npx doorstep connections rotate 5b1d… --api-key',
      'npx doorstep connections rotate 5b1d… --api-key < key.txt',
    ])
      .addHelpText('after', howKeysGo)
      .argument('<id>', 'the id that connections list shows')
      .addOption(secretOption('the secret that the provider signs with; without it, a new one is made'))
      .option('--api-key [key]', 'only sets or replaces the key with which Doorstep asks the provider itself')
      .addOption(brandOption()),
    cli,
    {
      ask: (desk, typed: Rotating) =>
        typed.apiKey === undefined ? rotateSecret(desk, typed) : setApiKey(cli, desk, typed),
      show: showRotated,
    },
  );

const rotateSecret = async (desk: Desk, { brand, secret, args: [id] }: Rotating) =>
  desk.operate({ command: 'rotate-connection', brand: await brandOf(desk, brand), id, secret }, rotatedConnection);

const setApiKey = async (cli: Surroundings, desk: Desk, { brand, secret, apiKey, args: [id] }: Rotating) => {
  if (secret !== undefined && secret !== process.env[secretVariable])
    throw new Obstacle('One after the other: rotate the secret with --secret, and set the key with --api-key.');
  const known = await brandOf(desk, brand);
  const key = typeof apiKey === 'string' ? apiKey : await askForKey(cli);
  return desk.operate({ command: 'set-api-key', brand: known, id, apiKey: key }, keyedConnection);
};

const askForKey = async ({ ask, piped }: Surroundings): Promise<string> => {
  const key =
    process.env[apiKeyVariable] || (await (ask?.hidden('API key, which replaces any before it: ') ?? piped?.()));
  if (key?.trim()) return key.trim();
  throw new Obstacle(`No API key: type it, send it by standard input, or give it in ${apiKeyVariable}.`);
};

type Rotated = Awaited<ReturnType<typeof rotateSecret> | ReturnType<typeof setApiKey>>;

const showRotated = (rotated: Rotated, { print }: Printer): void => {
  if ('secret' in rotated) print(`Secret   ${strong(rotated.secret)}`);
  print(faint('secret' in rotated ? aboutTheSecret : aboutTheKey));
};

const aboutTheSecret =
  'This is the only time it is shown. The one before it stays good until the next rotation: change the provider to the new one now.';
const aboutTheKey =
  'The API key is set: Doorstep asks with it within a minute. What its webhooks are known by stays as it was.';
