import type { ProblemKind } from '../../domain/journey.ts';
import type { ParcelStep } from '../../domain/stage.ts';
import type { Facts } from '../facts.ts';
import type { NewsReason, NewsWords } from '../language.ts';
import { capital, carrier, it, short, writeToUs } from './phrases.ts';

const expected = ({ parcel, promised }: Facts): string => {
  if (parcel?.expected) return `The carrier expects to deliver it on ${parcel.expected}.`;
  return promised ? `We promised it to you by ${promised}, and we are keeping an eye on that.` : '';
};

const confirmed: NewsWords = {
  version: 1,
  subject: ({ order }) => `We have your order ${order}`,
  heading: () => 'We have your order',
  body: ({ brand, promised }) => [
    `Thank you for ordering from ${brand}. Your order has reached us safely, and we are getting it ready.`,
    promised ? `It should be with you by ${promised}.` : '',
    'We will write to you again the moment it is on its way. Until then there is nothing you need to do.',
  ],
};

const shipped: NewsWords = {
  version: 2,
  subject: (facts) => `${capital(it(facts))} is on its way`,
  heading: (facts) => `${capital(short(facts))} is on its way`,
  body: (facts) => [
    facts.parcel
      ? `${capital(it(facts))} has left us and is travelling with ${carrier(facts)}.`
      : `${capital(it(facts))} has left us.`,
    expected(facts),
    isFollowed(facts)
      ? 'We will write again on the day it is brought to you, and at once if anything goes wrong.'
      : join(
          'There is no tracking number for it, so we cannot follow it for you.',
          writeToUs(facts, 'if it takes longer than you expect'),
        ),
  ],
};

/** Whether there is any parcel to hear of: the shop may hand an order over without naming one. */
const isFollowed = ({ parcel, stillToCome }: Facts): boolean => parcel !== undefined || stillToCome.parcels.length > 0;

const outForDelivery: NewsWords = {
  version: 1,
  subject: (facts) => `Arriving today: ${it(facts)}`,
  heading: () => 'Arriving today',
  body: (facts) => [
    `${capital(it(facts))} is out for delivery with ${carrier(facts)} and should reach you today.`,
    'If nobody is at home, the carrier may leave it with a neighbour or come again. We will tell you as soon as we hear.',
  ],
  sms: ({ parcel, order }) =>
    parcel && parcel.count > 1
      ? `parcel ${parcel.place} of ${parcel.count} of order ${order} should arrive today.`
      : `your order ${order} should arrive today.`,
};

const readyForPickup: NewsWords = {
  version: 1,
  subject: (facts) => `Ready to collect: ${it(facts)}`,
  heading: () => 'Ready to collect',
  body: (facts) => [
    `${capital(it(facts))} is waiting for you at a pickup point of ${carrier(facts)}.`,
    'Please take the tracking number below and something that shows who you are. Pickup points keep parcels for some days only, so it is best to go soon.',
  ],
  sms: (facts) => `${it(facts)} is ready to collect. Please bring the tracking number.`,
};

const isLast = ({ stillToCome }: Facts): boolean => stillToCome.parcels.length === 0;

const delivered: NewsWords = {
  version: 2,
  subject: (facts) => `Delivered: ${it(facts)}`,
  heading: (facts) => `${capital(short(facts))} has arrived`,
  body: (facts) => [
    `${carrier(facts) === 'the carrier' ? 'The carrier' : carrier(facts)} tells us that ${it(facts)} was delivered.${
      isLast(facts) && facts.stillToCome.delivered > 0 ? ' That was the last one: everything has arrived.' : ''
    }`,
    'Is it not where you would look for it? It may be with a neighbour, or in a safe place by the door. If you cannot find it, one tap on your page is enough: a person will look into it.',
  ],
  sms: (facts) => `${it(facts)} was delivered. Not there? Tell us:`,
};

const cancelled: NewsWords = {
  version: 1,
  subject: ({ order }) => `Your order ${order} is cancelled`,
  heading: () => 'Your order is cancelled',
  body: ({ order, brand }) => [
    `Your order ${order} at ${brand} has been cancelled. Nothing of it will be sent to you.`,
    'If you did not expect this, or have a question about a payment, please get in touch.',
  ],
};

const over: Readonly<Record<ProblemKind, (what: string) => string>> = {
  delay: (what) => `The delay of ${what} is over.`,
  'attempt-failed': (what) => `After the delivery that did not work out, ${what} is moving again.`,
  exception: (what) => `What was holding up ${what} has been sorted out.`,
  returned: (what) => `We wrote that ${what} was on its way back to us. It has turned round.`,
  lost: (what) => `We feared that ${what} was lost. It has been found.`,
  damaged: (what) => `We wrote that ${what} was damaged. That has been sorted out.`,
  disputed: (what) => `You told us that ${what} had not arrived. Now there is news of it from the carrier.`,
  silence: (what) => `We had heard nothing of ${what} for too long. Now there is news of it.`,
};

const now: Readonly<Record<ParcelStep, string>> = {
  known: 'It is being made ready for the carrier.',
  shipped: 'It is on its way to you.',
  'out-for-delivery': 'It is out for delivery.',
  'ready-for-pickup': 'It is ready to be collected.',
  delivered: 'It has been delivered.',
};

const isOver = (facts: Facts): string =>
  facts.cleared ? over[facts.cleared](it(facts)) : `What was wrong with ${it(facts)} has been sorted out.`;

const goodNews: NewsWords = {
  version: 1,
  subject: (facts) => `Good news about ${it(facts)}`,
  heading: () => 'Good news',
  body: (facts) => [
    `${isOver(facts)}${facts.parcel ? ` ${now[facts.parcel.step]}` : ''}`,
    facts.parcel && facts.parcel.step !== 'delivered' ? expected(facts) : '',
    'Thank you for your patience.',
  ],
  sms: (facts) => `good news. ${isOver(facts)}`,
};

const redirected: NewsWords = {
  version: 1,
  subject: (facts) => `New delivery address: ${it(facts)}`,
  heading: () => 'It is going to another address',
  body: (facts) => [
    facts.parcel
      ? `${capital(carrier(facts))} tells us that ${it(facts)} is going to another address than at first.`
      : `The delivery address of ${it(facts)} has been changed.`,
    'If you asked for this, all is well, and there is nothing you need to do.',
    join(writeToUs(facts, 'at once if you did not ask for it'), 'Your page shows the newest word.'),
  ],
};

const join = (...sentences: readonly string[]): string => sentences.filter((sentence) => sentence !== '').join(' ');

export const news: Readonly<Record<NewsReason, NewsWords>> = {
  confirmed,
  shipped,
  'out-for-delivery': outForDelivery,
  'ready-for-pickup': readyForPickup,
  delivered,
  cancelled,
  'good-news': goodNews,
  redirected,
};
