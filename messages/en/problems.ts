import type { ProblemKind } from '../../domain/journey.ts';
import type { ScanReason } from '../../domain/tracking.ts';
import type { Facts } from '../facts.ts';
import type { ProblemWords } from '../language.ts';
import { capital, carrier, it, questions, short, why, writeToUs } from './phrases.ts';

const told = 'Our team was told at the same moment as you.';
const watching = `${told} We are following it and will write again as soon as it moves.`;

const join = (...sentences: readonly string[]): string => sentences.filter((sentence) => sentence !== '').join(' ');

const noNeed = (facts: Facts): string =>
  join('You do not need to do anything now. Your page always shows the newest word.', questions(facts));

const isLatePromise = ({ parcel, promised }: Facts): boolean => !parcel && promised !== undefined;

const delay: ProblemWords = {
  version: 1,
  subject: (facts) => `Running late: ${it(facts)}`,
  heading: (facts) => `${capital(short(facts))} is running late`,
  happened: (facts) =>
    isLatePromise(facts)
      ? `We promised ${it(facts)} by ${facts.promised}, and it has not reached you.`
      : `${capital(it(facts))} will arrive later than planned.${why(facts)}`,
  next: ({ parcel }) => join(watching, parcel?.expected ? `The carrier now expects ${parcel.expected}.` : ''),
  youCan: noNeed,
  sms: (facts) => `sorry, ${it(facts)} is running late. We are on it. More:`,
};

const attemptFailed: ProblemWords = {
  version: 1,
  subject: (facts) => `Could not be delivered: ${it(facts)}`,
  heading: () => 'The delivery did not work out',
  happened: (facts) => `${capital(carrier(facts))} tried to deliver ${it(facts)} and could not.${why(facts)}`,
  next: () =>
    `${told} Usually the carrier tries again on its next working day, or takes the parcel to a pickup point. We will write as soon as we know which.`,
  youCan: (facts) =>
    join(
      `If ${carrier(facts)} left a card, it says what you can choose. Your page shows the newest word.`,
      writeToUs(facts, 'if the address needs a hint, such as a name on the bell'),
    ),
  sms: (facts) => `sorry, ${it(facts)} could not be delivered. What happens next:`,
};

/** What the buyer alone can help with. */
const asked: Readonly<Partial<Record<ScanReason, string>>> = {
  address_issue: 'with the full address where it should go',
  awaiting_information: 'if the carrier has asked you for something and you are unsure what to answer',
  customs: 'if customs has asked you for a document or a payment that you did not expect',
  payment_due: 'if you did not expect a payment',
  no_access: 'with a hint how to reach your door',
};

const youCanHelp = (facts: Facts): string => {
  const about = facts.problem?.reason && asked[facts.problem.reason];
  return about ? join(writeToUs(facts, about), 'Your page shows the newest word.') : noNeed(facts);
};

const exception: ProblemWords = {
  version: 1,
  subject: (facts) => `Held up: ${it(facts)}`,
  heading: (facts) => `${capital(short(facts))} is held up`,
  happened: (facts) => `Something is holding up ${it(facts)}.${why(facts)}`,
  next: () => watching,
  youCan: youCanHelp,
  sms: (facts) => `sorry, ${it(facts)} is held up. We are on it. More:`,
};

const returned: ProblemWords = {
  version: 1,
  subject: (facts) => `On its way back to us: ${it(facts)}`,
  heading: (facts) => `${capital(short(facts))} is coming back to us`,
  happened: (facts) => `${capital(carrier(facts))} is sending ${it(facts)} back to us.${why(facts)}`,
  next: () => `${told} We are finding out why, and will get in touch with you about how to put this right.`,
  youCan: (facts) => join(writeToUs(facts, 'if you know what may have gone wrong'), 'Your page shows the newest word.'),
  sms: (facts) => `sorry, ${it(facts)} is on its way back to us. We will get in touch. More:`,
};

const lost: ProblemWords = {
  version: 1,
  subject: (facts) => `We cannot find ${it(facts)}`,
  heading: (facts) => `${capital(short(facts))} seems to be lost`,
  happened: (facts) => `${capital(carrier(facts))} cannot find ${it(facts)}, so we must think it lost.${why(facts)}`,
  next: () => `${told} We will get in touch with you about how to put this right.`,
  youCan: (facts) =>
    join(
      writeToUs(facts, 'if it turns up with you after all, or if you need it urgently'),
      'Your page shows the newest word.',
    ),
  sms: (facts) => `sorry, ${it(facts)} seems to be lost. We will get in touch. More:`,
};

const damaged: ProblemWords = {
  version: 1,
  subject: (facts) => `Damaged on the way: ${it(facts)}`,
  heading: (facts) => `${capital(short(facts))} was damaged`,
  happened: (facts) => `${capital(it(facts))} was damaged on the way to you.${why(facts)}`,
  next: () => `${told} We are finding out how bad it is, and will get in touch with you about how to put this right.`,
  youCan: (facts) =>
    join('If it reaches you all the same, please keep the packaging.', writeToUs(facts, 'with a photo, if you can')),
  sms: (facts) => `sorry, ${it(facts)} was damaged on the way. We will get in touch. More:`,
};

/** Handed over without a parcel: whether it arrived only the buyer knows. */
const isUnfollowed = ({ handedOver, parcel, stillToCome }: Facts): boolean =>
  handedOver === true && !parcel && stillToCome.parcels.length === 0;

const heardNothing = (facts: Facts): string => {
  switch (facts.parcel?.step) {
    case 'shipped':
      return `${capital(it(facts))} is on its way with ${carrier(facts)}, but for too long we have heard nothing new of it.`;
    case 'out-for-delivery':
      return `${capital(it(facts))} was out for delivery, and we have not heard that it arrived.`;
    case 'ready-for-pickup':
      return `${capital(it(facts))} is still waiting at a pickup point of ${carrier(facts)}, as far as we know.`;
    default:
      if (isUnfollowed(facts))
        return `${capital(it(facts))} left us some days ago, and there is no tracking number by which we could follow it.`;
      return `${capital(it(facts))} should be with the carrier by now, and we have not heard that it is.`;
  }
};

const silenceHelp = (facts: Facts): string => {
  if (facts.parcel?.step === 'ready-for-pickup') {
    return join('Please collect it soon: pickup points keep parcels for some days only.', questions(facts));
  }
  if (facts.parcel?.step !== 'out-for-delivery' && !isUnfollowed(facts)) return noNeed(facts);
  return join('If it is there already, all is well.', writeToUs(facts, 'if it is not'));
};

const silence: ProblemWords = {
  version: 1,
  subject: (facts) => `No news of ${it(facts)}`,
  heading: (facts) => `We have had no news of ${short(facts)}`,
  happened: heardNothing,
  next: () => `${told} We are asking where it is, and will write again as soon as we know.`,
  youCan: silenceHelp,
  sms: (facts) => `sorry, we have had no news of ${it(facts)} for too long. We are on it. More:`,
};

/** Of several parcels that were delivered nobody knows which one is missing. */
const missing = (facts: Facts): string =>
  !facts.parcel && facts.stillToCome.delivered > 1 ? `a parcel of your order ${facts.order}` : it(facts);

const disputed: ProblemWords = {
  version: 1,
  subject: (facts) => `We are looking for ${missing(facts)}`,
  heading: (facts) =>
    missing(facts) === it(facts) ? `${capital(short(facts))} has not reached you` : 'A parcel has not reached you',
  happened: (facts) =>
    `You told us that ${missing(facts)} has not arrived, although ${carrier(facts)} says that it was delivered.`,
  next: () => 'Our team was told at once. We are asking the carrier where it was left, and will get in touch with you.',
  youCan: (facts) =>
    join(
      'Parcels are often with a neighbour, or in a safe place by the door. If it turns up, one tap on your page is enough.',
      questions(facts),
    ),
  sms: (facts) => `thank you for telling us: we are looking for ${missing(facts)}. Found it? Tell us:`,
};

export const problems: Readonly<Record<ProblemKind, ProblemWords>> = {
  delay,
  'attempt-failed': attemptFailed,
  exception,
  returned,
  lost,
  damaged,
  silence,
  disputed,
};
