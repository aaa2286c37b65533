import type { Entry } from '../../domain/ledger.ts';
import { mayRepeat, noticeKey, wanted } from '../../domain/notice.ts';
import { isDeclined } from './choices.ts';
import { hasGivenUp } from './given-up.ts';
import { hasNoConsent } from './invitation.ts';
import type { Seen } from './seen.ts';
import { hasStopped } from './stopped.ts';

/** Entries that say a message was not sent, for a reason that is none. */
export const wrongExcuse = (order: Seen): string | undefined => {
  const wrong = [...order.ledger.values()].find((entry) => !isExcused(order, entry));
  return wrong && `${noticeKey(wrong)} is ${wrong.state} (${wrong.why ?? 'no reason'}), which is not so`;
};

const isExcused = (order: Seen, entry: Entry): boolean => {
  const count = order.handedOver.filter(({ notice }) => notice === noticeKey(entry)).length;
  if (entry.state === 'sent') return count > 0;
  if (entry.state === 'uncertain') return entry.doubtful && !mayRepeat(entry);
  if (entry.state !== 'not-sent') return true;
  return (count === 0 || entry.doubtful) && isTrueExcuse(order, entry);
};

const isTrueExcuse = (order: Seen, entry: Entry): boolean => {
  const consents = order.script?.order.buyer.consents;
  switch (entry.why) {
    case 'no-consent':
      return entry.class === 'marketing' ? hasNoConsent(order) : entry.channel === 'sms' && consents?.sms !== true;
    case 'no-email':
      return entry.channel === 'email' && (!order.script || consents?.email === false);
    case 'declined':
      return isDeclined(order, entry, '9');
    case 'erased':
      return order.journey.erased && entry.channel !== 'team';
    case 'superseded':
      return isSuperseded(order, entry);
    case 'suppressed':
      return hasGivenUp(order) || (entry.channel === 'sms' && hasStopped(order));
    case 'merged':
      return isToldByAnother(order, entry);
    default:
      return entry.why !== undefined;
  }
};

/** Another message says the same of it; or was to, and it is said after all as soon as that one has lost its sense. */
const isToldByAnother = ({ journey, ledger }: Seen, entry: Entry): boolean => {
  const lead = ledger.get(entry.into ?? '');
  const isSame = lead?.reason === entry.reason && lead.channel === entry.channel;
  if (!lead || !isSame || lead.into || !lead.leads?.includes(entry.parcel)) return false;
  const isLost = lead.why === 'superseded' || lead.why === 'too-late';
  const own = noticeKey(entry);
  const stillWanted = wanted(journey).find((notice) => notice.instead === own);
  return !isLost || !stillWanted || ledger.has(noticeKey(stillWanted));
};

/** It is not true any more, or what it takes back was never said, or it is said by another message instead. */
const isSuperseded = ({ journey, ledger }: Seen, entry: Entry): boolean => {
  const all = wanted(journey);
  const isWanted = all.some((notice) => noticeKey(notice) === noticeKey(entry));
  const earlier = entry.after === undefined ? undefined : ledger.get(entry.after);
  return !isWanted || earlier?.state === 'not-sent' || all.some(({ instead }) => instead === noticeKey(entry));
};
