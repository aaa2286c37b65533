import { arrives } from './ordinary.ts';
import { story } from './story.ts';

/** What buyers do not want to be told of. */

const declines = story(
  {
    name: 'declines-care',
    about: 'The buyer wants no questions, by the page: the check-in is not sent, and a problem is told all the same.',
  },
  {
    stage: 'settled',
    sent: 'confirmed shipped delay team:delay out-for-delivery delivered',
    happens: (own) => [...arrives(own), own.declines('1 18:00', ['care']), own.scan('2 15:00', 'delayed')],
  },
);

const declinesAll = story(
  {
    name: 'declines-all',
    about: 'The buyer wants only what they must know, thinks better of questions, and is asked.',
  },
  {
    stage: 'settled',
    sent: 'confirmed exception team:exception good-news check-in',
    happens: (own) => [
      ...arrives(own),
      own.declines('1 18:00', ['progress', 'care']),
      own.scan('2 15:00', 'exception'),
      own.scan('2 20:00', 'in_transit'),
      own.declines('4 09:00', ['progress']),
    ],
  },
);

const enough = story(
  {
    name: 'enough-for-a-day',
    about: 'A brand sends two messages a day: what travels as it should is left out beyond that, a problem never.',
    mostADay: 2,
  },
  {
    stage: 'settled',
    sent: 'confirmed shipped exception team:exception good-news delivered check-in',
    happens: ({ placed, scan }) => [
      placed('1 09:00'),
      scan('1 12:00', 'in_transit'),
      scan('1 13:00', 'exception'),
      scan('1 14:00', 'in_transit'),
      scan('1 15:00', 'out_for_delivery'),
      scan('2 12:00', 'delivered'),
    ],
  },
);

export const choosings = [declines, declinesAll, enough] as const;
