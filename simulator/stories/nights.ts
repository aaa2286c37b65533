import { story } from './story.ts';

/** What happens while buyers sleep. */

const ALL = 'confirmed shipped out-for-delivery delivered check-in';
const quiet = { from: '22:00', to: '08:00' } as const;

const asleep = story(
  {
    name: 'quiet-hours',
    about: 'The order is placed and handed over at night: both are told in the morning.',
    quietHours: quiet,
  },
  {
    stage: 'settled',
    sent: ALL,
    happens: ({ placed, scan }) => [
      placed('1 21:30'),
      scan('2 23:00', 'in_transit'),
      scan('3 07:30', 'out_for_delivery'),
      scan('3 12:10', 'delivered'),
    ],
  },
);

const wokenUp = story(
  {
    name: 'problem-at-night',
    about: 'A problem does not wait for the morning, and what was to be told then has lost its sense.',
    quietHours: quiet,
  },
  {
    stage: 'settled',
    sent: 'confirmed delay team:delay out-for-delivery delivered check-in',
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 23:00', 'in_transit'),
      scan('2 23:30', 'delayed'),
      scan('3 05:30', 'out_for_delivery'),
      scan('3 12:10', 'delivered'),
    ],
  },
);

const fetchedAtNight = story(
  {
    name: 'pickup-at-night',
    about: 'The parcel can be fetched at night: that is told at once, by text message too.',
    quietHours: quiet,
  },
  {
    buyer: { phone: '+4915112345678', consents: { sms: true } },
    stage: 'settled',
    sent: `confirmed shipped ready-for-pickup sms:ready-for-pickup delivered sms:delivered check-in`,
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('2 23:00', 'available_for_pickup'),
      scan('3 12:10', 'delivered'),
    ],
  },
);

const letSleep = story(
  {
    name: 'problem-let-wait',
    about:
      'The brand has problems and deliveries wait for the morning: one is over by then, one is told to the team at once.',
    quietHours: { ...quiet, holds: ['problems', 'deliveries'] },
  },
  {
    buyer: { phone: '+4915112345678', consents: { sms: true } },
    stage: 'settled',
    sent: `confirmed shipped team:delay team:exception exception sms:exception good-news sms:good-news delivered sms:delivered check-in`,
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('2 23:00', 'delayed'),
      scan('3 02:00', 'in_transit'),
      scan('3 23:00', 'exception'),
      scan('4 12:10', 'in_transit'),
      scan('4 22:30', 'delivered'),
    ],
  },
);

export const nights = [asleep, wokenUp, fetchedAtNight, letSleep] as const;
