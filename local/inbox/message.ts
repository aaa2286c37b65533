import type { Outgoing } from '../outbox.ts';

export type Email = Extract<Outgoing, { channel: 'email' }>;
export type TextMessage = Extract<Outgoing, { channel: 'sms' }>;
export type TeamPage = Extract<Outgoing, { channel: 'topic' }>;

/** What left the house, by channel, newest first. */
export interface Messages {
  readonly emails: readonly Email[];
  readonly texts: readonly TextMessage[];
  readonly pages: readonly TeamPage[];
}

export const byChannel = (outbox: readonly Outgoing[]): Messages => {
  const newestFirst = outbox.toReversed();
  return {
    emails: newestFirst.filter((message) => message.channel === 'email'),
    texts: newestFirst.filter((message) => message.channel === 'sms'),
    pages: newestFirst.filter((message) => message.channel === 'topic'),
  };
};

export const views = ['html', 'text', 'headers'] as const;
export type View = (typeof views)[number];

/** `Shop name <orders@shop.example>` in two; without a name the address is both. */
export const sender = (from: string): { readonly name: string; readonly address: string } => {
  const [, name = '', address = ''] = /^\s*"?(.*?)"?\s*<([^<>]*)>\s*$/.exec(from) ?? [];
  return { name: name || address || from, address: address || from };
};

/** Every header of a mail as it would be read in a mailbox. */
export const headersOf = (email: Email): readonly (readonly [string, string])[] => [
  ['From', email.from],
  ['To', email.to.join(', ')],
  ...(email.replyTo.length > 0 ? [['Reply-To', email.replyTo.join(', ')] as const] : []),
  ['Subject', email.subject],
  ['Date', new Date(email.at).toUTCString()],
  ['Message-ID', email.id],
  ...Object.entries(email.headers),
  ...Object.entries(email.tags).map(([name, value]) => [`SES tag: ${name}`, value] as const),
  ...(email.configurationSet ? [['SES configuration set', email.configurationSet] as const] : []),
];
