import { arrives } from './ordinary.ts';
import { ESCALATED } from './own.ts';
import { story } from './story.ts';

/** What the shop says beside the order: handed over, corrected, given back. */

const ALL = 'confirmed shipped out-for-delivery delivered check-in';
const home = { deliverTo: 'Quillfeather, 1 Home Street, Berlin' };
const work = { deliverTo: 'Quillfeather, 9 Work Street, Berlin' };

const withoutParcel = story(
  { name: 'fulfilled-without-parcel', about: 'The shop hands the order over and never names a parcel.' },
  {
    parcels: 0,
    stage: 'closed',
    sent: `confirmed shipped silence team:silence${ESCALATED}`,
    happens: (own) => [own.placed('1 11:00'), own.handsOver('2 09:00')],
  },
);

const thenScanned = story(
  {
    name: 'fulfilled-then-scanned',
    about: 'The shop hands the order over before its parcel is scanned: it leaves once.',
  },
  { stage: 'settled', sent: ALL, happens: (own) => [...arrives(own), own.handsOver('1 17:00')] },
);

const scannedLate = story(
  {
    name: 'fulfilled-and-silent',
    about:
      'The shop hands the order over, and its parcel is scanned a week later: that it moves is the end of a worry.',
  },
  {
    stage: 'settled',
    sent: 'confirmed shipped silence team:silence good-news delivered check-in',
    happens: (own) => [
      own.placed('1 11:00'),
      own.handsOver('1 17:00'),
      own.scan('9 09:00', 'in_transit'),
      own.scan('10 12:10', 'delivered'),
    ],
  },
  {
    parcels: 0,
    stage: 'settled',
    sent: 'confirmed shipped silence team:silence good-news delivered check-in',
    happens: (own) => [
      own.placed('1 11:00'),
      own.handsOver('1 17:00'),
      own.adds('9 08:00', 1),
      own.scan('9 09:00', 'in_transit'),
      own.scan('10 12:10', 'delivered'),
    ],
  },
  {
    stage: 'closed',
    sent: `confirmed silence team:silence shipped attempt-failed team:attempt-failed${ESCALATED}`,
    happens: (own) => [own.placed('1 11:00'), own.handsOver('9 09:00'), own.scan('9 12:00', 'delivery_attempt_failed')],
  },
  {
    stage: 'settled',
    sent: 'confirmed silence team:silence shipped silence team:silence team:escalated good-news delivered check-in',
    happens: (own) => [
      own.placed('1 11:00'),
      own.handsOver('9 09:00'),
      own.scan('19 09:00', 'in_transit'),
      own.scan('20 12:10', 'delivered'),
    ],
  },
);

const scannedBefore = story(
  {
    name: 'scanned-then-fulfilled',
    about: 'The parcel is scanned before the shop hands the order over: it leaves once.',
  },
  {
    stage: 'settled',
    sent: `${ALL} delay team:delay good-news`,
    happens: (own) => [
      ...arrives(own),
      own.handsOver('2 17:00'),
      own.scan('2 18:00', 'delayed'),
      own.scan('2 20:00', 'in_transit'),
    ],
  },
);

const moved = story(
  {
    name: 'address-changed',
    about: 'The shop changes where the order goes, twice; the last time it is there already.',
  },
  {
    stage: 'settled',
    sent: `${ALL} redirected`,
    buyer: home,
    happens: (own) => [...arrives(own), own.corrects('1 15:00', work), own.corrects('4 15:00', home)],
  },
);

const newMail = story(
  { name: 'mail-corrected', about: 'The shop corrects the address by which the buyer is reached.' },
  {
    stage: 'settled',
    sent: ALL,
    happens: (own) => [...arrives(own), own.corrects('2 15:00', { email: 'zaphira.anew@quillfeather.example' })],
  },
);

const givenBack = story(
  { name: 'refunded', about: 'The shop gives a part back, and then all of it: that tells nobody anything.' },
  {
    stage: 'settled',
    sent: ALL,
    happens: (own) => [
      ...arrives(own),
      own.refunds('4 10:00', { whole: false, total: '9.95' }),
      own.refunds('5 10:00', { whole: true, total: '19.90' }),
    ],
  },
);

const redirected = story(
  { name: 'redirected', about: 'The carrier takes the parcel to another address: news, and no problem.' },
  {
    stage: 'settled',
    sent: `${ALL} redirected`,
    happens: (own) => [...arrives(own), own.scan('2 15:00', 'in_transit', { reason: 'redirected' })],
  },
);

export const shopsWords = [
  withoutParcel,
  thenScanned,
  scannedLate,
  scannedBefore,
  moved,
  newMail,
  givenBack,
  redirected,
];
