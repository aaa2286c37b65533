import type { ParcelStep } from '../../domain/stage.ts';
import type { Labels } from '../language.ts';
import { questions } from './phrases.ts';

const steps: Readonly<Record<ParcelStep, string>> = {
  known: 'not with the carrier yet',
  shipped: 'on its way',
  'out-for-delivery': 'out for delivery',
  'ready-for-pickup': 'ready to collect',
  delivered: 'delivered',
};

export const labels: Labels = {
  greeting: ({ name }) => (name ? `Hello ${name},` : 'Hello,'),
  apology: 'We are sorry about this.',
  since: (moment) => `We have known since ${moment}.`,
  contact: questions,
  follow: 'See where it is',
  whole: 'See your order',
  order: 'Your order',
  total: 'Total',
  pieces: (quantity, price) => (quantity === 1 ? price : `${quantity} × ${price}`),
  parcel: ({ place, count, carrier, trackingNumber }) =>
    count > 1 ? `Parcel ${place} of ${count}, ${carrier} ${trackingNumber}` : `${carrier} ${trackingNumber}`,
  expected: 'Expected',
  stillToCome: 'Still to come',
  otherParcel: (place, step) => `Parcel ${place}: ${steps[step]}`,
  arrived: (count) => (count === 1 ? 'One parcel has arrived already.' : `${count} parcels have arrived already.`),
  team: {
    brand: 'Brand',
    order: 'Order',
    reference: 'Reference',
    problem: 'Problem',
    reason: 'Reason',
    age: 'Open for',
    case: 'Case',
    timeline: 'See the timeline',
  },
};
