import fc from 'fast-check';
import { argumentNames } from '../../messages/arguments.ts';
import { inBrandsWords, type OwnWords, type Variant } from '../../messages/brand-words.ts';
import { languageFor, languageTags } from '../../messages/languages.ts';
import { lintBrandWords } from '../../messages/lint-brand-words.ts';
import { inFull, onlyOwn, publishedWords } from '../../messages/own-words.ts';
import { hearth } from '../../messages/samples/brands.ts';
import { sampleOf } from '../../messages/samples/sample.ts';
import { situationsOf } from '../../messages/samples/situations.ts';
import { buyerReasons } from '../../messages/samples/views.ts';
import { seen } from '../../messages/seen.ts';
import type { BuyerReason } from '../../messages/with-words.ts';
import { english } from './spoken.ts';

const order = { country: 'GB', total: '119.00', currency: 'GBP', lines: [{ sku: 'WB-1', tags: ['wool'] }] };
const faultsOf = (reason: BuyerReason, ...variants: Variant[]) =>
  lintBrandWords(variants, { reason, language: english, look: hearth }).map(
    ({ pointer, detail }) => `${pointer} ${detail}`,
  );

test.each(languageTags)('the published words in %s pass as anybody’s own', async (tag) => {
  const language = await languageFor(tag);
  const faults = buyerReasons.flatMap((reason) =>
    lintBrandWords([{ words: publishedWords(language.words, reason) }], { reason, language, look: hearth }).map(
      (fault) => [reason, fault],
    ),
  );
  expect(faults).toEqual([]);
});

test.each<[string, BuyerReason, OwnWords, string]>([
  [
    'a pattern that is none',
    'shipped',
    { subject: '{order is on its way' },
    '/variants/0/words/subject cannot be read: malformed argument',
  ],
  [
    'a choice without the rest',
    'shipped',
    { heading: '{parcel, select, split {One}}' },
    '/variants/0/words/heading cannot be read: missing other clause',
  ],
  [
    'a plural form that English has and these words have not',
    'delivered',
    { heading: '{others, plural, few {A} other {B}}' },
    '/variants/0/words/heading {others} has no words for "one"',
  ],
  [
    'what nobody knows',
    'shipped',
    { heading: 'Hello {firstName}' },
    '/variants/0/words/heading asks for {firstName}, which nobody knows',
  ],
  [
    'a word to choose by, printed',
    'shipped',
    { body: [['Fine.'], ['It is {step}.']] },
    '/variants/0/words/body/1/0 prints {step}, a word to choose by: write {step, select, … other {…}}',
  ],
  [
    'a name that a buyer may not have given',
    'shipped',
    { heading: '{name}, it is on its way' },
    '/variants/0/words/heading prints {name} where it may be unknown: write {name, select, none {…} other {… {name} …}}',
  ],
  [
    'the same within a turn of speech',
    'lost',
    { youCan: ['{writeToUs}.'] },
    '/variants/0/words/youCan/0 prints {address} where it may be unknown: write {contact, select, none {…} reply {…} other {… {address} …}}',
  ],
  [
    'a text that is counted',
    'shipped',
    { heading: '{order, plural, one {A} other {B}}' },
    '/variants/0/words/heading counts {order}, which is no number',
  ],
  [
    'a date that is a text already',
    'confirmed',
    { body: [['By {promised, date, long}.']] },
    '/variants/0/words/body/0/0 gives {promised} a format: it is written for its reader already, so write {promised}',
  ],
  [
    'a brace that belongs to nothing',
    'shipped',
    { heading: 'It } is on its way' },
    '/variants/0/words/heading has a brace too many: { and } enclose what is asked for',
  ],
  [
    'a straight quote',
    'shipped',
    { heading: "It's coming" },
    '/variants/0/words/heading has a straight quote: write ’',
  ],
  [
    'a subject that names no order',
    'shipped',
    { subject: 'On its way' },
    '/variants/0/words/subject does not name the order: write {order} somewhere in it',
  ],
  [
    'a subject that names it sometimes',
    'shipped',
    { subject: '{carrier, select, none {Order {order}} other {Sent with {carrier}}}' },
    '/variants/0/words/subject does not name the order: write {order} where it is always read (for example: As on most days)',
  ],
  [
    'a subject that no phone shows',
    'shipped',
    { subject: `${'So happy. '.repeat(7)}{order}` },
    '/variants/0/words/subject the subject was cut at 78 characters: say it in fewer words (for example: Everything has a long name)',
  ],
  [
    'an SMS that sells in a check-in',
    'check-in',
    { sms: 'is all well with your order {order}? 10 % off:' },
    '/variants/0/words “10 %” sells: only an invitation may (for example: As on most days)',
  ],
  [
    'an SMS that asks to reply to an e-mail',
    'delivered',
    { sms: '{it} was delivered. {questions}' },
    '/variants/0/words/sms says how an e-mail is answered, which an SMS is not',
  ],
  [
    'an SMS that is too long',
    'delivered',
    { sms: `{it} was delivered. ${'We are glad. '.repeat(20)}` },
    '/variants/0/words/sms the SMS was cut to fit: say it in fewer words (for example: As on most days)',
  ],
  [
    'an offer in a message of care',
    'check-in',
    { why: 'Tell us, and get 10 % off your next order.' },
    '/variants/0/words “10 %”, “next order” sells: only an invitation may (for example: As on most days)',
  ],
  [
    'an offer in a message about a parcel',
    'shipped',
    { body: [['{It} is on its way.', 'Get 10 % off your next order.']] },
    '/variants/0/words “10 %”, “next order” sells: only an invitation may (for example: As on most days)',
  ],
  [
    'a placeholder on an invitation’s button',
    'invitation',
    { button: 'Tell {brand}' },
    '/variants/0/words/button must be plain words, without { or }',
  ],
  [
    'an invitation that names no order',
    'invitation',
    { subject: 'Tell others' },
    '/variants/0/words/subject does not name the order: write {order} somewhere in it',
  ],
  [
    'a placeholder on a button',
    'check-in',
    { happy: 'Yes, {name}' },
    '/variants/0/words/happy must be plain words, without { or }',
  ],
])('%s is refused', (...[, reason, words, fault]) => {
  expect(faultsOf(reason, { words })).toContain(fault);
});

test('an invitation alone may hold an offer', () => {
  const body = [['Tell others, and get 10 % off your next order.']];
  expect(faultsOf('invitation', { words: { body } })).toEqual([]);
  expect(faultsOf('delivered', { words: { body } })).not.toEqual([]);
});

test('a brand may make good for a problem', () => {
  const youCan = ['We give you a voucher of 10 % for your next order.'];
  expect(faultsOf('lost', { words: { youCan } })).toEqual([]);
});

test('a variant behind one that is for all orders is refused: nobody would ever read it', () => {
  const words = { heading: 'Off it goes' };
  expect(faultsOf('shipped', { words }, { when: { countries: ['GB'] }, words })).toEqual([
    '/variants/0/when is missing, so that no later variant is ever read: put this one last',
  ]);
  expect(faultsOf('shipped', { when: { countries: ['GB'] }, words }, { words })).toEqual([]);
});

describe('the first variant that fits', () => {
  const variants: Variant[] = [
    { when: { tags: ['Wool'] }, words: { heading: 'Wool is on its way' } },
    { when: { countries: ['GB'] }, words: { heading: 'Britain, it is on its way' } },
    { when: { countries: ['FR'] }, words: {} },
    { words: { heading: 'Off it goes' } },
  ];
  const spoken = { brand: 'fern', reason: 'shipped', revision: 3, variants } as const;
  const headingFor = (more: Partial<typeof order>) => {
    const language = inBrandsWords(english, spoken, { ...order, ...more });
    const { version, heading } = language.words.news.shipped;
    return [version, heading];
  };

  test('is said, and the words say whose they are', () => {
    expect(headingFor({})).toEqual(['fern.3', 'Wool is on its way']);
    expect(headingFor({ lines: [] })).toEqual(['fern.3', 'Britain, it is on its way']);
    expect(headingFor({ lines: [], country: 'US' })).toEqual(['fern.3', 'Off it goes']);
  });

  test('may leave all to the published words', () => {
    const { version, heading } = english.words.news.shipped;
    expect(headingFor({ lines: [], country: 'FR' })).toEqual([version, heading]);
  });

  test('is read once, however often it is said, and by its words alone', () => {
    expect(inBrandsWords(english, spoken, order)).toBe(inBrandsWords(english, { ...spoken }, order));
    const other = { ...spoken, variants: [{ words: { heading: 'Other words' } }] };
    expect(inBrandsWords(english, other, order).words.news.shipped.heading).toBe('Other words');
  });
});

test('what is as it is published is left to be so, and shown in full', () => {
  const published = publishedWords(english.words, 'lost');
  const written = [{ words: { ...published, heading: 'We looked everywhere' } }];
  const kept = onlyOwn(written, published);
  expect(kept).toEqual([{ words: { heading: 'We looked everywhere' } }]);
  expect(inFull(kept, published)).toEqual(written);
  expect(inFull([], published)).toEqual([{ words: published }]);
});

// Pieces as people write them, good ones and bad ones, in every field that a message has.
const good = [
  ...['Good news', 'It is here.', 'Übermorgen', 'it’s', '\n', '#', '<b>', '$', '🎁', '{order}', '{brand}', '{count}'],
  ...['{it}', '{It}', '{short}', '{questions}', '{over}', '{why}', '{followed, select, yes {Soon.} other {}}'],
  '{name, select, none {Hello} other {Hello {name}}}',
  '{parcel, select, none {} other {with {tracking}}}',
  '{contact, select, none {} other {{writeToUs}.}}',
  '{others, plural, one {one more} other {# more}}',
  '{step, select, shipped {on its way} other {}}',
  '{carrier, select, UPS {brown} none {} other {{carrier}}}',
];
const bad = [
  ...["'", '{', '}', '  ', '{{', '${x}', '${order}', '5 %', '{firstName}', '{writeToUs}', '{count, number}'],
  ...argumentNames.map((name) => `{${name}}`),
];
const piece = fc.oneof(
  { weight: 15, arbitrary: fc.constantFrom(...good) },
  { weight: 1, arbitrary: fc.constantFrom(...bad) },
);
const pattern = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(' '));
const named = fc.oneof(
  { weight: 3, arbitrary: pattern.map((text) => `${text} {order}`) },
  { weight: 1, arbitrary: pattern },
);
const fieldsOf = (reason: BuyerReason): fc.Arbitrary<OwnWords> => {
  const fields = Object.entries(publishedWords(english.words, reason)).map(([name, value]) => {
    const sentences = fc.array(pattern, { minLength: 1, maxLength: 2 });
    if (name === 'subject') return [name, named];
    if (name === 'body') return [name, fc.array(sentences, { minLength: 1, maxLength: 2 })];
    return [name, Array.isArray(value) ? sentences : pattern];
  });
  return fc.record(Object.fromEntries(fields), { requiredKeys: [] });
};

test('whatever passes is said whole in every situation', () => {
  let passed = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...buyerReasons).chain((reason) => fc.tuple(fc.constant(reason), fieldsOf(reason))),
      ([reason, words]) => {
        if (faultsOf(reason, { words }).length > 0) return;
        passed += 1;
        const spoken = { brand: 'fern', reason, revision: 1, variants: [{ words }] };
        const language = inBrandsWords(english, spoken, order);
        for (const situation of situationsOf(reason).filter(({ id }) => id !== 'hostile')) {
          const { email, sms = '' } = sampleOf({ reason, brand: hearth, situation }, language);
          expect([email.subject, seen(email.html), email.text, sms].join(' ')).not.toMatch(
            /[{}]|\bnone\b|undefined|NaN/,
          );
        }
      },
    ),
    { numRuns: 250 },
  );
  expect(passed).toBeGreaterThan(25);
});
