import { pageExpiresAt } from '../../lambdas/adapters/links.ts';
import { type Dependencies, hearMail } from '../../lambdas/hear-mail/handler.ts';
import type { HttpAnswer, HttpRequest } from '../../lambdas/runtime/http.ts';
import type { Happening, Script } from '../script.ts';

/** The buyer's answer to a message, as it comes each time that it is brought: its name is the same. */
export const mailOf = ({ order, name }: Script, { at, words }: Extract<Happening, { kind: 'reply' }>): Uint8Array =>
  Buffer.from(
    [
      `From: ${order.buyer.email}`,
      `Message-ID: <${at}.${name}@quillfeather.example>`,
      'Subject: Re: your order',
      'Content-Type: text/plain; charset=utf-8',
      '',
      words,
      '',
    ].join('\r\n'),
  );

/** What SES does with a mail to an order's own address. The path names the order, the body is the mail. */
export const mailDoor =
  (desk: Omit<Dependencies, 'mailbox'>) =>
  async ({ path: pk, body }: HttpRequest): Promise<HttpAnswer> => {
    const [signer, journey] = await Promise.all([desk.links(), desk.orders.find(pk)]);
    const token = journey && signer.reply(pk, pageExpiresAt(journey.placedAt));
    const hear = hearMail({ ...desk, mailbox: { read: async () => body } });
    const { outcome } = await hear({ id: pk, recipients: [`reply+${token}@replies.example`], isForged: false });
    return { status: outcome === 'mail-heard' || outcome === 'mail-known' ? 200 : 404, outcome };
  };
