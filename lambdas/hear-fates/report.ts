import type { Fate } from '../../domain/fate.ts';
import type { Suppression } from '../../domain/reach.ts';

/** What a provider tells of one message to a buyer. */
export interface Report {
  readonly kind: 'report';
  /** As the message's tags spell them. */
  readonly order: string;
  readonly notice: string;
  readonly channel: 'email' | 'sms';
  readonly fate: Fate;
  /** Addresses that nothing is sent to from now on, and why. */
  readonly suppressed?: { readonly why: Suppression; readonly addresses: readonly string[] };
}

/** What was published, as far as it concerns us. */
export type Heard =
  | Report
  /** It tells nothing of what became of a notice, or not in a way that is known here. `event`: its type, safe to be logged. */
  | { readonly kind: 'nothing' | 'unreadable'; readonly event: string };

/** What the stage wants to know beyond what it must. */
export interface Wanted {
  /** Who opened an e-mail. */
  readonly opens: boolean;
}

/** What an event of one type comes to. Nothing, if it is not the end of anything. */
export type Verdict = Pick<Report, 'fate'> & { readonly why?: Suppression };

/** A type is the provider's own word, unless it is none. */
export const eventNamed = (type: unknown): string =>
  typeof type === 'string' && /^[A-Za-z_ ]{1,40}$/.test(type) ? type : 'unknown';

/** E-mail addresses and phone numbers, as far as one may be told by its look. */
export const addressesIn = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.map(bare).filter((each) => /^(\+\d{5,15}|[^\s@<>]{1,64}@[^\s@<>]{1,255})$/.test(each))),
];

/** "Ada <ada@buyer.example>" is sometimes how a mail server names a recipient. */
const bare = (text: string): string => (/<([^<>]*)>\s*$/.exec(text)?.[1] ?? text).trim();
