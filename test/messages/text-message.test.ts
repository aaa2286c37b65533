import fc from 'fast-check';
import { lettersOutside, partsOf, septets, sizeOf, textMessage } from '../../messages/text-message.ts';
import { render } from './spoken.ts';
import { link, occasion, split, textedReasons, viewFor } from './views.ts';

const shortLink = 'https://go.example/t/q5Jx0V8cT1mW2nK4pR7sY9';

describe.each(textedReasons)('%s by SMS', (reason) => {
  const text = (of = viewFor(reason)) => render(occasion(reason, 'sms'), of).sms ?? '';

  test('fits into one part with a short link', () => {
    const said = text({ ...viewFor(reason), pageUrl: shortLink });
    expect(partsOf(said)).toBe(1);
    expect(said.endsWith(` ${shortLink}`)).toBe(true);
  });

  test('fits into two parts with a long one, and the link is whole', () => {
    for (const said of [text(), text(split(viewFor(reason)))]) {
      expect(septets(said)).toBeLessThanOrEqual(306);
      expect(said.endsWith(` ${link}`)).toBe(true);
    }
  });

  test('says who writes, and names nobody', () => {
    expect(text()).toMatch(/^Hearth & Loom: /);
    expect(text()).not.toMatch(/Ada|Lovelace/);
    expect(text().replace(link, '')).toMatchSnapshot();
  });
});

test.each([
  ['basic', 2],
  ['any', 3],
] as const)('whatever a brand or an order is called, a text in %s letters stays in %i parts', (alphabet, most) => {
  const anything = fc.string({ unit: 'binary', maxLength: 300 });
  fc.assert(
    fc.property(anything, anything, fc.webUrl({ withQueryParameters: true }), (brand, words, url) => {
      const text = textMessage({ brand, words, alphabet }, url);
      if (alphabet === 'basic') expect(septets(text)).toBeDefined();
      expect(partsOf(text)).toBeLessThanOrEqual(most);
    }),
  );
});

test('letters with marks keep their sound, and the rest is left out', () => {
  const words = '“smart” – café… 🎁';
  expect(textMessage({ brand: 'Škoda Łódź', words, alphabet: 'basic' }, 'https://x.example/')).toBe(
    'Skoda Lodz: "smart" - café... https://x.example/',
  );
});

test('where any letters may stand, nothing is spelled otherwise', () => {
  expect(textMessage({ brand: '織り', words: 'ご注文', alphabet: 'any' }, 'https://x.example/')).toBe(
    '織り: ご注文 https://x.example/',
  );
  expect(partsOf('注'.repeat(70))).toBe(1);
  expect(partsOf('注'.repeat(71))).toBe(2);
});

test('signs that cost two are counted as two', () => {
  expect(septets('€{}')).toBe(6);
  expect(partsOf('a'.repeat(160))).toBe(1);
  expect(partsOf('a'.repeat(161))).toBe(2);
  expect(septets('ş')).toBeUndefined();
});

test.each([
  ['', { alphabet: 'basic', parts: 1, left: 160 }],
  ['a'.repeat(160), { alphabet: 'basic', parts: 1, left: 0 }],
  ['a'.repeat(161), { alphabet: 'basic', parts: 2, left: 145 }],
  ['€'.repeat(153), { alphabet: 'basic', parts: 2, left: 0 }],
  ['注'.repeat(60), { alphabet: 'any', parts: 1, left: 10 }],
  ['注'.repeat(71), { alphabet: 'any', parts: 2, left: 63 }],
] as const)('a text is told by its size (%#)', (text, size) => {
  expect(sizeOf(text)).toEqual(size);
});

test('letters that make a text dear are named, each once', () => {
  expect(lettersOutside('Łódź, Łódź 🎁')).toEqual(['Ł', 'ó', 'ź', '🎁']);
});
