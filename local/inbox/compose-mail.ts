import MailComposer from 'nodemailer/lib/mail-composer';

/** A mail as SES is asked to send it, which makes the MIME of it. */
export interface Composable {
  /** As it stands in its header, `"Shop" <orders@shop.example>` with other letters encoded; or before anybody has put it so. */
  readonly from: string | { readonly name: string; readonly address: string };
  readonly replyTo: readonly string[];
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly at: string;
  readonly id: string;
}

/** The mail as it comes to a mailbox, for any mail program: what SES makes of it, save its signature and what mail servers add. */
export const composeMail = async (mail: Composable): Promise<Buffer> => {
  const { from, subject, text, html, at, id } = mail;
  const composer = new MailComposer({
    ...(typeof from === 'string' ? {} : { from }),
    subject,
    text,
    html,
    date: new Date(at),
    // The embedded SES names its own domain, which AWS's does not.
    messageId: `<${id.replace(/@.*/, '')}@email.amazonses.com>`,
    textEncoding: 'quoted-printable',
    newline: 'windows',
  });
  return Buffer.concat([Buffer.from(givenHeaders(mail)), await composer.compile().build()]);
};

/** Encoded already where they must be: the library would encode a name anew, and hide how the sender put it. */
const givenHeaders = ({ from, to, replyTo, headers }: Composable): string =>
  Object.entries({
    From: typeof from === 'string' ? from : '',
    To: to.join(', '),
    'Reply-To': replyTo.join(', '),
    ...headers,
  })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${inOneLine(name)}: ${folded(inOneLine(value))}\r\n`)
    .join('');

const inOneLine = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ');

/** Encoded words stand in lines of their own. */
const folded = (value: string): string => value.replaceAll('?= ', '?=\r\n ');
