import type { Own } from './own.ts';
import { story } from './story.ts';

/** Orders that arrive, with one parcel or several, told in one way or another. */

/** Handed over on day 2, out and there on day 3. */
export const arrives = ({ placed, scan }: Own) => [
  placed('1 11:00'),
  scan('2 09:00', 'in_transit'),
  scan('3 07:30', 'out_for_delivery'),
  scan('3 12:10', 'delivered'),
];

const ALL = 'confirmed shipped out-for-delivery delivered check-in';

const ordinary = story(
  { name: 'ordinary', about: 'One parcel arrives, and the buyer never answers.' },
  { stage: 'settled', sent: ALL, happens: arrives },
);

const happy = story(
  { name: 'happy', about: 'One parcel arrives, and the buyer is happy.' },
  { stage: 'settled', sent: ALL, happens: (own) => [...arrives(own), own.answers('6 15:00', 'happy')] },
);

const steady = story(
  {
    name: 'slow-but-steady',
    about: 'The parcel is seen every day for two weeks: the clock that rings meanwhile tells nobody of silence.',
  },
  {
    stage: 'settled',
    sent: ALL,
    happens: (own) => [
      own.placed('1 11:00'),
      ...[2, 3, 4, 5, 6, 9, 10, 11, 12].map((day) => own.scan(`${day} 09:00`, 'in_transit')),
      own.scan('13 07:30', 'out_for_delivery'),
      own.scan('13 12:10', 'delivered'),
    ],
  },
);

const split = story(
  { name: 'split', about: 'Two parcels come on two days: the order is delivered with the second.' },
  {
    parcels: 2,
    stage: 'settled',
    sent: 'confirmed shipped shipped out-for-delivery out-for-delivery delivered delivered check-in',
    happens: (own) => [
      ...arrives(own),
      own.scan('3 09:00', 'in_transit', { parcel: 2 }),
      own.scan('4 07:30', 'out_for_delivery', { parcel: 2 }),
      own.scan('4 12:00', 'delivered', { parcel: 2 }),
    ],
  },
);

const thrice = story(
  { name: 'three-parcels', about: 'Three parcels in one webhook after the other, the last one first.' },
  {
    parcels: 3,
    stage: 'settled',
    sent: 'confirmed shipped shipped shipped delivered delivered delivered check-in',
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit', { parcel: 3 }),
      scan('2 09:00:02', 'in_transit', { parcel: 2 }),
      scan('2 09:00:03', 'in_transit', { parcel: 1 }),
      scan('3 12:00', 'delivered', { parcel: 3 }),
      scan('3 13:00', 'delivered', { parcel: 2 }),
      scan('4 12:00', 'delivered', { parcel: 1 }),
    ],
  },
);

const pickup = story(
  { name: 'pickup', about: 'The parcel waits in a shop and is fetched two days later.' },
  {
    stage: 'settled',
    sent: 'confirmed shipped ready-for-pickup delivered check-in',
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('3 10:00', 'available_for_pickup'),
      scan('5 16:00', 'delivered'),
    ],
  },
);

const byText = story(
  { name: 'text-messages', about: 'A buyer who consented to text messages gets them on the day that counts.' },
  {
    buyer: { phone: '+4915112345678', consents: { sms: true } },
    stage: 'settled',
    sent: `${ALL} sms:out-for-delivery sms:delivered`,
    happens: arrives,
  },
);

const notByText = story(
  { name: 'no-consent-to-texts', about: 'A buyer whose number is known, but not their consent, gets no text message.' },
  { buyer: { phone: '+4915112345678' }, stage: 'settled', sent: ALL, happens: arrives },
);

const notByMail = story(
  { name: 'no-e-mail', about: 'A buyer who wants no e-mail gets text messages only.' },
  {
    buyer: { phone: '+4915112345678', consents: { email: false, sms: true } },
    stage: 'settled',
    sent: 'sms:confirmed sms:shipped sms:out-for-delivery sms:delivered sms:check-in sms:delay team:delay sms:good-news',
    happens: (own) => [...arrives(own), own.scan('2 15:00', 'delayed'), own.scan('2 20:00', 'in_transit')],
  },
);

const withoutParcels = story(
  { name: 'parcel-added', about: 'The shop names the parcel only when it is packed.' },
  {
    parcels: 0,
    stage: 'settled',
    sent: ALL,
    happens: (own) => [...arrives(own), own.adds('1 16:00', 1), own.adds('1 16:05', 1)],
  },
);

const viewed = story(
  {
    name: 'page-views',
    about: 'The buyer opens the page often, and mail scanners too: nothing is said because of it.',
  },
  {
    stage: 'settled',
    sent: ALL,
    happens: (own) => [
      ...arrives(own),
      own.views('1 11:05'),
      own.views('1 11:05:10'),
      own.views('2 09:01'),
      own.views('3 12:11'),
      own.views('6 10:00'),
    ],
  },
);

const viewedOnce = story(
  { name: 'viewed-once', about: 'The buyer opens the page a single time, and that is noted.' },
  { stage: 'settled', sent: ALL, happens: (own) => [...arrives(own), own.views('2 10:00')] },
);

export const ordinaryStories = [
  ordinary,
  happy,
  steady,
  split,
  thrice,
  pickup,
  byText,
  notByText,
  notByMail,
  withoutParcels,
  viewed,
  viewedOnce,
] as const;
