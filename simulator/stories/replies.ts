import { arrives } from './ordinary.ts';
import { story } from './story.ts';

/** What buyers write back to messages. */

const ALL = 'confirmed shipped out-for-delivery delivered check-in';
const WORDS = 'Can Quillfeather have it on Friday instead?';

const asks = story(
  {
    name: 'replies',
    about: 'The buyer answers an e-mail, twice, is answered by the team, and asks again after the end.',
  },
  {
    stage: 'settled',
    sent: `${ALL} team:replied team:replied`,
    happens: (own) => [
      ...arrives(own),
      own.replies('1 15:00', WORDS),
      own.replies('1 15:10', 'And where is Quillfeather’s invoice?'),
      own.closesCase('1 17:00'),
      own.replies('20 09:00', 'Quillfeather thanks you.'),
    ],
  },
);

const asksInTrouble = story(
  {
    name: 'replies-in-trouble',
    about: 'The buyer asks while the parcel is delayed; the delay ends by itself, and the question is still there.',
  },
  {
    stage: 'settled',
    sent: 'confirmed shipped delay team:delay team:replied out-for-delivery delivered check-in',
    happens: (own) => [
      own.placed('1 11:00'),
      own.scan('2 09:00', 'in_transit'),
      own.scan('2 10:00', 'delayed'),
      own.replies('2 12:00', WORDS),
      own.scan('3 08:30', 'out_for_delivery'),
      own.scan('3 12:10', 'delivered'),
    ],
  },
);

const forgotten = story(
  {
    name: 'replies-and-is-erased',
    about: 'The buyer answers, is forgotten, and answers once more: of that nothing is kept.',
  },
  {
    stage: 'settled',
    sent: 'confirmed team:replied',
    happens: (own) => [
      ...arrives(own),
      own.replies('1 15:00', WORDS),
      own.erased('1 16:00'),
      own.replies('1 17:00', 'Quillfeather insists on an answer.'),
    ],
  },
);

export const replies = [asks, asksInTrouble, forgotten] as const;
