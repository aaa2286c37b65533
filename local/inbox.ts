import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Messages } from './inbox/message.ts';
import { byChannel, views } from './inbox/message.ts';
import { page } from './inbox/page.ts';
import { script } from './inbox/script.ts';
import type { Page } from './local-address.ts';
import { readOutbox } from './outbox.ts';

/** Shows what buyers and the team were sent, as they see it. */
export const inbox =
  (endpoint: string): Page =>
  async (request, response) => {
    const [path = '', query] = (request.url ?? '').split('?');
    const [, , wanted] = path.split('/');
    const outbox = await readOutbox(endpoint);
    if (wanted === 'newest') {
      answer(response, JSON.stringify({ newest: outbox.at(-1)?.number ?? 0 }), 'application/json');
      return;
    }
    const messages = byChannel(outbox);
    const email = find(messages, wanted);
    if (wanted && !email) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such e-mail.');
      return;
    }
    const view = views.find((one) => one === new URLSearchParams(query).get('view')) ?? 'html';
    answer(response, page({ messages, email, view, chosen: Boolean(wanted) }), 'text/html; charset=utf-8');
  };

const find = ({ emails }: Messages, wanted: string | undefined) =>
  wanted ? emails.find(({ number }) => String(number) === wanted) : emails[0];

const scriptHash = createHash('sha256').update(script).digest('base64');

/** A mail inherits this policy, and its frame allows it neither scripts nor this page's origin. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `script-src 'sha256-${scriptHash}'`,
  'img-src https: data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const answer = (response: ServerResponse, text: string, type: string): void => {
  response
    .writeHead(200, {
      'content-type': type,
      'cache-control': 'no-store',
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    .end(text);
};
