import { z } from 'zod';
import { argumentNames } from '../../messages/arguments.ts';
import { english } from '../../messages/languages/en.ts';
import { readPattern } from '../../messages/pattern.ts';
import type { WordChanges } from '../../messages/with-words.ts';

const known: ReadonlySet<string> = new Set([...argumentNames, ...Object.keys(english.phrases)]);

/** ICU MessageFormat that can be spoken with what is known of an order. */
const pattern = z.string('must be a text').superRefine((text, { addIssue }) => {
  const { asksFor, faults } = readPattern(text, english.tag);
  for (const fault of faults) addIssue({ code: 'custom', message: `must be ICU MessageFormat, and ${fault}` });
  for (const name of asksFor)
    if (!known.has(name)) addIssue({ code: 'custom', message: `must not ask for {${name}}, which nobody knows` });
});

const version = z.exactOptional(z.int('must be a whole number').positive('must be more than 0'));
const said = z.exactOptional(pattern);
const sentences = z.array(pattern, 'must be a list of sentences');
const body = z.exactOptional(z.array(sentences, 'must be a list of paragraphs, each a list of sentences'));

const news = z.exactOptional(
  z.strictObject({
    version,
    subject: said,
    heading: said,
    body,
    sms: said,
  }),
);
const problem = z.exactOptional(
  z.strictObject({
    version,
    subject: said,
    heading: said,
    happened: z.exactOptional(sentences),
    next: z.exactOptional(sentences),
    youCan: z.exactOptional(sentences),
    sms: said,
  }),
);
const care = z.exactOptional(
  z.strictObject({ version, subject: said, question: said, why: said, happy: said, unhappy: said }),
);
const invitation = z.exactOptional(
  z.strictObject({
    version,
    subject: said,
    heading: said,
    body,
    button: said,
    why: said,
  }),
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
  invitation,
} satisfies Record<keyof WordChanges, unknown>;

/** Words that somebody wrote. */
export const wordsForm: z.ZodType<WordChanges> = z.strictObject(reasons);
