import { z } from 'zod';
import type { Facts } from '../../messages/facts.ts';
import type { TeamFacts } from '../../messages/language.ts';
import type { WordChanges } from '../../messages/with-words.ts';

/** Somebody's order, for trying words out before thousands of orders are told by them. */
const facts: Facts = {
  brand: 'Acme',
  name: 'Ada',
  order: '1042',
  promised: 'Tuesday, 3 March',
  parcel: { place: 1, count: 2, carrier: 'UPS', trackingNumber: 'T1', step: 'shipped', expected: 'Monday, 2 March' },
  stillToCome: { parcels: [{ place: 2, step: 'known' }], delivered: 0 },
  problem: { kind: 'delay', reason: 'weather', since: 'Monday, 2 March' },
  cleared: 'delay',
  contact: { by: 'reply' },
};
const teamFacts: TeamFacts = { what: 'delay', escalations: 1, reference: '1042' };

/** A function that answers as it must to what it will be asked. */
const says = <Asked, Said>(asked: Asked, isAnswer: (answer: unknown) => answer is Said, must: string) =>
  z.custom<(asked: Asked) => Said>((said) => {
    try {
      return typeof said === 'function' && isAnswer(said(asked));
    } catch {
      return false;
    }
  }, must);

const isText = (answer: unknown): answer is string => typeof answer === 'string';
const isTexts = (answer: unknown): answer is readonly string[] => Array.isArray(answer) && answer.every(isText);

const ofFacts = says(facts, isText, 'must be a function from the facts of an order to a text');
const paragraphs = says(facts, isTexts, 'must be a function from the facts of an order to a list of texts');
const ofOrder = says('1042', isText, 'must be a function from an order’s number to a text');
const ofTeam = says(teamFacts, isText, 'must be a function from the facts of a case to a text');

const version = z.exactOptional(z.int('must be a whole number').positive('must be more than 0'));
const text = z.exactOptional(z.string('must be a text'));

const news = z.exactOptional(
  z.strictObject({
    version,
    subject: z.exactOptional(ofFacts),
    heading: z.exactOptional(ofFacts),
    body: z.exactOptional(paragraphs),
    sms: z.exactOptional(ofFacts),
  }),
);
const problem = z.exactOptional(
  z.strictObject({
    version,
    subject: z.exactOptional(ofFacts),
    heading: z.exactOptional(ofFacts),
    happened: z.exactOptional(ofFacts),
    next: z.exactOptional(ofFacts),
    youCan: z.exactOptional(ofFacts),
    sms: z.exactOptional(ofFacts),
  }),
);
const care = z.exactOptional(
  z.strictObject({
    version,
    subject: z.exactOptional(ofOrder),
    question: text,
    why: text,
    happy: text,
    unhappy: text,
  }),
);
const team = z.exactOptional(
  z.strictObject({ version, subject: z.exactOptional(ofTeam), happened: z.exactOptional(ofTeam) }),
);

const reasons = {
  confirmed: news,
  shipped: news,
  'out-for-delivery': news,
  'ready-for-pickup': news,
  delivered: news,
  cancelled: news,
  'good-news': news,
  redirected: news,
  delay: problem,
  'attempt-failed': problem,
  exception: problem,
  returned: problem,
  lost: problem,
  damaged: problem,
  silence: problem,
  disputed: problem,
  'check-in': care,
  problem: team,
  escalated: team,
  unhappy: team,
  'moved-after-cancelling': team,
} satisfies Record<keyof WordChanges, unknown>;

/** Words that somebody wrote, each tried once. */
export const wordsForm: z.ZodType<WordChanges> = z.strictObject(reasons);
