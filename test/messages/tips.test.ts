import fc from 'fast-check';
import { lintRendered } from '../../messages/lint-rendered.ts';
import { advised } from '../../messages/samples/tips.ts';
import { adviceFor, type Tip, type TipText } from '../../messages/tips.ts';
import type { Advice, ToldTip } from '../../messages/view.ts';
import { english, render } from './spoken.ts';
import { buyerReasons, occasion, viewFor } from './views.ts';
import { seen } from './words.ts';

const saying = (title: string, more: Partial<TipText> = {}): TipText => ({ title, text: `About ${title}.`, ...more });
const tip = (id: string, of: Pick<Tip, 'skus' | 'tags'>, languages: Tip['languages'] = { en: saying(id) }): Tip => ({
  id,
  ...of,
  languages,
});
const told = (tips: readonly Tip[], lines = wool, languages: readonly string[] = ['en']) =>
  adviceFor({ revision: 2, tips }, { brand: 'acme', lines, languages });
const titles = (advice: Advice | undefined) => advice?.tips.map(({ title }) => title) ?? [];
const wool = [{ sku: 'WB-1', tags: ['Wool'] }, { sku: 'LN-4' }];

describe('of a brand’s tips an order is told', () => {
  test('those for one of its articles, and those for goods of their kind, in capitals or not', () => {
    const tips = [
      tip('article', { skus: ['XX', 'LN-4'] }),
      tip('kind', { tags: ['silk', 'WOOL'] }),
      tip('other article', { skus: ['wb-1'] }),
      tip('other kind', { tags: ['silk'] }),
    ];
    expect(told(tips)).toEqual({
      version: 'acme.2',
      tips: [
        { language: 'en', ...saying('article') },
        { language: 'en', ...saying('kind') },
      ],
    });
  });

  test('the article’s own first, and else in the order in which the brand keeps them', () => {
    const tips = [
      tip('kind 1', { tags: ['wool'] }),
      tip('article 1', { skus: ['LN-4'] }),
      tip('both', { skus: ['WB-1'], tags: ['wool'] }),
      tip('kind 2', { tags: ['wool'] }),
    ];
    expect(titles(told(tips))).toEqual(['article 1', 'both', 'kind 1']);
  });

  test('each in the first of the reader’s languages that it is told in, and none that is in no one of them', () => {
    const tips = [
      tip('a', { tags: ['wool'] }, { de: saying('Deutsch'), en: saying('English') }),
      tip('b', { tags: ['wool'] }, { en: saying('English only') }),
      tip('c', { tags: ['wool'] }, { pl: saying('Polski') }),
      tip('d', { tags: ['wool'] }, { fr: saying('Français') }),
    ];
    expect(told(tips, wool, ['sv', 'de', 'en'])?.tips.map(({ language, title }) => [language, title])).toEqual([
      ['de', 'Deutsch'],
      ['en', 'English only'],
    ]);
  });

  test('nothing at all where none fits', () => {
    expect(told([tip('silk', { tags: ['silk'] })])).toBeUndefined();
    expect(told([])).toBeUndefined();
  });
});

test('below the question and its answers the e-mail says how to look after what was bought', () => {
  const { template, email } = render(occasion('check-in'), advised(viewFor('check-in')));
  expect(template).toBe('check-in.en@1+tips@hearth.3');
  expect(seen(email!.html)).toMatch(
    /No, something is wrong Care tips Wool: wash it cold .* Read more Linen grows softer .* Hearth & Loom Ltd/,
  );
  expect(email!.html).toContain('href="https://hearth-and-loom.example/care/wool"');
  expect(email!.text).toContain('Read more:\nhttps://hearth-and-loom.example/care/wool\n');
});

test('a tip in another language than the letter’s says so to whoever reads aloud', () => {
  const { email } = render(occasion('check-in'), {
    ...viewFor('check-in'),
    advice: { version: 'acme.1', tips: [{ language: 'fr', ...saying('Laine', { link: 'https://acme.example/' }) }] },
  });
  expect(email!.html).toMatch(/<div class="card" lang="fr"[^>]*><p [^>]*>Laine/);
  expect(email!.html).toMatch(/<p lang="en"[^>]*><a [^>]*>Read more/);
});

const kinds = ['wool', 'linen', 'silk'];
const articles = ['A', 'B', 'C', 'D'];
const someOf = (of: readonly string[]) => fc.subarray([...of]);
const anyTips = fc
  .array(fc.record({ skus: someOf(articles), tags: someOf(kinds), languages: someOf(['en', 'de', 'fr']) }), {
    maxLength: 12,
  })
  .map((all) =>
    all.map(({ skus, tags, languages }, place) =>
      tip(
        `t${place}`,
        { skus, tags },
        Object.fromEntries(languages.map((tag) => [tag, saying(`Tip-${place}-${tag}`)])),
      ),
    ),
  );
const anyLines = fc.array(fc.record({ sku: fc.constantFrom(...articles, 'X'), tags: someOf(kinds) }), { maxLength: 4 });

test('whatever a brand keeps and a buyer buys: at most three, only such as fit, in the check-in’s e-mail and nowhere else', () => {
  let spoken = 0;
  fc.assert(
    fc.property(
      anyTips,
      anyLines,
      fc.constantFrom(['en'], ['de', 'en'], ['fr', 'de', 'en']),
      (tips, lines, languages) => {
        const advice = told(tips, lines, languages);
        const view = { ...viewFor('check-in'), ...(advice ? { advice } : {}) };
        const { template, email } = render(occasion('check-in'), view);
        const shown = [...seen(email!.html).matchAll(/(?<!About )Tip-(\d+)-(\w+)/g)];
        spoken += shown.length;
        const fitting = tips.filter(
          ({ skus, tags, languages: has }) =>
            languages.some((tag) => has[tag]) &&
            lines.some((line) => skus?.includes(line.sku) || line.tags.some((tag) => tags?.includes(tag))),
        );
        expect(shown).toHaveLength(Math.min(3, fitting.length));
        for (const [, place] of shown) expect(fitting.map(({ id }) => id)).toContain(`t${place}`);
        expect(template.endsWith('+tips@acme.2')).toBe(shown.length > 0);
        expect(JSON.stringify(render(occasion('check-in', 'sms'), view))).not.toMatch(/Tip-|tips/);
        for (const reason of buyerReasons.filter((each) => each !== 'check-in'))
          expect(
            JSON.stringify(render(occasion(reason), { ...viewFor(reason), ...(advice ? { advice } : {}) })),
          ).not.toMatch(/Tip-|\+tips@/);
      },
    ),
    { numRuns: 60 },
  );
  expect(spoken).toBeGreaterThan(20);
});

const bad: Omit<ToldTip, 'language'> = { title: 'Wool', text: 'Wash it cold.' };
test.each<[string, Partial<ToldTip>, string]>([
  ['a script', { text: '</p><script>alert(1)</script>' }, '</p><script>alert(1)</script>'],
  ['an attribute’s end', { title: '"><img src=x onerror=alert(1)>' }, '"><img src=x onerror=alert(1)>'],
  ['marks that turn the reading direction', { text: 'Wash \u202Edloc\u202C \u2066it\u2069\u200F.' }, 'Wash dloc it.'],
  ['braces', { text: '{name} ${name} {{text}} $& $1 %s' }, '{name} ${name} {{text}} $& $1 %s'],
  ['lines of its own', { text: 'Wash\r\nBcc: x@y.example\u2028cold' }, 'Wash Bcc: x@y.example cold'],
  ['half a character', { text: 'Wash \uD800 cold' }, 'Wash \uFFFD cold'],
  ['far too much', { title: 'x'.repeat(5000), text: 'y'.repeat(50_000) }, `${'x'.repeat(59)}… ${'y'.repeat(399)}…`],
  ['a link that is a script', { link: 'javascript:alert(1)' }, 'Wool Wash it cold. Hearth'],
  ['a link that anybody can read on its way', { link: 'http://acme.example/' }, 'Wool Wash it cold. Hearth'],
  ['a link that is none', { link: '">' }, 'Wool Wash it cold. Hearth'],
])('a tip that was spoiled by %s comes out inert', (_, evil, expected) => {
  const advice: Advice = { version: 'acme.1', tips: [{ language: '"><b>', ...bad, ...evil }] };
  const { email } = render(occasion('check-in'), { ...viewFor('check-in'), advice });
  const calm = render(occasion('check-in'), advised(viewFor('check-in')));
  const tags = (html: string) => new Set(html.match(/<\/?[a-z!][^\s>]*/gi));
  expect([...tags(email!.html)].filter((tag) => !tags(calm.email!.html).has(tag))).toEqual([]);
  expect(seen(email!.html)).toContain(expected);
  expect(email!.text.replace(/\n/g, ' ')).toContain(expected.replace(' Hearth', ''));
  expect(email!.html).not.toMatch(/javascript:|http:\/\/acme|[\u202A-\u202E\u2066-\u2069\u200F]/);
  expect(email!.html.length).toBeLessThan(20_000);
});

test('a tip of which nothing can be seen is none, and then there is no heading either', () => {
  const { template, email } = render(occasion('check-in'), {
    ...viewFor('check-in'),
    advice: { version: 'acme.1', tips: [{ language: 'en', title: '\u200E\u200F', text: 'Cold.' }] },
  });
  expect([template, seen(email!.html).includes('Care tips')]).toEqual(['check-in.en@1', false]);
});

test('the lint sees a tip that sells', () => {
  const view = {
    ...viewFor('check-in'),
    advice: { version: 'acme.1', tips: [{ language: 'en', title: 'Wool', text: 'Get 10 % off our soap.' }] },
  } as const;
  const { email } = render(occasion('check-in'), view);
  const faults = lintRendered({ class: 'care', words: english.words, view, email: email! });
  expect(faults.map(({ code }) => code)).toEqual(['sells']);
});
