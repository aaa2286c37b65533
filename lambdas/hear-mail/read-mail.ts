import PostalMime, { type Address, type Email } from 'postal-mime';

/** One mail, as far as anything here asks of it. */
export interface Mail {
  /** The sender's address in lower case; empty where none is given. */
  readonly from: string;
  readonly subject: string;
  readonly messageId?: string;
  /** Everybody that its headers name as a recipient. */
  readonly recipients: readonly string[];
  readonly text: string;
  readonly attachments: number;
  /** By lower-case name; the first of each, which the nearest mail system wrote. */
  readonly headers: ReadonlyMap<string, string>;
  /** Of the whole, in lower case, with its parameters. */
  readonly contentType: string;
}

/** Far beyond what people write; the library takes any number of parts and any depth that it is not told. */
const MOST_PARTS = 200;
const MOST_RECIPIENTS = 50;
/** 64 characters before the sign and 255 behind it (RFC 5321, 4.5.3.1). */
const LONGEST_ADDRESS = 320;
const LONGEST_BODY = 500_000;
const limits = {
  maxNestingDepth: 20,
  maxHeadersSize: 256 * 1024,
  // A mail that is attached to a mail is no word of its sender's.
  forceRfc822Attachments: true,
} as const;

/** Reads MIME that anybody may have made. Undefined for what no mail is, or more than a mail should be. */
export const readMail = async (bytes: Uint8Array): Promise<Mail | undefined> => {
  if (countOf(bytes, '\n--') > MOST_PARTS * 2) return undefined;
  try {
    const mail = await PostalMime.parse(bytes, limits);
    if (mail.headers.length === 0) return undefined;
    return { ...named(mail), text: await textOf(mail), attachments: mail.attachments.length };
  } catch {
    return undefined;
  }
};

const countOf = (bytes: Uint8Array, sign: string): number => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [count, place] = [0, buffer.indexOf(sign)];
  while (place >= 0 && count <= MOST_PARTS * 2) {
    count += 1;
    place = buffer.indexOf(sign, place + 1);
  }
  return count;
};

const named = (mail: Email): Omit<Mail, 'text' | 'attachments'> => {
  const headers = new Map<string, string>();
  for (const { key, value } of mail.headers) if (!headers.has(key)) headers.set(key, value);
  const [from = ''] = addressesOf(mail.from ? [mail.from] : []);
  const delivered = mail.headers.flatMap(({ key, value }) =>
    key === 'delivered-to' || key === 'x-original-to' ? [value.trim().toLowerCase()] : [],
  );
  return {
    from,
    subject: mail.subject ?? '',
    ...(mail.messageId ? { messageId: mail.messageId } : {}),
    recipients: [...delivered.filter(isAddress), ...addressesOf([...(mail.to ?? []), ...(mail.cc ?? [])])].slice(
      0,
      MOST_RECIPIENTS,
    ),
    headers,
    contentType: (headers.get('content-type') ?? '').toLowerCase(),
  };
};

const addressesOf = (addresses: readonly Address[]): readonly string[] =>
  addresses
    .flatMap((one) => (one.group ? one.group : [one]))
    .map(({ address }) => address.trim().toLowerCase())
    .filter(isAddress);

const isAddress = (text: string): boolean => text !== '' && text.length <= LONGEST_ADDRESS;

const textOf = async ({ text, html }: Email): Promise<string> => {
  if (text?.trim()) return text.slice(0, LONGEST_BODY);
  return html ? htmlAsText(html.slice(0, LONGEST_BODY)) : '';
};

/** The library turns HTML into text beside a text, not alone: so it is given an empty one. */
const htmlAsText = async (html: string): Promise<string> => {
  const wrapped = [
    'Content-Type: multipart/mixed; boundary=part',
    '',
    '--part',
    'Content-Type: text/plain',
    '',
    '',
    '--part',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(html.toWellFormed()).toString('base64'),
    '--part--',
  ].join('\r\n');
  return (await PostalMime.parse(wrapped)).text ?? '';
};
