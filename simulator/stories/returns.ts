import { story } from './story.ts';

/** Parcels that go back to their shop. */

const returned = story(
  { name: 'returned', about: 'The parcel goes back, and the team ends the order.' },
  {
    stage: 'closed',
    sent: 'confirmed shipped returned team:returned',
    happens: ({ placed, scan, closesCase }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('4 10:00', 'returned_to_sender', { reason: 'refused' }),
      closesCase('8 09:00', { endOrder: true }),
    ],
  },
);

const homewards = story(
  {
    name: 'returned-and-scanned',
    about:
      'On its way back the parcel is scanned at every stop, and delivered to the shop: the buyer hears of none of it.',
  },
  {
    stage: 'settled',
    sent: 'confirmed shipped returned team:returned',
    happens: ({ placed, scan, closesCase }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('4 10:00', 'returned_to_sender', { reason: 'refused' }),
      scan('4 22:00', 'in_transit'),
      scan('5 05:00', 'delayed'),
      scan('5 08:00', 'out_for_delivery'),
      scan('5 12:00', 'delivered'),
      closesCase('5 15:00', { endOrder: true }),
    ],
  },
);

const backAtOnce = story(
  {
    name: 'returned-by-morning',
    about: 'A parcel leaves at night and comes back before the morning: only that is told.',
    quietHours: { from: '22:00', to: '08:00' },
  },
  {
    stage: 'closed',
    sent: 'confirmed returned team:returned',
    happens: ({ placed, scan, closesCase }) => [
      placed('1 11:00'),
      scan('2 22:30', 'in_transit'),
      scan('3 02:00', 'returned_to_sender', { reason: 'refused' }),
      closesCase('3 12:00', { endOrder: true }),
    ],
  },
);

const unended = story(
  {
    name: 'returned-and-left-open',
    about: 'The team closes the case of a parcel that goes back, and not the order: its way home stays nobody’s news.',
  },
  {
    stage: 'settled',
    sent: 'confirmed shipped returned team:returned',
    happens: ({ placed, scan, closesCase }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('4 10:00', 'returned_to_sender', { reason: 'refused' }),
      closesCase('4 15:00'),
      scan('4 22:00', 'in_transit'),
      scan('8 12:00', 'delivered'),
    ],
  },
);

const mistaken = story(
  {
    name: 'returned-by-mistake',
    about: 'A wrong scan sends the parcel back; the shop says that it is not so, and it arrives.',
  },
  {
    stage: 'settled',
    sent: 'confirmed shipped returned team:returned good-news out-for-delivery delivered check-in',
    happens: ({ placed, scan, reports }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('3 10:00', 'returned_to_sender'),
      reports('3 15:00', 'returned', { state: 'cleared', parcel: 1 }),
      scan('4 07:30', 'out_for_delivery'),
      scan('4 12:00', 'delivered'),
    ],
  },
);

const troubledBack = story(
  {
    name: 'returned-and-reported',
    about:
      'The shop reports a delay of a parcel that goes back: it goes back all the same, and its delivery there is no news.',
  },
  {
    stage: 'settled',
    sent: 'confirmed shipped returned team:returned delay team:delay',
    happens: ({ placed, scan, reports, closesCase }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('3 10:00', 'returned_to_sender'),
      reports('3 15:00', 'delay', { parcel: 1 }),
      scan('5 12:00', 'delivered'),
      closesCase('5 15:00', { endOrder: true }),
    ],
  },
);

const halfBack = story(
  {
    name: 'returned-in-part',
    about:
      'Of two parcels one arrives and one goes back, which the team deals with: the order ends by itself, and quietly.',
  },
  {
    parcels: 2,
    stage: 'closed',
    sent: 'confirmed shipped shipped returned team:returned delivered',
    happens: ({ placed, scan, closesCase }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('2 09:30', 'in_transit', { parcel: 2 }),
      scan('3 10:00', 'returned_to_sender'),
      closesCase('3 15:00'),
      scan('4 12:00', 'delivered', { parcel: 2 }),
    ],
  },
);

const silentBack = story(
  {
    name: 'silent-and-back',
    about:
      'Nothing is heard of an order until its parcel is on its way back: that ends the worry, and is no good news.',
  },
  {
    stage: 'closed',
    sent: 'confirmed silence team:silence returned team:returned team:escalated',
    happens: ({ placed, scan }) => [placed('1 11:00'), scan('9 09:00', 'returned_to_sender')],
  },
);

const backFromBuyer = story(
  {
    name: 'returned-after-arrival',
    about: 'The buyer sends back what has arrived, which the team deals with: that it moves again casts no doubt.',
  },
  {
    stage: 'settled',
    sent: 'confirmed delivered returned team:returned',
    happens: ({ placed, scan, closesCase }) => [
      placed('1 11:00'),
      scan('2 09:00', 'delivered'),
      scan('3 09:00', 'returned_to_sender'),
      closesCase('3 11:00'),
      scan('4 09:00', 'in_transit'),
      scan('9 09:00', 'delivered'),
    ],
  },
);

export const returns = [
  returned,
  homewards,
  backAtOnce,
  unended,
  mistaken,
  troubledBack,
  halfBack,
  silentBack,
  backFromBuyer,
] as const;
