import type { Entry } from '../../domain/ledger.ts';
import { type Stoppable, stoppable } from '../../domain/preferences.ts';
import type { Mail } from '../adapters/mailer.ts';

/** The addresses that e-mails come from that ask or invite, where these have one of their own. */
export type ApartSenders = Readonly<Partial<Record<Stoppable, string>>>;

interface Way {
  readonly pageUrl: string;
  readonly sentTo: string;
  readonly senders?: ApartSenders | undefined;
}

/** What asks or invites can be declined by one click in the mail program (RFC 8058), and comes from an address of its own where there is one; answers go where all go. Other mails stay as they are. */
export const setApart = (
  mail: Mail,
  { class: kind }: Pick<Entry, 'class'>,
  { pageUrl, sentTo, senders }: Way,
): Mail => {
  const apart = stoppable.find((each) => each === kind);
  if (!apart) return mail;
  const own = senders?.[apart];
  return {
    ...mail,
    apart,
    headers: {
      'List-Unsubscribe': `<${pageUrl}/unsubscribe?to=${sentTo}${declining[apart]}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    ...(own ? { from: { ...mail.from, address: own }, replyTo: mail.replyTo ?? mail.from.address } : {}),
  };
};

/** Links of old that name no topic decline what was the only one then. */
const declining: Readonly<Record<Stoppable, string>> = { care: '', marketing: '&topic=marketing' };
