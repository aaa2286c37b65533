import { arrives } from './ordinary.ts';
import { story } from './story.ts';

/** What buyers say, when they sleep, and that they may be forgotten. */

const ALL = 'confirmed shipped out-for-delivery delivered check-in';
const WORDS = 'The handle of Quillfeather is broken';

const unhappy = story(
  { name: 'unhappy', about: 'The buyer is unhappy; the team solves it; the buyer is unhappy again.' },
  {
    stage: 'settled',
    sent: `${ALL} team:unhappy team:unhappy`,
    happens: (own) => [
      ...arrives(own),
      own.answers('6 15:00', 'unhappy', WORDS),
      own.closesCase('7 10:00'),
      own.answers('8 09:00', 'unhappy', WORDS),
    ],
  },
);

const insists = story(
  { name: 'unhappy-twice', about: 'The buyer says it twice before the team has answered: one case.' },
  {
    stage: 'settled',
    sent: `${ALL} team:unhappy`,
    happens: (own) => [...arrives(own), own.answers('6 15:00', 'unhappy'), own.answers('6 15:02', 'unhappy', WORDS)],
  },
);

const changesMind = story(
  { name: 'unhappy-then-happy', about: 'The buyer is unhappy, and happy an hour later.' },
  {
    stage: 'settled',
    sent: `${ALL} team:unhappy`,
    happens: (own) => [...arrives(own), own.answers('6 15:00', 'unhappy', WORDS), own.answers('6 16:00', 'happy')],
  },
);

const unasked = story(
  { name: 'answers-unasked', about: 'The buyer answers before being asked, so nobody asks.' },
  {
    stage: 'settled',
    sent: 'confirmed shipped out-for-delivery delivered',
    happens: (own) => [...arrives(own), own.answers('2 15:00', 'unhappy'), own.answers('4 09:00', 'happy', WORDS)],
  },
);

const forgottenEarly = story(
  {
    name: 'erased-early',
    about: 'The buyer is forgotten within the hour; the parcel and its problem are still followed.',
  },
  {
    stage: 'settled',
    sent: 'confirmed team:delay',
    happens: (own) => [
      own.scan('1 08:00', 'label_created'),
      ...arrives(own),
      own.erased('1 12:00'),
      own.scan('2 15:00', 'delayed'),
    ],
  },
);

const forgottenLate = story(
  { name: 'erased-late', about: 'The buyer is forgotten after the end, with all that they said.' },
  {
    stage: 'settled',
    sent: `${ALL} team:unhappy`,
    happens: (own) => [
      ...arrives(own),
      own.answers('6 15:00', 'unhappy', WORDS),
      own.erased('20 12:00'),
      own.erased('20 12:10'),
    ],
  },
);

const forgottenInTrouble = story(
  { name: 'erased-in-trouble', about: 'The buyer is forgotten while a problem is open.' },
  {
    stage: 'settled',
    sent: 'confirmed shipped exception team:exception',
    happens: (own) => [
      ...arrives(own),
      own.scan('2 15:00', 'exception'),
      own.erased('2 16:00'),
      own.scan('2 20:00', 'in_transit'),
    ],
  },
);

const forgottenAtOnce = story(
  {
    name: 'erased-with-a-word',
    about:
      'The shop says early that the order left; the buyer is forgotten in the second in which it is placed, and that word with them.',
  },
  {
    stage: 'settled',
    sent: '',
    happens: (own) => [
      own.tells('1 10:00', 'fulfilled', { isFulfilled: true }),
      ...arrives(own),
      own.erased('1 11:00'),
    ],
  },
);

const wordAgainstWord = story(
  {
    name: 'mail-told-and-corrected',
    about: 'The shop corrects the address in the second in which its webhook tells it as it was: either may be last.',
  },
  {
    stage: 'settled',
    sent: ALL,
    happens: (own) => [
      ...arrives(own),
      own.corrects('1 12:00', { email: 'zaphira.anew@quillfeather.example' }),
      own.tells('1 12:00', 'placed', { isWhole: true }),
    ],
  },
);

export const buyers = [
  unhappy,
  insists,
  changesMind,
  unasked,
  forgottenEarly,
  forgottenLate,
  forgottenInTrouble,
  forgottenAtOnce,
  wordAgainstWord,
] as const;
