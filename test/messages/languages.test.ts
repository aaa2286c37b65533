import { type Language, speaking } from '../../messages/language.ts';
import { english as original } from '../../messages/languages/en.ts';
import { languageFor, languageTags } from '../../messages/languages.ts';
import { lintWords } from '../../messages/lint.ts';
import { advised } from '../../messages/samples/tips.ts';
import { partsOf, septets } from '../../messages/text-message.ts';
import type { MessageView } from '../../messages/view.ts';
import type { Words } from '../../messages/words.ts';
import { expectGolden } from './golden.ts';
import { render, renderGone, renderPage, renderPreferences } from './spoken.ts';
import { buyerReasons, link, occasion, pages, preferencePages, split, textedReasons, viewFor } from './views.ts';
import { seen } from './words.ts';

const faults = /undefined|\bnull\b|NaN|\[object|[{}]|Invalid|\$\{| {2}| \.|\.\.|。。|\bnone\b/;

describe.each(languageTags)('%s', (tag) => {
  let language: Language;
  beforeAll(async () => {
    language = await languageFor(tag);
  });

  test('has all words, asks for nothing that nobody knows, and can be read', () => {
    expect(lintWords(language.words, original)).toEqual([]);
  });

  test('says every message whole, by e-mail, with the order in a subject that a phone shows', () => {
    for (const reason of buyerReasons)
      for (const of of situations(viewFor(reason))) {
        const email = render(occasion(reason), { ...of, language: tag }, language).email!;
        expect([reason, seen(email.html).match(faults)]).toEqual([reason, null]);
        expect([reason, email.subject.match(faults), email.subject.length <= 78]).toEqual([reason, null, true]);
        expect(email.subject).toContain('HL-1042');
      }
  });

  test('says every text message in its alphabet, short enough, with the link whole', () => {
    const shortLink = 'https://go.example/t/q5Jx0V8cT1mW2nK4pR7sY9';
    const isBasic = language.words.alphabet === 'basic';
    for (const reason of textedReasons)
      for (const of of situations(viewFor(reason)))
        for (const pageUrl of [link, shortLink]) {
          const text = render(occasion(reason, 'sms'), { ...of, pageUrl, language: tag }, language).sms!;
          const most = isBasic || pageUrl === shortLink ? 2 : 3;
          expect(text.endsWith(` ${pageUrl}`)).toBe(true);
          expect([reason, text.replace(pageUrl, '').match(/\.\.\.|[{}]|\bnone\b/)]).toEqual([reason, null]);
          expect([text, isBasic && septets(text) === undefined]).toEqual([text, false]);
          expect([text, partsOf(text) <= most]).toEqual([text, true]);
        }
  });

  test('reads as it was read when its versions were given', () => {
    expectGolden(`${tag}.txt`, everythingSaid(language));
  });

  test('says of what has arrived that it has, and not that it moves again', () => {
    const ofStep = (step: 'shipped' | 'delivered') => {
      const { parcel, ...view } = viewFor('good-news');
      const failed: MessageView = { ...view, cleared: 'attempt-failed', parcel: { ...parcel!, step } };
      return render(occasion('good-news', 'sms'), failed, language).sms!;
    };
    expect(ofStep('delivered')).not.toBe(ofStep('shipped'));
    expect(ofStep('delivered')).not.toMatch(faults);
  });

  test('shows every page whole', () => {
    for (const view of Object.values(pages))
      expect(seen(renderPage({ ...view, language: tag }, language).html)).not.toMatch(faults);
    for (const view of Object.values(preferencePages))
      expect(seen(renderPreferences(view, language).html)).not.toMatch(faults);
    expect(seen(renderGone(language).html)).not.toMatch(faults);
  });
});

const plainly = (view: MessageView): MessageView => ({ ...view, brand: { ...view.brand, tone: 'plain' } });

/** All messages of a language, one after the other, for somebody to read. */
const everythingSaid = (language: Language): string => {
  const { tag } = language;
  const hidden = (text: string) => text.replaceAll(link, '<page>');
  const mails = buyerReasons.flatMap((reason) =>
    [
      viewFor(reason),
      split(viewFor(reason)),
      ...(reason === 'delay' ? [plainly(viewFor(reason)), plainly({ ...viewFor(reason), buyer: { name: '' } })] : []),
      ...(reason === 'check-in' ? [advised({ ...viewFor(reason), language: tag })] : []),
    ].map((view) => {
      const { template, email } = render(occasion(reason), { ...view, language: tag }, language);
      return `==== ${template}\n${email!.subject}\n----\n${hidden(email!.text)}`;
    }),
  );
  const texts = textedReasons.map((reason) =>
    hidden(render(occasion(reason, 'sms'), { ...viewFor(reason), language: tag }, language).sms!),
  );
  const shown = Object.entries(pages).map(
    ([name, view]) => `==== page: ${name}\n${seen(renderPage({ ...view, language: tag }, language).html)}\n`,
  );
  const chosen = Object.entries(preferencePages).map(
    ([name, view]) => `==== preferences: ${name}\n${seen(renderPreferences(view, language).html)}\n`,
  );
  return [...mails, `==== by SMS\n${texts.join('\n')}\n`, ...shown, ...chosen].join('\n');
};

/** With everything known, as one of several parcels, and with as little as there ever is. */
const situations = (view: ReturnType<typeof viewFor>) => {
  const { parcel: _parcel, ...whole } = view;
  const { promised: _promised, ...order } = view.order;
  const { replyTo: _reply, supportEmail: _support, ...brand } = view.brand;
  return [view, split(view), whole, { ...whole, order, brand, buyer: { name: '' } }];
};

describe('the lint', () => {
  const spoiled = (change: Partial<Words>) =>
    lintWords({ ...original, ...change }, original).map(({ at, fault }) => `${at} ${fault}`);
  const { news, phrases, labels } = original;

  test.each<[string, Partial<Words>, string]>([
    [
      'a placeholder that nobody knows',
      { news: { ...news, cancelled: { ...news.cancelled, heading: '{weather}' } } },
      'news.cancelled.heading asks for {weather}',
    ],
    [
      'a pattern that cannot be read',
      { phrases: { ...phrases, it: '{parcel, select, split {x}}' } },
      'phrases.it cannot be read: missing other clause',
    ],
    [
      'a subject without the order',
      { news: { ...news, cancelled: { ...news.cancelled, subject: 'Cancelled' } } },
      'news.cancelled.subject does not name the order',
    ],
    [
      'a plural with a form too few',
      { labels: { ...labels, arrived: '{arrived, plural, two {two} other {#}}' } },
      'labels.arrived {arrived} has no words for "one"',
    ],
    [
      'a pattern that formats by itself',
      { labels: { ...labels, expected: '{count, number, ::compact-short}' } },
      'labels.expected gives {count} a format: it is written for its reader already, so write {count}',
    ],
    [
      'a straight quote',
      { labels: { ...labels, follow: "Where's it" } },
      'labels.follow has a straight quote: write ’',
    ],
    [
      'a phrase that speaks of itself',
      { phrases: { ...phrases, it: 'your {it}' } },
      'phrases.it speaks of itself without end',
    ],
  ])('sees %s', (_, change, fault) => {
    expect(spoiled(change)).toContain(fault);
  });

  test('sees words that are missing or never said', () => {
    const { follow: _follow, ...fewer } = labels;
    expect(spoiled({ labels: { ...fewer, thanks: 'Thanks' } as never })).toEqual([
      'labels.follow is missing',
      'labels.thanks is never said',
    ]);
  });
});

test('a reader of another language gets the brand’s, and else English', async () => {
  expect((await languageFor('en-GB')).tag).toBe('en');
  for (const nothing of ['xx-AT', '', '__proto__', '💥']) {
    expect((await languageFor(nothing)).tag).toBe('en');
    expect((await languageFor(nothing, 'xx', 'en')).tag).toBe('en');
  }
});

test('a language asks for each of its phrases only when it is said', () => {
  const language = speaking({ ...original, phrases: { broken: '{nobody}' } });
  expect(language.say('{brand}', language.withPhrases({ brand: 'Acme' }))).toBe('Acme');
  expect(() => language.say('{broken}', language.withPhrases({ brand: 'Acme' }))).toThrow();
});
