import * as z from 'zod/mini';
import { isProblem } from '../../domain/journey.ts';
import type { Variant } from '../../messages/brand-words.ts';
import type { BuyerReason } from '../../messages/with-words.ts';
import { amount, country, currency, text } from '../serve-shop/texts.ts';

/** What a brand says otherwise, as somebody wrote it. Whether it can be spoken is looked at after this. */

/** A pattern may stand on several lines. */
const pattern = z.string().check(
  z.minLength(1),
  z.maxLength(2000),
  z.refine(
    (words: string) => words.isWellFormed() && !/(?!\n)\p{Cc}/u.test(words),
    'must not hold control characters or halves of characters',
  ),
);
const said = z.exactOptional(pattern);
const sentences = z.array(pattern).check(z.minLength(1), z.maxLength(12));
const body = z.exactOptional(z.array(sentences).check(z.minLength(1), z.maxLength(12)));

const news = z.strictObject({
  subject: said,
  heading: said,
  body,
  sms: said,
});
const problem = z.strictObject({
  subject: said,
  heading: said,
  happened: z.exactOptional(sentences),
  next: z.exactOptional(sentences),
  youCan: z.exactOptional(sentences),
  sms: said,
});
const label = z.exactOptional(text(60));
const care = z.strictObject({ subject: said, question: said, why: said, happy: label, unhappy: label, sms: said });
const invitation = z.strictObject({
  subject: said,
  heading: said,
  body,
  button: label,
  why: said,
});

const listOf = <Form extends z.ZodMiniType>(each: Form, most: number) =>
  z.exactOptional(z.array(each).check(z.minLength(1), z.maxLength(most)));

const segment = z
  .strictObject({
    countries: listOf(country, 250),
    value: z.exactOptional(z.strictObject({ from: amount, currency })),
    tags: listOf(text(60), 100),
    skus: listOf(text(100), 500),
    firstOrder: z.exactOptional(z.boolean()),
  })
  .check(
    z.refine(
      (when) => Object.keys(when).length > 0,
      'must name countries, value, tags, skus or firstOrder; leave "when" out for words that are for all orders',
    ),
  );

const variantsOf = <Words extends z.ZodMiniType>(words: Words) =>
  z.strictObject({
    variants: z.array(z.strictObject({ when: z.exactOptional(segment), words })).check(z.maxLength(10)),
  });
const [ofNews, ofProblems] = [variantsOf(news), variantsOf(problem)];
const [ofCare, ofInvitation] = [variantsOf(care), variantsOf(invitation)];

/** The form that the words of such a message have. */
export const variantsForm = (reason: BuyerReason): z.ZodMiniType<{ variants: Variant[] }> => {
  if (reason === 'check-in') return ofCare;
  if (reason === 'invitation') return ofInvitation;
  return isProblem(reason) ? ofProblems : ofNews;
};
