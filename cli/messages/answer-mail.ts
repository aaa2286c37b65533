import { randomUUID } from 'node:crypto';
import type { Outgoing } from '../../local/outbox.ts';

type Email = Extract<Outgoing, { readonly channel: 'email' }>;

/** The newest e-mail about an order that can be answered. */
export const newestAbout = (outbox: readonly Outgoing[], order: string): Email | undefined =>
  outbox.findLast(
    (one): one is Email =>
      one.channel === 'email' && one.replyTo.length > 0 && (one.tags.order ?? '').endsWith(`_${order}`),
  );

/** The buyer's answer to an e-mail, as a mail program would write it. */
export const answerTo = ({ id, from, to, replyTo, subject, text, at }: Email, words: string): string =>
  [
    `From: ${to[0]}`,
    `To: ${replyTo[0]}`,
    `Subject: =?UTF-8?B?${Buffer.from(`Re: ${subject}`).toString('base64')}?=`,
    `Message-ID: <${randomUUID()}@doorstep.example>`,
    `In-Reply-To: <${id}@email.amazonses.com>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(Buffer.from(quoting({ words, text, who: `On ${at}, ${from} wrote:` }))
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '',
  ].join('\r\n');

const quoting = ({ words, text, who }: { readonly words: string; readonly text: string; readonly who: string }) =>
  [words, '', who.replace(/\s+/g, ' '), ...text.split('\n').map((line) => `> ${line}`)].join('\r\n');
