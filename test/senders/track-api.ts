import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Access, Asking, HttpReply, Reply } from '../../senders/asking.ts';
import type { Inquiry } from '../../senders/inquiry.ts';
import { now } from './kit.ts';

/** What a question looked like to whoever was asked. */
export interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A server that speaks a provider's protocol for one question, which goes there as it would go to the provider. */
export const askServer = async (
  asking: Asking,
  inquiry: Inquiry,
  { answer, ...more }: Partial<Access> & { readonly answer: (asked: Asked) => Answer },
): Promise<Reply | undefined> => {
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const { method, url, headers } = request;
    const { status = 200, headers: answered = {}, body: said = '' } = answer({ method, url, headers, body });
    response.writeHead(status, { connection: 'close', ...answered }).end(said);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const access = { apiKey: 'key', now, ...more, settings: { api: `http://127.0.0.1:${port}`, ...more.settings } };
  try {
    const question = asking.ask(inquiry, access);
    if (!question) return undefined;
    const { url, ...rest } = question;
    const response = await fetch(url, { ...rest, redirect: 'manual' });
    const reply: HttpReply = {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    };
    return asking.readReply(reply, { inquiry, access });
  } finally {
    await new Promise((closed) => server.close(closed));
  }
};

/** How every provider refuses and throttles, and what that comes to. */
export const troubles: readonly (readonly [string, Answer, Reply])[] = [
  ['a wrong key', { status: 401, body: '{}' }, { kind: 'refused', why: 'wrong-key' }],
  ['a key without the right', { status: 403, body: '{}' }, { kind: 'refused', why: 'wrong-key' }],
  ['an unknown number', { status: 404, body: '{}' }, { kind: 'refused', why: 'unknown-number' }],
  ['throttling', { status: 429 }, { kind: 'later', afterSeconds: 60, why: 'throttled' }],
  [
    'throttling that says how long',
    { status: 429, headers: { 'Retry-After': '7' } },
    { kind: 'later', afterSeconds: 7, why: 'throttled' },
  ],
  [
    'throttling that says until when',
    { status: 429, headers: { 'Retry-After': new Date(now + 90_000).toUTCString() } },
    { kind: 'later', afterSeconds: 90, why: 'throttled' },
  ],
  ['a failing server', { status: 500, body: 'oops' }, { kind: 'later', afterSeconds: 60, why: 'out-of-order' }],
  ['a page instead of JSON', { body: '<html>' }, { kind: 'later', afterSeconds: 60, why: 'not-json' }],
  ['no body', {}, { kind: 'later', afterSeconds: 60, why: 'not-json' }],
  ['a redirection', { status: 302, headers: { Location: '/elsewhere' } }, { kind: 'refused', why: 'http-302' }],
];
