import { randomBytes } from 'node:crypto';
import { Obstacle } from '../../local/obstacle.ts';
import type { Settings } from '../../senders/delivery.ts';
import { isNeeded, type Sender, type Setting } from '../../senders/sender.ts';
import type { Ask } from '../ask.ts';
import { givenFor, settingsOf } from '../given-settings.ts';

/** What is typed of a new connection. */
export interface Given {
  readonly name?: string;
  readonly secret?: string;
  readonly newSecret?: boolean;
  readonly apiKey?: string;
  readonly setting: readonly string[];
}

/** The same, with whatever was asked for besides. A secret that is left out is made where one is needed. */
export interface Told {
  readonly name: string;
  readonly secret?: string;
  /** Whoever made the connection does not know it yet. */
  readonly secretMade: boolean;
  readonly apiKey?: string;
  readonly settings: Settings;
}

/** Asks for what was not typed, if anybody can be asked. Throws an Obstacle for what this sender has not. */
export const tellOf = async (sender: Sender, given: Given, ask: Ask | undefined): Promise<Told> => {
  refuseNeedless(sender, given);
  const name = given.name || (await ask?.line(`Name, to know it again [${sender.name}]: `)) || sender.name;
  const secret = given.newSecret ? NEW : (given.secret ?? (await askForSecret(sender, ask)));
  const settings = await settingsOf(sender, given.setting);
  const asked = ask ? await askForSettings(sender, settings, ask) : {};
  const apiKey = given.apiKey ?? (sender.asking ? await ask?.hidden(apiKeyQuestion(sender)) : undefined);
  return { name, settings: { ...settings, ...asked }, ...secretOf(secret), ...(apiKey ? { apiKey } : {}) };
};

const secretOf = (typed: string | undefined): Pick<Told, 'secret' | 'secretMade'> => {
  if (typed === NEW) return { secret: newSecret(), secretMade: true };
  return typed ? { secret: typed, secretMade: false } : { secretMade: true };
};

const refuseNeedless = ({ name, secret, asking }: Sender, given: Given): void => {
  if (secret === 'none' && (given.secret !== undefined || given.newSecret))
    throw new Obstacle(`${name} takes no secret: leave it out.`);
  if (!asking && given.apiKey !== undefined)
    throw new Obstacle(`Doorstep asks ${name} nothing, so that it needs no API key: leave it out.`);
};

/** Typed instead of a secret; too short to be one. */
const NEW = 'new';

const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

const askForSecret = async ({ name, secret }: Sender, ask: Ask | undefined): Promise<string | undefined> => {
  if (!ask || secret === 'none') return undefined;
  if (secret === 'required')
    return ask.hidden(`Secret that ${name} gives you, or one of your own (Enter: Doorstep makes one): `);
  return ask.hidden(`Secret (Enter: none, its address alone is trusted; ${NEW}: Doorstep makes one): `);
};

const apiKeyQuestion = ({ name }: Sender): string =>
  `API key with which Doorstep may ask ${name} itself (Enter: none, it never asks): `;

const askForSettings = async (sender: Sender, known: Settings, ask: Ask): Promise<Settings> => {
  const answers: Record<string, string> = {};
  for (const setting of sender.settings.filter(({ name }) => known[name] === undefined)) {
    const typed = await ask.line(questionOf(setting));
    if (typed) answers[setting.name] = await givenFor(setting, typed);
    else if (isNeeded(setting)) throw new Obstacle(`${setting.name} must be given: ${setting.what}.`);
  }
  return answers;
};

const questionOf = ({ name, what, kind, default: usual, without }: Setting): string => {
  const choice = typeof kind === 'object' ? ` (${kind.oneOf.join(' or ')})` : kind === 'file' ? ' (a file)' : '';
  const left = usual !== undefined ? ` [${usual}]` : without !== undefined ? ` (Enter: ${without})` : '';
  return `${what}\n  ${name}${choice}${left}: `;
};

/** How its webhooks are known for its own, in a sentence. */
export const trustOf = ({ name, secret, publishedKeys }: Sender, hasSecret: boolean): string => {
  if (publishedKeys)
    return `${name} signs with keys that it publishes (${publishedKeys}): there is no secret to enter.`;
  if (secret === 'none' || !hasSecret)
    return `${name} is trusted by this address alone: the address is the secret. Keep it out of tickets and logs, and make a new connection if it leaks.`;
  return 'Keep address and secret out of tickets and logs.';
};
