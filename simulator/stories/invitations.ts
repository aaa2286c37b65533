import { arrives } from './ordinary.ts';
import type { Own } from './own.ts';
import { story, type Tale } from './story.ts';

/** Who is happy, and is invited to tell others or is not. */

const willing: Pick<Tale, 'buyer'> = { buyer: { consents: { marketing: true } } };
const inviting = { invites: true, plan: 'standard@4' } as const;
const ALL = 'confirmed shipped out-for-delivery delivered check-in';

/** Delivered on day 3, asked on day 6 at nine, and happy then. */
const isHappy = (own: Own) => [...arrives(own), own.answers('6 12:00', 'happy')];

const invited = story(
  { name: 'invited', about: 'A happy buyer who asked for such mails is invited the next morning.', ...inviting },
  { ...willing, stage: 'settled', sent: `${ALL} invitation`, happens: isHappy },
);

const unasked = story(
  { name: 'invited-unasked', about: 'A happy buyer who never asked for such mails gets none.', ...inviting },
  { stage: 'settled', sent: ALL, happens: isHappy },
);

const declined = story(
  { name: 'declines-invitations', about: 'A buyer who asked for such mails thinks better of it.', ...inviting },
  {
    ...willing,
    stage: 'settled',
    sent: ALL,
    happens: (own) => [...isHappy(own), own.declines('6 13:00', ['marketing'])],
  },
);

const secondThoughts = story(
  { name: 'invited-and-unhappy', about: 'A happy buyer finds a crack before the invitation comes.', ...inviting },
  {
    ...willing,
    stage: 'settled',
    sent: `${ALL} team:unhappy`,
    happens: (own) => [...isHappy(own), own.answers('6 18:00', 'unhappy', 'It has a crack.')],
  },
);

const damaged = story(
  {
    name: 'invited-and-damaged',
    about: 'Damage is told of after a happy answer: the order ends with that, and nobody is invited, later neither.',
    ...inviting,
  },
  {
    ...willing,
    stage: 'settled',
    sent: `${ALL} damaged team:damaged`,
    happens: (own) => [...isHappy(own), own.reports('6 15:00', 'damaged'), own.closesCase('8 12:00')],
  },
);

const refunded = story(
  { name: 'invited-and-refunded', about: 'A happy buyer gets all their money back, and is not invited.', ...inviting },
  {
    ...willing,
    stage: 'settled',
    sent: ALL,
    happens: (own) => [...isHappy(own), own.refunds('6 15:00', { whole: true })],
  },
);

const asking = story(
  { name: 'invited-and-asking', about: 'A happy buyer asks something by e-mail, and is not invited.', ...inviting },
  {
    ...willing,
    stage: 'settled',
    sent: 'confirmed shipped out-for-delivery delivered team:replied',
    happens: (own) => [
      ...arrives(own),
      own.answers('4 12:00', 'happy'),
      own.replies('4 15:00', 'How is it washed?'),
      own.closesCase('5 12:00'),
    ],
  },
);

const elsewhere = story(
  {
    name: 'invited-elsewhere',
    about: 'The shop corrects a happy buyer’s e-mail address: whoever has the new one asked for no such mails.',
    ...inviting,
  },
  {
    ...willing,
    stage: 'settled',
    sent: ALL,
    happens: (own) => [...isHappy(own), own.corrects('6 15:00', { email: 'zaphira.anew@quillfeather.example' })],
  },
);

const early = story(
  {
    name: 'invited-unasked-for-an-answer',
    about: 'A buyer says on the page that all is well before anybody asks: nobody asks any more, and they are invited.',
    ...inviting,
  },
  {
    ...willing,
    stage: 'settled',
    sent: 'confirmed shipped out-for-delivery delivered invitation',
    happens: (own) => [...arrives(own), own.answers('5 12:00', 'happy')],
  },
);

const atNight = story(
  {
    name: 'invited-by-day',
    about: 'A shop’s quiet hours last until noon: the invitation waits for noon.',
    ...inviting,
    quietHours: { from: '21:00', to: '12:00' },
  },
  { ...willing, stage: 'settled', sent: `${ALL} invitation`, happens: isHappy },
);

export const invitations = [
  invited,
  unasked,
  declined,
  secondThoughts,
  damaged,
  refunded,
  asking,
  elsewhere,
  early,
  atNight,
] as const;
