import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Stoppable } from '../../domain/preferences.ts';
import { plain } from '../../messages/inert.ts';
import { type Handed, handed, type Refusals } from './fate.ts';

export interface Mail {
  /** The brand, as the buyer's mail program shows it. */
  readonly from: { readonly name: string; readonly address: string };
  readonly replyTo?: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Names and values of letters, digits, "_" and "-": come back with every report of what became of the mail. */
  readonly tags: Readonly<Record<string, string>>;
  /** Beside those that every mail has: names and values of printable ASCII. */
  readonly headers?: Readonly<Record<string, string>>;
  /** It asks or invites, and is counted apart, so that whoever does not want that says nothing against what must arrive. */
  readonly apart?: Stoppable;
}

/** Configuration sets of SES, by which it counts what became of mails: of those that ask how it went, of those that invite, and of all others. */
type Sets = Readonly<Record<'ordinary' | Stoppable, string>>;

/** Hands e-mails over, each at most once: the client must not try again by itself. Never throws for an answer of the provider. */
export interface Mailer {
  send(mail: Mail): Promise<Handed>;
}

/** An identity of ours that is not verified, and any buyer's while the account is in SES's sandbox, comes as a rejected message. */
const refusals: Refusals = { refused: ['MessageRejected', 'BadRequestException'], ours: /is not verified/i };

/** No answering machine answers what says that nobody wrote it by hand (RFC 3834). */
const ofEveryMail = { 'Auto-Submitted': 'auto-generated' };

export const mailer = (client: SESv2Client, sets: Sets): Mailer => ({
  send: ({ from, replyTo, to, subject, html, text, tags, headers, apart }) => {
    const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
    const mail = new SendEmailCommand({
      FromEmailAddress: `${displayName(from.name)} <${from.address}>`,
      ...(replyTo ? { ReplyToAddresses: [replyTo] } : {}),
      Destination: { ToAddresses: [to] },
      Content: {
        Simple: {
          Subject: utf8(subject),
          Body: { Html: utf8(html), Text: utf8(text) },
          Headers: named({ ...ofEveryMail, ...headers }),
        },
      },
      ConfigurationSetName: sets[apart ?? 'ordinary'],
      EmailTags: named(tags),
    });
    return handed(client.send(mail), refusals);
  },
});

const named = (all: Readonly<Record<string, string>>) => Object.entries(all).map(([Name, Value]) => ({ Name, Value }));

/** What a brand may be called; nothing longer is a name. */
const LONGEST_NAME = 60;

/** SES takes ASCII only: other names are written as RFC 2047 has it, in words of at most 75 characters. */
const displayName = (name: string): string => {
  const line = plain(name, LONGEST_NAME);
  if (/^[ -~]*$/.test(line)) return `"${line.replace(/["\\]/g, '\\$&')}"`;
  const words: string[] = [];
  for (const letter of line) {
    const last = words.at(-1);
    if (last !== undefined && Buffer.byteLength(last + letter) <= ENCODED_BYTES)
      words[words.length - 1] = last + letter;
    else words.push(letter);
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join(' ');
};

/** 75 characters less the 12 around them hold 45 bytes in base64. */
const ENCODED_BYTES = 45;
