import { arrives } from './ordinary.ts';
import { ESCALATED } from './own.ts';
import { story } from './story.ts';

/** What counts as delivered and is not there, as the carrier tells or the buyer says. */

const ALL = 'confirmed shipped out-for-delivery delivered check-in';

const tooEarly = story(
  {
    name: 'delivered-too-early',
    about: 'It is scanned as delivered, goes out again the next day, and then truly arrives.',
  },
  {
    stage: 'settled',
    sent: 'confirmed shipped delivered check-in',
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('2 17:00', 'delivered'),
      scan('3 07:30', 'out_for_delivery'),
      scan('3 12:10', 'delivered'),
    ],
  },
);

const neverThere = story(
  { name: 'too-early-and-silent', about: 'It is scanned as delivered, then as on its way, and never seen again.' },
  {
    stage: 'settled',
    sent: `confirmed shipped delivered silence team:silence${ESCALATED}`,
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('2 17:00', 'delivered'),
      scan('3 07:30', 'in_transit'),
    ],
  },
);

const thereAfterAll = story(
  {
    name: 'too-early-and-late',
    about: 'It is scanned as delivered, then as on its way, is silent, and truly arrives: whoever worried hears that.',
  },
  {
    stage: 'settled',
    sent: 'confirmed shipped delivered silence team:silence good-news check-in',
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('2 17:00', 'delivered'),
      scan('3 07:30', 'out_for_delivery'),
      scan('5 12:00', 'delivered'),
    ],
  },
  {
    stage: 'settled',
    sent: 'confirmed shipped delivered silence team:silence good-news check-in',
    happens: ({ placed, scan, scans }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('3 06:00', 'delivered'),
      scan('3 09:00', 'in_transit'),
      // Two hours lie between what two people scan of one delivery: that takes the doubt away, and is not the newest word.
      scans('5 12:00', [['3 07:30', 'delivered']], { voice: 'tracker' }),
    ],
  },
);

const found = story(
  { name: 'denied-and-found', about: 'The buyer misses what was delivered, twice, and finds it the next day.' },
  {
    stage: 'settled',
    sent: `${ALL} disputed team:disputed`,
    happens: (own) => [
      ...arrives(own),
      own.disputes('3 18:00', { arrived: false }),
      own.disputes('3 18:00:20', { arrived: false }),
      own.disputes('4 09:00', { arrived: true }),
    ],
  },
);

const scannedAgain = story(
  {
    name: 'denied-and-scanned',
    about: 'The buyer misses what was delivered; the carrier goes out with it again, and it arrives.',
  },
  {
    stage: 'settled',
    sent: `${ALL} disputed team:disputed good-news`,
    happens: (own) => [
      ...arrives(own),
      own.disputes('3 18:00', { arrived: false }),
      own.scan('3 18:30', 'delivered', { at: '2026-03-04T12:40:00.000Z' }),
      own.scan('4 07:30', 'out_for_delivery'),
      own.scan('4 12:10', 'delivered'),
    ],
  },
);

const deniedForGood = story(
  { name: 'denied-for-good', about: 'The buyer misses what was delivered, and nobody ever finds it.' },
  {
    stage: 'settled',
    sent: `confirmed shipped out-for-delivery delivered disputed team:disputed${ESCALATED}`,
    happens: (own) => [...arrives(own), own.disputes('3 18:00', { arrived: false })],
  },
);

const deniedBefore = story(
  { name: 'denied-before', about: 'The buyer says that it has not arrived, as nobody doubts.' },
  {
    stage: 'settled',
    sent: ALL,
    happens: (own) => [...arrives(own), own.disputes('2 18:00', { arrived: false })],
  },
);

const oneOfTwo = story(
  {
    name: 'denied-of-two',
    about:
      'Of two parcels that were delivered the buyer misses one, is asked all the same once it is found, and is unhappy.',
  },
  {
    parcels: 2,
    stage: 'settled',
    sent: 'confirmed shipped shipped out-for-delivery delivered delivered disputed team:disputed check-in team:unhappy',
    happens: (own) => [
      ...arrives(own),
      own.scan('3 09:00', 'in_transit', { parcel: 2 }),
      own.scan('4 12:00', 'delivered', { parcel: 2 }),
      own.disputes('4 18:00', { arrived: false }),
      own.disputes('5 09:00', { arrived: true }),
      own.answers('9 15:00', 'unhappy'),
    ],
  },
);

const withdrawn = story(
  {
    name: 'denied-and-withdrawn',
    about: 'Of what was delivered the buyer misses something; that a label is withdrawn says nothing of that.',
  },
  {
    parcels: 3,
    stage: 'settled',
    sent: `confirmed delivered delivered disputed team:disputed${ESCALATED}`,
    happens: ({ placed, scan, disputes }) => [
      placed('1 11:00'),
      scan('2 09:00', 'delivered'),
      scan('2 10:00', 'delivered', { parcel: 2 }),
      disputes('2 15:00', { arrived: false }),
      scan('2 16:00', 'cancelled', { parcel: 3 }),
    ],
  },
);

export const arrivals = [
  tooEarly,
  neverThere,
  thereAfterAll,
  found,
  scannedAgain,
  deniedForGood,
  deniedBefore,
  oneOfTwo,
  withdrawn,
];
