import { languageFor, languageTags } from '../../messages/languages.ts';
import { type GoingOut, lintRendered } from '../../messages/lint-rendered.ts';
import { hearth, sampleBrands } from '../../messages/samples/brands.ts';
import { sampleReaders } from '../../messages/samples/readers.ts';
import { sampleOf } from '../../messages/samples/sample.ts';
import { situationsOf } from '../../messages/samples/situations.ts';
import { type BuyerReason, buyerReasons, occasion } from '../../messages/samples/views.ts';
import { english } from './spoken.ts';

const goingOut = (reason: BuyerReason): GoingOut & Required<Pick<GoingOut, 'email'>> => {
  const { view, email, sms } = sampleOf({ reason, brand: hearth, situation: situationsOf(reason)[0]! }, english);
  return { class: occasion(reason).class, words: english.words, view, email, ...(sms ? { sms } : {}) };
};

const good = goingOut('delay');
const mailed = (change: (email: typeof good.email) => Partial<typeof good.email>): GoingOut => ({
  ...good,
  email: { ...good.email, ...change(good.email) },
});
const html = (from: string | RegExp, to: string) =>
  mailed((email) => {
    const spoiled = email.html.replace(from, to);
    if (spoiled === email.html) throw new Error(`There is no ${from} to spoil.`);
    return { html: spoiled };
  });
const texted = (sms: string, words: GoingOut['words'] = english.words): GoingOut => ({ ...good, words, sms });
const care = goingOut('check-in');
const selling = ({ email, ...message }: typeof good): GoingOut => ({
  ...message,
  email: { ...email, html: email.html.replace('</h1>', '</h1><p>Get 10 % off your next order.</p>') },
});

test.each<[string, GoingOut, string]>([
  [
    'a subject that no phone shows',
    mailed(() => ({ subject: 'x'.repeat(79) })),
    'subject-too-long: the subject has 79 characters: 78 are the most',
  ],
  [
    'a subject that was cut',
    mailed(() => ({ subject: `${'x'.repeat(77)}…` })),
    'subject-cut: the subject was cut at 78 characters: say it in fewer words',
  ],
  ['an empty text part', mailed(() => ({ text: '\n' })), 'no-text-part: the text part is empty'],
  [
    'a text part that says less than the HTML',
    mailed(({ text }) => ({ text: text.replace('We are sorry about this. ', '') })),
    'text-says-something-else: the text part says “',
  ],
  [
    'an image without alt',
    html('<h1 ', '<img src="https://x.example/a.png" alt=" "><h1 '),
    'image-without-alt: <img src="https://x.example/a.png" alt=" "> has no alt text',
  ],
  [
    'words that are too faint in the light',
    html('line-height:20px;text-align:left;color:#5d6268', 'color:#8d9298'),
    'is #8d9298 on #f4f2ee in the light, 2.8 to 1',
  ],
  [
    'words that are too faint in the dark',
    html('.quiet a{color:#a3a6aa', '.quiet a{color:#5d6268'),
    'is #5d6268 on #121416 in the dark',
  ],
  [
    'a link that keeps its light colour in the dark',
    html('.quiet div, .quiet a{', '.quiet div{'),
    '“Choose which messages you get” is #5d6268 on #121416 in the dark',
  ],
  [
    'a card that stays light in the dark',
    html('.card{background:#26292d', '.cards{background:#26292d'),
    'on #f7f5f1 in the dark',
  ],
  ['HTML that is cut off', html('</body>', `${'<!-- -->'.repeat(14_000)}</body>`), 'html-too-large: the HTML has 1'],
  [
    'a placeholder that nobody filled',
    mailed(({ subject }) => ({ subject: `${subject} {order}` })),
    'placeholder-left: “{order}” was left over',
  ],
  ['a slot of the layout', html('<h1 ', '<p>{{heading}}</p><h1 '), 'placeholder-left: “{{heading}}'],
  ['what a machine says of nothing', texted('Your order undefined'), 'placeholder-left: “undefined”'],
  ['an SMS of three parts', texted('a'.repeat(307)), 'sms-too-long: the SMS has 3 parts'],
  [
    'an SMS that one letter makes dear',
    texted('Your parcel is here. Łódź'),
    'sms-outside-its-alphabet: for Ł ó ź the SMS’s parts hold 70 letters',
  ],
  [
    'a Japanese SMS of which one letter alone is not in the small alphabet',
    texted('Hello 様', { tag: 'ja', alphabet: 'any' }),
    'sms-outside-its-alphabet: for 様 ',
  ],
  [
    'an SMS of four parts in any letters',
    texted('注'.repeat(202), { tag: 'ja', alphabet: 'any' }),
    'sms-too-long: the SMS has 4 parts, each of which is paid for: 3 are the most',
  ],
  ['an SMS that was cut', texted('Your order is so very... https://x.example/'), 'sms-cut: '],
  [
    'an offer in a message of care',
    {
      ...care,
      email: { ...care.email, text: care.email.text.replace('One tap', 'Get 10 % off your next order. One tap') },
    },
    'sells: “10 %”, “next order” sells: only an invitation may',
  ],
  ['an offer beside the price of what was bought', selling(goingOut('confirmed')), 'sells: “10 %”, “next order” sells'],
  ['an offer in news', selling(goingOut('shipped')), 'sells: “10 %”, “next order” sells'],
])('the lint sees %s', (_, message, fault) => {
  const faults = lintRendered(message).map(({ code, fault: said }) => `${code}: ${said}`);
  expect(faults).toContainEqual(expect.stringContaining(fault));
});

test('the lint finds nothing where nothing is wrong', () => {
  for (const reason of buyerReasons) expect(lintRendered(goingOut(reason))).toEqual([]);
});

test('an invitation may sell, and says so nowhere by itself', () => {
  const codes = (message: GoingOut) => lintRendered(message).map(({ code }) => code);
  const invitation = goingOut('invitation');
  expect(codes(selling(invitation))).not.toContain('sells');
  expect(codes(selling({ ...invitation, class: 'care' }))).toContain('sells');
  expect(codes({ ...invitation, class: 'care' })).toEqual([]);
});

test('what a shop or a buyer is called is no fault of the words', () => {
  const brand = { ...hearth, name: 'Sale & Deal {x}' };
  const { view, email } = sampleOf({ reason: 'check-in', brand, situation: situationsOf('check-in')[0]! }, english);
  expect(lintRendered({ ...care, view, email })).toEqual([]);
});

test('there is a reader of every language', () => {
  expect(Object.keys(sampleReaders)).toEqual(expect.arrayContaining([...languageTags]));
});

// Every situation with one of the brands in turn, and every brand on an ordinary day: all of them would be twelve thousand.
describe.each(languageTags)('in %s', (tag) => {
  test.each(buyerReasons)('%s is without fault, whatever the brand and the situation', async (reason) => {
    const language = await languageFor(tag);
    const [ordinary] = situationsOf(reason);
    const choices = [
      ...sampleBrands.map((brand) => ({ brand, situation: ordinary! })),
      ...situationsOf(reason).map((situation, turn) => ({
        brand: sampleBrands[(turn + buyerReasons.indexOf(reason)) % sampleBrands.length]!,
        situation,
      })),
    ];
    const faulty = choices.flatMap(({ brand: { id, look }, situation }) => {
      const { view, email, sms } = sampleOf({ reason, brand: look, situation }, language);
      const message = { class: occasion(reason).class, words: language.words, view, email, ...(sms ? { sms } : {}) };
      return lintRendered(message).map(({ code, fault }) => `${id}, ${situation.id}: ${code}, ${fault}`);
    });
    expect(faulty).toEqual([]);
  });
});
