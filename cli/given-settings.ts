import { Obstacle } from '../local/obstacle.ts';
import type { Settings } from '../senders/delivery.ts';
import type { Sender, Setting } from '../senders/sender.ts';
import { readText } from './given-files.ts';

/** For an option that may be given several times. */
export const added = (one: string, before: readonly string[]): readonly string[] => [...before, one];

/** What was typed as `name=value`, of a file its text. Throws an Obstacle that says what on the line is wrong. */
export const settingsOf = async (
  sender: Sender,
  typed: readonly string[],
  besides: readonly Setting[] = [],
): Promise<Settings> => {
  const known = [...sender.settings, ...besides];
  const entries = typed.map(async (pair) => {
    const [name = '', ...value] = pair.split('=');
    const setting = known.find((one) => one.name === name);
    if (!setting || value.length === 0) throw new Obstacle(unknownSetting(sender, pair, known));
    return [name, await givenFor(setting, value.join('='))] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
};

const unknownSetting = ({ name }: Sender, pair: string, known: readonly Setting[]): string => {
  const names = [...new Set(known.map((one) => one.name))].join(', ');
  return `--setting takes name=value, and a connection of ${name} knows no "${pair}". Known are ${names || 'none'}.`;
};

/** What is meant by this value: of a file, its text. */
export const givenFor = async ({ name, kind }: Setting, value: string): Promise<string> => {
  if (kind === 'text') return value;
  if (kind === 'file') return /^\s*(\{|\[|-----BEGIN )/.test(value) ? value : readText(value);
  if (kind.oneOf.includes(value)) return value;
  throw new Obstacle(`The setting ${name} is one of ${kind.oneOf.join(', ')}.`);
};
