import { story } from './story.ts';

/** By a plan that tells the same news of several parcels at once. */

const plan = 'standard@3';
const reached = { phone: '+4915112345678', consents: { sms: true } } as const;

const together = story(
  {
    name: 'gathered',
    about:
      'Three parcels leave within ten minutes, which is one message; two arrive together, and the last a day later.',
    plan,
  },
  {
    parcels: 3,
    stage: 'settled',
    sent: 'confirmed shipped delivered delivered check-in',
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit', { parcel: 3 }),
      scan('2 09:04', 'in_transit', { parcel: 1 }),
      scan('2 09:08', 'in_transit', { parcel: 2 }),
      scan('3 12:00', 'delivered', { parcel: 1 }),
      scan('3 12:01', 'delivered', { parcel: 2 }),
      scan('4 12:00', 'delivered', { parcel: 3 }),
    ],
  },
);

const inVain = story(
  {
    name: 'gathered-in-vain',
    about: 'The first parcel is waited for ten minutes with the other, which comes hours later: each is told.',
    plan,
  },
  {
    parcels: 2,
    stage: 'settled',
    sent: 'confirmed shipped shipped delivered delivered check-in',
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('2 15:00', 'in_transit', { parcel: 2 }),
      scan('3 12:00', 'delivered'),
      scan('3 12:11', 'delivered', { parcel: 2 }),
    ],
  },
);

const byText = story(
  {
    name: 'gathered-by-text',
    about: 'On the day that counts, one e-mail and one SMS tell of both parcels; a delay of one is told by itself.',
    plan,
  },
  {
    parcels: 2,
    buyer: reached,
    stage: 'settled',
    sent: 'confirmed shipped delay sms:delay team:delay out-for-delivery sms:out-for-delivery delivered sms:delivered check-in',
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('2 09:01', 'in_transit', { parcel: 2 }),
      scan('2 18:00', 'delayed', { parcel: 2 }),
      scan('3 07:30', 'out_for_delivery'),
      scan('3 07:33', 'out_for_delivery', { parcel: 2 }),
      scan('3 12:10', 'delivered'),
      scan('3 12:10:20', 'delivered', { parcel: 2 }),
    ],
  },
);

const overnight = story(
  {
    name: 'gathered-overnight',
    about: 'Two parcels leave at night, hours apart: one message in the morning tells of both.',
    plan,
    quietHours: { from: '21:00', to: '08:00' },
  },
  {
    parcels: 2,
    stage: 'settled',
    sent: 'confirmed shipped delivered check-in',
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('1 22:00', 'in_transit'),
      scan('2 03:00', 'in_transit', { parcel: 2 }),
      scan('3 12:10', 'delivered'),
      scan('3 12:11', 'delivered', { parcel: 2 }),
    ],
  },
);

const bounces = story(
  {
    name: 'gathered-bounces',
    about: 'The e-mail that tells of both parcels comes back: one SMS tells of both.',
    plan,
  },
  {
    parcels: 2,
    buyer: reached,
    stage: 'settled',
    sent: 'confirmed shipped sms:shipped out-for-delivery sms:out-for-delivery delivered sms:delivered check-in',
    reports: [{ reason: 'shipped', fate: 'soft', after: 90 }],
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('2 09:01', 'in_transit', { parcel: 2 }),
      scan('3 07:30', 'out_for_delivery'),
      scan('3 07:33', 'out_for_delivery', { parcel: 2 }),
      scan('3 12:10', 'delivered'),
      scan('3 12:11', 'delivered', { parcel: 2 }),
    ],
  },
);

const overtaken = story(
  {
    name: 'gathered-and-overtaken',
    about: 'One parcel arrives while the news of the other waits for it; and one is cancelled while it is waited for.',
    plan,
  },
  {
    parcels: 2,
    stage: 'settled',
    sent: 'confirmed shipped delivered delivered check-in',
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('2 09:05', 'delivered', { parcel: 2 }),
      scan('3 12:10', 'delivered'),
    ],
  },
  {
    parcels: 2,
    stage: 'settled',
    sent: 'confirmed shipped delivered check-in',
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('2 09:05', 'cancelled', { parcel: 2 }),
      scan('3 12:10', 'delivered'),
    ],
  },
);

export const gatherings = [together, inVain, byText, overnight, bounces, overtaken] as const;
