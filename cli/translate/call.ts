import { buffer } from 'node:stream/consumers';
import { Obstacle } from '../../local/obstacle.ts';
import type { Delivery, Proof } from '../../senders/delivery.ts';
import type { Sender, Setting } from '../../senders/sender.ts';
import { readBytes, readHeaders } from '../given-files.ts';
import { settingsOf } from '../given-settings.ts';
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
  const settings = await settingsOf(sender, typed.setting, [
    ...(sender.publishedKeys ? [publishedKeys] : []),
    ...ofEveryCall,
  ]);
  const { method = 'POST', path = '/v1/webhooks/connection' } = settings;
  const [route = '', asked] = path.split('?');
  const query = asked === undefined ? {} : { query: Object.fromEntries(new URLSearchParams(asked)) };
  const headers = typed.headers === undefined ? {} : await readHeaders(typed.headers);
  const secrets = typed.secret.length > 0 ? typed.secret : [process.env[secretVariable] ?? ''].filter(Boolean);
  return {
    delivery: { body: await bodyOf(typed.body), headers, method, path: route, ...query },
    proof: { secrets, settings, now: momentOf(typed.at), keySet: settings.jwks },
  };
};

const bodyOf = async (file: string): Promise<Uint8Array> => (file === '-' ? buffer(process.stdin) : readBytes(file));

/** What any call has, whoever sends it. */
const ofEveryCall: readonly Setting[] = [
  { name: 'path', what: 'the path that is called, with its query', kind: 'text' },
  { name: 'method', what: 'how it is called', kind: 'text' },
];
const publishedKeys: Setting = { name: 'jwks', what: 'the keys that the sender publishes', kind: 'file' };

const momentOf = (at: string): number => {
  if (at === 'now') return Date.now();
  const moment = /^\d+(\.\d+)?$/.test(at) ? Number(at) * 1000 : Date.parse(at);
  if (Number.isNaN(new Date(moment).getTime()))
    throw new Obstacle(`--at takes a time such as 2026-11-22T12:00:00Z, or seconds since 1970, not "${at}".`);
  return Math.floor(moment);
};
