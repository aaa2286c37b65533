import { languageFor } from '../../messages/languages.ts';
import { tryingWords, withWords } from '../../messages/with-words.ts';
import { english, render } from './spoken.ts';
import { occasion, viewFor } from './views.ts';

const changes = { shipped: { subject: 'Off it goes' }, silence: { youCan: ['Call us.'] } };
const changed = withWords(english, changes);
const rendered = (reason: 'shipped' | 'silence' | 'delivered', language = english) =>
  render(occasion(reason), viewFor(reason), language).email!;

test('the words named are others, and nothing else of them', () => {
  const [before, after] = [rendered('shipped'), rendered('shipped', changed)];
  expect(after.subject).toBe('Off it goes');
  expect(after.text).toBe(before.text);
  expect(rendered('silence', changed).text).toContain('Call us.');
  expect(rendered('silence', changed).subject).toBe(rendered('silence').subject);
});

test('all other messages are as they were, and so are the published words', () => {
  expect(rendered('delivered', changed)).toEqual(rendered('delivered'));
  expect(rendered('shipped').subject).not.toBe('Off it goes');
  expect(withWords(english, {}).words).toEqual(english.words);
});

test('words are tried in the language that they are of, and in no other', async () => {
  const languages = tryingWords(changes);
  expect(rendered('shipped', await languages('en-GB')).subject).toBe('Off it goes');
  expect((await languageFor('en')).words.news.shipped.subject).not.toBe('Off it goes');
});
