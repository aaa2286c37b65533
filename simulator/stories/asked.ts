import { story } from './story.ts';

/** By a plan that has the tracker asked before silence counts. */

const plan = 'standard@2';

const answered = story(
  {
    name: 'asked-and-answered',
    about: 'Nothing comes any more, and the tracker knows better when it is asked: nobody hears of silence.',
    plan,
  },
  {
    stage: 'settled',
    sent: 'confirmed shipped out-for-delivery delivered check-in',
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('8 07:30', 'out_for_delivery'),
      scan('8 12:10', 'delivered'),
    ],
    trackerKnows: ({ known }) => [
      known([
        ['2 09:00', 'in_transit'],
        ['4 22:00', 'in_transit'],
      ]),
    ],
  },
);

const inVain = story(
  {
    name: 'asked-in-vain',
    about: 'Nothing comes any more, and the tracker knows no more: a quarter of an hour later it is silence.',
    plan,
  },
  {
    stage: 'settled',
    sent: 'confirmed shipped silence team:silence good-news out-for-delivery delivered check-in',
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('9 09:00', 'in_transit'),
      scan('10 07:30', 'out_for_delivery'),
      scan('10 12:00', 'delivered'),
    ],
  },
  {
    stage: 'settled',
    sent: 'confirmed shipped silence team:silence out-for-delivery delivered check-in',
    happens: ({ placed, scan }) => [
      placed('1 11:00'),
      scan('2 09:00', 'in_transit'),
      scan('10 07:30', 'out_for_delivery'),
      scan('10 12:00', 'delivered'),
    ],
    trackerKnows: ({ known }) => [known([['2 09:00', 'in_transit']])],
  },
);

export const askings = [answered, inVain];
