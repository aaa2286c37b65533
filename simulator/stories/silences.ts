import { arrives } from './ordinary.ts';
import { ESCALATED, on } from './own.ts';
import { story } from './story.ts';

/** Nobody says anything, at every stage, with and without an end. */

/** A silence that nobody ends: the team is called again after some days, then every month, and after half a year the order is closed. */
const FOR_EVER = `silence team:silence${ESCALATED}`;

const neverShipped = story(
  { name: 'never-shipped', about: 'The order is never handed over.' },
  { stage: 'closed', sent: `confirmed ${FOR_EVER}`, happens: (own) => [own.placed('1 11:00')] },
);

const lateShipped = story(
  { name: 'shipped-late', about: 'The order is handed over a week late.' },
  {
    stage: 'settled',
    sent: 'confirmed silence team:silence shipped delivered check-in',
    happens: (own) => [own.placed('1 11:00'), own.scan('8 09:00', 'in_transit'), own.scan('9 12:00', 'delivered')],
  },
);

const neverMoves = story(
  { name: 'never-moves', about: 'The parcel is handed over and never seen again.' },
  {
    stage: 'closed',
    sent: `confirmed shipped ${FOR_EVER}`,
    happens: (own) => [own.placed('1 11:00'), own.scan('2 09:00', 'in_transit')],
  },
);

const movesLate = story(
  { name: 'moves-late', about: 'The parcel stands still for a week and goes on.' },
  {
    stage: 'settled',
    sent: 'confirmed shipped silence team:silence good-news out-for-delivery delivered check-in',
    happens: (own) => [
      own.placed('1 11:00'),
      own.scan('2 09:00', 'in_transit'),
      own.scan('9 09:00', 'in_transit'),
      own.scan('10 07:30', 'out_for_delivery'),
      own.scan('10 12:00', 'delivered'),
    ],
  },
);

const neverArrives = story(
  { name: 'never-arrives', about: 'The parcel is out for delivery and never arrives.' },
  {
    stage: 'closed',
    sent: `confirmed shipped out-for-delivery ${FOR_EVER}`,
    happens: (own) => [
      own.placed('1 11:00'),
      own.scan('2 09:00', 'in_transit'),
      own.scan('3 07:30', 'out_for_delivery'),
    ],
  },
);

const arrivesLate = story(
  { name: 'arrives-late', about: 'The parcel is out for delivery for two days.' },
  {
    stage: 'settled',
    sent: 'confirmed shipped out-for-delivery silence team:silence delivered check-in',
    happens: (own) => [
      own.placed('1 11:00'),
      own.scan('2 09:00', 'in_transit'),
      own.scan('3 07:30', 'out_for_delivery'),
      own.scan('5 12:00', 'delivered'),
    ],
  },
);

const neverFetched = story(
  { name: 'never-fetched', about: 'The parcel waits to be fetched, is reminded of, and goes back.' },
  {
    stage: 'closed',
    sent: 'confirmed shipped ready-for-pickup silence team:silence returned team:returned team:escalated',
    happens: (own) => [
      own.placed('1 11:00'),
      own.scan('2 09:00', 'in_transit'),
      own.scan('3 10:00', 'available_for_pickup'),
      own.scan('12 09:00', 'returned_to_sender', { reason: 'unclaimed' }),
    ],
  },
);

const neverSolved = story(
  { name: 'never-solved', about: 'A problem opens, and nobody says anything more.' },
  {
    stage: 'closed',
    sent: `confirmed shipped exception team:exception${ESCALATED}`,
    happens: (own) => [
      own.placed('1 11:00'),
      own.scan('2 09:00', 'in_transit'),
      own.scan('3 09:00', 'exception', { reason: 'held' }),
    ],
  },
);

const solvedLate = story(
  { name: 'solved-late', about: 'A problem is over after a week, and the team was called again meanwhile.' },
  {
    stage: 'settled',
    sent: 'confirmed shipped exception team:exception team:escalated good-news delivered check-in',
    happens: (own) => [
      own.placed('1 11:00'),
      own.scan('2 09:00', 'in_transit'),
      own.scan('3 09:00', 'exception', { reason: 'held' }),
      own.scan('10 09:00', 'in_transit'),
      own.scan('11 12:00', 'delivered'),
    ],
  },
);

const oneOfTwo = story(
  { name: 'one-of-two-silent', about: 'One of two parcels arrives, of the other nobody hears for a week.' },
  {
    parcels: 2,
    stage: 'settled',
    sent: 'confirmed shipped out-for-delivery delivered silence team:silence delivered check-in',
    happens: (own) => [...arrives(own), own.scan('10 12:00', 'delivered', { parcel: 2 })],
  },
);

const olderScan = story(
  {
    name: 'silence-ends-by-an-older-scan',
    about: 'The parcel is silent after its last scan; then an earlier one comes to light: it had arrived before.',
  },
  {
    stage: 'settled',
    sent: 'confirmed out-for-delivery silence team:silence delivered check-in',
    happens: (own) => [
      own.placed('1 11:00'),
      own.scan('3 12:35', 'out_for_delivery'),
      own.scan('5 21:00', 'delivered', { at: on('3 11:13') }),
    ],
  },
);

const atTheWeekend = story(
  {
    name: 'label-while-another-leaves',
    about:
      'A label is made on Friday night; two minutes later, on Saturday, the other parcel leaves, and only then is the label waited on: by working days that ends a day earlier.',
  },
  {
    parcels: 2,
    stage: 'settled',
    sent: 'confirmed shipped delivered silence team:silence delivered check-in',
    happens: ({ placed, scan }) => [
      placed('5 11:00'),
      scan('5 22:59', 'label_created'),
      scan('5 23:01', 'in_transit', { parcel: 2 }),
      scan('9 12:00', 'delivered', { parcel: 2 }),
      scan('12 12:00', 'delivered'),
    ],
  },
);

const afterAClosedCase = story(
  {
    name: 'silent-after-a-closed-case',
    about: "The team solves the carrier's problem; of the parcel nobody hears any more, and the team solves that too.",
  },
  {
    stage: 'settled',
    sent: 'confirmed out-for-delivery exception team:exception silence team:silence delivered check-in',
    happens: ({ placed, scan, closesCase }) => [
      placed('1 11:00'),
      scan('2 09:00', 'out_for_delivery'),
      scan('2 10:00', 'exception'),
      closesCase('2 10:01'),
      closesCase('5 18:00'),
      scan('8 12:00', 'delivered'),
    ],
  },
);

export const silences = [
  neverShipped,
  lateShipped,
  neverMoves,
  movesLate,
  neverArrives,
  arrivesLate,
  neverFetched,
  neverSolved,
  solvedLate,
  oneOfTwo,
  olderScan,
  atTheWeekend,
  afterAClosedCase,
] as const;
