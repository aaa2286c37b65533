import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageFor, languageTags } from '../../messages/languages.ts';
import { everydayWords, offerWords } from '../../messages/offers.table.ts';
import { offersBeside, offersIn } from '../../messages/offers.ts';
import { render } from './spoken.ts';
import { link, occasion, viewFor } from './views.ts';

test.each(languageTags)('no word of care sells anything in %s', async (tag) => {
  const { words } = await languageFor(tag);
  const said = [...Object.values(words.care).flatMap((care) => Object.values(care)), JSON.stringify(words.page.check)];
  expect(said.flatMap((text) => offersIn(String(text), tag))).toEqual([]);
});

test.each(languageTags)('no published word that invites sells anything in %s', async (tag) => {
  const { marketing, preferences } = (await languageFor(tag)).words;
  const said = JSON.stringify([marketing, preferences.topic.marketing, preferences.stopMarketing]);
  expect(offersIn(said, tag)).toEqual([]);
});

test('the check-in’s e-mail holds the question and its two links, and nothing of what was bought', () => {
  const { email } = render(occasion('check-in'), viewFor('check-in'));
  const said = email?.text.replaceAll(link, '').split('\n--\n')[0] ?? '';
  expect(offersIn(said, 'en')).toEqual([]);
  expect(email?.html).not.toMatch(/Wool blanket|Linen|119/);
  expect(email?.html.match(/<a [^>]*href="([^"]+)"/g)).toEqual([
    expect.stringContaining('?answer=happy'),
    expect.stringContaining('?answer=unhappy'),
    expect.stringContaining('/preferences'),
  ]);
  expect(email?.text).toContain(`${link}?answer=happy`);
  expect(email?.text).toContain(`${link}?answer=unhappy`);
});

test.each([
  ['en', '10 % off'],
  ['en', 'Use coupon X'],
  ['en', 'Shop now'],
  ['en', 'Only £5'],
  ['en', 'a small gift'],
  ['de', 'Ihr Rabattcode'],
  ['de', 'Nur 5 €'],
  ['de', 'New sale'],
  ['es', 'un descuento'],
  ['fr', 'une remise'],
  ['it', 'uno sconto'],
  ['ja', '次回使えるクーポンです'],
  ['nl', 'de aanbiedingen'],
  ['pl', 'kod rabatowy'],
  ['pt', 'um cupom'],
  ['sv', 'en rabattkod'],
])('an offer is seen in %s: %s', (tag, offer) => {
  expect(offersIn(offer, tag)).not.toEqual([]);
});

test.each([
  ['en', 'We send you another one for free. Please save the packaging. Questions? You may also call us.'],
  ['en', 'We give you £19.90 back.'],
  ['de', 'Sie bekommen kostenlos Ersatz.'],
  ['fr', 'Le transporteur vous remet un colis recommandé.'],
  ['it', 'Il pacco è in buono stato. Trova i punti di ritiro.'],
  ['pl', 'Punkty odbioru przechowują paczki.'],
  ['sv', 'Spara förpackningen.'],
  ['es', 'Tu pedido sale hoy.'],
])('a message about an order has a use for some of these words in %s: %s', (tag, said) => {
  expect(offersIn(said, tag)).not.toEqual([]);
  expect(offersBeside(said, tag)).toEqual([]);
});

test.each([
  ['en', 'Use coupon X'],
  ['en', '10 % off'],
  ['de', 'Ihr Rabattcode'],
  ['de', 'New sale'],
  ['fr', 'une remise'],
  ['ja', '次回使えるクーポンです'],
])('and sells nothing beside it in %s: %s', (tag, offer) => {
  expect(offersBeside(offer, tag)).not.toEqual([]);
});

test('words of everyday are among those that sell, so that none of them stands there for nothing', () => {
  for (const [tag, words] of Object.entries(everydayWords))
    expect([...offerWords[tag]!, ...offerWords.en!]).toEqual(expect.arrayContaining([...words]));
});

test('a word that only holds one that sells is none', () => {
  expect(offersIn('a wholesale, a freedom and a dealer', 'en')).toEqual([]);
});

test('there are words that sell in every language', () => {
  expect(Object.keys(offerWords)).toEqual(expect.arrayContaining([...languageTags]));
});

test('a text for care has room for a question and nothing else', () => {
  const source = readFileSync(join(import.meta.dirname, '../../messages/words.ts'), 'utf8');
  const shape = /export interface CareWords \{([^}]*)\}/.exec(source)?.[1] ?? '';
  expect([...shape.matchAll(/readonly (\w+):/g)].map(([, name]) => name)).toEqual([
    'version',
    'subject',
    'question',
    'why',
    'happy',
    'unhappy',
    'sms',
  ]);
});
