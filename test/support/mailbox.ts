import PostalMime, { type Email } from 'postal-mime';
import type { Composable } from '../../local/inbox/compose-mail.ts';
import { seen } from '../../messages/seen.ts';

/** The mail that SES is asked for on the wire, as it would keep it. */
export const askedOfSes = (body: string): Composable => {
  const { FromEmailAddress, ReplyToAddresses = [], Destination, Content } = JSON.parse(body);
  const { Subject, Body, Headers } = Content.Simple;
  return {
    from: FromEmailAddress,
    replyTo: ReplyToAddresses,
    to: Destination.ToAddresses,
    subject: Subject.Data,
    text: Body.Text.Data,
    html: Body.Html.Data,
    headers: Object.fromEntries(Headers.map(({ Name, Value }: { Name: string; Value: string }) => [Name, Value])),
    at: '2026-11-23T10:00:00.000Z',
    id: 'm-1',
  };
};

/** A mail as a mail program reads it. */
export interface Received {
  readonly mail: Email;
  /** Of its headers by lower-case name; a name that comes twice is there twice. */
  readonly headers: readonly string[];
  header(name: string): string | undefined;
}

export const receive = async (bytes: Buffer): Promise<Received> => {
  const mail = await PostalMime.parse(bytes);
  return {
    mail,
    headers: mail.headers.map(({ key }) => key).sort(),
    header: (name) => mail.headers.find(({ key }) => key === name)?.value,
  };
};

/** What any mail must be for every mail program to read it. Nothing, if it is; else what is wrong with it. */
export const faultsOf = async (bytes: Buffer): Promise<readonly string[]> => {
  const { mail, headers, header } = await receive(bytes);
  const lines = bytes.toString('latin1').split('\r\n');
  const parts = partsOf(lines, /boundary="(.+?)"/.exec(header('content-type') ?? '')?.[1] ?? '');
  const [text, html] = parts;
  const laws: Readonly<Record<string, boolean>> = {
    'a line is longer than 998': lines.every((line) => line.length <= 998),
    'a line ends by half': lines.every((line) => !/[\r\n]/.test(line)),
    'something is not ASCII': /^[\t\r\n -~]*$/.test(bytes.toString('latin1')),
    'a header comes twice': new Set(headers).size === headers.length,
    'a header is missing': ['from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'auto-submitted'].every(
      (name) => headers.includes(name),
    ),
    'it has no id of its own': /^<[\w.-]+@[\w.-]+>$/.test(mail.messageId ?? ''),
    'there are other headers': headers.every((name) => ofCare.includes(name)),
    'it is not said that nobody wrote it by hand': header('auto-submitted') === 'auto-generated',
    'it is in no two ways': /^multipart\/alternative;/.test(header('content-type') ?? '') && parts.length === 2,
    'its text does not come first': /^Content-Type: text\/plain; charset=utf-8/im.test(text ?? ''),
    'its HTML does not come last': /^Content-Type: text\/html; charset=utf-8/im.test(html ?? ''),
    'its HTML is too large': (html ?? '').length < 100 * 1024,
    'its HTML and its text say different things': saidBy(mail.html ?? '') === saidIn(mail.text ?? ''),
    'something steers the eye': !/[\p{Bidi_Control}\u2028\u2029\u200B\uFEFF]/u.test(
      `${mail.subject} ${mail.from?.name} ${mail.text}`,
    ),
    'its subject is no line': /^[^\p{Cc}]{1,156}$/u.test(mail.subject ?? ''),
  };
  return Object.entries(laws).flatMap(([fault, holds]) => (holds ? [] : [fault]));
};

/** The headers of a mail about a parcel, and of one that asks. */
export const ofParcels: readonly string[] = [
  ...['auto-submitted', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'reply-to', 'subject', 'to'],
];
export const ofCare: readonly string[] = [...ofParcels, 'list-unsubscribe', 'list-unsubscribe-post'].sort();

const partsOf = (lines: readonly string[], boundary: string): readonly string[] =>
  lines.join('\r\n').split(`\r\n--${boundary}`).slice(1, -1);

/** The words of the HTML with where its links lead, as the text part has them. */
const saidBy = (html: string): string =>
  seen(
    html.replaceAll(
      /<a\b[^>]*\shref="([^"]*)"[^>]*>(.*?)<\/a>/gs,
      (_, address: string, label: string) => `${label.trim()}: ${address} `,
    ),
  );

const saidIn = (text: string): string => text.replace('\n--\n', '\n').replaceAll(/\s+/g, ' ').trim();
