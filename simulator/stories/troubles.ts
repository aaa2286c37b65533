import { arrives } from './ordinary.ts';
import { story } from './story.ts';

/** Problems: how they open, clear and come again. */

const cleared = story(
  { name: 'problem-cleared', about: 'A parcel is held up and goes on the same day.' },
  {
    stage: 'settled',
    sent: 'confirmed shipped exception team:exception good-news out-for-delivery delivered check-in',
    happens: (own) => [
      ...arrives(own),
      own.scan('2 15:00', 'exception', { reason: 'customs' }),
      own.scan('2 20:00', 'in_transit'),
    ],
  },
);

const twice = story(
  { name: 'problem-twice', about: 'The same problem comes again: it is told again, since it is another one.' },
  {
    stage: 'settled',
    sent: 'confirmed shipped exception team:exception good-news exception team:exception good-news out-for-delivery delivered check-in',
    happens: (own) => [
      ...arrives(own),
      own.scan('2 12:00', 'exception'),
      own.scan('2 14:00', 'in_transit'),
      own.scan('2 16:00', 'exception'),
      own.scan('2 16:30', 'exception', { reason: 'customs' }),
      own.scan('2 20:00', 'in_transit'),
    ],
  },
);

const both = story(
  {
    name: 'two-problems',
    about: 'Two parcels of an order are in trouble at once, and the team ends it for the second.',
  },
  {
    parcels: 2,
    stage: 'closed',
    sent: 'confirmed shipped shipped delay team:delay damaged team:damaged good-news delivered',
    happens: ({ placed, scan, closesCase }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('2 09:00:01', 'in_transit', { parcel: 2 }),
      scan('3 09:00', 'delayed'),
      scan('3 09:00:01', 'damaged', { parcel: 2 }),
      scan('3 18:00', 'in_transit'),
      scan('4 12:00', 'delivered'),
      closesCase('4 15:00', { endOrder: true }),
    ],
  },
);

const thrice = story(
  { name: 'three-attempts', about: 'Nobody is at home three times.' },
  {
    stage: 'settled',
    sent: `confirmed shipped out-for-delivery${' attempt-failed team:attempt-failed'.repeat(3)} good-news good-news delivered check-in`,
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('3 07:30', 'out_for_delivery'),
      scan('3 15:00', 'delivery_attempt_failed', { reason: 'not_at_home' }),
      scan('4 07:30', 'out_for_delivery'),
      scan('4 15:00', 'delivery_attempt_failed'),
      scan('5 07:30', 'out_for_delivery'),
      scan('5 15:00', 'delivery_attempt_failed'),
      scan('8 11:00', 'delivered'),
    ],
  },
);

const ofTheShop = story(
  { name: 'shop-reports', about: 'The shop reports a problem of the whole order, twice, and that it is over.' },
  {
    stage: 'settled',
    sent: 'confirmed shipped exception team:exception good-news out-for-delivery delivered check-in',
    happens: (own) => [
      ...arrives(own),
      own.reports('2 10:00', 'exception'),
      own.reports('2 10:30', 'exception'),
      own.reports('2 16:00', 'exception', { state: 'cleared' }),
      own.reports('2 16:30', 'exception', { state: 'cleared' }),
    ],
  },
);

const ofTheShopsParcel = story(
  {
    name: 'shop-reports-a-parcel',
    about: "What the shop says of a parcel outlasts the carrier's scans, until it arrives.",
  },
  {
    stage: 'settled',
    sent: 'confirmed shipped delay team:delay out-for-delivery delivered check-in',
    happens: (own) => [
      ...arrives(own),
      own.reports('2 10:00', 'delay', { parcel: 1 }),
      own.scan('2 18:00', 'in_transit'),
    ],
  },
);

const closedByTeam = story(
  { name: 'team-closes-case', about: 'The team solves a problem by hand, and the order goes on.' },
  {
    stage: 'settled',
    sent: 'confirmed shipped exception team:exception out-for-delivery delivered check-in',
    happens: (own) => [...arrives(own), own.scan('2 15:00', 'exception'), own.closesCase('2 18:00')],
  },
);

const promised = story(
  { name: 'promised-date-broken', about: 'The promised day passes: the buyer hears of it before asking.' },
  {
    order: { promisedDate: '2026-03-05' },
    stage: 'settled',
    sent: 'confirmed shipped delay team:delay out-for-delivery delivered check-in',
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('4 09:00', 'in_transit'),
      scan('6 07:30', 'out_for_delivery'),
      scan('6 10:00', 'delivered'),
    ],
  },
);

const old = story(
  {
    name: 'old-problem',
    about: 'A problem of yesterday is heard of when the parcel is out for delivery: nothing to tell.',
  },
  {
    stage: 'settled',
    sent: 'confirmed shipped out-for-delivery delivered check-in',
    happens: (own) => [...arrives(own), own.scan('3 08:00', 'delayed', { at: '2026-03-03T15:00:00Z' })],
  },
);

const damaged = story(
  {
    name: 'damaged-on-arrival',
    about: 'What arrived is broken: nobody asks whether all is well until that is solved.',
  },
  {
    stage: 'settled',
    sent: 'confirmed shipped out-for-delivery delivered damaged team:damaged team:escalated check-in',
    happens: (own) => [...arrives(own), own.scan('3 18:00', 'damaged'), own.closesCase('8 10:00')],
  },
);

const atTheCheckIn = story(
  {
    name: 'damaged-at-the-check-in',
    about: 'The damage is found in the very second in which the buyer is asked whether all is well.',
  },
  {
    stage: 'settled',
    sent: `confirmed shipped out-for-delivery delivered check-in damaged team:damaged`,
    happens: (own) => [...arrives(own), own.scan('6 09:00:01', 'damaged'), own.closesCase('6 15:00')],
  },
);

const overAtOnce = story(
  { name: 'problem-over-at-once', about: 'A problem comes and goes within a second: neither is told.' },
  {
    stage: 'settled',
    sent: 'confirmed shipped out-for-delivery delivered check-in',
    happens: (own) => [
      ...arrives(own),
      own.scan('2 15:00', 'exception', { at: '2026-03-03T14:58:00Z' }),
      own.scan('2 15:00', 'in_transit', { at: '2026-03-03T14:59:00Z' }),
    ],
  },
);

export const troubles = [
  cleared,
  twice,
  both,
  thrice,
  ofTheShop,
  ofTheShopsParcel,
  closedByTeam,
  promised,
  old,
  damaged,
  atTheCheckIn,
  overAtOnce,
] as const;
