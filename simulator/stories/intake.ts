import { arrives } from './ordinary.ts';
import { type Own, on } from './own.ts';
import { story } from './story.ts';

/** How order and parcels become known, in whatever order. */

const ALL = 'confirmed shipped out-for-delivery delivered check-in';

const late = story(
  { name: 'late-order', about: 'The parcel is out for delivery when the shop tells of the order.' },
  {
    stage: 'settled',
    sent: 'confirmed out-for-delivery delivered check-in',
    happens: ({ placed, scan }) => [
      scan('1 08:00', 'in_transit'),
      scan('1 10:00', 'out_for_delivery'),
      placed('1 11:00'),
      scan('1 14:00', 'delivered'),
    ],
  },
);

const afterArrival = story(
  {
    name: 'order-after-arrival',
    about: 'The parcel has arrived, with a problem on the way, when the shop tells of the order.',
  },
  {
    stage: 'settled',
    sent: 'confirmed delivered check-in',
    happens: ({ placed, scan }) => [
      scan('1 08:00', 'in_transit'),
      scan('2 10:00', 'exception'),
      scan('3 10:00', 'delivered'),
      placed('4 11:00'),
    ],
  },
);

const sameSecond = story(
  { name: 'same-second', about: "The shop's order and the carrier's first webhook come in the same second." },
  {
    stage: 'settled',
    sent: ALL,
    happens: ({ placed, scan }) => [
      placed('2 09:00'),
      scan('2 09:00', 'in_transit'),
      scan('3 07:30', 'out_for_delivery'),
      scan('3 12:10', 'delivered'),
    ],
  },
);

const shared = story(
  { name: 'shared-number', about: 'Two orders travel in one parcel.' },
  { stage: 'settled', sent: ALL, happens: arrives },
  {
    as: 'shared-number-1',
    order: { reference: 'shared-number-2' },
    stage: 'settled',
    sent: ALL,
    happens: ({ placed }) => [placed('1 11:30')],
  },
);

const otherBrand = story(
  { name: 'other-brand', about: 'Another brand has an order of the same reference and the same tracking number.' },
  { stage: 'settled', sent: ALL, happens: arrives },
  {
    brand: 'other',
    as: 'other-brand-1',
    buyer: { name: 'Peregrine Nightshade' },
    stage: 'settled',
    sent: 'confirmed shipped lost team:lost good-news delivered check-in',
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 09:30', 'in_transit'),
      scan('3 09:30', 'lost', { message: 'Last seen by Nightshade' }),
      scan('4 09:30', 'in_transit'),
      scan('5 09:30', 'delivered'),
    ],
  },
);

const addedLate = story(
  {
    name: 'parcel-added-after-delivery',
    about: 'A second parcel is named when the first has arrived: the check-in waits for it.',
  },
  {
    stage: 'settled',
    sent: 'confirmed shipped out-for-delivery delivered shipped delivered check-in',
    happens: (own) => [
      ...arrives(own),
      own.adds('4 09:00', 2),
      own.scan('4 12:00', 'in_transit', { parcel: 2 }),
      own.scan('6 12:00', 'delivered', { parcel: 2 }),
    ],
  },
);

const addedLater = story(
  { name: 'parcel-added-after-the-check-in', about: 'A second parcel is named after the check-in was sent.' },
  {
    stage: 'settled',
    sent: 'confirmed shipped out-for-delivery delivered check-in shipped delivered',
    happens: (own) => [
      ...arrives(own),
      own.adds('7 09:00', 2),
      own.scan('9 12:00', 'in_transit', { parcel: 2 }),
      own.scan('10 12:00', 'delivered', { parcel: 2 }),
    ],
  },
);

const addedTooLate = story(
  { name: 'parcel-added-after-the-end', about: 'A second parcel is named when the order has ended: refused.' },
  { stage: 'settled', sent: ALL, happens: (own) => [...arrives(own), own.adds('20 09:00', 2)] },
);

/** As many as an order may have. */
const MOST = 40;
const places = Array.from({ length: MOST }, (_, place) => place + 1);
const allOf = ({ parcel }: Own, when: string, status: 'in_transit' | 'delivered') =>
  ({
    at: on(when),
    kind: 'webhook',
    parcels: places.map((place) => ({ ...parcel(place), scans: [{ status, at: on(when) }] })),
  }) as const;

const many = story(
  { name: 'forty-parcels', about: 'As many parcels as an order may have, all in the same webhooks.' },
  {
    parcels: MOST,
    stage: 'settled',
    sent: `confirmed${' shipped delivered'.repeat(MOST)} check-in`,
    happens: (own) => [own.placed('1 11:00'), allOf(own, '2 09:00', 'in_transit'), allOf(own, '3 12:00', 'delivered')],
  },
);

const again = story(
  { name: 'posted-again', about: 'The shop posts the same order three times.' },
  {
    stage: 'settled',
    sent: ALL,
    happens: (own) => [...arrives(own), own.placed('1 11:00'), own.placed('3 09:00')],
  },
);

const differently = story(
  {
    name: 'posted-differently',
    about: "The shop posts another buyer's order under a reference that is taken: refused.",
  },
  { stage: 'settled', sent: ALL, happens: arrives },
  {
    as: 'posted-differently-1',
    buyer: { name: 'Peregrine Nightshade' },
    sent: '',
    happens: ({ placed }) => [placed('1 12:00')],
  },
);

const lateBack = story(
  {
    name: 'returned-of-late',
    about:
      'A parcel that is named after all else was delivered goes back, which the team deals with: then it is asked how the rest was.',
  },
  {
    stage: 'settled',
    sent: 'confirmed shipped out-for-delivery delivered shipped returned team:returned check-in',
    happens: (own) => [
      ...arrives(own),
      own.adds('4 09:00', 2),
      own.scan('5 09:00', 'in_transit', { parcel: 2 }),
      own.scan('6 10:00', 'returned_to_sender', { parcel: 2 }),
      own.closesCase('6 15:00'),
    ],
  },
);

export const intakes = [
  late,
  afterArrival,
  sameSecond,
  shared,
  otherBrand,
  addedLate,
  addedLater,
  addedTooLate,
  lateBack,
  many,
  again,
  differently,
] as const;
