import { arrives } from './ordinary.ts';
import { ESCALATED } from './own.ts';
import { story } from './story.ts';

/** Parcels that are lost or damaged. */

const worse = story(
  {
    name: 'problem-replaced',
    about: 'A held-up parcel is lost, found and returned: each is told, and none of it twice.',
  },
  {
    stage: 'closed',
    sent: 'confirmed shipped exception team:exception lost team:lost returned team:returned team:escalated',
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('3 09:00', 'exception'),
      scan('3 15:00', 'lost'),
      scan('4 10:00', 'returned_to_sender'),
    ],
  },
);

const lost = story(
  { name: 'lost', about: 'The parcel is lost and nobody does anything: the last promise closes the order.' },
  {
    stage: 'closed',
    sent: 'confirmed shipped lost team:lost team:escalated',
    happens: ({ placed, scan }) => [placed('1 11:00'), scan('2 09:00', 'in_transit'), scan('4 10:00', 'lost')],
  },
);

const found = story(
  { name: 'lost-and-found', about: 'A lost parcel turns up again and arrives.' },
  {
    stage: 'settled',
    sent: 'confirmed shipped lost team:lost good-news out-for-delivery delivered check-in',
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('4 10:00', 'lost'),
      scan('8 09:00', 'in_transit'),
      scan('9 07:30', 'out_for_delivery'),
      scan('9 12:00', 'delivered'),
    ],
  },
);

const foundTooLate = story(
  {
    name: 'lost-closed-and-found',
    about: 'A lost parcel arrives after its order was closed: told, and the order stays closed.',
  },
  {
    stage: 'closed',
    sent: 'confirmed shipped lost team:lost team:escalated delivered',
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('4 10:00', 'lost'),
      scan('45 12:00', 'delivered'),
    ],
  },
);

const damaged = story(
  {
    name: 'damaged-after-delivery',
    about: 'What arrived is damaged: the check-in waits until the team has mended it.',
  },
  {
    stage: 'settled',
    sent: 'confirmed shipped out-for-delivery delivered damaged team:damaged check-in',
    happens: (own) => [...arrives(own), own.scan('4 09:00', 'damaged'), own.closesCase('5 15:00')],
  },
);

const damagedAndEnded = story(
  { name: 'damaged-and-ended', about: 'What arrived is damaged, and the team ends the order without a check-in.' },
  {
    stage: 'settled',
    sent: 'confirmed shipped out-for-delivery delivered damaged team:damaged',
    happens: (own) => [...arrives(own), own.scan('4 09:00', 'damaged'), own.closesCase('5 15:00', { endOrder: true })],
  },
);

const damagedAfterAll = story(
  { name: 'damaged-after-the-end', about: 'Damage is told of an order that has ended: it speaks once more.' },
  {
    stage: 'settled',
    sent: 'confirmed shipped out-for-delivery delivered check-in damaged team:damaged',
    happens: (own) => [...arrives(own), own.answers('6 15:00', 'happy'), own.scan('8 09:00', 'damaged')],
  },
);

const endedAsItArrives = story(
  {
    name: 'ended-as-it-arrives',
    about: 'The team ends the order in the very second in which its parcel is scanned at the door.',
  },
  {
    stage: 'closed',
    sent: 'confirmed delay team:delay delivered',
    happens: ({ placed, scan, closesCase }) => [
      placed('1 11:00'),
      scan('2 09:00', 'delayed'),
      closesCase('2 11:00', { endOrder: true }),
      scan('2 11:00', 'delivered'),
    ],
  },
);

const answeredAsItArrives = story(
  {
    name: 'answered-as-it-arrives',
    about: 'The buyer answers in the very second of the delivery, before it was heard of: that settles nothing.',
  },
  {
    stage: 'settled',
    sent: 'confirmed delivered check-in',
    happens: ({ placed, answers, scan }) => [
      placed('1 11:00'),
      answers('2 11:00', 'happy'),
      scan('2 11:00', 'delivered'),
    ],
  },
);

const solvedAtTheWeekend = story(
  {
    name: 'solved-at-the-weekend',
    about: 'A problem of Friday is closed on Saturday, and from then on, by working days, it is silent sooner.',
  },
  {
    stage: 'settled',
    sent: 'confirmed shipped exception team:exception silence team:silence delivered check-in',
    happens: ({ placed, scan, closesCase }) => [
      placed('5 10:00'),
      scan('5 11:00', 'in_transit'),
      scan('5 15:00', 'exception'),
      closesCase('5 23:00'),
      scan('10 12:00', 'delivered'),
    ],
  },
);

const damagedAndMoved = story(
  {
    name: 'damaged-and-scanned-on',
    about: 'What arrived is damaged, as its carrier says, and is scanned on: that mends nothing.',
  },
  {
    stage: 'settled',
    sent: 'confirmed delivered damaged team:damaged check-in',
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 12:00', 'delivered'),
      scan('2 12:20', 'damaged'),
      scan('2 13:00', 'available_for_pickup'),
    ],
  },
);

const damagedThere = story(
  {
    name: 'damaged-and-scanned-again',
    about: 'The shop hears that what arrived is damaged; that a tracker tells of the delivery, too, mends nothing.',
  },
  {
    stage: 'settled',
    sent: `confirmed shipped delivered damaged team:damaged${ESCALATED}`,
    happens: ({ placed, scan, scans, reports }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('2 12:00', 'delivered'),
      reports('2 15:00', 'damaged', { parcel: 1 }),
      scans('2 16:00', [['2 12:03', 'delivered']], { voice: 'tracker' }),
    ],
  },
);

export const losses = [
  worse,
  lost,
  found,
  foundTooLate,
  damaged,
  damagedAndEnded,
  damagedAfterAll,
  endedAsItArrives,
  answeredAsItArrives,
  solvedAtTheWeekend,
  damagedThere,
  damagedAndMoved,
] as const;
