import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Email, Messages } from './inbox/message.ts';
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
    const [, , wanted = ''] = path.split('/');
    const outbox = await readOutbox(endpoint);
    if (wanted === 'newest') {
      answer(response, JSON.stringify({ newest: outbox.at(-1)?.number ?? 0 }), 'application/json');
      return;
    }
    const messages = byChannel(outbox);
    if (!wanted) return show(response, { messages, email: messages.emails[0], query });
    const email = messages.emails.find(({ number }) => String(number) === wanted.replace(/\.eml$/, ''));
    if (!email) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such e-mail.');
      return;
    }
    if (wanted.endsWith('.eml')) return hand(response, email);
    show(response, { messages, email, chosen: true, query });
  };

interface Shown {
  readonly messages: Messages;
  readonly email: Email | undefined;
  readonly chosen?: boolean;
  readonly query: string | undefined;
}

const show = (response: ServerResponse, { messages, email, chosen = false, query }: Shown): void => {
  const view = views.find((one) => one === new URLSearchParams(query).get('view')) ?? 'html';
  answer(response, page({ messages, email, view, chosen }), 'text/html; charset=utf-8');
};

/** The whole e-mail as a file, for a mail program to open. */
const hand = async (response: ServerResponse, email: Email): Promise<void> => {
  // Loaded by whoever asks for a file, and by nobody else.
  const { composeMail } = await import('./inbox/compose-mail.ts');
  response
    .writeHead(200, {
      'content-type': 'message/rfc822',
      'content-disposition': `attachment; filename="doorstep-${email.number}.eml"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .end(email.raw ? Buffer.from(email.raw, 'base64') : await composeMail(email));
};

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
