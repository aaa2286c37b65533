import { arrives } from './ordinary.ts';
import { story } from './story.ts';

/** The shop cancels, at every stage. */

const ALL = 'confirmed shipped out-for-delivery delivered check-in';

const placed = story(
  { name: 'cancelled-at-once', about: 'The shop cancels before anything is packed, and asks twice.' },
  {
    parcels: 0,
    stage: 'cancelled',
    sent: 'confirmed cancelled',
    happens: (own) => [own.placed('1 11:00'), own.cancels('1 12:00'), own.cancels('1 12:01')],
  },
);

const labelled = story(
  { name: 'cancelled-with-a-label', about: 'The shop cancels when there is a label: a label has not moved.' },
  {
    stage: 'cancelled',
    sent: 'confirmed cancelled',
    happens: (own) => [own.placed('1 11:00'), own.scan('1 12:00', 'label_created'), own.cancels('1 13:00')],
  },
);

const shipped = story(
  { name: 'cancelled-too-late', about: 'The shop wants to cancel what is on its way: refused.' },
  { stage: 'settled', sent: ALL, happens: (own) => [...arrives(own), own.cancels('2 12:00')] },
);

const delivered = story(
  {
    name: 'cancelled-after-delivery',
    about: 'The shop wants to cancel what has arrived, and again what has ended: refused.',
  },
  { stage: 'settled', sent: ALL, happens: (own) => [...arrives(own), own.cancels('4 09:00'), own.cancels('20 09:00')] },
);

const silent = story(
  { name: 'cancelled-in-silence', about: 'Nothing was shipped for a week; then the shop cancels.' },
  {
    stage: 'cancelled',
    sent: 'confirmed silence team:silence cancelled',
    happens: (own) => [own.placed('1 11:00'), own.cancels('8 09:00')],
  },
);

const moves = story(
  {
    name: 'moves-after-cancelling',
    about: 'A cancelled order moves all the same: one call of the team, not a word to the buyer.',
  },
  {
    stage: 'cancelled',
    sent: 'confirmed cancelled team:moved-after-cancelling',
    happens: ({ placed: isPlaced, cancels, scan }) => [
      isPlaced('1 11:00'),
      cancels('1 12:00'),
      scan('2 09:00', 'in_transit'),
      scan('2 15:00', 'exception'),
      scan('3 12:00', 'delivered'),
    ],
  },
);

const oneOfTwo = story(
  {
    name: 'one-label-cancelled',
    about: "One of two labels is withdrawn: the order is delivered with the other's parcel.",
  },
  {
    parcels: 2,
    stage: 'settled',
    sent: ALL,
    happens: (own) => [...arrives(own), own.scan('2 11:00', 'cancelled', { parcel: 2 })],
  },
);

const movesAllTheSame = story(
  {
    name: 'cancelled-label-moves',
    about: 'One of two labels is withdrawn and yet travels: nobody waits for it, and nobody hears of it.',
  },
  {
    parcels: 2,
    stage: 'settled',
    sent: ALL,
    happens: (own) => [
      ...arrives(own),
      own.scan('2 11:00', 'cancelled', { parcel: 2 }),
      own.scan('2 15:00', 'in_transit', { parcel: 2 }),
    ],
  },
);

const atTheSameTime = story(
  {
    name: 'cancelled-while-it-moves',
    about: 'The shop cancels an hour after the first scan was made, and an hour before it is told.',
  },
  {
    stage: 'cancelled',
    sent: 'confirmed cancelled team:moved-after-cancelling',
    happens: ({ placed: isPlaced, cancels, scan }) => [
      isPlaced('1 11:00'),
      scan('2 11:00', 'in_transit', { at: '2026-03-03T09:00:00Z' }),
      cancels('2 10:00'),
    ],
  },
);

const atNight = story(
  {
    name: 'cancelled-at-night',
    about: 'The shop cancels while the buyer sleeps: the last word does not wait for the morning.',
    quietHours: { from: '22:00', to: '08:00' },
  },
  {
    stage: 'cancelled',
    sent: 'confirmed cancelled',
    happens: (own) => [own.placed('1 11:00'), own.cancels('1 23:00')],
  },
  {
    stage: 'cancelled',
    sent: 'cancelled',
    happens: (own) => [own.placed('1 21:30'), own.cancels('1 22:00')],
  },
);

const inVain = story(
  {
    name: 'cancelled-in-vain',
    about:
      "The shop's webhook cancels what the team has ended, what moves in the very second in which the order comes at last, and what it tells as not cancelled after that.",
  },
  {
    parcels: 0,
    stage: 'closed',
    sent: 'confirmed silence team:silence',
    happens: (own) => [
      own.placed('1 11:00'),
      own.closesCase('5 15:00', { endOrder: true }),
      own.tells('5 16:00', 'cancelled', { isCancelled: true }),
    ],
  },
  {
    stage: 'settled',
    sent: 'confirmed shipped delivered check-in',
    happens: (own) => [
      own.tells('1 09:00', 'cancelled', { isCancelled: true }),
      own.scan('1 11:00', 'in_transit'),
      own.placed('1 11:00'),
      own.scan('2 11:00', 'delivered'),
    ],
  },
  {
    stage: 'settled',
    sent: 'confirmed delivered check-in',
    happens: (own) => [
      own.tells('1 10:59', 'cancelled', { isCancelled: true }),
      own.tells('1 11:00', 'placed', { isWhole: true }),
      own.placed('1 11:00'),
      own.scan('2 11:00', 'delivered'),
    ],
  },
);

export const cancellations = [
  placed,
  labelled,
  shipped,
  delivered,
  silent,
  moves,
  oneOfTwo,
  movesAllTheSame,
  atTheSameTime,
  atNight,
  inVain,
] as const;
