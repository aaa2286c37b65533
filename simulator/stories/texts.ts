import { arrives } from './ordinary.ts';
import { story } from './story.ts';

/** What buyers write back to text messages. Each has a number of their own: a text names nothing else. */

const ALL = 'confirmed shipped out-for-delivery sms:out-for-delivery delivered sms:delivered check-in';
const WORDS = 'Please ring twice, Quillfeather hears badly';
const byPhone = (phone: string) => ({ phone, consents: { sms: true } }) as const;

const asks = story(
  {
    name: 'texts',
    about: 'The buyer answers a text, which the team hears, and writes again after the end.',
  },
  {
    buyer: byPhone('+4915112340001'),
    stage: 'settled',
    sent: `${ALL} team:replied`,
    happens: (own) => [
      ...arrives(own),
      own.texts('4 15:00', WORDS),
      own.texts('4 15:10', 'And Quillfeather thanks you.'),
      own.texts('20 09:00', 'Quillfeather is content.'),
    ],
  },
);

const stops = story(
  {
    name: 'texts-stop',
    about: 'The buyer answers STOP: the delay is told by e-mail alone, and so is all that follows.',
  },
  {
    buyer: byPhone('+4915112340002'),
    stage: 'settled',
    sent: 'confirmed shipped exception sms:exception team:exception good-news sms:good-news delay team:delay out-for-delivery delivered check-in',
    happens: (own) => [
      own.placed('1 11:00'),
      own.scan('2 09:00', 'in_transit'),
      own.scan('2 10:00', 'exception'),
      own.scan('2 11:00', 'in_transit'),
      own.texts('2 12:00', 'Stop!'),
      own.scan('2 15:00', 'delayed'),
      own.scan('3 08:30', 'out_for_delivery'),
      own.scan('3 12:10', 'delivered'),
    ],
  },
);

const startsAgain = story(
  {
    name: 'texts-start-again',
    about: 'Before any text came the buyer wants none; later START has them come, and what was not sent stays unsent.',
  },
  {
    buyer: byPhone('+4915112340003'),
    stage: 'settled',
    sent: 'confirmed shipped delay team:delay out-for-delivery sms:out-for-delivery delivered sms:delivered check-in',
    happens: (own) => [
      own.placed('1 11:00'),
      own.texts('1 12:00', 'Arrêt'),
      own.scan('2 09:00', 'in_transit'),
      own.scan('2 10:00', 'delayed'),
      own.texts('2 18:00', 'start'),
      own.scan('3 08:30', 'out_for_delivery'),
      own.scan('3 12:10', 'delivered'),
    ],
  },
);

export const texts = [asks, stops, startsAgain] as const;
