import { arrives } from './ordinary.ts';
import { story } from './story.ts';

/** What mail providers tell of e-mails afterwards: that they came back, or are not wanted. */

const reached = { phone: '+4915112345678', consents: { sms: true } } as const;

const comesBack = story(
  {
    name: 'mail-bounces',
    about: 'The first e-mail comes back for good: an SMS says it, and nothing more goes to that address.',
  },
  {
    buyer: reached,
    stage: 'settled',
    sent: 'confirmed sms:confirmed sms:shipped sms:out-for-delivery sms:delivered',
    reports: [{ reason: 'confirmed', fate: 'bounced', after: 30 }],
    happens: arrives,
  },
);

const onceOnly = story(
  {
    name: 'mail-bounces-once',
    about: 'A mailbox is full for a day: an SMS says what came back, and the next e-mail is tried again.',
  },
  {
    buyer: reached,
    stage: 'settled',
    sent: 'confirmed shipped sms:shipped out-for-delivery sms:out-for-delivery delivered sms:delivered check-in',
    reports: [
      { reason: 'shipped', fate: 'delayed', after: 60 },
      { reason: 'shipped', fate: 'soft', after: 7200 },
      { reason: 'delivered', fate: 'delivered', after: 3 },
    ],
    happens: arrives,
  },
);

const unreached = story(
  {
    name: 'mail-bounces-for-nobody',
    about: 'The address is dead and there is no other: the team hears of the problem, and nothing is sent in vain.',
  },
  {
    stage: 'settled',
    sent: 'confirmed team:exception',
    reports: [{ reason: 'confirmed', fate: 'bounced', after: 30 }],
    happens: (own) => [...arrives(own), own.scan('2 15:00', 'exception'), own.scan('2 20:00', 'in_transit')],
  },
);

const unwanted = story(
  { name: 'mail-unwanted', about: 'The buyer calls an e-mail spam: no more come, and a problem goes by SMS.' },
  {
    buyer: reached,
    stage: 'settled',
    sent: 'confirmed shipped sms:exception team:exception sms:good-news sms:out-for-delivery sms:delivered',
    reports: [
      { reason: 'shipped', fate: 'delivered', after: 3 },
      { reason: 'shipped', fate: 'complained', after: 3600 },
    ],
    happens: (own) => [...arrives(own), own.scan('2 15:00', 'exception'), own.scan('2 20:00', 'in_transit')],
  },
);

const early = story(
  { name: 'fate-first', about: 'That an e-mail came back is told before its sender has noted that it was sent.' },
  {
    buyer: reached,
    stage: 'settled',
    sent: 'confirmed sms:confirmed sms:shipped sms:out-for-delivery sms:delivered',
    reports: [{ reason: 'confirmed', fate: 'bounced', after: 'first' }],
    happens: arrives,
  },
);

const again = story(
  {
    name: 'fate-twice',
    about: 'What became of e-mails is told again and again, and not in its order: it is heard once.',
  },
  {
    buyer: reached,
    stage: 'settled',
    sent: 'confirmed shipped sms:shipped sms:out-for-delivery sms:delivered',
    reports: [
      { reason: 'confirmed', fate: 'delivered', after: 5, times: 3 },
      { reason: 'confirmed', fate: 'delayed', after: 90 },
      { reason: 'shipped', fate: 'bounced', after: 20, times: 2 },
      { reason: 'shipped', fate: 'delivered', after: 21 },
    ],
    happens: arrives,
  },
);

const opened = story(
  {
    name: 'mail-opened',
    about: 'E-mails are opened, again and again, and before they are told to have arrived: nothing follows.',
  },
  {
    buyer: reached,
    stage: 'settled',
    sent: 'confirmed shipped out-for-delivery sms:out-for-delivery delivered sms:delivered check-in',
    reports: [
      { reason: 'confirmed', fate: 'opened', after: 30, times: 3 },
      { reason: 'confirmed', fate: 'delivered', after: 60 },
      { reason: 'shipped', fate: 'delivered', after: 3 },
      { reason: 'shipped', fate: 'opened', after: 5400 },
      { reason: 'delivered', fate: 'opened', after: 'first' },
    ],
    happens: arrives,
  },
);

const ofTheForgotten = story(
  {
    name: 'fate-of-the-forgotten',
    about: 'An e-mail comes back when its buyer is forgotten already: it is said nowhere else.',
  },
  {
    buyer: reached,
    stage: 'settled',
    sent: 'confirmed',
    reports: [{ reason: 'confirmed', fate: 'bounced', after: 7200 }],
    happens: (own) => [...arrives(own), own.erased('1 12:00')],
  },
);

export const reported = [comesBack, onceOnly, unreached, unwanted, early, again, opened, ofTheForgotten] as const;
