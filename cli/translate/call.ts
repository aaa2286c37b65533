import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { Obstacle } from '../../local/obstacle.ts';
import type { Delivery, Proof, Settings } from '../../senders/delivery.ts';
import type { Sender, Setting } from '../../senders/sender.ts';
import { secretVariable } from '../secret.ts';

/** What is typed about a webhook call. */
export interface Sent {
  readonly body: string;
  readonly headers?: string;
  readonly secret: readonly string[];
  readonly setting: readonly string[];
  readonly at: string;
}

/** A webhook call, and what the connection it came to knows. */
export interface Call {
  readonly delivery: Delivery;
  readonly proof: Proof;
}

/** Throws an Obstacle that says what on the line is wrong. */
export const callOf = async (sender: Sender, typed: Sent): Promise<Call> => {
  const settings = await settingsOf(sender, typed.setting);
  const { method = 'POST', path = '/v1/webhooks/connection' } = settings;
  const [route = '', asked] = path.split('?');
  const query = asked === undefined ? {} : { query: Object.fromEntries(new URLSearchParams(asked)) };
  const headers = typed.headers === undefined ? {} : headersOf(await readText(typed.headers), typed.headers);
  const secrets = typed.secret.length > 0 ? typed.secret : [process.env[secretVariable] ?? ''].filter(Boolean);
  return {
    delivery: { body: await bodyOf(typed.body), headers, method, path: route, ...query },
    proof: { secrets, settings, now: momentOf(typed.at), keySet: settings.jwks },
  };
};

const bodyOf = async (file: string): Promise<Uint8Array> => (file === '-' ? buffer(process.stdin) : readBytes(file));

const readBytes = (file: string): Promise<Buffer> =>
  readFile(file).catch(() => {
    throw new Obstacle(`There is no file ${file} that can be read.`);
  });

const readText = async (file: string): Promise<string> => (await readBytes(file)).toString().replace(/^\uFEFF/, '');

const headersOf = (json: string, file: string): Readonly<Record<string, string>> => {
  const headers = parsed(json);
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers))
    throw new Obstacle(`${file} is no JSON object of headers, such as {"X-Hmac-Signature": "…"}.`);
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')]),
  );
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

/** What any call has, whoever sends it. */
const ofEveryCall: readonly Setting[] = [
  { name: 'path', what: 'the path that is called, with its query', kind: 'text' },
  { name: 'method', what: 'how it is called', kind: 'text' },
];
const publishedKeys: Setting = { name: 'jwks', what: 'the keys that the sender publishes', kind: 'file' };

const settingsOf = async (sender: Sender, typed: readonly string[]): Promise<Settings> => {
  const known = [...sender.settings, ...(sender.publishedKeys ? [publishedKeys] : []), ...ofEveryCall];
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
  return `--setting takes name=value, and a connection of ${name} knows no "${pair}". Known are ${names}.`;
};

const givenFor = async ({ name, kind }: Setting, value: string): Promise<string> => {
  if (kind === 'text') return value;
  if (kind === 'file') return /^\s*(\{|\[|-----BEGIN )/.test(value) ? value : readText(value);
  if (kind.oneOf.includes(value)) return value;
  throw new Obstacle(`The setting ${name} is one of ${kind.oneOf.join(', ')}.`);
};

const momentOf = (at: string): number => {
  if (at === 'now') return Date.now();
  const moment = /^\d+(\.\d+)?$/.test(at) ? Number(at) * 1000 : Date.parse(at);
  if (Number.isNaN(new Date(moment).getTime()))
    throw new Obstacle(`--at takes a time such as 2026-11-22T12:00:00Z, or seconds since 1970, not "${at}".`);
  return Math.floor(moment);
};
